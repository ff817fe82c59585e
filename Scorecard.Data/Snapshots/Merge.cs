using Npgsql;
using NpgsqlTypes;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Snapshots;

/// <summary>Merges what a pull staged into the current rows and the change history, set by set, and lists what changed.</summary>
internal sealed class Merge(NpgsqlConnection connection, string source, long snapshotId)
{
    /// <summary>Leaves the temporary table <c>changed (record_type, source, id)</c>; answers how many have gone.</summary>
    public async Task<long> RunAsync(
        IReadOnlyDictionary<RecordType, KnownRecords> known, IEnumerable<Described> described, bool isFull, CancellationToken cancellation)
    {
        await ExecuteAsync("CREATE TEMP TABLE changed (record_type text, source text, id text, PRIMARY KEY (record_type, source, id)) ON COMMIT DROP", cancellation);
        var gone = 0L;
        foreach (var (type, records) in known)
        {
            var table = RecordTable.Of(type);
            await UpsertAsync(table, cancellation);
            if (isFull)
                gone += await MarkGoneAsync(table, [.. records.NotSeen], cancellation);
        }

        foreach (var item in described)
            await DescribeAsync(item, cancellation);
        await ExecuteAsync("ANALYZE changed", cancellation);
        return gone;
    }

    private async Task UpsertAsync(RecordTable table, CancellationToken cancellation)
    {
        var updates = string.Join(", ", table.Columns.Select(column => $"{column.Name} = excluded.{column.Name}"));
        await ExecuteAsync($"INSERT INTO changed SELECT '{table.Type}', $1, id FROM {table.Stage}", cancellation, source);
        await ExecuteAsync(
            $"""
            INSERT INTO record_change (snapshot_id, record_type, source, id, operation, record)
            SELECT $2, '{table.Type}', $1, id, operation, to_jsonb(staged) - 'id' - 'operation' - 'hash' FROM {table.Stage} staged
            """, cancellation, source, snapshotId);
        await ExecuteAsync(
            $"""
            INSERT INTO {table.Name} (source, id, {table.ColumnList}, segments, hash, snapshot_id)
            SELECT $1, id, {table.ColumnList}, segments, hash, $2 FROM {table.Stage}
            ON CONFLICT (source, id) DO UPDATE SET
                {updates}, segments = excluded.segments, hash = excluded.hash, snapshot_id = excluded.snapshot_id, gone_snapshot_id = NULL
            """, cancellation, source, snapshotId);
    }

    private async Task<long> MarkGoneAsync(RecordTable table, string[] ids, CancellationToken cancellation)
    {
        if (ids.Length == 0)
            return 0;
        await ExecuteAsync($"INSERT INTO changed SELECT '{table.Type}', $1, unnest($2)", cancellation, source, ids);
        await ExecuteAsync(
            $"INSERT INTO record_change (snapshot_id, record_type, source, id, operation) SELECT $3, '{table.Type}', $1, unnest($2), 'gone'",
            cancellation, source, ids, snapshotId);
        return await ExecuteAsync($"UPDATE {table.Name} SET gone_snapshot_id = $3 WHERE source = $1 AND id = ANY ($2)", cancellation, source, ids, snapshotId);
    }

    /// <summary>Where a source of leads or deals says otherwise than before which fields and segments it maps or what zero means, every record is classified anew.</summary>
    private async Task DescribeAsync(Described described, CancellationToken cancellation)
    {
        string[] segments = [.. described.Segments.Order(StringComparer.Ordinal)];
        if (described.Type is RecordType.Lead or RecordType.Deal)
            await ExecuteAsync(
            """
            INSERT INTO changed
            SELECT every.* FROM (
                SELECT 'Lead', source, id FROM lead UNION ALL SELECT 'Deal', source, id FROM deal
                UNION ALL SELECT 'CustomerPeriod', source, id FROM customer_period) every
            WHERE NOT EXISTS (SELECT FROM supply WHERE source = $1 AND record_type = $2 AND segments = $3 AND zero_amount_is_real = $4 AND fields = $5)
            ON CONFLICT DO NOTHING
            """, cancellation, source, described.Type.ToString(), segments, described.ZeroAmountIsReal, Fields(described));
        await UpsertSupplyAsync(described, segments, cancellation);
    }

    private Task<int> UpsertSupplyAsync(Described described, string[] segments, CancellationToken cancellation) => ExecuteAsync(
        """
        WITH history AS (INSERT INTO supply_change (snapshot_id, source, record_type, data_time) VALUES ($9, $1, $2, $3))
        INSERT INTO supply (source, record_type, data_time, fields, segments, complete_from, complete_to, zero_amount_is_real, snapshot_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        ON CONFLICT (source, record_type) DO UPDATE SET
            data_time = excluded.data_time, fields = excluded.fields, segments = excluded.segments, complete_from = excluded.complete_from,
            complete_to = excluded.complete_to, zero_amount_is_real = excluded.zero_amount_is_real, snapshot_id = excluded.snapshot_id
        """,
        cancellation,
        source, described.Type.ToString(), described.DataTime.ToUniversalTime(), Fields(described),
        segments, described.CompleteFrom, described.CompleteTo, described.ZeroAmountIsReal, snapshotId);

    private static string[] Fields(Described described) => [.. described.Fields.Order(StringComparer.Ordinal)];

    private async Task<int> ExecuteAsync(string sql, CancellationToken cancellation, params object?[] values)
    {
        await using var command = LongCommand.On(connection, sql);
        foreach (var value in values)
            command.Parameters.Add(value is null ? new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Date } : new NpgsqlParameter { Value = value });
        return await command.ExecuteNonQueryAsync(cancellation);
    }
}
