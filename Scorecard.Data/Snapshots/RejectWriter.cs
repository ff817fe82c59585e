using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Scorecard.Data.Replays;

namespace Scorecard.Data.Snapshots;

/// <summary>
/// Keeps rejected and flagged rows with their reason. They are committed in batches as they come, on a connection of
/// their own: a pull that fails later still shows what was wrong with its rows.
/// </summary>
internal sealed class RejectWriter(NpgsqlDataSource database, long runId)
{
    private const int BatchSize = 1000;
    private const int BatchLength = 4 << 20;

    private readonly List<(Finding Finding, RejectedRecord? Record, bool Kept)> _batch = [];
    private readonly RejectContextStore _contexts = new(runId);
    private int _length;

    /// <summary>Keeps a row that is no record.</summary>
    public Task WriteAsync(Rejected rejected, CancellationToken cancellation) => AddAsync(rejected.Finding, rejected.Record, kept: false, cancellation);

    /// <summary>Keeps what is odd about a row that is one.</summary>
    public Task FlagAsync(Finding flag, CancellationToken cancellation) => AddAsync(flag, record: null, kept: true, cancellation);

    private async Task AddAsync(Finding finding, RejectedRecord? record, bool kept, CancellationToken cancellation)
    {
        _batch.Add((finding, record, kept));
        _length += finding.Row?.Length ?? 0;
        if (_batch.Count >= BatchSize || _length >= BatchLength)
            await FlushAsync(cancellation);
    }

    public async Task FlushAsync(CancellationToken cancellation)
    {
        if (_batch.Count == 0)
            return;
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var contexts = new List<long?>(_batch.Count);
        foreach (var (finding, _, _) in _batch)
            contexts.Add(await _contexts.IdOfAsync(Clean(finding.Context), connection, cancellation));
        await using var importer = await connection.BeginBinaryImportAsync(
            """COPY reject (run_id, kept, reason, file, line, "column", value, row, context_id, record_type, record_id, days) FROM STDIN (FORMAT BINARY)""", cancellation);
        foreach (var ((finding, record, kept), context) in _batch.Zip(contexts))
        {
            await importer.StartRowAsync(cancellation);
            await importer.WriteAsync(runId, NpgsqlDbType.Bigint, cancellation);
            await importer.WriteAsync(kept, NpgsqlDbType.Boolean, cancellation);
            await importer.WriteAsync(Clean(finding.Reason), NpgsqlDbType.Text, cancellation);
            await importer.WriteAsync(Clean(finding.File), NpgsqlDbType.Text, cancellation);
            await importer.WriteAsync(finding.Line, NpgsqlDbType.Bigint, cancellation);
            await importer.WriteAsync(Clean(finding.Column), NpgsqlDbType.Text, cancellation);
            await importer.WriteAsync(Clean(finding.Value), NpgsqlDbType.Text, cancellation);
            await importer.WriteAsync(Clean(finding.Row), NpgsqlDbType.Text, cancellation);
            await importer.WriteAsync(context, NpgsqlDbType.Bigint, cancellation);
            await importer.WriteAsync(record?.Type.ToString(), NpgsqlDbType.Text, cancellation);
            await importer.WriteAsync(Clean(record?.Id), NpgsqlDbType.Text, cancellation);
            await importer.WriteAsync(record is null ? null : JsonSerializer.Serialize(record.Days), NpgsqlDbType.Jsonb, cancellation);
        }

        await importer.CompleteAsync(cancellation);
        _batch.Clear();
        _length = 0;
    }

    /// <summary>Writes what another run found, as found by this one.</summary>
    public async Task RepeatAsync(long run, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            """
            INSERT INTO reject (run_id, kept, reason, file, line, "column", value, row, context_id, record_type, record_id, days)
            SELECT $1, kept, reason, file, line, "column", value, row, context_id, record_type, record_id, days FROM reject WHERE run_id = $2 ORDER BY id
            """);
        command.Parameters.AddWithValue(runId);
        command.Parameters.AddWithValue(run);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>PostgreSQL's text holds no NUL; a replacement character shows where one was.</summary>
    private static string? Clean(string? text) => text?.Replace('\0', '\uFFFD');
}
