using Npgsql;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Records;

/// <summary>Since when the row of a record is delivered and cannot be read.</summary>
/// <param name="SnapshotId">The first snapshot that could not read it.</param>
/// <param name="Since">When that was received.</param>
/// <param name="Reason">Why it could not be read there, in words.</param>
internal sealed record NotRead(long SnapshotId, DateTimeOffset? Since, string? Reason)
{
    /// <summary>Which of some records could not be read; a customer not since the first of its rows could not.</summary>
    public static async Task<IReadOnlyDictionary<(string Source, string Id), NotRead>> ReadAsync(
        NpgsqlConnection connection, RecordType type, IReadOnlyCollection<(string Source, string Id)> records, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Sql(type), connection);
        command.Parameters.AddWithValue(records.Select(record => record.Source).ToArray());
        command.Parameters.AddWithValue(records.Select(record => record.Id).ToArray());
        command.Parameters.AddWithValue(type.ToString());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var notRead = new Dictionary<(string, string), NotRead>();
        while (await reader.ReadAsync(cancellation))
        {
            notRead[(reader.GetString(0), reader.GetString(1))] = new NotRead(
                reader.GetInt64(2), await reader.GetFieldValueAsync<DateTimeOffset?>(3, cancellation), await reader.GetFieldValueAsync<string?>(4, cancellation));
        }

        return notRead;
    }

    private static string Sql(RecordType type) =>
        $"""
        SELECT delivered.source, delivered.id, unread_snapshot_id, run.finished_at,
               (SELECT reason FROM reject WHERE reject.run_id = run.id AND (reject.record_type, reject.record_id) = ($3, delivered.record_id) ORDER BY reject.id LIMIT 1)
        FROM (
            SELECT DISTINCT ON (shown.source, shown.id) shown.source, shown.id, record.unread_snapshot_id, record.id AS record_id
            FROM unnest($1, $2) AS shown (source, id)
            JOIN {RecordTable.Of(type).Name} AS record ON {(type == RecordType.CustomerPeriod ? "record.customer_id = shown.id" : "(record.id, record.source) = (shown.id, shown.source)")}
            WHERE record.unread_snapshot_id IS NOT NULL AND record.gone_snapshot_id IS NULL
            ORDER BY shown.source, shown.id, record.unread_snapshot_id, record.id) AS delivered
        LEFT JOIN run ON run.snapshot_id = unread_snapshot_id
        """;
}
