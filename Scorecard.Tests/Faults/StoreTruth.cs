using Npgsql;
using Scorecard.Data.Counting;
using Scorecard.Data.Points;
using Scorecard.Data.Snapshots;
using Scorecard.Tests.EndToEnd;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Faults;

/// <summary>What must hold of a store whatever has happened to it, once nothing is under way.</summary>
internal static class StoreTruth
{
    /// <summary>Every version of every record that is kept, in place or in the past, by the snapshots that brought it and ended it.</summary>
    private const string Versions =
        """
        WITH current AS (
            SELECT 'Lead' AS record_type, source, id, snapshot_id, gone_snapshot_id FROM lead
            UNION ALL SELECT 'Deal', source, id, snapshot_id, gone_snapshot_id FROM deal
            UNION ALL SELECT 'CustomerPeriod', source, id, snapshot_id, gone_snapshot_id FROM customer_period),
        version AS (
            SELECT record_type, source, id, snapshot_id, gone_snapshot_id AS until FROM current
            UNION ALL SELECT record_type, source, id, snapshot_id, until_snapshot_id FROM past_record)
        """;

    /// <summary>What must be nothing, by what it would mean.</summary>
    private static readonly (string Lie, string Sql)[] Lies =
    [
        ("runs stand as under way", "SELECT id, state FROM run WHERE state IN ('requested', 'running')"),
        ("runs have succeeded without a snapshot, or have one without having succeeded", "SELECT id, state, snapshot_id FROM run WHERE (state = 'succeeded') <> (snapshot_id IS NOT NULL)"),
        ("runs ended before they began", "SELECT id, started_at, finished_at FROM run WHERE finished_at IS NULL OR finished_at < started_at OR started_at < requested_at"),
        ("runs that did not succeed count something as kept, or say nothing of why", "SELECT id FROM run WHERE state <> 'succeeded' AND (new + changed + gone > 0 OR error IS NULL)"),
        ("counts do not add up", "SELECT id FROM run WHERE state = 'succeeded' AND (read <> new + changed + unchanged + rejected OR error IS NOT NULL)"),
        ("a window was pulled twice", "SELECT source, scheduled_for FROM run WHERE scheduled_for IS NOT NULL GROUP BY 1, 2 HAVING count(*) > 1"),
        ("a snapshot brought other versions than its run has counted",
            $"""
             {Versions}
             SELECT r.id, r.new + r.changed AS counted, count(v.id) AS kept FROM run r LEFT JOIN version v ON v.snapshot_id = r.snapshot_id
             WHERE r.state = 'succeeded' GROUP BY r.id HAVING r.new + r.changed <> count(v.id)
             """),
        ("more or fewer records went than were counted",
            $"""
             {Versions}
             SELECT r.id, r.gone, count(v.id) AS kept
             FROM run r LEFT JOIN version v ON v.until = r.snapshot_id
                  AND NOT EXISTS (SELECT FROM version later WHERE (later.record_type, later.source, later.id, later.snapshot_id) = (v.record_type, v.source, v.id, v.until))
             WHERE r.state = 'succeeded' GROUP BY r.id HAVING r.gone <> count(v.id)
             """),
        ("something is of a snapshot that no run has published",
            $"""
             {Versions}, used AS (
                 SELECT snapshot_id AS id FROM version UNION SELECT until FROM version WHERE until IS NOT NULL UNION SELECT snapshot_id FROM supply
                 UNION SELECT snapshot_id FROM supply_change UNION SELECT snapshot_id FROM metric_point)
             SELECT id FROM used WHERE id NOT IN (SELECT snapshot_id FROM run WHERE snapshot_id IS NOT NULL)
             """),
        ("a point says what the one before it has said",
            """
            SELECT id FROM (
                SELECT id, ROW(value, low, high, sample, status, reason, is_final, definition_version, target_version) AS says,
                       lag(ROW(value, low, high, sample, status, reason, is_final, definition_version, target_version)) OVER of_key AS before, lag(id) OVER of_key AS earlier
                FROM metric_point WINDOW of_key AS (PARTITION BY metric, grain, period_start, dimension, segment ORDER BY id)) points
            WHERE earlier IS NOT NULL AND says IS NOT DISTINCT FROM before
            """),
        ("a snapshot has published a point twice", "SELECT metric, grain, period, dimension, segment, snapshot_id FROM metric_point GROUP BY 1, 2, 3, 4, 5, 6 HAVING count(*) > 1"),
        ("points came out of the order of their snapshots",
            """
            SELECT id FROM (SELECT id, snapshot_id, lag(snapshot_id) OVER (ORDER BY id) AS before FROM metric_point) points WHERE snapshot_id < before
            """),
        ("somebody still has a source's lock", "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2 AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"),
        ("staged rows were left behind", "SELECT relname FROM pg_class WHERE relpersistence = 't' AND relkind = 'r'"),
    ];

    /// <summary>Holds all of it against the store, and its facts against a rebuild. A worker that has published is given seconds to let go of its source.</summary>
    public static async Task HoldsAsync(TestStore store, string after)
    {
        List<string> lies = [];
        await Patience.UntilAsync(
            async () => (lies = await LiesAsync(store)).Count == 0, () => $"After {after} it does not hold: {string.Join("; ", lies)}", TimeSpan.FromSeconds(10));
        await FactsHoldAsync(store, after);
    }

    /// <summary>What does not hold, and where; nothing if all does.</summary>
    public static async Task<List<string>> LiesAsync(TestStore store)
    {
        var told = new List<string>();
        foreach (var (lie, sql) in Lies)
            told.AddRange((await store.RowsAsync(sql)).Select(row => $"{lie}: {row}"));
        return told;
    }

    /// <summary>Values everything anew from records that are read anew, sees that nothing differs, and takes it back.</summary>
    private static async Task FactsHoldAsync(TestStore store, string after)
    {
        await using var connection = await store.Database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var alone = new NpgsqlCommand(SnapshotStore.SnapshotLock, connection))
            await alone.ExecuteNonQueryAsync();
        await Publication.ForgetAsync(connection, CancellationToken.None);
        Assert.That(await new PointPublisher(store.Clock).PublishAsync(connection, long.MaxValue, Changed.Everything, CancellationToken.None), Is.Zero, $"After {after}: points differ from what the records say.");
    }
}
