using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;

namespace Scorecard.Metrics.Formulas;

/// <summary>What sales said of the leads whose verdict was due in a period. Who had said nothing by then is overdue, whatever came later.</summary>
internal sealed record Verdicts(double Accepted, double Rejected, double Overdue)
{
    public const string NoneDue = "no verdict on a lead was due in the period";

    /// <summary>The share that one of the verdicts has of all that were due.</summary>
    public static string Worked(string verdict) =>
        $"{{{verdict}:count {verdict}}} ÷ ({{accepted:count accepted}} + {{rejected:count rejected}} + {{overdue:count overdue}})";

    public static IReadOnlyList<Fact> Needed { get; } = [HandOffFacts.Accepted, HandOffFacts.Rejected, HandOffFacts.Overdue];

    public double Count => Accepted + Rejected + Overdue;

    public Dictionary<string, double> Parts => new()
    {
        ["accepted"] = Accepted,
        ["rejected"] = Rejected,
        ["overdue"] = Overdue,
        ["overdueShare"] = Count > 0 ? Overdue / Count : 0,
    };

    public static Verdicts Of(FactTable facts, Period period) => new(
        (double)facts.Sum(HandOffFacts.Accepted, period), (double)facts.Sum(HandOffFacts.Rejected, period), (double)facts.Sum(HandOffFacts.Overdue, period));

    /// <summary>The leads whose verdict was due in a period.</summary>
    public static RecordSelection Records(Period period, DateOnly lastDay) => Behind.Flow(
        HandOffFacts.Accepted with { Where = new IsAnyOf(Lead.Verdict, ["accepted", "rejected", "overdue"]) }, period, lastDay,
        "leads on which sales owed a verdict in the period: accepted, rejected or overdue");
}
