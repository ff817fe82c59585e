using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Periods;

namespace Scorecard.Metrics.Formulas;

/// <summary>The sums over the deals won in a period that averages are made from.</summary>
internal sealed record WonDeals(double Count, double WithAmount, double Amount, double WithCycle, double CycleDays)
{
    public static IReadOnlyList<Fact> Needed { get; } =
        [CountedFacts.DealsWon, CountedFacts.WonWithAmount, CountedFacts.WonAmount, CountedFacts.WonWithCycle, CountedFacts.WonCycleDays];

    public double MeanAmount => Amount / WithAmount;

    public double MeanCycleDays => CycleDays / WithCycle;

    public IReadOnlyList<string> Notes => [.. MissingAmounts((decimal)(Count - WithAmount)), .. MissingCycles];

    /// <summary>How many have no cycle, where some have none.</summary>
    public IReadOnlyList<string> MissingCycles => Count > WithCycle
        ? [$"{Count - WithCycle:0} won without a usable cycle (no qualified day, or closed before it); they are left out of the mean cycle"]
        : [];

    public static WonDeals Of(FactTable facts, Period period)
    {
        double Sum(FlowFact fact) => facts.Total(fact, period);
        return new(
            Sum(CountedFacts.DealsWon), Sum(CountedFacts.WonWithAmount), Sum(CountedFacts.WonAmount),
            Sum(CountedFacts.WonWithCycle), Sum(CountedFacts.WonCycleDays));
    }

    public static IReadOnlyList<string> MissingAmounts(decimal missing) =>
        missing > 0 ? [$"{missing:0} won without an amount; they are left out of sums and means of money"] : [];
}
