using Npgsql;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.DailyFacts;

/// <summary>Reads facts into the tables that metrics are evaluated from.</summary>
internal static class FactReader
{
    /// <summary>
    /// A quantity with more digits than a decimal holds, with room for sums of many, is read as a double: only squares of
    /// large amounts are, and statistics need no more.
    /// </summary>
    private const string Days =
        """
        SELECT dimension, segment, fact, rules, day, age,
               CASE WHEN length(quantity::text) <= 22 THEN quantity ELSE 0 END,
               CASE WHEN length(quantity::text) <= 22 THEN 0 ELSE quantity::double precision END
        FROM daily_fact
        """;

    private const string Pairs =
        """
        SELECT dimension, segment, fact, period, then_count, both_count, sum_then, sum_now, sum_kept,
               sum_then_squared::double precision, sum_now_squared::double precision, sum_then_now::double precision, without_rate, without_amount
        FROM pair_fact
        """;

    /// <summary>The facts of every segment, or of the one asked for.</summary>
    public static async Task<FactBook> ReadAsync(NpgsqlConnection connection, Segment? only, CancellationToken cancellation)
    {
        var builders = new Dictionary<(Segment, int), FactTableBuilder>();
        await ReadDaysAsync(connection, only, builders, cancellation);
        await ReadPairsAsync(connection, only, builders, cancellation);
        return new FactBook(builders.ToDictionary(pair => pair.Key, pair => pair.Value.Build()));
    }

    private static async Task ReadDaysAsync(
        NpgsqlConnection connection, Segment? only, Dictionary<(Segment, int), FactTableBuilder> builders, CancellationToken cancellation)
    {
        await using var command = Command(connection, Days, only);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var cell = new FactCell(reader.GetFieldValue<DateOnly>(4), reader.GetInt32(5), reader.GetDecimal(6), reader.GetDouble(7));
            Builder(builders, reader, reader.GetInt32(3)).Add(reader.GetString(2), cell);
        }
    }

    private static async Task ReadPairsAsync(
        NpgsqlConnection connection, Segment? only, Dictionary<(Segment, int), FactTableBuilder> builders, CancellationToken cancellation)
    {
        await using var command = Command(connection, Pairs, only);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var counts = new PairCounts(
                reader.GetInt64(4), reader.GetInt64(5), reader.GetDecimal(6), reader.GetDecimal(7), reader.GetDecimal(8),
                reader.GetDouble(9), reader.GetDouble(10), reader.GetDouble(11), reader.GetInt64(12), reader.GetInt64(13));
            Builder(builders, reader, FactBook.WithoutRules).Set(reader.GetString(2), reader.GetString(3), counts);
        }
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, Segment? only)
    {
        if (only is not { } segment)
            return LongCommand.On(connection, sql);
        var command = new NpgsqlCommand($"{sql} WHERE dimension = $1 AND segment = $2", connection);
        command.Parameters.AddWithValue(segment.Dimension);
        command.Parameters.AddWithValue(segment.Value);
        return command;
    }

    private static FactTableBuilder Builder(Dictionary<(Segment, int), FactTableBuilder> builders, NpgsqlDataReader reader, int rules)
    {
        var segment = new Segment(reader.GetString(0), reader.GetString(1));
        if (!builders.TryGetValue((segment, rules), out var builder))
            builders[(segment, rules)] = builder = FactBook.BuilderOf(segment);
        return builder;
    }
}
