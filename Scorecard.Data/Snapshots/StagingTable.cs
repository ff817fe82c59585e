using Npgsql;

namespace Scorecard.Data.Snapshots;

/// <summary>
/// The records of one type that are new or differ from what is known, gathered and copied into a temporary table. One
/// chunk is on its way while the next is gathered.
/// </summary>
internal sealed class StagingTable(NpgsqlConnection connection, RecordTable table, KnownRows rows)
{
    private const int ChunkLength = 4 << 20;

    private readonly RecordRow _row = new(table);
    private CopyBuffer _gathered = new();
    private CopyBuffer _sent = new();
    private Task _sending = Task.CompletedTask;
    private bool _hasAgain;

    public RecordTable Table => table;

    public KnownRows Known => rows;

    /// <summary>The rows that are no record.</summary>
    public RejectTally Rejects { get; } = new();

    /// <summary>What the pull takes away or can no longer read, once <see cref="FindLossesAsync"/> has looked.</summary>
    public Losses Losses { get; private set; } = Losses.None;

    /// <summary>How many records were staged.</summary>
    public long Count { get; private set; }

    /// <summary>Whether so much is gathered that it should be sent.</summary>
    public bool IsDue => _gathered.Length >= ChunkLength;

    /// <summary>Gathers the record, whose id was just seen, where it differs from what is known of it.</summary>
    /// <param name="received">The record.</param>
    /// <param name="known">The hash of the row that the store's record was made from.</param>
    /// <param name="isAgain">Whether it stands in place of what may be staged of the same id.</param>
    public void Add(Received received, Guid known, bool isAgain)
    {
        _hasAgain |= isAgain;
        var start = _gathered.Length;
        var said = _row.Write(_gathered, received.Record);
        // A row with something odd about it is to be looked at in every pull, so it is not known by its own hash.
        var hash = received.Flags.Count == 0 && received.Hash is { } row ? row : said;
        hash = received.Rows > 1 ? RowsHash.OfSeveral(hash) : RowsHash.OfOne(hash);
        if (hash == known)
        {
            _gathered.TakeBack(start);
            return;
        }

        _gathered.Uuid(hash);
        rows.KnowBy(hash);
        Count++;
    }

    /// <summary>Finds, after the pull was read, what it loses.</summary>
    public async Task FindLossesAsync(bool isFull, CancellationToken cancellation) => Losses = await rows.LossesAsync(connection, isFull, cancellation);

    /// <summary>Sends what was gathered, once what was sent before has arrived.</summary>
    public async Task SendAsync(CancellationToken cancellation)
    {
        await ArriveAsync();
        if (_gathered.IsEmpty)
            return;
        (_gathered, _sent) = (_sent, _gathered);
        _gathered.Clear();
        _sending = CopyAsync(_sent.Complete(), cancellation);
    }

    /// <summary>Of records that were staged more than once, once all have arrived, the last stays.</summary>
    public async Task KeepLastAsync(CancellationToken cancellation)
    {
        if (!_hasAgain)
            return;
        await using var command = LongCommand.On(
            connection, $"DELETE FROM {table.Stage} earlier USING {table.Stage} later WHERE earlier.id = later.id AND earlier.ctid < later.ctid");
        Count -= await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Waits until everything that was sent has arrived.</summary>
    public async Task ArriveAsync()
    {
        await _sending;
        _sending = Task.CompletedTask;
    }

    /// <summary>Waits until what was sent has arrived or failed; a failure has been told, or something else has failed before it.</summary>
    public Task SettleAsync() => _sending.ContinueWith(sent => sent.Exception, TaskScheduler.Default);

    private async Task CopyAsync(ReadOnlyMemory<byte> rows, CancellationToken cancellation)
    {
        // The first write would otherwise run before anything more is gathered.
        await Task.Yield();
        await using var stream = await connection.BeginRawBinaryCopyAsync(
            $"COPY {table.Stage} (id, {table.ColumnList}, hash) FROM STDIN (FORMAT BINARY)", cancellation);
        await stream.WriteAsync(rows, cancellation);
    }
}
