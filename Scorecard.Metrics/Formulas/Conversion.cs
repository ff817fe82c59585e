using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Records;

namespace Scorecard.Metrics.Formulas;

/// <summary>The facts of a conversion from one stage to a later one.</summary>
/// <param name="Entered">Who entered the earlier stage, by that day.</param>
/// <param name="Reached">Who reached the later one, by the day of entry and days since.</param>
/// <param name="ReachedOn">Who reached the later one having entered the earlier, by the day of reaching.</param>
internal sealed record Conversion(FlowFact Entered, AgeFact Reached, FlowFact ReachedOn)
{
    /// <summary>Keyed by entry and followed for a window: the default.</summary>
    public const string Cohort = "cohort";

    /// <summary>Keyed by entry and followed for as long as the data go.</summary>
    public const string Ever = "ever";

    /// <summary>What was reached in a period against what entered in it, whoever it was.</summary>
    public const string Period = "period";

    public static WordParameter Basis { get; } = new(
        "basis", [Cohort, Ever, Period],
        "Who is divided by whom: \"cohort\", those of the period's entries that converted within the window; \"ever\", those that converted at any time, never coloured; \"period\", conversions of the period by entries of the period, which may exceed 1.");

    /// <summary>The formula of a basis, with the words for what was reached and for who entered.</summary>
    public static string Worked(string basis, int windowDays, string reached, string entered) => basis switch
    {
        Ever => $"{{convertedEver:count {reached} at any time}} ÷ {{entered:count {entered} of the period}}",
        Period => $"{{convertedInPeriod:count {reached} in the period}} ÷ {{entered:count {entered} of the period}}",
        _ => $"{{convertedInWindow:count {reached} within {windowDays} days}} ÷ {{entered:count {entered} of the period}}",
    };

    /// <summary>The facts that a basis needs.</summary>
    public IReadOnlyList<Fact> Needed(string basis) => basis == Period ? [Entered, ReachedOn] : [Entered, Reached];

    /// <summary>All its facts.</summary>
    public IReadOnlyList<Fact> Facts => [Entered, Reached, ReachedOn];

    /// <summary>Why a value on this basis is never coloured; null where it may be.</summary>
    public static string? WhyNeverColoured(string basis) =>
        basis == Ever ? "\"ever\" keeps rising with time, so it is never held against a target" : null;

    /// <summary>The records of the conversion on a basis, in words of the events.</summary>
    public MetricRecords Records(Periods.Period period, string basis, int windowDays, DateOnly lastDay)
    {
        var (entry, reached) = (FieldWords.Of(Entered.On), FieldWords.Of(Reached.To));
        var entered = Behind.Flow(Entered, period, lastDay, $"leads: {entry} in the period");
        return new(
            basis switch
            {
                Ever => Behind.Aged(Reached, period, lastDay, $"leads: {entry} in the period and {reached} at any time"),
                Period => Behind.Flow(ReachedOn, period, lastDay, $"leads: {reached} in the period, and {entry} at any time"),
                _ => Behind.Aged(Reached, period, lastDay, $"leads: {entry} in the period and {reached} within {windowDays} days, 0 ≤ days ≤ {windowDays}", 0, windowDays),
            },
            entered);
    }
}
