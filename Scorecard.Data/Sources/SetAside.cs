using Npgsql;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using static Scorecard.Data.Sources.LeftBehindStore;

namespace Scorecard.Data.Sources;

/// <summary>
/// Sets records aside and brings them back. They are marked as gone with a snapshot, as if the source no longer delivered
/// them, so that everything which reads records, today's or past ones, leaves them out from that snapshot on.
/// </summary>
internal static class SetAside
{
    /// <summary>Moves what a source ($1) could be relied on for, for a type ($2), out of what counts; $3 is how many records it has.</summary>
    public static string Supply(string snapshot) =>
        $"""
        WITH moved AS (DELETE FROM supply WHERE (source, record_type) = ($1, $2) RETURNING *)
        INSERT INTO set_aside (source, record_type, snapshot_id, records, supply) SELECT source, record_type, {snapshot}, $3, to_jsonb(moved) FROM moved
        ON CONFLICT (source, record_type, snapshot_id) DO UPDATE SET until_snapshot_id = NULL, records = excluded.records, supply = excluded.supply
        """;

    /// <summary>Sets aside the current records of a source and type; answers how many they are.</summary>
    public static async Task<long> TakeAsync(NpgsqlConnection connection, string source, RecordType type, long snapshotId, CancellationToken cancellation)
    {
        var count = (long)await ExecuteAsync(
            connection, $"UPDATE {RecordTable.Of(type).Name} SET gone_snapshot_id = $2 WHERE source = $1 AND gone_snapshot_id IS NULL", cancellation, source, snapshotId);
        count += await CountedElsewhereAsync(connection, source, type, cancellation);
        await ExecuteAsync(connection, Supply("$4"), cancellation, source, type.ToString(), count, snapshotId);
        await ForgetAsync(connection, source, type, cancellation);
        return count;
    }

    /// <summary>Brings back what was set aside of a source and type, as versions of their own from this snapshot on; answers how many they are.</summary>
    public static async Task<long> BringBackAsync(NpgsqlConnection connection, string source, RecordType type, long snapshotId, CancellationToken cancellation)
    {
        var table = RecordTable.Of(type).Name;
        const string Then = "gone_snapshot_id = (SELECT snapshot_id FROM set_aside WHERE (source, record_type) = ($1, $2) AND until_snapshot_id IS NULL)";
        await ExecuteAsync(
            connection,
            $"""
            INSERT INTO past_record (record_type, source, id, snapshot_id, until_snapshot_id, record)
            SELECT $2, source, id, snapshot_id, gone_snapshot_id, to_jsonb(now) - 'hash' FROM {table} now WHERE source = $1 AND {Then}
            """, cancellation, source, type.ToString());
        var count = await ExecuteAsync(
            connection, $"UPDATE {table} SET snapshot_id = $3, gone_snapshot_id = NULL WHERE source = $1 AND {Then}", cancellation, source, type.ToString(), snapshotId);
        await ExecuteAsync(
            connection,
            """
            WITH back AS (
                UPDATE set_aside SET until_snapshot_id = $3 WHERE (source, record_type) = ($1, $2) AND until_snapshot_id IS NULL RETURNING supply),
            told AS (
                INSERT INTO supply_change SELECT told.* FROM back CROSS JOIN LATERAL jsonb_populate_record(NULL::supply_change, supply || jsonb_build_object('snapshot_id', $3)) AS told)
            INSERT INTO supply SELECT again.* FROM back CROSS JOIN LATERAL jsonb_populate_record(NULL::supply, supply) AS again
            """, cancellation, source, type.ToString(), snapshotId);
        await ForgetAsync(connection, source, type, cancellation);
        return count + await CountedElsewhereAsync(connection, source, type, cancellation);
    }

    /// <summary>How many records are counted where they lie: what was counted of them is kept, and counts as long as something is known of the source.</summary>
    private static async Task<long> CountedElsewhereAsync(NpgsqlConnection connection, string source, RecordType type, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT warehouse_records($1, $2)", connection);
        command.Parameters.AddWithValue(source);
        command.Parameters.AddWithValue(type.ToString());
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>What records are known by, and that the source has delivered the same before, no longer holds: the next pull looks at the records themselves.</summary>
    private static Task<int> ForgetAsync(NpgsqlConnection connection, string source, RecordType type, CancellationToken cancellation) => ExecuteAsync(
        connection,
        """
        WITH parts AS (DELETE FROM known_part WHERE (source, record_type) = ($1, $2)),
             question AS (DELETE FROM left_behind WHERE (source, record_type) = ($1, $2))
        UPDATE run SET checksum = NULL WHERE source = $1 AND checksum IS NOT NULL
        """, cancellation, source, type.ToString());
}
