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

    /// <summary>What sources could be relied on for at that moment, its clock, and today's agreements.</summary>
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
            var context = await ScoringContext.ReadAsync(store, time, cancellation);
            var moment = new RecordsMoment(transaction, memory, store, snapshot?.Until is { } until ? context.At(until) : context, snapshot);
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

    /// <summary>What values of the moment are judged by. Today's are by what was last published, so that those of a segment stand beside the total's as of one instant.</summary>
    public async Task<ScoringContext> JudgedByAsync(CancellationToken cancellation)
    {
        if (!IsPast && await Publication.ReadAsync(Connection, cancellation) is { } published && published.Basis.Agreed == Context.Basis.Agreed)
            return Context.On(published.Basis);
        return await Context.WithGapsAsync(await CountedAsync(cancellation), Connection, null, Snapshot?.Id, cancellation);
    }

    /// <summary>The snapshot that was the newest at the moment; null where there is none yet.</summary>
    public async Task<KnownSnapshot?> TakenAsync(CancellationToken cancellation)
    {
        if (Snapshot is not null)
            return Snapshot;
        return await KnownSnapshot.NewestAsync(Connection, cancellation) is > 0 and var newest ? await KnownSnapshot.FindAsync(Connection, newest, cancellation) : null;
    }

    public async ValueTask DisposeAsync()
    {
        var connection = Connection;
        await Store.DisposeAsync();
        await _transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
