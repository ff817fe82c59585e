using Npgsql;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.DailyFacts;

/// <summary>Reads facts into the tables that metrics are evaluated from.</summary>
internal static class FactReader
{
    /// <summary>The facts of every segment, or of the one asked for.</summary>
    public static async Task<IReadOnlyDictionary<Segment, FactTable>> ReadAsync(NpgsqlConnection connection, Segment? only, CancellationToken cancellation)
    {
        var builders = new Dictionary<Segment, FactTableBuilder> { [only ?? Segment.Total] = new((only ?? Segment.Total).IsTotal) };
        await ReadDaysAsync(connection, only, builders, cancellation);
        await ReadPairsAsync(connection, only, builders, cancellation);
        return builders.ToDictionary(pair => pair.Key, pair => pair.Value.Build());
    }

    private static async Task ReadDaysAsync(
        NpgsqlConnection connection, Segment? only, Dictionary<Segment, FactTableBuilder> builders, CancellationToken cancellation)
    {
        await using var command = Command(connection, "SELECT dimension, segment, fact, day, age, quantity FROM daily_fact", only);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var cell = new FactCell(reader.GetFieldValue<DateOnly>(3), reader.GetInt32(4), reader.GetDecimal(5));
            Builder(builders, reader).Add(reader.GetString(2), cell);
        }
    }

    private static async Task ReadPairsAsync(
        NpgsqlConnection connection, Segment? only, Dictionary<Segment, FactTableBuilder> builders, CancellationToken cancellation)
    {
        await using var command = Command(
            connection,
            """
            SELECT dimension, segment, fact, period, then_count, both_count, sum_then, sum_now, sum_kept, sum_then_squared, sum_now_squared, sum_then_now
            FROM pair_fact
            """, only);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var counts = new PairCounts(
                reader.GetInt64(4), reader.GetInt64(5), reader.GetDecimal(6), reader.GetDecimal(7),
                reader.GetDecimal(8), reader.GetDecimal(9), reader.GetDecimal(10), reader.GetDecimal(11));
            Builder(builders, reader).Set(reader.GetString(2), reader.GetString(3), counts);
        }
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, Segment? only)
    {
        if (only is not { } segment)
            return new NpgsqlCommand(sql, connection);
        var command = new NpgsqlCommand($"{sql} WHERE dimension = $1 AND segment = $2", connection);
        command.Parameters.AddWithValue(segment.Dimension);
        command.Parameters.AddWithValue(segment.Value);
        return command;
    }

    private static FactTableBuilder Builder(Dictionary<Segment, FactTableBuilder> builders, NpgsqlDataReader reader)
    {
        var segment = new Segment(reader.GetString(0), reader.GetString(1));
        if (!builders.TryGetValue(segment, out var builder))
            builders[segment] = builder = new FactTableBuilder(segment.IsTotal);
        return builder;
    }
}
