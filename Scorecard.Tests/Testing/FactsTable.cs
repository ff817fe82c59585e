using Npgsql;
using NpgsqlTypes;
using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;

namespace Scorecard.Tests.Testing;

/// <summary>
/// What is counted by days, as rows of a table <c>daily_fact</c> that tests put questions to; the product keeps none. Sums of
/// products, which are not exact, are left out.
/// </summary>
internal static class FactsTable
{
    private const string Name = "daily_fact";

    private static readonly DateOnly First = new(1900, 1, 1);
    private static readonly DateOnly End = new(2200, 1, 1);

    /// <summary>Fills the table on a connection, for as long as it is open, where a query asks for it.</summary>
    public static async Task FillAsync(NpgsqlConnection connection, TimeProvider time, string sql)
    {
        if (!sql.Contains(Name, StringComparison.Ordinal))
            return;
        await using (var create = new NpgsqlCommand(
            $"DROP TABLE IF EXISTS pg_temp.{Name}; CREATE TEMP TABLE {Name} (fact text, rules int, dimension text, segment text, day date, age int, quantity numeric)", connection))
            await create.ExecuteNonQueryAsync();
        await using var store = StoreContexts.On(connection);
        if (!store.Companies.Any())
            return;
        var rows = await RowsAsync(connection, await ScoringContext.ReadAsync(store, time, CancellationToken.None));
        await using var importer = await connection.BeginBinaryImportAsync($"COPY {Name} FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            await importer.StartRowAsync();
            await importer.WriteAsync(row.Fact, NpgsqlDbType.Text);
            await importer.WriteAsync(row.Rules, NpgsqlDbType.Integer);
            await importer.WriteAsync(row.Segment.Dimension, NpgsqlDbType.Text);
            await importer.WriteAsync(row.Segment.Value, NpgsqlDbType.Text);
            await importer.WriteAsync(row.Day, NpgsqlDbType.Date);
            await importer.WriteAsync(row.Age, NpgsqlDbType.Integer);
            await importer.WriteAsync(row.Quantity, NpgsqlDbType.Numeric);
        }

        await importer.CompleteAsync();
    }

    /// <summary>What of a segment is counted, cell by cell.</summary>
    public static IEnumerable<Row> Rows(Segment segment, Func<int, FactTable> table, IEnumerable<int> rules, IEnumerable<Fact> facts) =>
        from fact in facts
        from version in fact.Record == RecordType.Lead ? rules : [FactBook.WithoutRules]
        from row in Cells(fact, table(version))
        select row with { Rules = version, Segment = segment };

    private static async Task<List<Row>> RowsAsync(NpgsqlConnection connection, ScoringContext context)
    {
        var counted = await ColumnFacts.ReadAsync(connection, context, CancellationToken.None);
        var agreed = context.Agreements.Definitions.SelectMany(terms => MetricCatalog.All.SelectMany(metric => metric.FactsFor(terms))).DistinctBy(fact => fact.Key).Where(context.Supply.Has).ToList();
        var rules = context.Agreements.RuleSets.Select(set => set.Version).ToList();
        return [.. counted.Segments.SelectMany(segment => Rows(segment, counted.BookOf(segment).Of, rules, agreed))];
    }

    private static IEnumerable<Row> Cells(Fact fact, FactTable table) => fact switch
    {
        FlowFact { By: not null } split => table.Split(split, First, End).Keys.SelectMany(text => Days(new FlowFact(split.SplitKey + text, split.On), table)),
        FlowFact { Sum: Product } => [],
        FlowFact flow => Days(flow, table),
        AgeFact ages => table.Entered(ages, First, End).Select(cell => new Row(fact.Key, cell.Day, cell.Age, cell.Count)),
        HistogramFact histogram => table.Histogram(histogram, First, End).Select(cell => new Row(fact.Key, cell.Day, cell.Age, cell.Count)),
        _ => [],
    };

    private static IEnumerable<Row> Days(FlowFact flow, FactTable table) => table.Days(flow, First, End).Select(day => new Row(flow.Key, day.Day, 0, day.Quantity));

    /// <summary>How much of a fact there is.</summary>
    internal sealed record Row(string Fact, DateOnly Day, int Age, decimal Quantity)
    {
        public int Rules { get; init; }

        public Segment Segment { get; init; } = Segment.Total;
    }
}
