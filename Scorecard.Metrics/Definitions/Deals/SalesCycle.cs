using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Formulas;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;
using Scorecard.Metrics.Statistics;

namespace Scorecard.Metrics.Definitions.Deals;

/// <summary>Mean days from qualified to closed of the deals won in a period, with an interval on the log scale; the median beside it.</summary>
public sealed class SalesCycle : IMetric
{
    private static readonly AgeFact WonByCycle = new("deals.won.by-cycle", Deal.Closed, Deal.Qualified, Deal.Won);

    public string Key => "sales-cycle";
    public string Label => "Sales cycle";
    public string Meaning => "How long the deals won in the period took from qualified to closed.";
    public string Formula => "mean days from qualified to closed of the deals won in the period";
    public string ForMarketing => "How long it takes until a campaign of today can show in revenue.";
    public string ForSales => "How long the deals you won took from qualified to closed: where it grows, deals lie.";
    public string WouldChange => "Fewer steps, faster answers and closing the old ones move it; winning an old deal raises it, which is no fault, so it has no target. Deals without a day of qualification are left out: recording it makes it surer.";
    public string WorkedFormula(Terms terms) => "{cycleDays:days from qualified to won, all together} ÷ {wonWithCycle:count deals won}";
    public Team Owner => Team.Sales;
    public Unit Unit => Unit.Days;
    public Direction Direction => Direction.None;
    public int Order => 90;
    public int MinimumSample => 10;
    public IReadOnlyList<Fact> Facts => [.. WonDeals.Needed, CountedFacts.WonCycleDaysSquared, WonByCycle];

    public Result Evaluate(FactTable facts, Period period, Terms terms)
    {
        var won = WonDeals.Of(facts, period);
        return won.WithCycle == 0
            ? Result.None("no deal with a known cycle was won in the period")
            : Result.Of(won.MeanCycleDays, won.WithCycle) with
            {
                Interval = MeanInterval.Of((long)won.WithCycle, won.CycleDays, facts.Total(CountedFacts.WonCycleDaysSquared, period)),
                Parts = new Dictionary<string, double> { ["cycleDays"] = won.CycleDays, ["wonWithCycle"] = won.WithCycle, ["medianDays"] = Median(facts, period) },
                Notes = won.MissingCycles,
            };
    }

    /// <summary>The ages run from closing back to qualifying, so a cycle of n days is an age of −n.</summary>
    private static double Median(FactTable facts, Period period)
    {
        var cycles = facts.Ages(WonByCycle, period.Start, period.End)
            .Where(cell => cell.Age <= 0)
            .GroupBy(cell => -cell.Age)
            .Select(group => (Days: group.Key, Count: group.Sum(cell => (long)cell.Count)))
            .OrderBy(group => group.Days)
            .ToList();
        var all = cycles.Sum(group => group.Count);
        var upTo = 0L;
        for (var i = 0; i < cycles.Count; i++)
        {
            upTo += cycles[i].Count;
            if (2 * upTo > all)
                return cycles[i].Days;
            if (2 * upTo == all)
                return (cycles[i].Days + cycles[i + 1].Days) / 2.0;
        }

        return double.NaN;
    }

    public MetricRecords Records(Period period, Terms terms, DateOnly lastDay) => MetricRecords.Of(
        Behind.Flow(CountedFacts.WonCycleDays, period, lastDay, "deals closed as won in the period whose days from qualified to closed are known and not negative"));
}
