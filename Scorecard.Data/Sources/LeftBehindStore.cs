using Npgsql;
using Scorecard.Data.Queries;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Sources;

/// <summary>Holds what is counted against what is configured, within the transaction of whoever changed the one or the other.</summary>
internal static class LeftBehindStore
{
    private const string List =
        """
        SELECT l.source, l.record_type, CASE WHEN l.kept_at IS NULL THEN 'asked' ELSE 'kept' END, l.records, p.data_time, l.kept_at, NOT s.is_removed
        FROM left_behind l JOIN source s ON s.name = l.source LEFT JOIN supply p USING (source, record_type)
        UNION ALL
        SELECT a.source, a.record_type, 'retired', a.records, (a.supply ->> 'data_time')::timestamptz, run.finished_at, NOT s.is_removed
        FROM set_aside a JOIN source s ON s.name = a.source LEFT JOIN run ON run.snapshot_id = a.snapshot_id
        WHERE a.until_snapshot_id IS NULL AND a.records > 0
        ORDER BY 1, 2
        """;

    private const string Configured = "NOT s.is_removed AND (s.record_types IS NULL OR record_type = ANY (s.record_types))";

    public static async Task<IReadOnlyList<LeftBehindView>> ListAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(List, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var all = new List<LeftBehindView>();
        while (await reader.ReadAsync(cancellation))
            all.Add(new LeftBehindView(
                reader.GetString(0), RecordWords.NameOf(Enum.Parse<RecordType>(reader.GetString(1))), reader.GetString(2), reader.GetInt64(3), Time(reader, 4), Time(reader, 5), reader.GetBoolean(6)));
        return all;
    }

    /// <summary>What is configured again is no question; what is counted and no longer is becomes one. Of what has no records nothing is left behind.</summary>
    public static async Task HoldAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await ExecuteAsync(connection, $"DELETE FROM left_behind USING source s WHERE s.name = left_behind.source AND {Configured}", cancellation);
        foreach (var (source, type) in await NewAsync(connection, cancellation))
        {
            if (await CountAsync(connection, source, type, cancellation) is > 0 and var count)
                await ExecuteAsync(connection, "INSERT INTO left_behind (source, record_type, records) VALUES ($1, $2, $3)", cancellation, source, type.ToString(), count);
            else
                await ExecuteAsync(connection, SetAside.Supply("(SELECT coalesce(max(snapshot_id), 0) FROM run)"), cancellation, source, type.ToString(), 0L);
        }
    }

    /// <summary>The sources that wait for an answer, each with those that it waits for.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> WaitingAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT source, waits_for FROM waiting_source", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var waiting = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation))
            waiting[reader.GetString(0)] = reader.GetString(1);
        return waiting;
    }

    public static async Task<int> ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation, params object[] values)
    {
        await using var command = LongCommand.On(connection, sql);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<List<(string Source, RecordType Type)>> NewAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"""
            SELECT source, record_type FROM supply p JOIN source s ON s.name = p.source
            WHERE NOT ({Configured}) AND NOT EXISTS (SELECT FROM left_behind l WHERE (l.source, l.record_type) = (p.source, p.record_type))
            """, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var found = new List<(string, RecordType)>();
        while (await reader.ReadAsync(cancellation))
            found.Add((reader.GetString(0), Enum.Parse<RecordType>(reader.GetString(1))));
        return found;
    }

    private static async Task<long> CountAsync(NpgsqlConnection connection, string source, RecordType type, CancellationToken cancellation)
    {
        await using var command = LongCommand.On(connection, $"SELECT count(*) + warehouse_records($1, $2) FROM {RecordTable.Of(type).Name} WHERE source = $1 AND gone_snapshot_id IS NULL");
        command.Parameters.AddWithValue(source);
        command.Parameters.AddWithValue(type.ToString());
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static DateTimeOffset? Time(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateTimeOffset>(column);
}
