namespace Scorecard.Metrics.Facts;

/// <summary>The facts of the hand-off from marketing to sales.</summary>
public static class HandOffFacts
{
    public static readonly FlowFact HandedOff = new("handoff.started", Lead.HandedOff);

    /// <summary>The touched by the business seconds it took.</summary>
    public static readonly HistogramFact TouchedBySeconds = new("handoff.touch-seconds", Lead.HandedOff, Lead.TouchSeconds);

    public static readonly FlowFact Due = new("handoff.due", Lead.TouchDue);
    public static readonly FlowFact Met = new("handoff.met", Lead.TouchDue, Lead.TouchedInTime.IsSet);

    public static readonly FlowFact Accepted = new("verdicts.accepted", Lead.VerdictDue, Lead.Verdict.Is("accepted"));
    public static readonly FlowFact Rejected = new("verdicts.rejected", Lead.VerdictDue, Lead.Verdict.Is("rejected"));
    public static readonly FlowFact Overdue = new("verdicts.overdue", Lead.VerdictDue, Lead.Verdict.Is("overdue"));

    /// <summary>The rejected by the reason given; blank where none was.</summary>
    public static readonly FlowFact RejectedByReason = new("verdicts.rejected-by-reason", Lead.VerdictDue, Lead.Verdict.Is("rejected"), By: Lead.RejectReason);

    /// <summary>All of them: what goes by the clock of the hand-off.</summary>
    public static readonly IReadOnlyList<Fact> All = [HandedOff, TouchedBySeconds, Due, Met, Accepted, Rejected, Overdue, RejectedByReason];
}
