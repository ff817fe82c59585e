using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;

namespace Scorecard.Metrics.Formulas;

/// <summary>The deals decided in a period. Where no loss was ever recorded, a win rate cannot be known.</summary>
internal sealed record ClosedDeals(double Won, double Lost, bool LossesAreRecorded)
{
    public double Count => Won + Lost;

    public string? WhyNoWinRate => this switch
    {
        { Count: 0 } => "no deal was won or lost in the period",
        { LossesAreRecorded: false } => "no lost deal is on record at all, so a share of the won cannot be known",
        _ => null,
    };

    public static ClosedDeals Of(FactTable facts, Period period) => new(
        (double)facts.Sum(CountedFacts.DealsWon, period),
        (double)facts.Sum(CountedFacts.DealsLost, period),
        facts.UpTo(CountedFacts.DealsLost, facts.LastDay) > 0);

    /// <summary>The deals decided in a period.</summary>
    public static RecordSelection Records(Period period, DateOnly lastDay) =>
        Behind.Flow(CountedFacts.DealsWon with { Where = new IsAnyOf(Deal.Outcome, ["won", "lost"]) }, period, lastDay, "deals closed in the period, won or lost");
}
