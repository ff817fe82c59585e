using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Snapshots;

/// <summary>
/// Takes in what a source hands over: compares each record with what is known and copies only the new and changed ones
/// into temporary tables, where they wait for the publishing transaction. Rejects go straight to the ledger.
/// </summary>
internal sealed class Staging(NpgsqlConnection connection, string source, RejectWriter rejects, PullCounts counts) : IAsyncDisposable
{
    private readonly Dictionary<RecordType, KnownRecords> _known = [];
    private NpgsqlBinaryImporter? _importer;
    private RecordTable? _importing;

    public PullCounts Counts => counts;

    public Dictionary<RecordType, Described> Described { get; } = [];

    /// <summary>The types that the pull touched, with what was known of them before.</summary>
    public IReadOnlyDictionary<RecordType, KnownRecords> Known => _known;

    public async Task TakeAsync(IAsyncEnumerable<Reading> readings, CancellationToken cancellation)
    {
        await foreach (var reading in readings.WithCancellation(cancellation))
            await TakeAsync(reading, cancellation);
        await EndImportAsync(cancellation);
        await rejects.FlushAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (_importer is not null)
            await _importer.DisposeAsync();
    }

    private async Task TakeAsync(Reading reading, CancellationToken cancellation)
    {
        switch (reading)
        {
            case Described described:
                Described[described.Type] = described;
                await KnownAsync(RecordTable.Of(described.Type), cancellation);
                break;
            case Rejected rejected:
                Counts.Read++;
                await RejectAsync(rejected.Finding, cancellation);
                break;
            case Received received:
                Counts.Read++;
                await ReceiveAsync(received, cancellation);
                break;
        }
    }

    private async Task RejectAsync(Finding finding, CancellationToken cancellation)
    {
        Counts.Rejected++;
        await rejects.WriteAsync(finding, kept: false, cancellation);
    }

    private async Task ReceiveAsync(Received received, CancellationToken cancellation)
    {
        var table = RecordTable.Of(received.Record.Type);
        var known = await KnownAsync(table, cancellation);
        if (!known.See(received.Record.Id))
        {
            await RejectAsync(new Finding("The id came before in the same pull; the first row was kept.", Value: received.Record.Id), cancellation);
            return;
        }

        foreach (var flag in received.Flags)
            await rejects.WriteAsync(flag, kept: true, cancellation);
        Counts.Flagged += received.Flags.Count;
        await StageAsync(table, known, received.Record, cancellation);
    }

    private async Task StageAsync(RecordTable table, KnownRecords known, SourceRecord record, CancellationToken cancellation)
    {
        var segments = SegmentsJson(record.Segments);
        var hash = RecordHash.Of(table, record, segments);
        var operation = known.Operation(record.Id, hash);
        Counts.Count(operation);
        if (operation is null)
            return;
        var importer = await ImporterAsync(table, cancellation);
        await importer.StartRowAsync(cancellation);
        await importer.WriteAsync(record.Id, NpgsqlDbType.Text, cancellation);
        foreach (var column in table.Columns)
            await WriteAsync(importer, column.Value(record), column.Type, cancellation);
        await importer.WriteAsync(segments, NpgsqlDbType.Jsonb, cancellation);
        await importer.WriteAsync(hash, NpgsqlDbType.Uuid, cancellation);
        await importer.WriteAsync(operation, NpgsqlDbType.Text, cancellation);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter importer, object? value, NpgsqlDbType type, CancellationToken cancellation) =>
        value is null ? importer.WriteNullAsync(cancellation) : importer.WriteAsync(value, type, cancellation);

    private static string SegmentsJson(IReadOnlyDictionary<string, string> segments) =>
        segments.Count == 0 ? "{}" : JsonSerializer.Serialize(new SortedDictionary<string, string>(segments.ToDictionary(), StringComparer.Ordinal));

    private async Task<KnownRecords> KnownAsync(RecordTable table, CancellationToken cancellation)
    {
        if (_known.TryGetValue(table.Type, out var known))
            return known;
        await EndImportAsync(cancellation);
        await using var create = new NpgsqlCommand(
            $"CREATE TEMP TABLE {table.Stage} AS SELECT id, {table.ColumnList}, segments, hash, ''::text AS operation FROM {table.Name} WITH NO DATA", connection);
        await create.ExecuteNonQueryAsync(cancellation);
        return _known[table.Type] = await KnownRecords.LoadAsync(connection, table, source, cancellation);
    }

    private async Task<NpgsqlBinaryImporter> ImporterAsync(RecordTable table, CancellationToken cancellation)
    {
        if (_importer is not null && _importing == table)
            return _importer;
        await EndImportAsync(cancellation);
        _importing = table;
        return _importer = await connection.BeginBinaryImportAsync(
            $"COPY {table.Stage} (id, {table.ColumnList}, segments, hash, operation) FROM STDIN (FORMAT BINARY)", cancellation);
    }

    private async Task EndImportAsync(CancellationToken cancellation)
    {
        if (_importer is null)
            return;
        await _importer.CompleteAsync(cancellation);
        await _importer.DisposeAsync();
        _importer = null;
    }
}
