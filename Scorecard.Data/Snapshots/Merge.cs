using Npgsql;
using NpgsqlTypes;
using Scorecard.Data.Classification;
using Scorecard.Data.Counting;
using Scorecard.Data.Warehouse.Kept;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Snapshots;

/// <summary>Merges what a pull staged into the current rows and their past, set by set, and lists what changed.</summary>
internal sealed class Merge(NpgsqlConnection connection, string source, long snapshotId, TimeProvider time)
{
    /// <summary>Leaves the temporary table <c>changed (record_type, source, id, operation)</c>, labels what is new, and counts what it did; answers which records are others than before.</summary>
    public async Task<Changed> RunAsync(Staging staging, bool isFull, CancellationToken cancellation)
    {
        await ExecuteAsync(
            "CREATE TEMP TABLE changed (record_type text, source text, id text, operation text, PRIMARY KEY (record_type, source, id)) ON COMMIT DROP", cancellation);
        var (everything, countedOtherwise) = (false, await MergeCountedAsync(staging, cancellation));
        foreach (var staged in staging.Tables)
        {
            everything |= await MergeAsync(staged, staging.Counts, cancellation);
            await staged.Known.KeepAsync(connection, isFull, cancellation);
        }

        // Only what came with this snapshot, or may yet by a replay, has to be dated by it; and what is said of a source otherwise than before.
        var isDated = staging.Counts.Rejected > 0 || staging.Tables.Any(staged => staged.Count > 0);
        foreach (var described in staging.Described.Values)
            everything |= await DescribeAsync(described, isDated, cancellation);
        await ExecuteAsync("ANALYZE changed", cancellation);
        if (!everything && !countedOtherwise && !await AnyChangedAsync(cancellation))
            return Changed.Nothing;
        await Labels.LearnAsync(connection, everything, cancellation);
        return everything ? Changed.Everything : Changed.Some;
    }

    /// <summary>Answers whether anything that is counted elsewhere is counted otherwise than before.</summary>
    private async Task<bool> MergeCountedAsync(Staging staging, CancellationToken cancellation)
    {
        foreach (var described in staging.Described.Values)
            await WarehouseMerge.RefuseBothAsync(connection, source, described, cancellation);
        var (merge, isOtherwise) = (new WarehouseMerge(connection, source, snapshotId), false);
        foreach (var counted in staging.CountedThere)
            isOtherwise |= await merge.RunAsync(counted, staging.Counts, time.GetUtcNow(), cancellation);
        return isOtherwise;
    }

    private async Task<bool> AnyChangedAsync(CancellationToken cancellation)
    {
        await using var command = LongCommand.On(connection, "SELECT EXISTS (SELECT FROM changed)");
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    private async Task<bool> MergeAsync(StagingTable staged, PullCounts counts, CancellationToken cancellation)
    {
        if (await FirstLoad.IsDueAsync(connection, staged, cancellation))
        {
            await FirstLoad.RunAsync(connection, staged.Table, source, snapshotId, cancellation);
            counts.New += staged.Count;
            return true;
        }

        await MergeRowsAsync(staged, counts, cancellation);
        counts.Gone += await MarkGoneAsync(staged.Table, staged.Losses.Gone, cancellation);
        await MarkUnreadAsync(staged.Table, staged.Losses.Unread, cancellation);
        counts.Unread += staged.Known.UnreadCount;
        return false;
    }

    /// <summary>What differs from the record that is there changes it; what only reads differently is known by its new hash from now on.</summary>
    private async Task MergeRowsAsync(StagingTable staged, PullCounts counts, CancellationToken cancellation)
    {
        if (staged.Count == 0)
            return;
        var (table, before) = (staged.Table, counts.New + counts.Changed);
        await ExecuteAsync($"ANALYZE {table.Stage}", cancellation);
        var values = Rows(table, "now");
        counts.New += await ExecuteAsync(
            $"""
            INSERT INTO changed SELECT '{table.Type}', $1, staged.id, 'new'
            FROM {table.Stage} staged LEFT JOIN {table.Name} now ON now.source = $1 AND now.id = staged.id AND now.gone_snapshot_id IS NULL
            WHERE now.id IS NULL
            """, cancellation, source);
        counts.Changed += await ExecuteAsync(
            $"""
            INSERT INTO changed SELECT '{table.Type}', $1, staged.id, 'changed'
            FROM {table.Stage} staged JOIN {table.Name} now ON now.source = $1 AND now.id = staged.id AND now.gone_snapshot_id IS NULL
            WHERE ROW({Rows(table, "staged")}) IS DISTINCT FROM ROW({values})
            """, cancellation, source);
        await ExecuteAsync(
            $"""
            INSERT INTO past_record (record_type, source, id, snapshot_id, until_snapshot_id, record)
            SELECT c.record_type, c.source, c.id, now.snapshot_id, coalesce(now.gone_snapshot_id, $1), to_jsonb(now) - 'hash'
            FROM changed c JOIN {table.Name} now USING (source, id)
            WHERE c.record_type = '{table.Type}'
            """, cancellation, snapshotId);
        if (counts.New + counts.Changed - before < staged.Count)
            await KnowByNewHashAsync(table, cancellation);
        await ExecuteAsync(
            $"""
            INSERT INTO {table.Name} (source, id, {table.ColumnList}, hash, snapshot_id)
            SELECT $1, id, {table.ColumnList}, hash, $2 FROM {table.Stage} JOIN changed c USING (id) WHERE c.record_type = '{table.Type}'
            ON CONFLICT (source, id) DO UPDATE SET
                {table.Updates}, hash = excluded.hash, snapshot_id = excluded.snapshot_id, gone_snapshot_id = NULL, unread_snapshot_id = NULL
            """, cancellation, source, snapshotId);
    }

    private Task<int> KnowByNewHashAsync(RecordTable table, CancellationToken cancellation) => ExecuteAsync(
        $"""
        UPDATE {table.Name} now SET hash = staged.hash, unread_snapshot_id = NULL FROM {table.Stage} staged
        WHERE now.source = $1 AND now.id = staged.id AND now.hash <> staged.hash
          AND NOT EXISTS (SELECT FROM changed c WHERE c.record_type = '{table.Type}' AND (c.source, c.id) = (now.source, now.id))
        """, cancellation, source);

    private static string Rows(RecordTable table, string alias) => string.Join(", ", table.ColumnNames.Select(name => $"{alias}.{name}"));

    private async Task<long> MarkGoneAsync(RecordTable table, string[] ids, CancellationToken cancellation)
    {
        if (ids.Length == 0)
            return 0;
        await ExecuteAsync($"INSERT INTO changed SELECT '{table.Type}', $1, unnest($2), 'gone'", cancellation, source, ids);
        return await ExecuteAsync(
            $"""
            UPDATE {table.Name} now SET gone_snapshot_id = $2 FROM changed c
            WHERE c.record_type = '{table.Type}' AND c.operation = 'gone' AND now.source = $1 AND now.id = c.id
            """, cancellation, source, snapshotId);
    }

    /// <summary>
    /// What was delivered and could not be read stays as it was last read, and says since when. Nothing that is counted changes
    /// by it; it is known by no row until one can be read again.
    /// </summary>
    private async Task MarkUnreadAsync(RecordTable table, string[] ids, CancellationToken cancellation)
    {
        if (ids.Length > 0)
            await ExecuteAsync(
                $"UPDATE {table.Name} SET unread_snapshot_id = $2, hash = 'ffffffff-ffff-ffff-ffff-ffffffffffff' WHERE source = $1 AND id = ANY ($3)", cancellation, source, snapshotId, ids);
    }

    /// <summary>Where a source of leads or deals says otherwise than before which fields and segments it maps or what zero means, every record is classified anew.</summary>
    private async Task<bool> DescribeAsync(Described described, bool isDated, CancellationToken cancellation)
    {
        string[] segments = [.. described.Segments.Order(StringComparer.Ordinal)];
        await using var asBefore = new NpgsqlCommand(
            "SELECT EXISTS (SELECT FROM supply WHERE source = $1 AND record_type = $2 AND segments = $3 AND zero_amount_is_real = $4 AND fields = $5 AND is_counted_elsewhere = $6)", connection);
        foreach (var value in new object[] { source, described.Type.ToString(), segments, described.ZeroAmountIsReal, Fields(described), described.IsCountedElsewhere })
            asBefore.Parameters.Add(new NpgsqlParameter { Value = value });
        var everything = described.Type is RecordType.Lead or RecordType.Deal && await asBefore.ExecuteScalarAsync(cancellation) is false;
        await UpsertSupplyAsync(described, segments, isDated, cancellation);
        // What a person had set aside is delivered again: what of it is there counts, and the rest has gone.
        await ExecuteAsync(
            "UPDATE set_aside SET until_snapshot_id = $3 WHERE (source, record_type) = ($1, $2) AND until_snapshot_id IS NULL", cancellation,
            source, described.Type.ToString(), snapshotId);
        return everything;
    }

    private Task<int> UpsertSupplyAsync(Described described, string[] segments, bool isDated, CancellationToken cancellation) => ExecuteAsync(
        """
        WITH history AS (
            INSERT INTO supply_change (snapshot_id, source, record_type, data_time, fields, segments, complete_from, complete_to, zero_amount_is_real, is_counted_elsewhere)
            SELECT $9, $1, $2, $3, $4, $5, $6, $7, $8, $11
            WHERE $10 OR NOT EXISTS (
                SELECT FROM supply was
                WHERE (was.source, was.record_type) = ($1, $2)
                  AND (was.data_time, was.fields, was.segments, was.complete_from, was.complete_to, was.zero_amount_is_real, was.is_counted_elsewhere) IS NOT DISTINCT FROM ($3, $4, $5, $6, $7, $8, $11)))
        INSERT INTO supply AS kept (source, record_type, data_time, fields, segments, complete_from, complete_to, zero_amount_is_real, snapshot_id, is_counted_elsewhere)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $11)
        ON CONFLICT (source, record_type) DO UPDATE SET
            data_time = excluded.data_time, fields = excluded.fields, segments = excluded.segments, complete_from = excluded.complete_from,
            complete_to = excluded.complete_to, zero_amount_is_real = excluded.zero_amount_is_real, snapshot_id = excluded.snapshot_id,
            is_counted_elsewhere = excluded.is_counted_elsewhere
        WHERE (kept.data_time, kept.fields, kept.segments, kept.complete_from, kept.complete_to, kept.zero_amount_is_real, kept.is_counted_elsewhere)
            IS DISTINCT FROM (excluded.data_time, excluded.fields, excluded.segments, excluded.complete_from, excluded.complete_to, excluded.zero_amount_is_real, excluded.is_counted_elsewhere)
        """,
        cancellation,
        source, described.Type.ToString(), described.DataTime.ToUniversalTime(), Fields(described),
        segments, described.CompleteFrom, described.CompleteTo, described.ZeroAmountIsReal, snapshotId, isDated, described.IsCountedElsewhere);

    private static string[] Fields(Described described) => [.. described.Fields.Order(StringComparer.Ordinal)];

    private async Task<int> ExecuteAsync(string sql, CancellationToken cancellation, params object?[] values)
    {
        await using var command = LongCommand.On(connection, sql);
        foreach (var value in values)
            command.Parameters.Add(value is null ? new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Date } : new NpgsqlParameter { Value = value });
        return await command.ExecuteNonQueryAsync(cancellation);
    }
}
