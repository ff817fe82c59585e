using Npgsql;
using Scorecard.Metrics.Definitions;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.DailyFacts;

/// <summary>Reads facts into the tables that metrics are evaluated from.</summary>
internal static class FactReader
{
    /// <summary>
    /// A quantity with more digits than a decimal holds, with room for sums of many, is read as a double: only squares of
    /// large amounts are, and statistics need no more.
    /// </summary>
    private const string Cells =
        """
        SELECT fact_id, rules, day, age, CASE WHEN is_narrow THEN quantity END, CASE WHEN NOT is_narrow THEN quantity::double precision END
        FROM unnest($3, $4) AS wanted (id, first_day)
        CROSS JOIN (SELECT 0 AS version UNION ALL SELECT version FROM classification_rules) AS known
        JOIN fact_cell ON (fact_id, rules) = (wanted.id, known.version) AND day >= wanted.first_day
        CROSS JOIN LATERAL (SELECT abs(quantity) < 1e17 AND scale(quantity) <= 10 OR abs(quantity) < 1e9 AND scale(quantity) <= 18 AS is_narrow) width
        WHERE segment_id = (SELECT id FROM fact_segment WHERE dimension = $1 AND segment = $2)
        """;

    private const string Pairs =
        """
        SELECT fact, period, then_count, both_count, sum_then, sum_now, sum_kept, sum_then_squared, sum_now_squared, sum_then_now, without_rate, without_amount
        FROM pair_fact WHERE dimension = $1 AND segment = $2 AND fact = ANY ($3)
        """;

    /// <summary>The facts of a segment that some of the metrics are made from.</summary>
    public static Task<FactBook> ReadAsync(NpgsqlConnection connection, Segment segment, IEnumerable<IMetric> metrics, CancellationToken cancellation) =>
        ReadAsync(connection, segment, metrics, _ => DateOnly.MinValue, cancellation);

    /// <summary>The facts of a segment that some of the metrics are made from.</summary>
    /// <param name="firstDay">The first day that is needed of the facts of a record type; earlier ones are left out.</param>
    public static async Task<FactBook> ReadAsync(
        NpgsqlConnection connection, Segment segment, IEnumerable<IMetric> metrics, Func<RecordType, DateOnly> firstDay, CancellationToken cancellation)
    {
        var facts = metrics.SelectMany(metric => metric.Facts).Distinct().ToList();
        var names = await FactNames.ReadAsync(connection, facts, cancellation);
        var builders = new Dictionary<int, FactTableBuilder> { [FactBook.WithoutRules] = FactBook.BuilderOf(segment) };
        await ReadCellsAsync(connection, segment, names, firstDay, builders, cancellation);
        await ReadPairsAsync(connection, segment, facts.OfType<PairFact>(), builders[FactBook.WithoutRules], cancellation);
        return new FactBook(segment, builders.ToDictionary(pair => pair.Key, pair => pair.Value.Build()));
    }

    private static async Task ReadCellsAsync(
        NpgsqlConnection connection, Segment segment, Dictionary<int, (string Name, Fact Fact)> names, Func<RecordType, DateOnly> firstDay,
        Dictionary<int, FactTableBuilder> builders, CancellationToken cancellation)
    {
        await using var command = Command(connection, Cells, segment);
        command.Parameters.AddWithValue(names.Keys.ToArray());
        command.Parameters.AddWithValue(names.Values.Select(name => firstDay(name.Fact.Record)).ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var rules = reader.GetInt32(1);
            if (!builders.TryGetValue(rules, out var builder))
                builders[rules] = builder = FactBook.BuilderOf(segment);
            var isNarrow = !reader.IsDBNull(4);
            builder.Add(names[reader.GetInt32(0)].Name, new FactCell(
                reader.GetFieldValue<DateOnly>(2), reader.GetInt32(3), isNarrow ? reader.GetDecimal(4) : 0, isNarrow ? 0 : reader.GetDouble(5)));
        }
    }

    private static async Task ReadPairsAsync(
        NpgsqlConnection connection, Segment segment, IEnumerable<PairFact> facts, FactTableBuilder builder, CancellationToken cancellation)
    {
        await using var command = Command(connection, Pairs, segment);
        command.Parameters.AddWithValue(facts.Select(fact => fact.Key).ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var counts = new PairCounts(
                reader.GetInt64(2), reader.GetInt64(3), reader.GetDecimal(4), reader.GetDecimal(5), reader.GetDecimal(6),
                reader.GetDouble(7), reader.GetDouble(8), reader.GetDouble(9), reader.GetInt64(10), reader.GetInt64(11));
            builder.Set(reader.GetString(0), reader.GetString(1), counts);
        }
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, Segment segment)
    {
        var command = LongCommand.On(connection, sql);
        command.Parameters.AddWithValue(segment.Dimension);
        command.Parameters.AddWithValue(segment.Value);
        return command;
    }
}
