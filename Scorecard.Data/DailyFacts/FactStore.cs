using Npgsql;
using Scorecard.Data.Classification;
using Scorecard.Data.Points;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.DailyFacts;

/// <summary>
/// Keeps the daily facts in step with the records. A change takes back what the records of its accounts had added and adds
/// what they add now, where that is something else; a rebuild counts every record.
/// </summary>
public static class FactStore
{
    private const string Apply =
        """
        CREATE TEMP TABLE fact_change ON COMMIT DROP AS
        SELECT segment_id, fact_id, rules, day, age, sum(quantity) AS quantity FROM fact_delta GROUP BY 1, 2, 3, 4, 5 HAVING sum(quantity) <> 0;
        ANALYZE fact_change;
        INSERT INTO fact_cell AS kept SELECT * FROM fact_change
        ON CONFLICT (segment_id, fact_id, rules, day, age) DO UPDATE SET quantity = kept.quantity + excluded.quantity;
        DELETE FROM fact_cell kept USING fact_change
        WHERE kept.quantity = 0 AND (kept.segment_id, kept.fact_id, kept.rules, kept.day, kept.age)
            = (fact_change.segment_id, fact_change.fact_id, fact_change.rules, fact_change.day, fact_change.age)
        """;

    /// <summary>
    /// Brings facts up to date with the records in the temporary table <c>changed</c>, inside the caller's transaction.
    /// Facts that are wanted for the first time are counted over every record; where everything is to be classified anew,
    /// others are no longer wanted or rules are new, everything is counted anew. Answers which facts have changed.
    /// </summary>
    public static async Task<FactChanges> UpdateAsync(NpgsqlConnection connection, bool everything, CancellationToken cancellation)
    {
        var plan = await FactPlan.ReadAsync(connection, cancellation);
        var counted = await FactPlan.CountedAsync(connection, cancellation);
        if (!everything && plan.OnlyAddsTo(counted))
            return await UpdateAsync(connection, plan, [.. plan.Missing(counted)], cancellation);
        await RecountAsync(connection, plan, cancellation);
        return FactChanges.Everything;
    }

    /// <summary>Classifies every record and counts every fact anew, in one transaction. What it leaves must be what the deltas left.</summary>
    public static async Task RebuildAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await LongCommand.ExecuteAsync(connection, Snapshots.SnapshotStore.SnapshotLock, cancellation);
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
        await Classifier.ClassifyAllAsync(connection, plan.RuleSets, cancellation);
        await LongCommand.ExecuteAsync(connection, "TRUNCATE pair_fact", cancellation);
        await KeysLast.FillAsync(connection, "fact_cell", () => CountAllAsync(connection, plan.Facts, "fact_cell", cancellation), cancellation);
        await plan.WriteAsync(connection, cancellation);
        await Publication.ForgetAsync(connection, cancellation);
    }

    private static async Task<FactChanges> UpdateAsync(NpgsqlConnection connection, FactPlan plan, IReadOnlyList<Fact> missing, CancellationToken cancellation)
    {
        if (missing.Count == 0 && !await AnyChangedAsync(connection, cancellation))
            return FactChanges.None;
        await LongCommand.ExecuteAsync(
            connection,
            "CREATE TEMP TABLE fact_delta (segment_id integer, fact_id integer, rules integer, day date, age integer, quantity numeric) ON COMMIT DROP",
            cancellation);
        await Classifier.FindTouchedAsync(connection, cancellation);
        await Classifier.ClassifyTouchedAsync(connection, plan.RuleSets, cancellation);
        await Moved.FindAsync(connection, cancellation);
        await CountMovedAsync(connection, plan.Facts.Except(missing), cancellation);
        await CountAllAsync(connection, missing, "fact_delta", cancellation);
        if (missing.Count > 0)
            await plan.WriteAsync(connection, cancellation);
        await LongCommand.ExecuteAsync(connection, Apply, cancellation);
        return await FactChanges.ReadAsync(connection, plan.Facts, await Moved.HasCustomersAsync(connection, cancellation), cancellation);
    }

    private static async Task CountMovedAsync(NpgsqlConnection connection, IEnumerable<Fact> facts, CancellationToken cancellation)
    {
        foreach (var ofTable in facts.GroupBy(fact => $"{FactSql.Table(fact.Record)}_moved"))
        {
            await SegmentIds.FindAsync(connection, ofTable.Key, cancellation);
            foreach (var pass in FactSql.Passes(ofTable))
                await LongCommand.ExecuteAsync(connection, $"{FactSql.Name(pass, ofTable.Key)}; {FactSql.Delta(pass)}", cancellation);
        }
    }

    private static async Task CountAllAsync(NpgsqlConnection connection, IEnumerable<Fact> facts, string into, CancellationToken cancellation)
    {
        foreach (var ofTable in facts.GroupBy(fact => FactSql.Table(fact.Record)))
        {
            await SegmentIds.FindAsync(connection, ofTable.Key, cancellation);
            foreach (var pass in FactSql.Passes(ofTable))
                await LongCommand.ExecuteAsync(connection, $"{FactSql.Name(pass, ofTable.Key)}; {FactSql.Count(pass, into)}", cancellation);
        }
    }

    private static async Task<bool> AnyChangedAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT EXISTS (SELECT FROM changed)", connection);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
