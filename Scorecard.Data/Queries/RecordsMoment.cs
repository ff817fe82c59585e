using System.Data;
using Npgsql;
using Scorecard.Data.DailyFacts;
using Scorecard.Data.History;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Metrics.Definitions;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Queries;

/// <summary>One moment of the store that records are read at: today's, or as it was known at a past snapshot. Nothing of it is ever committed.</summary>
internal sealed class RecordsMoment : IAsyncDisposable
{
    private readonly NpgsqlTransaction _transaction;

    private RecordsMoment(NpgsqlTransaction transaction, ScorecardContext store, ScoringContext context, KnownSnapshot? snapshot) =>
        (_transaction, Store, Context, Snapshot) = (transaction, store, context, snapshot);

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
    public static async Task<RecordsMoment> OpenAsync(NpgsqlDataSource database, TimeProvider time, long? snapshotId, CancellationToken cancellation)
    {
        NpgsqlConnection? connection = await database.OpenConnectionAsync(cancellation);
        try
        {
            var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
            var snapshot = snapshotId is { } id ? await KnownSnapshot.ReadAsync(connection, id, cancellation) : null;
            if (snapshot is { IsNewest: false })
                await PastStore.StandInAsync(connection, snapshot.Id, cancellation);
            var store = StoreContexts.On(connection);
            var moment = new RecordsMoment(transaction, store, await ScoringContext.ReadAsync(store, time, cancellation), snapshot);
            connection = null;
            return moment;
        }
        finally
        {
            if (connection is not null)
                await connection.DisposeAsync();
        }
    }

    /// <summary>Makes sure that records of these types are classified: today's are.</summary>
    public async Task ClassifyAsync(IEnumerable<RecordType> types, CancellationToken cancellation)
    {
        if (IsPast)
            await PastStore.ClassifyAsync(Connection, Context.Agreements.RuleSets, [.. types.Distinct()], cancellation);
    }

    /// <summary>Makes sure that these facts are counted, which need their records classified: today's are.</summary>
    public async Task CountAsync(IEnumerable<Fact> facts, IReadOnlyList<Metrics.Periods.Period> periods, CancellationToken cancellation)
    {
        if (!IsPast)
            return;
        var known = facts.Where(Context.Supply.Has).DistinctBy(fact => fact.Key).ToList();
        await FactStore.CountAsync(Connection, known.Where(FactPlan.IsByDay), cancellation);
        foreach (var pairs in known.OfType<PairFact>())
            await PairFacts.UpdateAsync(Connection, pairs, periods, Context.LastDayFor(pairs), isAnew: true, cancellation);
    }

    /// <summary>Makes sure that whatever any metric is made from is counted.</summary>
    public async Task CountAllAsync(IReadOnlyList<Metrics.Periods.Period> periods, CancellationToken cancellation)
    {
        var facts = Context.Agreements.Definitions.SelectMany(terms => MetricCatalog.All.SelectMany(metric => metric.FactsFor(terms))).ToList();
        await ClassifyAsync(facts.Select(fact => fact.Record), cancellation);
        await CountAsync(facts, periods, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        var connection = Connection;
        await Store.DisposeAsync();
        await _transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
