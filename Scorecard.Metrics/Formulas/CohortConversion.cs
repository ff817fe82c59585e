using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Statistics;

namespace Scorecard.Metrics.Formulas;

/// <summary>
/// The share of a period's entries that reached a later stage within a number of days. Keyed by the period of entry.
/// While the last entries have not been followed for the whole window, the Kaplan–Meier estimate from the period's own
/// records stands in, unless too few are left at risk for it.
/// </summary>
internal static class CohortConversion
{
    /// <summary>Below this many still at risk at the window's end there is no estimate.</summary>
    private const int LeastAtRisk = 10;

    private const string NothingEntered = "nothing entered in the period, so there is nothing to divide by";

    /// <summary>The conversion on the basis that is agreed.</summary>
    public static Result Of(FactTable facts, Conversion conversion, Period period, string basis, int windowDays) => basis switch
    {
        Conversion.Ever => Ever(facts, conversion, period),
        Conversion.Period => OfPeriod(facts, conversion, period),
        _ => Of(facts, conversion.Entered, conversion.Reached, period, windowDays),
    };

    public static Result Of(FactTable facts, FlowFact entered, AgeFact reached, Period period, int windowDays)
    {
        var entries = (double)facts.Sum(entered, period);
        if (entries == 0)
            return Result.None(NothingEntered);
        var converted = Count(facts, reached, period, windowDays);
        var result = IsMature(facts, period, windowDays)
            ? Result.Of(converted.Within / entries, entries) with { Interval = Wilson.Interval(converted.Within, entries) }
            : Estimate(facts, entered, reached, period, entries, windowDays);
        return result with { Parts = Parts(result, entries, converted), Notes = [.. result.Notes, .. Notes(converted)] };
    }

    private static Result Ever(FactTable facts, Conversion conversion, Period period)
    {
        var entries = (double)facts.Sum(conversion.Entered, period);
        if (entries == 0)
            return Result.None(NothingEntered);
        var converted = (double)Count(facts, conversion.Reached, period, windowDays: 0).Ever;
        return Result.Of(converted / entries, entries) with
        {
            Interval = Wilson.Interval(converted, entries),
            Parts = new Dictionary<string, double> { ["entered"] = entries, ["convertedEver"] = converted },
            Notes = ["converted at any time; it keeps rising as time goes by"],
        };
    }

    /// <summary>Entries and conversions are not the same records, so the share has no Wilson interval.</summary>
    private static Result OfPeriod(FactTable facts, Conversion conversion, Period period)
    {
        var (entries, converted) = ((double)facts.Sum(conversion.Entered, period), (double)facts.Sum(conversion.ReachedOn, period));
        return entries == 0 ? Result.None(NothingEntered) : Result.Of(converted / entries, entries) with
        {
            Parts = new Dictionary<string, double> { ["entered"] = entries, ["convertedInPeriod"] = converted },
            Notes = ["by period: those that converted in it need not have entered in it"],
        };
    }

    private static bool IsMature(FactTable facts, Period period, int windowDays) =>
        period.End.DayNumber + windowDays <= facts.LastDay.DayNumber + 1;

    private static Result Estimate(FactTable facts, FlowFact entered, AgeFact reached, Period period, double entries, int windowDays)
    {
        var observations = Observations(facts, entered, [.. facts.Ages(reached, period.Start, period.End)], period);
        var estimate = KaplanMeier.Estimate(observations, windowDays);
        if (estimate.AtRisk >= LeastAtRisk)
            return Result.Of(estimate.Probability, entries) with { Interval = estimate.Interval, IsEstimate = true, Notes = [$"estimate, {estimate.AtRisk} still followed at day {windowDays}"] };
        var followed = Math.Max(0, facts.LastDay.DayNumber - period.Start.DayNumber);
        return Result.NotYet(entries, $"followed {Math.Min(followed, windowDays)} of {windowDays} days");
    }

    private static List<Observation> Observations(FactTable facts, FlowFact entered, List<AgeCell> ages, Period period)
    {
        var events = ages.Select(cell => new Observation(Math.Max(0, cell.Age), cell.Count, 0));
        var reachedByDay = ages.GroupBy(cell => cell.Day).ToDictionary(group => group.Key, group => group.Sum(cell => (long)cell.Count));
        var censored = facts.Days(entered, period.Start, period.End).Select(day => new Observation(
            facts.LastDay.DayNumber - day.Day.DayNumber, 0, (long)day.Quantity - reachedByDay.GetValueOrDefault(day.Day)));
        return [.. events, .. censored];
    }

    /// <summary>Goes once through what may be a million cells.</summary>
    private static Converted Count(FactTable facts, AgeFact reached, Period period, int windowDays)
    {
        var (within, ever, before, last) = (0L, 0L, 0L, (long)facts.LastDay.DayNumber);
        foreach (ref readonly var cell in facts.Entered(reached, period.Start, period.End).AsSpan())
        {
            if (cell.Day.DayNumber + (long)cell.Age > last)
                continue;
            ever += cell.Count;
            if (cell.Age < 0)
                before += cell.Count;
            else if (cell.Age <= windowDays)
                within += cell.Count;
        }

        return new Converted(within, ever, before);
    }

    private static Dictionary<string, double> Parts(Result result, double entries, Converted converted)
    {
        var parts = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["entered"] = entries,
            ["convertedInWindow"] = converted.Within,
            ["convertedEver"] = converted.Ever,
        };
        if (!result.IsEstimate && result.Value is not null)
            parts["ever"] = parts["convertedEver"] / entries;
        return parts;
    }

    private static IEnumerable<string> Notes(Converted converted)
    {
        if (converted.Before > 0)
            yield return $"{converted.Before:0} reached the later stage before they entered; they are outside the window";
    }

    /// <summary>How many reached the later stage.</summary>
    /// <param name="Within">Within the window.</param>
    /// <param name="Ever">At any time.</param>
    /// <param name="Before">Before they entered.</param>
    private readonly record struct Converted(long Within, long Ever, long Before);
}
