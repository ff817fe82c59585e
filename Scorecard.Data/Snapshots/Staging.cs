using Npgsql;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Snapshots;

/// <summary>
/// Takes in what a source hands over: compares each record with what is known and copies only the new and changed ones
/// into temporary tables, where they wait for the publishing transaction. Rejects go straight to the ledger.
/// </summary>
internal sealed class Staging(NpgsqlConnection connection, string source, LastPull? last, RejectWriter rejects, PullCounts counts) : IKnown
{
    private readonly Dictionary<RecordType, StagingTable> _tables = [];
    private StagingTable? _sending;

    public PullCounts Counts => counts;

    public Dictionary<RecordType, Described> Described { get; } = [];

    /// <summary>What waits to be merged, by type.</summary>
    public IReadOnlyCollection<StagingTable> Tables => _tables.Values;

    /// <summary>The checksum of what the source delivers, where it can tell.</summary>
    public string? Checksum { get; private set; }

    public bool IsSame => Checksum is not null && Checksum.Equals(last?.Checksum, StringComparison.Ordinal);

    public bool IsUnchanged(RecordType type, Guid id, Guid hash, RowPlace place)
    {
        if (!_tables.TryGetValue(type, out var table) || !table.Known.SeeUnchanged(id, hash, place))
            return false;
        counts.Read++;
        return true;
    }

    public async Task TakeAsync(Func<IKnown, IAsyncEnumerable<Reading>> pull, CancellationToken cancellation)
    {
        try
        {
            await foreach (var reading in pull(this).WithCancellation(cancellation))
                await TakeAsync(reading, cancellation);
            foreach (var table in _tables.Values)
                await SendAsync(table, cancellation);
            await FreeAsync();
        }
        finally
        {
            // The connection holds the source's lock, which can be given back only when nothing is on its way over it.
            foreach (var table in _tables.Values)
                table.Known.Dispose();
            if (_sending is not null)
                await _sending.SettleAsync();
        }

        await rejects.FlushAsync(cancellation);
        if (IsSame)
            await RepeatAsync(last!, cancellation);
    }

    /// <summary>Gives back what it compared with: once it is merged nobody asks for that, and what comes after needs the room.</summary>
    public void Release()
    {
        _tables.Clear();
        _sending = null;
    }

    /// <summary>The same rows are found to be as they were found before, those that are no record included.</summary>
    private async Task RepeatAsync(LastPull pull, CancellationToken cancellation)
    {
        await rejects.RepeatAsync(pull.RunId, cancellation);
        counts.Repeat(pull);
    }

    private async ValueTask TakeAsync(Reading reading, CancellationToken cancellation)
    {
        switch (reading)
        {
            case Received received:
                counts.Read++;
                await ReceiveAsync(received, cancellation);
                break;
            case Rejected rejected:
                counts.Read++;
                await RejectAsync(rejected.Finding, cancellation);
                break;
            case Sealed whole:
                Checksum = whole.Checksum;
                break;
            case Described described:
                Described[described.Type] = described;
                if (!IsSame)
                    await TableAsync(described.Type, cancellation);
                break;
        }
    }

    private async Task RejectAsync(Finding finding, CancellationToken cancellation)
    {
        counts.Rejected++;
        await rejects.WriteAsync(finding, kept: false, cancellation);
    }

    private async ValueTask ReceiveAsync(Received received, CancellationToken cancellation)
    {
        var record = received.Record;
        var table = _tables.GetValueOrDefault(record.Type) ?? await TableAsync(record.Type, cancellation);
        if (table.Known.See(record.Id, received.Row?.Place ?? default, out var known) is { } first)
        {
            await RejectAsync(received.Row?.Repeats(first) ?? new Finding("The id came before in the same pull; the first row was kept.", Value: record.Id), cancellation);
            return;
        }

        if (received.Flags.Count > 0)
            await FlagAsync(received.Flags, cancellation);
        table.Add(received, known);
        if (table.IsDue)
            await SendAsync(table, cancellation);
    }

    private async Task FlagAsync(IReadOnlyList<Finding> flags, CancellationToken cancellation)
    {
        foreach (var flag in flags)
            await rejects.WriteAsync(flag, kept: true, cancellation);
        counts.Flagged += flags.Count;
    }

    private async Task SendAsync(StagingTable table, CancellationToken cancellation)
    {
        await FreeAsync();
        _sending = table;
        await table.SendAsync(cancellation);
    }

    /// <summary>Waits until nothing is on its way over the one connection, neither known rows nor staged ones.</summary>
    private async Task FreeAsync()
    {
        foreach (var table in _tables.Values)
            table.Known.Complete();
        if (_sending is not null)
            await _sending.ArriveAsync();
    }

    private async Task<StagingTable> TableAsync(RecordType type, CancellationToken cancellation)
    {
        if (_tables.TryGetValue(type, out var there))
            return there;
        await FreeAsync();
        var table = RecordTable.Of(type);
        // Another source's first load keeps the table to itself until it is published.
        await LongCommand.ExecuteAsync(
            connection, $"CREATE TEMP TABLE {table.Stage} AS SELECT id, {table.ColumnList}, hash FROM {table.Name} WITH NO DATA", cancellation);
        return _tables[type] = new StagingTable(connection, table, new KnownRows(connection, table, source, cancellation));
    }
}
