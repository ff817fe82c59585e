using System.Globalization;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Formulas;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;
using Scorecard.Metrics.Statistics;

namespace Scorecard.Metrics.Definitions.HandOff;

/// <summary>Of the handed-over leads whose verdict was due in a period, the share that sales accepted in time.</summary>
public sealed class LeadAcceptanceRate : IMetric
{
    /// <summary>How long sales has for its verdict; the rejection rate runs on the same clock.</summary>
    public static readonly WholeParameter VerdictHours = new(
        "verdictHours", 24, 1, 1000, "Business hours from the hand-off in which sales accepts or rejects a lead; who is still without a verdict then is overdue.");

    public string Key => "lead-acceptance-rate";
    public string Label => "Lead acceptance";
    public string Meaning => "Of the leads on which sales owed a verdict in the period, the share it accepted in time; no verdict in time counts against it.";
    public string Formula => "accepted ÷ (accepted + rejected + overdue), by the day the verdict was due";
    public string ForMarketing => "How many of the leads you handed over sales took on in time: a lead without a verdict counts against it, whoever is at fault.";
    public string ForSales => "How many of the leads on which you owed a verdict you took on in time: no answer counts as none.";
    public string WouldChange => "Answering in time raises it at once, whatever the answer; agreeing on what is worth accepting raises it for good. Both teams can agree on more or less time for the verdict, on the business hours, and on the target.";
    public string WorkedFormula(Terms terms) => Verdicts.Worked("accepted");
    public Team Owner => Team.Shared;
    public Unit Unit => Unit.Ratio;
    public Direction Direction => Direction.Higher;
    public int Order => 70;
    public int MinimumSample => 10;
    public IReadOnlyList<Parameter> Parameters => [VerdictHours];
    public IReadOnlyList<Fact> Facts => Verdicts.Needed;

    public Result Evaluate(FactTable facts, Period period, Terms terms)
    {
        var verdicts = Verdicts.Of(facts, period);
        return verdicts.Count == 0 ? Result.None(Verdicts.NoneDue) : Result.Of(verdicts.Accepted / verdicts.Count, verdicts.Count) with
        {
            Interval = Wilson.Interval(verdicts.Accepted, verdicts.Count),
            Parts = verdicts.Parts,
            Notes = verdicts.Overdue == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{100 * verdicts.Overdue / verdicts.Count:0}% overdue, without a verdict in time")],
        };
    }

    public MetricRecords Records(Period period, Terms terms, DateOnly lastDay) => new(
        Behind.Flow(HandOffFacts.Accepted, period, lastDay, "leads on which sales owed a verdict in the period and that it accepted in time"),
        Verdicts.Records(period, lastDay));
}
