using System.Globalization;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Formulas;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;
using Scorecard.Metrics.Statistics;

namespace Scorecard.Metrics.Definitions.HandOff;

/// <summary>Of the handed-over leads whose verdict was due in a period, the share that sales rejected in time, and why.</summary>
public sealed class LeadRejectionRate : IMetric
{
    private const string NoReason = "no reason given";

    public string Key => "lead-rejection-rate";
    public string Label => "Lead rejection";
    public string Meaning => "Of the leads on which sales owed a verdict in the period, the share it rejected, with the reasons it gave. Neither good nor bad: a rejection with a reason helps.";
    public string Formula => "rejected ÷ (accepted + rejected + overdue), by the day the verdict was due";
    public string ForMarketing => "How many of your leads sales sent back, and why: the reasons say what to change in the campaigns.";
    public string ForSales => "How many leads you sent back: with a reason, a rejection is the fastest way to better leads.";
    public string WouldChange => "Better fitting leads lower it; rejecting in time instead of letting leads lie raises it and is still an improvement, so it has no target. Both teams can agree on the reasons to choose from and on the time for the verdict.";
    public string WorkedFormula(Terms terms) => Verdicts.Worked("rejected");
    public Team Owner => Team.Shared;
    public Unit Unit => Unit.Ratio;
    public Direction Direction => Direction.None;
    public int Order => 80;
    public int MinimumSample => 10;
    public IReadOnlyList<Fact> Facts => [.. Verdicts.Needed, HandOffFacts.RejectedByReason];

    public Result Evaluate(FactTable facts, Period period, Terms terms)
    {
        var verdicts = Verdicts.Of(facts, period);
        if (verdicts.Count == 0)
            return Result.None(Verdicts.NoneDue);
        var reasons = facts.Split(HandOffFacts.RejectedByReason, period.Start, period.End)
            .OrderByDescending(reason => reason.Value).ThenBy(reason => reason.Key, StringComparer.Ordinal)
            .ToDictionary(reason => reason.Key.Length == 0 ? NoReason : reason.Key, reason => (double)reason.Value, StringComparer.Ordinal);
        return Result.Of(verdicts.Rejected / verdicts.Count, verdicts.Count) with
        {
            Interval = Wilson.Interval(verdicts.Rejected, verdicts.Count),
            Parts = new Dictionary<string, double>(verdicts.Parts.Concat(reasons.Select(reason => KeyValuePair.Create($"rejected: {reason.Key}", reason.Value)))),
            Notes = reasons.Count == 0 ? [] : [string.Join(", ", reasons.Select(reason => string.Create(CultureInfo.InvariantCulture, $"{reason.Key} {reason.Value:0}")))],
        };
    }

    public MetricRecords Records(Period period, Terms terms, DateOnly lastDay) => new(
        Behind.Flow(HandOffFacts.Rejected, period, lastDay, "leads on which sales owed a verdict in the period and that it rejected in time"),
        Verdicts.Records(period, lastDay));
}
