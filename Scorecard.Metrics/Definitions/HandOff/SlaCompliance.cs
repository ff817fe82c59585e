using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;
using Scorecard.Metrics.Statistics;

namespace Scorecard.Metrics.Definitions.HandOff;

/// <summary>Of the leads whose deadline for a first touch fell in a period, the share that was touched by it.</summary>
public sealed class SlaCompliance : IMetric
{
    /// <summary>How long sales has for the first touch.</summary>
    public static readonly WholeParameter Hours = new("hours", 4, 1, 1000, "Business hours from the hand-off in which a person of sales touches a lead.");

    public string Key => "sla-compliance";
    public string Label => "Leads worked in time";
    public string Meaning => "Of the handed-over leads that sales had promised to touch by a time in the period, the share a person touched by then. Automated touches do not count.";
    public string Formula => "leads touched by their deadline ÷ leads whose deadline fell in the period";
    public string ForMarketing => "How many of the leads you handed over were called while they were warm, as sales has promised.";
    public string ForSales => "How often you kept the promise to touch a lead in time, by a person: automated messages do not count.";
    public string WouldChange => "Touching leads by their deadline is all that raises it; a lead that is touched late stays late. Both teams can agree on more or fewer hours, on the business hours and holidays, and on the target.";
    public string WorkedFormula(Terms terms) => "{touchedInTime:count touched in time} ÷ {due:count leads due}";
    public Team Owner => Team.Sales;
    public Unit Unit => Unit.Ratio;
    public Direction Direction => Direction.Higher;
    public bool IsHeadline => true;
    public int Order => 40;
    public int MinimumSample => 20;
    public IReadOnlyList<Parameter> Parameters => [Hours];
    public IReadOnlyList<Fact> Facts => [HandOffFacts.Due, HandOffFacts.Met];

    public Result Evaluate(FactTable facts, Period period, Terms terms)
    {
        var (due, met) = ((double)facts.Sum(HandOffFacts.Due, period), (double)facts.Sum(HandOffFacts.Met, period));
        return due == 0 ? Result.None("no lead's deadline fell in the period") : Result.Of(met / due, due) with
        {
            Interval = Wilson.Interval(met, due),
            Parts = new Dictionary<string, double> { ["due"] = due, ["touchedInTime"] = met },
        };
    }

    public MetricRecords Records(Period period, Terms terms, DateOnly lastDay) => new(
        Behind.Flow(HandOffFacts.Met, period, lastDay, $"leads whose deadline for a first touch, {terms.Whole(this, Hours.Name)} business hours from the hand-off, fell in the period and that a person touched by it"),
        Behind.Flow(HandOffFacts.Due, period, lastDay, $"leads whose deadline for a first touch, {terms.Whole(this, Hours.Name)} business hours from the hand-off, fell in the period"));
}
