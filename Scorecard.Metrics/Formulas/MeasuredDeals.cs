using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Statistics;

namespace Scorecard.Metrics.Formulas;

/// <summary>The sums over the won deals that have both an amount and a cycle: what the interval of velocity is made from.</summary>
internal static class MeasuredDeals
{
    public static IReadOnlyList<Fact> Needed { get; } =
    [
        CountedFacts.WonMeasured, CountedFacts.MeasuredAmount, CountedFacts.MeasuredAmountSquared,
        CountedFacts.MeasuredCycleDays, CountedFacts.MeasuredCycleDaysSquared, CountedFacts.MeasuredAmountTimesCycle,
    ];

    public static VelocitySums Of(FactTable facts, Period period, ClosedDeals closed)
    {
        double Sum(FlowFact fact) => facts.Total(fact, period);
        return new(
            (long)closed.Count, (long)closed.Won, (long)Sum(CountedFacts.WonMeasured),
            Sum(CountedFacts.MeasuredAmount), Sum(CountedFacts.MeasuredAmountSquared),
            Sum(CountedFacts.MeasuredCycleDays), Sum(CountedFacts.MeasuredCycleDaysSquared), Sum(CountedFacts.MeasuredAmountTimesCycle));
    }
}
