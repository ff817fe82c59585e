using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Faults;

/// <summary>
/// All that pulls leave in a store, such that two stores which saw the same pulls are alike: a snapshot is named by how many
/// there were before it, and neither the clock nor what sequences skipped counts.
/// </summary>
internal static class StoreContent
{
    private static readonly Dictionary<string, string> Parts = new(StringComparer.Ordinal)
    {
        ["runs"] = "SELECT read, new, changed, unchanged, gone, rejected, flagged, data_time, checksum, nth(snapshot_id) AS n FROM run WHERE snapshot_id IS NOT NULL",
        ["leads"] = Records("lead"),
        ["deals"] = Records("deal"),
        ["customers"] = Records("customer_period"),
        ["past"] = "SELECT record_type, source, id, nth(snapshot_id) AS since, nth(until_snapshot_id) AS until, record - 'snapshot_id' - 'gone_snapshot_id' AS record FROM past_record",
        ["supply"] = "SELECT source, record_type, data_time, fields, segments, nth(snapshot_id) AS n FROM supply",
        ["supply changes"] = "SELECT source, record_type, data_time, nth(snapshot_id) AS n FROM supply_change",
        ["facts"] = "SELECT fact, rules, dimension, segment, day, age, trim_scale(quantity) AS quantity FROM daily_fact",
        ["points"] =
            """
            SELECT metric, grain, period, dimension, segment, value, low, high, sample, status, reason, is_final, parts, notes, as_of, definition_version, target_version, nth(snapshot_id) AS n,
                   row_number() OVER (PARTITION BY metric, grain, period_start, dimension, segment ORDER BY id) AS ordinal
            FROM metric_point
            """,
    };

    /// <summary>How many rows of each kind there are, and a hash of them.</summary>
    public static async Task<Dictionary<string, string>> ReadAsync(TestStore store)
    {
        var content = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, sql) in Parts)
            content[name] = await store.ScalarAsync<string>(
                $"""
                WITH nth AS (SELECT snapshot_id AS id, row_number() OVER (ORDER BY snapshot_id) AS n FROM run WHERE snapshot_id IS NOT NULL), part AS ({Numbered(sql)})
                SELECT count(*) || ' ' || coalesce(md5(string_agg(to_jsonb(part)::text, ';' ORDER BY to_jsonb(part)::text)), '') FROM part
                """);
        return content;
    }

    private static string Records(string table) =>
        $"SELECT to_jsonb(kept) - 'snapshot_id' - 'gone_snapshot_id' AS record, nth(snapshot_id) AS n, nth(gone_snapshot_id) AS gone FROM {table} kept";

    /// <summary>nth(snapshot) is a snapshot's place among those that were published.</summary>
    private static string Numbered(string sql) => System.Text.RegularExpressions.Regex.Replace(
        sql, @"nth\((?<snapshot>\w+)\)", "(SELECT nth.n FROM nth WHERE nth.id = ${snapshot})", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
}
