using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Formulas;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;
using Scorecard.Metrics.Statistics;

namespace Scorecard.Metrics.Definitions.Deals;

/// <summary>The mean amount of the deals won in a period, with an interval that never goes below zero, since it is on the log scale.</summary>
public sealed class AverageDeal : IMetric
{
    public string Key => "average-deal";
    public string Label => "Average deal";
    public string Meaning => "The mean amount of the deals won in the period; deals without an amount are left out and counted.";
    public string Formula => "sum of the amounts of deals won ÷ deals won that have an amount";
    public string ForMarketing => "How large the deals are that your leads turn into: which campaigns bring large buyers.";
    public string ForSales => "How large the deals are that you win: discounts lower it, larger buyers raise it.";
    public string WouldChange => "Another mix of customers or another discount moves it; neither direction is better by itself, so it has no target. Deals that were won without an amount are left out: entering the amounts makes it surer.";
    public string WorkedFormula(Terms terms) => "{amount:money in deals won} ÷ {wonWithAmount:count deals with an amount}";
    public Team Owner => Team.Sales;
    public Unit Unit => Unit.Money;
    public Direction Direction => Direction.None;
    public int Order => 100;
    public int MinimumSample => 10;
    public IReadOnlyList<Fact> Facts => [.. WonDeals.Needed, CountedFacts.WonAmountSquared, CountedFacts.WonWithoutRate];

    public Result Evaluate(FactTable facts, Period period, Terms terms)
    {
        var won = WonDeals.Of(facts, period);
        if (MissingRates.Reason(facts, CountedFacts.WonWithoutRate, period) is { } reason)
            return Result.None(reason, won.WithAmount);
        return won.WithAmount == 0
            ? Result.None("no deal with an amount was won in the period")
            : Result.Of(won.MeanAmount, won.WithAmount) with
            {
                Interval = MeanInterval.Of((long)won.WithAmount, won.Amount, facts.Total(CountedFacts.WonAmountSquared, period)),
                Parts = new Dictionary<string, double> { ["amount"] = won.Amount, ["wonWithAmount"] = won.WithAmount },
                Notes = WonDeals.MissingAmounts((decimal)(won.Count - won.WithAmount)),
            };
    }

    public MetricRecords Records(Period period, Terms terms, DateOnly lastDay) =>
        MetricRecords.Of(Behind.Flow(CountedFacts.WonAmount, period, lastDay, "deals closed as won in the period that have an amount"));
}
