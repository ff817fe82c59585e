using System.Data;
using Npgsql;
using Scorecard.Data.DailyFacts;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Checks;

/// <summary>Counts everything anew beside what is kept, and compares.</summary>
internal static class FactComparison
{
    /// <summary>What a rebuild empties, or what it reads.</summary>
    private const string Tables =
        """
        classified_deal, classified_customer_period, classified_spend, classified_lead, pair_fact, fact_row, fact_name, fact_segment, counted_fact,
        lead, deal, customer_period, spend, rate, past_record, supply, supply_change, publication, classification_rules, business_day
        """;

    /// <summary>
    /// Begins a transaction that sees one moment, between two pulls. Only while its tables are being locked, against being
    /// emptied, is nothing published; then pulls go on.
    /// </summary>
    public static async Task<NpgsqlTransaction> MomentAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await LongCommand.ExecuteAsync(connection, $"SELECT pg_advisory_lock({SnapshotStore.SnapshotKey})", cancellation);
        var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await LongCommand.ExecuteAsync(
            connection, $"LOCK TABLE {Tables} IN ACCESS SHARE MODE; SELECT pg_advisory_unlock({SnapshotStore.SnapshotKey})", cancellation);
        return moment;
    }

    /// <summary>Compares inside the caller's transaction, which has to see one moment, and leaves temporary tables until it ends.</summary>
    public static async Task<FactDrift> RunAsync(NpgsqlConnection connection, TimeProvider time, CancellationToken cancellation)
    {
        var published = await Publication.ReadAsync(connection, cancellation);
        await FactsAside.StandInAsync(connection, cancellation);
        await FactStore.RecountAsync(connection, cancellation);
        await PairAsync(connection, published, time, cancellation);
        await FactsAside.StepAsideAsync(connection, cancellation);
        return await FactDrift.FindAsync(connection, cancellation);
    }

    /// <summary>Over the periods, and up to the day, of what was last published: what has become due since is counted when it is.</summary>
    private static async Task PairAsync(NpgsqlConnection connection, Publication? published, TimeProvider time, CancellationToken cancellation)
    {
        IReadOnlyList<Period> periods = [];
        if (published is not null)
        {
            await using var store = StoreContexts.On(connection);
            (var then, periods) = published.Then(await ScoringContext.ReadAsync(store, time, cancellation));
            await PairFacts.UpdateAsync(connection, CountedFacts.Customers, periods, then.LastDayFor(CountedFacts.Customers), isAnew: true, cancellation);
        }

        await using var compared = new NpgsqlCommand("CREATE TEMP TABLE compared_period ON COMMIT DROP AS SELECT * FROM unnest($1::text[], $2::date[]) AS period (grain, period_start)", connection);
        compared.Parameters.AddWithValue(periods.Select(period => GrainNames.Of(period.Grain)).ToArray());
        compared.Parameters.AddWithValue(periods.Select(period => period.Start).ToArray());
        await compared.ExecuteNonQueryAsync(cancellation);
    }
}
