using System.Data;
using Npgsql;
using Scorecard.Data.Counting;
using Scorecard.Data.History;
using Scorecard.Data.Model;
using Scorecard.Data.Points;

namespace Scorecard.Data.Queries;

/// <summary>One moment of the store that records are read at: today's, or as it was known at a past snapshot. Nothing of it is ever committed.</summary>
internal sealed class RecordsMoment : IAsyncDisposable
{
    private readonly NpgsqlTransaction _transaction;
    private readonly RecordMemory _memory;
    private ColumnFacts? _counted;

    private RecordsMoment(NpgsqlTransaction transaction, RecordMemory memory, ScorecardContext store, ScoringContext context, KnownSnapshot? snapshot) =>
        (_transaction, _memory, Store, Context, Snapshot) = (transaction, memory, store, context, snapshot);

    public NpgsqlConnection Connection => _transaction.Connection!;

    public ScorecardContext Store { get; }

    /// <summary>What sources could be relied on for at that moment, and today's agreements and clock.</summary>
    public ScoringContext Context { get; }

    /// <summary>The snapshot that is asked for; null for today's.</summary>
    public KnownSnapshot? Snapshot { get; }

    /// <summary>Whether something has been received since.</summary>
    private bool IsPast => Snapshot is { IsNewest: false };

    /// <summary>Opens the moment.</summary>
    /// <exception cref="QueryException">The snapshot is none, or is no longer kept.</exception>
    public static async Task<RecordsMoment> OpenAsync(NpgsqlDataSource database, RecordMemory memory, TimeProvider time, long? snapshotId, CancellationToken cancellation)
    {
        NpgsqlConnection? connection = await database.OpenConnectionAsync(cancellation);
        try
        {
            var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
            var snapshot = snapshotId is { } id ? await KnownSnapshot.ReadAsync(connection, id, cancellation) : null;
            if (snapshot is { IsNewest: false })
                await PastStore.StandInAsync(connection, snapshot.Id, cancellation);
            var store = StoreContexts.On(connection);
            var moment = new RecordsMoment(transaction, memory, store, await ScoringContext.ReadAsync(store, time, cancellation), snapshot);
            connection = null;
            return moment;
        }
        finally
        {
            if (connection is not null)
                await connection.DisposeAsync();
        }
    }

    /// <summary>The records of the moment, counted: today's from memory, those of a past snapshot read for it.</summary>
    public async Task<ColumnFacts> CountedAsync(CancellationToken cancellation) =>
        _counted ??= IsPast ? await ColumnFacts.ReadAsync(Connection, Context, cancellation) : await _memory.NewestAsync(Connection, Context, cancellation);

    public async ValueTask DisposeAsync()
    {
        var connection = Connection;
        await Store.DisposeAsync();
        await _transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
