using System.Globalization;
using Npgsql;
using Scorecard.Data.Points;
using Scorecard.Metrics.Definitions;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.DailyFacts;

/// <summary>Reads facts into the tables that metrics are evaluated from: one segment after the other, stocks once for all of them.</summary>
internal sealed class FactReader(NpgsqlConnection connection)
{
    private const string Pairs =
        """
        SELECT fact, grain, period_start, then_count, both_count, sum_then, sum_now, sum_kept, sum_then_squared, sum_now_squared, sum_then_now, without_rate, without_amount
        FROM pair_fact WHERE dimension = $1 AND segment = $2 AND fact = ANY ($3)
        """;

    private (List<Stocks> Read, DateOnly FirstOpen) _stocks = ([], DateOnly.MaxValue);

    /// <summary>The facts of a segment that some of the metrics are made from.</summary>
    public Task<FactBook> ReadAsync(Segment segment, IEnumerable<IMetric> metrics, CancellationToken cancellation) =>
        ReadAsync(segment, metrics, FactDays.All, cancellation);

    /// <summary>The facts of a segment that some of the metrics are made from.</summary>
    public async Task<FactBook> ReadAsync(Segment segment, IEnumerable<IMetric> metrics, FactDays days, CancellationToken cancellation)
    {
        var facts = metrics.SelectMany(metric => metric.Facts).Distinct().ToList();
        var groups = await FactPlaces.ReadAsync(connection, facts, cancellation);
        var plain = FactBook.BuilderOf(segment);
        var builders = new Dictionary<int, FactTableBuilder> { [FactBook.WithoutRules] = plain };
        await ReadCellsAsync(segment, groups, days.First, builders, cancellation);
        await ReadPairsAsync(segment, facts.OfType<PairFact>(), plain, cancellation);
        if (facts.Exists(fact => fact is StockFact))
            (await StocksAsync(days.FirstOpen, cancellation)).ForEach(stocks => plain.Set(stocks.Of(segment)));
        return new FactBook(segment, builders.ToDictionary(pair => pair.Key, pair => pair.Value.Build()));
    }

    /// <summary>Of every stock fact there is, since the next segment may want others; read once more where it wants earlier days.</summary>
    private async Task<List<Stocks>> StocksAsync(DateOnly firstOpen, CancellationToken cancellation)
    {
        if (_stocks.Read.Count == 0 || firstOpen < _stocks.FirstOpen)
        {
            _stocks = ([], firstOpen);
            foreach (var facts in MetricCatalog.Facts.OfType<StockFact>().GroupBy(fact => (fact.Planned, fact.Opened, fact.Ended)))
                _stocks.Read.Add(await Stocks.ReadAsync(connection, [.. facts], firstOpen, cancellation));
        }

        return _stocks.Read;
    }

    /// <summary>
    /// A quantity with more digits than a decimal holds, with room for sums of many, is read as a double: only squares of
    /// large amounts are, and statistics need no more.
    /// </summary>
    private async Task ReadCellsAsync(
        Segment segment, Dictionary<int, List<FactPlace>> groups, Func<RecordType, DateOnly> firstDay, Dictionary<int, FactTableBuilder> builders, CancellationToken cancellation)
    {
        if (groups.Count == 0 || await IdAsync(segment, cancellation) is not { } id)
            return;
        var wanted = groups.Select(group => $"({group.Key}, DATE '{firstDay(group.Value[0].Fact.Record).ToString("O", CultureInfo.InvariantCulture)}')");
        var places = groups.Values.Max(group => group[^1].Place);
        var (last, cells, histogram, listed) = ((Group: -1, Rules: -1), new List<FactCell>?[places], (List<AgeCell>?)null, new ListedAges());
        await CopyRows.ReadAsync(
            connection,
            $"""
            SELECT group_id, rules, day, ages, gone, {string.Join(", ", Enumerable.Range(1, places).Select(FactPlaces.Column))}
            FROM (VALUES {string.Join(", ", wanted)}) AS wanted (id, first_day)
            CROSS JOIN (SELECT 0 AS version UNION ALL SELECT version FROM classification_rules) AS known
            JOIN fact_row ON segment_id = {id} AND (group_id, rules) = (wanted.id, known.version) AND day >= wanted.first_day
            """,
            columns =>
            {
                var key = (CopyRows.NextInt32(ref columns), CopyRows.NextInt32(ref columns));
                if (key != last)
                {
                    var (builder, group) = (BuilderOf(builders, segment, key.Item2), groups[key.Item1]);
                    histogram = FactSql.IsListed(group[0].Fact) ? builder.AgesOf(group[0].Name) : null;
                    (last, cells) = (key, histogram is null ? CellsOf(builder, group, places) : cells);
                }

                var day = CopyRows.NextDay(ref columns)!.Value;
                var ages = CopyRows.Next(ref columns);
                var gone = CopyRows.Next(ref columns);
                if (histogram is null)
                    Add(cells, day, columns);
                else
                    listed.AddTo(histogram, day, ages, gone);
            },
            cancellation);
    }

    private static void Add(List<FactCell>?[] cells, DateOnly day, ReadOnlySpan<byte> quantities)
    {
        foreach (var ofFact in cells)
        {
            var quantity = CopyRows.Next(ref quantities);
            if (ofFact is null || quantity.IsEmpty)
                continue;
            var (exact, wide) = WireNumber.Read(quantity);
            if (exact != 0 || wide != 0)
                ofFact.Add(new FactCell(day, exact, wide));
        }
    }

    /// <summary>Where the quantities of a row go, by place; null where nobody wants them.</summary>
    private static List<FactCell>?[] CellsOf(FactTableBuilder builder, List<FactPlace> group, int places)
    {
        var cells = new List<FactCell>?[places];
        foreach (var fact in group)
            cells[fact.Place - 1] = builder.CellsOf(fact.Name);
        return cells;
    }

    private static FactTableBuilder BuilderOf(Dictionary<int, FactTableBuilder> builders, Segment segment, int rules)
    {
        if (!builders.TryGetValue(rules, out var builder))
            builders[rules] = builder = FactBook.BuilderOf(segment);
        return builder;
    }

    private async Task<int?> IdAsync(Segment segment, CancellationToken cancellation)
    {
        await using var command = Command("SELECT id FROM fact_segment WHERE dimension = $1 AND segment = $2", segment);
        return (int?)await command.ExecuteScalarAsync(cancellation);
    }

    private async Task ReadPairsAsync(Segment segment, IEnumerable<PairFact> facts, FactTableBuilder builder, CancellationToken cancellation)
    {
        await using var command = Command(Pairs, segment);
        command.Parameters.AddWithValue(facts.Select(fact => fact.Key).ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var counts = new PairCounts(
                reader.GetInt64(3), reader.GetInt64(4), reader.GetDecimal(5), reader.GetDecimal(6), reader.GetDecimal(7),
                reader.GetDouble(8), reader.GetDouble(9), reader.GetDouble(10), reader.GetInt64(11), reader.GetInt64(12));
            builder.Set(reader.GetString(0), GrainNames.Parse(reader.GetString(1))!.Value, reader.GetFieldValue<DateOnly>(2), counts);
        }
    }

    private NpgsqlCommand Command(string sql, Segment segment)
    {
        var command = LongCommand.On(connection, sql);
        command.Parameters.AddWithValue(segment.Dimension);
        command.Parameters.AddWithValue(segment.Value);
        return command;
    }
}
