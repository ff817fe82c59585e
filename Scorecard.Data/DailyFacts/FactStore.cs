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
    private const string Key = "segment_id, group_id, rules, day";
    private const string Ages = "nullif(coalesce(kept.ages, '') || coalesce(excluded.ages, ''), '')";
    private const string Gone = "nullif(coalesce(kept.gone, '') || coalesce(excluded.gone, ''), '')";

    /// <summary>
    /// Adds the changes to what is kept, and deletes what comes to nothing. Ages that have gone are listed beside those there
    /// are, until they are half as many.
    /// </summary>
    private static readonly string Apply =
        $"""
        CREATE TEMP TABLE fact_nothing (segment_id integer, group_id integer, rules integer, day date) ON COMMIT DROP;
        WITH applied AS (
            INSERT INTO fact_row AS kept SELECT * FROM fact_change
            ON CONFLICT ({Key}) DO UPDATE SET
                {OfPlaces(", ", quantity => $"{quantity} = kept.{quantity} + excluded.{quantity}")},
                ages = CASE WHEN 2 * length({Gone}) >= length({Ages}) THEN ages_without({Ages}, {Gone}) ELSE {Ages} END,
                gone = CASE WHEN 2 * length({Gone}) < length({Ages}) THEN {Gone} END
            RETURNING {Key}, {OfPlaces(" AND ", quantity => $"coalesce({quantity}, 0) = 0")} AS is_nothing)
        INSERT INTO fact_nothing SELECT {Key} FROM applied WHERE is_nothing;
        ANALYZE fact_nothing;
        DELETE FROM fact_row USING fact_nothing gone
        WHERE (fact_row.segment_id, fact_row.group_id, fact_row.rules, fact_row.day) = (gone.segment_id, gone.group_id, gone.rules, gone.day)
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
        await Labels.LearnAsync(connection, everything: true, cancellation);
        await Classifier.ClassifyAllAsync(connection, plan.RuleSets, cancellation);
        await LongCommand.ExecuteAsync(connection, "TRUNCATE pair_fact", cancellation);
        await CountAsync(connection, plan.Facts, cancellation);
        await plan.WriteAsync(connection, cancellation);
        await Publication.ForgetAsync(connection, cancellation);
    }

    private static async Task<FactChanges> UpdateAsync(NpgsqlConnection connection, FactPlan plan, IReadOnlyList<Fact> missing, CancellationToken cancellation)
    {
        if (missing.Count == 0 && !await AnyChangedAsync(connection, cancellation))
            return FactChanges.None;
        await LongCommand.ExecuteAsync(connection, "CREATE TEMP TABLE fact_change (LIKE fact_row) ON COMMIT DROP", cancellation);
        await Labels.LearnAsync(connection, everything: false, cancellation);
        await Classifier.FindTouchedAsync(connection, cancellation);
        await Classifier.ClassifyTouchedAsync(connection, plan.RuleSets, cancellation);
        await Moved.FindAsync(connection, cancellation);
        await CountMovedAsync(connection, plan, missing, cancellation);
        await CountAllAsync(connection, missing, "fact_change", cancellation);
        if (missing.Count > 0)
            await plan.WriteAsync(connection, cancellation);
        await LongCommand.ExecuteAsync(connection, Apply, cancellation);
        return await FactChanges.ReadAsync(connection, plan, await Moved.HasCustomersAsync(connection, cancellation), cancellation);
    }

    /// <summary>By the passes in which the facts were counted at first, whatever order they are wanted in now.</summary>
    private static async Task CountMovedAsync(NpgsqlConnection connection, FactPlan plan, IReadOnlyList<Fact> missing, CancellationToken cancellation)
    {
        foreach (var table in plan.Facts.Concat(plan.Stocks).Select(fact => FactSql.Table(fact.Record)).Distinct(StringComparer.Ordinal))
            await SegmentIds.FindAsync(connection, $"{table}_moved", cancellation);
        var facts = plan.Facts.Except(missing).ToList();
        var split = facts.Where(FactSql.IsSplit).ToList();
        var groups = await FactPlaces.ReadAsync(connection, [.. facts.Except(split)], cancellation);
        var passes = groups.Values.Select(places => places.ConvertAll(place => place.Fact)).Concat(split.Select(fact => new List<Fact> { fact }));
        foreach (var pass in passes)
        {
            if (FactSql.IsSplit(pass[0]))
                await LongCommand.ExecuteAsync(connection, FactSql.Name(pass, $"{FactSql.Table(pass[0].Record)}_moved"), cancellation);
            await LongCommand.ExecuteAsync(connection, FactSql.Delta(pass), cancellation);
        }
    }

    /// <summary>Counts these facts over every classified record, in the place of all that are kept.</summary>
    internal static async Task CountAsync(NpgsqlConnection connection, IEnumerable<Fact> facts, CancellationToken cancellation)
    {
        await LongCommand.ExecuteAsync(connection, "DELETE FROM fact_name", cancellation);
        await KeysLast.FillAsync(connection, "fact_row", () => CountAllAsync(connection, facts, "fact_row", cancellation), cancellation);
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

    private static string OfPlaces(string separator, Func<string, string> each) =>
        string.Join(separator, Enumerable.Range(1, FactPlaces.Count).Select(place => each(FactPlaces.Column(place))));

    private static async Task<bool> AnyChangedAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT EXISTS (SELECT FROM changed)", connection);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
