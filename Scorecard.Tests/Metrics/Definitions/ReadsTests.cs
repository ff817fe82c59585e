using System.Globalization;
using Scorecard.Metrics.Definitions;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Status;
using Scorecard.Tests.Metrics.Facts;

namespace Scorecard.Tests.Metrics.Definitions;

/// <summary>What every metric says of the days that it reads and of when its values are settled, by which a pull leaves standing what it cannot have changed.</summary>
internal sealed class ReadsTests
{
    private const int DaysOfData = 500;

    private static readonly DateOnly LastDay = Days.First.AddDays(DaysOfData - 60);

    private static readonly string[] Entered = ["leads", "mqls", "sqls", "customers.new", "deals.qualified", "handoff.started", "handoff.due"];

    private static readonly IReadOnlyList<string> Stocks = [.. MetricCatalog.Facts.OfType<StockFact>().Select(fact => fact.Key)];

    private static readonly IReadOnlyList<Period> Periods =
    [
        Days.March, Days.Calendar.Parse(Grain.Day, "2018-06-30"), Days.Calendar.Parse(Grain.Week, "2018-W30"), Days.Calendar.Parse(Grain.Month, "2019-03"),
        Days.Calendar.Parse(Grain.Quarter, "2018-Q3"), Days.Calendar.Parse(Grain.Year, "2018"),
    ];

    [TestCaseSource(typeof(MetricVariants), nameof(MetricVariants.All))]
    public void A_fact_of_a_day_that_is_not_read_makes_no_difference(IMetric metric, ParameterValues parameters)
    {
        var (terms, random) = (Agreed(parameters), new Random(7));
        var facts = RandomFacts(metric, terms, random);
        foreach (var period in Periods)
            foreach (var added in Enumerable.Range(0, 40).Select(_ => RandomCell(metric, terms, random)).Where(cell => !IsRead(cell, metric, period, terms)))
                Assert.That(Told(metric, [.. facts, added], period, terms, LastDay), Is.EqualTo(Told(metric, facts, period, terms, LastDay)), $"{period.Name} with {added}");
    }

    [TestCaseSource(typeof(MetricVariants), nameof(MetricVariants.All))]
    public void Data_of_later_days_make_no_difference_to_a_settled_value(IMetric metric, ParameterValues parameters)
    {
        var (terms, random) = (Agreed(parameters), new Random(8));
        var facts = RandomFacts(metric, terms, random);
        foreach (var period in Periods)
        {
            var settled = period.LastDay.DayNumber + (long)metric.SettlesAfterDays(terms);
            if (settled > DateOnly.MaxValue.DayNumber - DaysOfData)
                continue;
            var day = DateOnly.FromDayNumber((int)settled);
            foreach (var later in Enumerable.Range(1, 40).Select(days => day.AddDays(days * 7)).Where(later => !ReadsBetween(metric, period, terms, day, later)))
                Assert.That(Valued(metric, facts, period, terms, later), Is.EqualTo(Valued(metric, facts, period, terms, day)), $"{period.Name} with data up to {later:O} and up to {day:O}");
        }
    }

    [TestCaseSource(typeof(MetricVariants), nameof(MetricVariants.All))]
    public void A_record_that_had_ended_before_the_period_and_the_last_day_makes_no_difference(IMetric metric, ParameterValues parameters)
    {
        var (terms, random) = (Agreed(parameters), new Random(9));
        var facts = RandomFacts(metric, terms, random);
        foreach (var period in Periods)
            foreach (var lastDay in new[] { LastDay, period.LastDay, period.Start.AddDays(-20) })
                foreach (var (fact, cell) in Enumerable.Range(0, 20).Select(_ => RandomCell(metric, terms, random)).Where(cell => cell.Fact is StockFact))
                {
                    var before = period.Start <= lastDay ? period.Start.AddDays(-1) : lastDay;
                    var ended = before.AddDays(-random.Next(30));
                    var added = Told(metric, facts, period, terms, lastDay, stock => stock.Add(cell.Day, ended.AddDays(-9), ended, Quantities(fact, cell)));
                    Assert.That(added, Is.EqualTo(Told(metric, facts, period, terms, lastDay)), $"{period.Name} up to {lastDay:O} with {fact.Key} {cell} up to {ended:O}");
                }
    }

    [Test]
    public void Most_metrics_read_only_days_of_the_period() => Assert.That(
        MetricCatalog.All.Count(metric => metric.Facts.Where(fact => fact is not PairFact).Select(fact => metric.Reads(fact.Record, Days.March, Terms.Defaults)).All(read => read == (Days.March.Start, Days.March.End))),
        Is.GreaterThan(MetricCatalog.All.Count * 3 / 4));

    private static Terms Agreed(ParameterValues parameters) => new() { Parameters = parameters, TargetOf = _ => new Target(1_000_000) };

    private static bool IsRead((Fact Fact, Cell Cell) added, IMetric metric, Period period, Terms terms)
    {
        var (start, end) = metric.Reads(added.Fact.Record, period, terms);
        return start <= added.Cell.Day && added.Cell.Day < end;
    }

    private static bool ReadsBetween(IMetric metric, Period period, Terms terms, DateOnly one, DateOnly other) => metric.FactsFor(terms)
        .Select(fact => metric.Reads(fact.Record, period, terms))
        .Any(read => read.Start <= other && one.AddDays(1) < read.End);

    /// <summary>Everything that a result says.</summary>
    private static string Told(IMetric metric, IEnumerable<(Fact, Cell)> facts, Period period, Terms terms, DateOnly lastDay, Action<StockBuilder>? more = null)
    {
        var result = Evaluate(metric, facts, period, terms, lastDay, more);
        return string.Join("; ", [Text(result), .. result.Parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Key} {part.Value}")), .. result.Notes]);
    }

    /// <summary>The part of it that makes one point differ from another.</summary>
    private static string Valued(IMetric metric, IEnumerable<(Fact, Cell)> facts, Period period, Terms terms, DateOnly lastDay) =>
        Text(Evaluate(metric, facts, period, terms, lastDay));

    private static string Text(Result result) => string.Create(CultureInfo.InvariantCulture, $"{result.Value} {result.Interval} {result.Sample} {result.Undefined} {result.IsEstimate}");

    private static Result Evaluate(IMetric metric, IEnumerable<(Fact Fact, Cell Cell)> facts, Period period, Terms terms, DateOnly lastDay, Action<StockBuilder>? more = null)
    {
        var builder = new FactTableBuilder().Set(StockOf(facts, more));
        foreach (var (fact, cell) in facts.Where(one => one.Fact is not StockFact))
            builder.Add(fact, cell, fact is FlowFact { By: not null } ? "EUR" : null);
        return metric.Evaluate(builder.Build().AsOf(lastDay), period, terms);
    }

    /// <summary>Each cell of a stock fact is a record of its own, planned for the cell's day, that opened the cell's age later; some have ended.</summary>
    private static Stock StockOf(IEnumerable<(Fact Fact, Cell Cell)> facts, Action<StockBuilder>? more)
    {
        var builder = new StockBuilder(Stocks);
        foreach (var (fact, cell) in facts.Where(one => one.Fact is StockFact))
        {
            var opened = cell.Day.AddDays(cell.Age);
            builder.Add(cell.Day, opened, cell.Quantity < 4 ? opened.AddDays(30) : null, Quantities(fact, cell));
        }

        more?.Invoke(builder);
        return builder.Build();
    }

    private static double[] Quantities(Fact fact, Cell cell) => [.. Stocks.Select(key => key == fact.Key ? (double)cell.Quantity : 0)];

    /// <summary>Entries on every day, so that never more convert than entered; touches of more than half of them; and some of everything else.</summary>
    private static List<(Fact Fact, Cell Cell)> RandomFacts(IMetric metric, Terms terms, Random random) =>
    [
        .. from fact in Counted(metric, terms) where Entered.Contains(fact.Key) from day in Enumerable.Range(0, DaysOfData) select (fact, new Cell(Days.First.AddDays(day), 0, fact == HandOffFacts.HandedOff ? 30 : 10_000)),
        .. from fact in Counted(metric, terms).OfType<HistogramFact>() from day in Enumerable.Range(0, 2 * DaysOfData) select ((Fact)fact, new Cell(Days.First.AddDays(day / 2), random.Next(60 * 3000), 9)),
        .. Enumerable.Range(0, 400).Select(_ => RandomCell(metric, terms, random)).Where(cell => cell.Fact is not HistogramFact && !Entered.Contains(cell.Fact.Key) && !IsRare(cell.Fact)),
    ];

    private static (Fact Fact, Cell Cell) RandomCell(IMetric metric, Terms terms, Random random)
    {
        var counted = Counted(metric, terms);
        if (counted.Count == 0)
            return (CountedFacts.Leads, new Cell(DateOnly.MaxValue, 0, 0));
        var fact = counted[random.Next(counted.Count)];
        var age = fact switch
        {
            AgeFact { From: var from } when from == Deal.Closed => random.Next(-200, 1),
            AgeFact or StockFact => random.Next(-20, 150),
            HistogramFact => random.Next(0, 60 * 3000),
            _ => 0,
        };
        return (fact, new Cell(Days.First.AddDays(random.Next(DaysOfData)), age, random.Next(2, 9)));
    }

    /// <summary>Money without a rate makes everything undefined, and there is seldom any.</summary>
    private static bool IsRare(Fact fact) => fact.Key.Contains("without-rate", StringComparison.Ordinal);

    private static List<Fact> Counted(IMetric metric, Terms terms) => [.. metric.FactsFor(terms).Where(fact => fact is not PairFact && !fact.Key.StartsWith("deals.measured", StringComparison.Ordinal))];
}
