using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;
using Scorecard.Metrics.Statistics;

namespace Scorecard.Metrics.Definitions;

/// <summary>Of the deals closed in a period, the share that was won, by count.</summary>
public sealed class WinRate : IMetric
{
    public string Key => "win-rate";
    public string Label => "Win rate";
    public string Meaning => "Of the deals that were decided in the period, the share that was won, by close date and count.";
    public string Formula => "won ÷ (won + lost), closed in the period";
    public Team Owner => Team.Sales;
    public Unit Unit => Unit.Ratio;
    public Direction Direction => Direction.Higher;
    public bool InTensionSet => true;
    public int Order => 30;
    public int MinimumSample => 20;
    public IReadOnlyList<Fact> Facts => [CountedFacts.DealsWon, CountedFacts.DealsLost];

    public Result Evaluate(FactTable facts, Period period, Terms terms)
    {
        var closed = ClosedDeals.Of(facts, period);
        return closed.WhyNoWinRate is { } reason
            ? Result.None(reason, closed.Count)
            : Result.Of(closed.Won / closed.Count, closed.Count) with
            {
                Interval = Wilson.Interval(closed.Won, closed.Count),
                Parts = new Dictionary<string, double> { ["won"] = closed.Won, ["lost"] = closed.Lost },
            };
    }

    public MetricRecords Records(Period period, Terms terms, DateOnly lastDay) => new(
        Behind.Flow(CountedFacts.DealsWon, period, lastDay, "deals closed as won in the period"),
        ClosedDeals.Records(period, lastDay));
}
