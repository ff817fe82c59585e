using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Formulas;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;

namespace Scorecard.Metrics.Definitions.Deals;

/// <summary>The amounts of the deals won in a period.</summary>
public sealed class RevenueWon : IMetric
{
    public string Key => "revenue-won";
    public string Label => "Revenue won";
    public string Meaning => "The sum of the amounts of the deals won in the period, by close date.";
    public string Formula => "sum of the amounts of deals won in the period";
    public string ForMarketing => "What the deals that began with your leads brought in, often periods after the lead came.";
    public string ForSales => "What you closed: the sum of the amounts of the deals won, by the day they were closed.";
    public string WouldChange => "More deals, larger deals or faster ones raise it. A deal that was won without an amount adds nothing and is counted in the notes: entering the amount raises it. The target is agreed per length of period.";
    public string WorkedFormula(Terms terms) => "{amount:money in deals won}";
    public Team Owner => Team.Sales;
    public Unit Unit => Unit.Money;
    public Direction Direction => Direction.Higher;
    public bool IsHeadline => true;
    public bool InTensionSet => true;
    public int Order => 10;
    public int MinimumSample => 0;
    public IReadOnlyList<Fact> Facts => [CountedFacts.DealsWon, CountedFacts.WonWithAmount, CountedFacts.WonAmount, CountedFacts.WonWithoutRate];

    public Result Evaluate(FactTable facts, Period period, Terms terms)
    {
        var won = facts.Sum(CountedFacts.DealsWon, period);
        var withAmount = facts.Sum(CountedFacts.WonWithAmount, period);
        if (MissingRates.Reason(facts, CountedFacts.WonWithoutRate, period) is { } reason)
            return Result.None(reason, (double)won);
        return won > 0 && withAmount == 0
            ? Result.None("none of the deals won has an amount", (double)won)
            : Result.Of((double)facts.Sum(CountedFacts.WonAmount, period), (double)won) with
            {
                Parts = new Dictionary<string, double> { ["won"] = (double)won, ["wonWithAmount"] = (double)withAmount, ["amount"] = (double)facts.Sum(CountedFacts.WonAmount, period) },
                Notes = WonDeals.MissingAmounts(won - withAmount),
            };
    }

    public MetricRecords Records(Period period, Terms terms, DateOnly lastDay) => MetricRecords.Of(
        Behind.Flow(CountedFacts.DealsWon, period, lastDay, "deals closed as won in the period; one without an amount adds nothing") with { Sum = Deal.Amount });
}
