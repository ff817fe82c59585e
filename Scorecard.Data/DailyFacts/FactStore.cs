using Npgsql;
using Scorecard.Data.Classification;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.DailyFacts;

/// <summary>
/// Keeps the daily facts in step with the records. A change takes back what its whole account had added and adds what
/// it adds now; a rebuild is the same with every account touched and nothing to take back.
/// </summary>
public static class FactStore
{
    private const string Apply =
        """
        INSERT INTO daily_fact AS kept
        SELECT fact, rules, dimension, segment, day, age, sum(quantity) FROM fact_delta GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(quantity) <> 0
        ON CONFLICT (fact, rules, dimension, segment, day, age) DO UPDATE SET quantity = kept.quantity + excluded.quantity
        """;

    private const string EveryAccount =
        """
        INSERT INTO touched
        SELECT account FROM classified_lead UNION SELECT account FROM classified_deal
        UNION SELECT account FROM classified_customer_period UNION SELECT account FROM classified_spend
        ON CONFLICT DO NOTHING
        """;

    private static readonly string TouchedSql = EmbeddedSql.Read("Classification.touched.sql");
    private static readonly string ClassifySql = EmbeddedSql.Read("Classification.classify.sql");
    private static readonly string ClassifyLeadsSql = EmbeddedSql.Read("Classification.classify_leads.sql");

    /// <summary>
    /// Brings facts up to date with the records in the temporary table <c>changed</c>, inside the caller's transaction.
    /// Facts that are wanted for the first time are counted over every account; where others are no longer wanted or rules
    /// are new, everything is counted anew. Answers whether any customer was touched, whose pairs then have to be counted again.
    /// </summary>
    public static async Task<bool> UpdateAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var plan = await FactPlan.ReadAsync(connection, cancellation);
        var counted = await FactPlan.CountedAsync(connection, cancellation);
        if (plan.OnlyAddsTo(counted))
            return await UpdateAsync(connection, plan, [.. plan.Missing(counted)], cancellation);
        await ExecuteAsync(connection, "DROP TABLE changed", cancellation);
        await RecountAsync(connection, plan, cancellation);
        return true;
    }

    /// <summary>Classifies every record and counts every fact anew, in one transaction. What it leaves must be what the deltas left.</summary>
    public static async Task RebuildAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await ExecuteAsync(connection, Snapshots.SnapshotStore.SnapshotLock, cancellation);
        await RecountAsync(connection, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>The rebuild inside the caller's transaction, which holds the snapshot lock.</summary>
    internal static async Task RecountAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        await RecountAsync(connection, await FactPlan.ReadAsync(connection, cancellation), cancellation);

    /// <summary>Counts everything anew where other facts are wanted than those that are counted.</summary>
    internal static async Task RecountIfDueAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var plan = await FactPlan.ReadAsync(connection, cancellation);
        if (!plan.Is(await FactPlan.CountedAsync(connection, cancellation)))
            await RecountAsync(connection, plan, cancellation);
    }

    private static async Task RecountAsync(NpgsqlConnection connection, FactPlan plan, CancellationToken cancellation)
    {
        await ExecuteAsync(
            connection,
            """
            TRUNCATE daily_fact, pair_fact, classified_lead, classified_deal, classified_customer_period, classified_spend;
            CREATE TEMP TABLE changed ON COMMIT DROP AS
            SELECT 'Lead' AS record_type, source, id FROM lead UNION ALL SELECT 'Deal', source, id FROM deal
            UNION ALL SELECT 'CustomerPeriod', source, id FROM customer_period UNION ALL SELECT 'Spend', source, id FROM spend
            """,
            cancellation);
        await UpdateAsync(connection, plan, [], cancellation);
        await plan.WriteAsync(connection, cancellation);
    }

    /// <summary>Takes back what the touched accounts had added and adds what they add now; <paramref name="missing"/>, of which nothing has been counted, over every account.</summary>
    private static async Task<bool> UpdateAsync(NpgsqlConnection connection, FactPlan plan, IReadOnlyList<Fact> missing, CancellationToken cancellation)
    {
        var held = plan.Facts.Except(missing).ToList();
        await ExecuteAsync(connection, TouchedSql, cancellation);
        await ExecuteAsync(
            connection,
            "CREATE TEMP TABLE fact_delta (fact text, rules integer, dimension text, segment text, day date, age integer, quantity numeric) ON COMMIT DROP",
            cancellation);
        await CountAsync(connection, held, -1, cancellation);
        var touchesCustomers = await TouchesCustomersAsync(connection, cancellation);
        await ExecuteAsync(connection, ClassifySql, cancellation);
        await BusinessDays.CoverAsync(connection, plan.RuleSets, cancellation);
        await ExecuteAsync(connection, ClassifyLeadsSql, cancellation);
        await CountAsync(connection, held, +1, cancellation);
        touchesCustomers = touchesCustomers || await TouchesCustomersAsync(connection, cancellation);
        if (missing.Count > 0)
        {
            await ExecuteAsync(connection, EveryAccount, cancellation);
            await CountAsync(connection, missing, +1, cancellation);
            await plan.WriteAsync(connection, cancellation);
        }

        await ExecuteAsync(connection, Apply, cancellation);
        await ExecuteAsync(connection, "DELETE FROM daily_fact WHERE quantity = 0", cancellation);
        return touchesCustomers;
    }

    private static async Task CountAsync(NpgsqlConnection connection, IReadOnlyList<Fact> facts, int sign, CancellationToken cancellation)
    {
        foreach (var fact in facts)
            await ExecuteAsync(connection, FactSql.Count(fact, sign), cancellation);
    }

    private static async Task<bool> TouchesCustomersAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT EXISTS (SELECT FROM classified_customer_period JOIN touched USING (account))", connection);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = LongCommand.On(connection, sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
