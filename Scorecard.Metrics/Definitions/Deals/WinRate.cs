using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Formulas;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;
using Scorecard.Metrics.Statistics;

namespace Scorecard.Metrics.Definitions.Deals;

/// <summary>Of the deals closed in a period, the share that was won, by count.</summary>
public sealed class WinRate : IMetric
{
    public string Key => "win-rate";
    public string Label => "Win rate";
    public string Meaning => "Of the deals that were decided in the period, the share that was won, by close date and count.";
    public string Formula => "won ÷ (won + lost), closed in the period";
    public string ForMarketing => "How often a deal that started with your leads ends well: it falls when the pipeline is filled with what does not fit.";
    public string ForSales => "How often you win what you decide: it falls with weak deals, and rises when losers are closed late or never.";
    public string WouldChange => "Leaving weak deals out early and closing lost ones as lost keeps it honest. It is by count, so a large deal weighs as much as a small one. Both teams can agree on another target or smallest number of deals.";
    public string WorkedFormula(Terms terms) => "{won:count won} ÷ ({won:count won} + {lost:count lost})";
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
