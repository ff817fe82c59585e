using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Definitions.Deals;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Tests.Metrics.Facts;

namespace Scorecard.Tests.Metrics.Definitions;

/// <summary>A March in which every fact there is has a number of its own, so that every metric has a value and no two numbers can be mistaken for each other.</summary>
internal static class FilledFacts
{
    private static readonly DateOnly Running = Days.Of(3, 15);

    /// <summary>The last day of March: it is also in the shortest window that ends with the month.</summary>
    private static readonly DateOnly Last = Days.Of(3, 31);

    /// <summary>A day of the month before, for what lags behind or was open when March began.</summary>
    private static readonly DateOnly Before = Days.Of(2, 10);
    private static readonly HashSet<string> Larger = ["leads", "mqls", "sqls", "customers.new", "deals.qualified", "handoff.started", "handoff.due"];

    /// <summary>The metric's value under these terms; a forecast is asked while the period still runs.</summary>
    public static Result Value(IMetric metric, Terms terms) =>
        metric.Evaluate(metric is Forecast ? Table.AsOf(Running) : Table, Days.March, terms with { TargetOf = _ => new Target(1_000_000) });

    private static FactTable Table { get; } = Build();

    private static FactTable Build()
    {
        var builder = new FactTableBuilder().Set(Open()).Set(CountedFacts.Customers.Key, Days.March.Grain, Days.March.Start, Some.Pairs([.. Enumerable.Range(1, 40).Select(Customer)]));
        foreach (var (fact, index) in MetricCatalog.Facts.Select((fact, index) => (fact, index)))
            foreach (var cell in Cells(fact, index))
                builder.Add(fact, cell);
        return builder.Build();
    }

    /// <summary>Deals expected to close on 20 March, open for long.</summary>
    private static Stock Open()
    {
        var facts = MetricCatalog.Facts.OfType<StockFact>().ToList();
        double[] quantities = [.. facts.Select((fact, index) => fact == PipelineFacts.WithoutRate ? 0 : 1000.0 + index)];
        return new StockBuilder([.. facts.Select(fact => fact.Key)]).Add(Days.Of(3, 20), Days.Of(3, 20).AddDays(-40), null, quantities).Build();
    }

    private static (decimal Then, decimal? Now) Customer(int number) => (number * 10, number % 7 == 0 ? null : number * 10 + (number % 3 == 0 ? 5 : -4));

    private static IEnumerable<Cell> Cells(Fact fact, int index) => fact switch
    {
        // Sums of squares that no deals could have would be refused; the interval is another test's.
        _ when fact.Key.StartsWith("deals.measured", StringComparison.Ordinal) => [],
        FlowFact { By: null } flow => [new(Last, 0, (Larger.Contains(flow.Key) ? 400 : 100) + index), new(Before, 0, 50 + index)],
        HistogramFact => [new(Last, 135 * 60, 300 + index)],
        AgeFact age => [new(Last, age.From == Deal.Closed && age.To == Deal.Qualified ? -5 : 5, 40 + index)],
        _ => [],
    };
}
