using Npgsql;
using Scorecard.Data.Held;
using Scorecard.Data.Warehouse;
using Scorecard.Data.Warehouse.Kept;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Snapshots;

/// <summary>
/// Takes in what a source hands over: compares each record with what is known and copies only the new and changed ones
/// into temporary tables, where they wait for the publishing transaction. Rejects go straight to the ledger.
/// </summary>
internal sealed class Staging(NpgsqlConnection connection, string source, LastPull? last, HeldPull? held, RejectWriter rejects, PullCounts counts, bool isReplay = false, WholePasses? passes = null) : IKnown
{
    private readonly Dictionary<RecordType, StagingTable> _tables = [];
    private StagingTable? _sending;

    public PullCounts Counts => counts;

    public Dictionary<RecordType, Described> Described { get; } = [];

    /// <summary>What the source has counted itself of records that do not come here.</summary>
    public List<CountedThere> CountedThere { get; } = [];

    /// <summary>What waits to be merged, by type.</summary>
    public IReadOnlyCollection<StagingTable> Tables => _tables.Values;

    /// <summary>The checksum of what the source delivers, where it can tell.</summary>
    public string? Checksum { get; private set; }

    public bool IsSame => Has(last?.Checksum) || IsHeld;

    /// <summary>Whether it is what is held, and nobody has said that it be published.</summary>
    public bool IsHeld => held is { IsApproved: false } && Has(held.Pull.Checksum) && !Has(last?.Checksum);

    public Shown Show(RecordType type, Guid id, Guid? hash, RowPlace place, bool isPart)
    {
        if (!_tables.TryGetValue(type, out var table))
            return Shown.Otherwise;
        var shown = table.Known.Show(id, hash, place, isPart);
        counts.Read += shown == Shown.Otherwise ? 0 : 1;
        return shown;
    }

    public int Settle(RecordType type)
    {
        if (!_tables.TryGetValue(type, out var table))
            return 0;
        var (together, further) = table.Known.Settle();
        counts.Joined += further;
        return together;
    }

    public bool IsTogether(RecordType type, Guid id)
    {
        if (!_tables.TryGetValue(type, out var table) || !table.Known.IsTogether(id))
            return false;
        counts.Read--;
        return true;
    }

    public DateTimeOffset? CountedWhole(RecordType type, string statement) => passes?.LastOf(type, statement);

    /// <summary>Keeps what is odd about what was taken in as a whole.</summary>
    public async Task FlagAsync(IReadOnlyList<Finding> flags, CancellationToken cancellation)
    {
        foreach (var flag in flags)
            await rejects.FlagAsync(flag, cancellation);
        counts.Flagged += flags.Count;
    }

    /// <summary>Writes what is still to be written of what was odd.</summary>
    public Task FlushAsync(CancellationToken cancellation) => rejects.FlushAsync(cancellation);

    public async Task TakeAsync(Func<IKnown, IAsyncEnumerable<Reading>> pull, CancellationToken cancellation)
    {
        try
        {
            await foreach (var reading in pull(this).WithCancellation(cancellation))
                await TakeAsync(reading, cancellation);
            foreach (var table in _tables.Values)
                await SendAsync(table, cancellation);
            await FreeAsync();
            foreach (var table in _tables.Values)
                await table.KeepLastAsync(cancellation);
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
            await RepeatAsync(IsHeld ? held!.Pull : last!, cancellation);
    }

    /// <summary>Finds what the pull takes away or can no longer read.</summary>
    public async Task FindLossesAsync(bool isFull, CancellationToken cancellation)
    {
        foreach (var table in _tables.Values)
            await table.FindLossesAsync(isFull, cancellation);
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
                counts.Read += received.Rows;
                counts.Joined += received.Rows - 1;
                await ReceiveAsync(received, cancellation);
                break;
            case Rejected rejected:
                counts.Read++;
                await RejectAsync(rejected, cancellation);
                if (rejected.Record is { } record)
                    Unread(await TableAsync(record.Type, cancellation), rejected.Finding.Reason, record.Id);
                break;
            case Noted noted:
                await FlagAsync([noted.Finding], cancellation);
                break;
            case Sealed whole:
                Checksum = whole.Checksum;
                break;
            case Described described:
                Described[described.Type] = described;
                if (!IsSame && !described.IsCountedElsewhere)
                    await TableAsync(described.Type, cancellation);
                break;
            case CountedThere counted:
                CountedThere.Add(counted);
                break;
        }
    }

    private void Unread(StagingTable table, string reason, string? id)
    {
        table.Rejects.Add(reason);
        // That a record cannot be read was said with the pull of its row; when it is read again, what was read since stands.
        if (id is not null && !isReplay)
            table.Known.SeeUnread(id);
    }

    private bool Has(string? checksum) => Checksum is not null && Checksum.Equals(checksum, StringComparison.Ordinal);

    private async Task RejectAsync(Rejected rejected, CancellationToken cancellation)
    {
        counts.Rejected++;
        await rejects.WriteAsync(rejected, cancellation);
    }

    private async ValueTask ReceiveAsync(Received received, CancellationToken cancellation)
    {
        var record = received.Record;
        var table = _tables.GetValueOrDefault(record.Type) ?? await TableAsync(record.Type, cancellation);
        var isAgain = table.Known.See(record.Id, received.Row?.Place ?? default, out var known) is not null;
        if (isAgain && !received.IsWhole)
        {
            counts.Joined++;
            await FlagAsync([new Finding("The id came before in the same pull; the newer row is used.", Value: record.Id)], cancellation);
        }

        if (received.Flags.Count > 0)
            await FlagAsync(received.Flags, cancellation);
        table.Add(received, known, isAgain);
        if (table.IsDue)
            await SendAsync(table, cancellation);
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
