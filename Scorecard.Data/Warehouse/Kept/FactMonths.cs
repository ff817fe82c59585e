using Npgsql;
using NpgsqlTypes;
using Scorecard.Data.Counting;

namespace Scorecard.Data.Warehouse.Kept;

/// <summary>Reads and writes what was counted as the store keeps it.</summary>
internal static class FactMonths
{
    private const string Columns = "fact, dimension, segment, month, days, ages, exact, wide";

    private const string Stage = "stage_warehouse_fact";

    /// <summary>Reads rows that stand.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="of">The condition; its parameters are numbered.</param>
    /// <param name="take">Takes each.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="values">The parameters.</param>
    public static async Task ReadAsync(NpgsqlConnection connection, string of, Action<string, FactMonthKey, FactMonth> take, CancellationToken cancellation, params object[] values)
    {
        await using var command = LongCommand.On(connection, $"SELECT {Columns}, record_type FROM warehouse_fact f WHERE until_snapshot_id IS NULL AND {of}");
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            take(reader.GetString(8), KeyOf(reader), new FactMonth(
                reader.GetFieldValue<short[]>(4), reader.GetFieldValue<int[]>(5), reader.GetFieldValue<decimal[]>(6), reader.GetFieldValue<double[]>(7)));
    }

    /// <summary>Puts rows in the place of those that stand; one without a day only ends the one that does.</summary>
    public static async Task WriteAsync(
        NpgsqlConnection connection, string source, string type, long snapshotId, IEnumerable<KeyValuePair<FactMonthKey, FactMonth>> months, CancellationToken cancellation)
    {
        await LongCommand.ExecuteAsync(connection, $"CREATE TEMP TABLE IF NOT EXISTS {Stage} ON COMMIT DROP AS SELECT {Columns} FROM warehouse_fact WITH NO DATA; TRUNCATE {Stage}", cancellation);
        await CopyAsync(connection, months, cancellation);
        await ExecuteAsync(
            connection,
            $"""
            UPDATE warehouse_fact f SET until_snapshot_id = $3 FROM {Stage} s
            WHERE f.source = $1 AND f.record_type = $2 AND f.until_snapshot_id IS NULL
              AND (f.fact, f.dimension, f.segment, f.month) = (s.fact, s.dimension, s.segment, s.month)
            """, source, type, snapshotId, cancellation);
        await ExecuteAsync(
            connection, $"INSERT INTO warehouse_fact (source, record_type, snapshot_id, {Columns}) SELECT $1, $2, $3, {Columns} FROM {Stage} WHERE cardinality(days) > 0", source, type, snapshotId, cancellation);
    }

    private static FactMonthKey KeyOf(NpgsqlDataReader reader) => new(reader.GetString(0), new Segment(reader.GetString(1), reader.GetString(2)), reader.GetFieldValue<DateOnly>(3));

    private static async Task CopyAsync(NpgsqlConnection connection, IEnumerable<KeyValuePair<FactMonthKey, FactMonth>> months, CancellationToken cancellation)
    {
        await using var importer = await connection.BeginBinaryImportAsync($"COPY {Stage} ({Columns}) FROM STDIN (FORMAT BINARY)", cancellation);
        foreach (var ((fact, segment, month), counted) in months)
        {
            await importer.StartRowAsync(cancellation);
            foreach (var text in new[] { fact, segment.Dimension, segment.Value })
                await importer.WriteAsync(text, NpgsqlDbType.Text, cancellation);
            await importer.WriteAsync(month, NpgsqlDbType.Date, cancellation);
            await importer.WriteAsync(counted.Days, NpgsqlDbType.Array | NpgsqlDbType.Smallint, cancellation);
            await importer.WriteAsync(counted.Ages, NpgsqlDbType.Array | NpgsqlDbType.Integer, cancellation);
            await importer.WriteAsync(counted.Exact, NpgsqlDbType.Array | NpgsqlDbType.Numeric, cancellation);
            await importer.WriteAsync(counted.Wide, NpgsqlDbType.Array | NpgsqlDbType.Double, cancellation);
        }

        await importer.CompleteAsync(cancellation);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, string source, string type, long snapshotId, CancellationToken cancellation)
    {
        await using var command = LongCommand.On(connection, sql);
        command.Parameters.AddWithValue(source);
        command.Parameters.AddWithValue(type);
        command.Parameters.AddWithValue(snapshotId);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
