using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Formulas;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;

namespace Scorecard.Metrics.Definitions.Deals;

/// <summary>Deals closed as won in the period.</summary>
public sealed class DealsWon : IMetric
{
    public string Key => "deals-won";
    public string Label => "Deals won";
    public string Meaning => "Deals closed as won in the period.";
    public string Formula => "deals won, by close date";
    public string ForMarketing => "How many deals were closed as won: how much of the demand you made arrived at the end.";
    public string ForSales => "How many deals you closed as won, large and small alike.";
    public string WouldChange => "More opportunities, a better win rate or a shorter cycle raise it. It counts by the day of closing, so the work for it lies a sales cycle back.";
    public string WorkedFormula(Terms terms) => "{count:count deals won}";
    public Team Owner => Team.Sales;
    public Unit Unit => Unit.Count;
    public Direction Direction => Direction.Higher;
    public int Order => 70;
    public int MinimumSample => 0;
    public IReadOnlyList<Fact> Facts => [CountedFacts.DealsWon];

    public Result Evaluate(FactTable facts, Period period, Terms terms) => Counts.Of(facts, CountedFacts.DealsWon, period);

    public MetricRecords Records(Period period, Terms terms, DateOnly lastDay) =>
        MetricRecords.Of(Behind.Flow(CountedFacts.DealsWon, period, lastDay, "deals closed as won in the period"));
}
