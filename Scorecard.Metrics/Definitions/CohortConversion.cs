using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Statistics;

namespace Scorecard.Metrics.Definitions;

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
        var ages = facts.Ages(reached, period.Start, period.End).ToList();
        var result = IsMature(facts, period, windowDays)
            ? Final(entries, ages, windowDays)
            : Estimate(facts, entered, ages, period, entries, windowDays);
        return result with { Parts = Parts(result, entries, ages, windowDays), Notes = [.. result.Notes, .. Notes(ages)] };
    }

    private static Result Ever(FactTable facts, Conversion conversion, Period period)
    {
        var entries = (double)facts.Sum(conversion.Entered, period);
        if (entries == 0)
            return Result.None(NothingEntered);
        var converted = (double)facts.Ages(conversion.Reached, period.Start, period.End).Sum(cell => cell.Quantity);
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

    private static Result Final(double entries, List<FactCell> ages, int windowDays)
    {
        var converted = Within(ages, windowDays);
        return Result.Of(converted / entries, entries) with { Interval = Wilson.Interval(converted, entries) };
    }

    private static Result Estimate(FactTable facts, FlowFact entered, List<FactCell> ages, Period period, double entries, int windowDays)
    {
        var observations = Observations(facts, entered, ages, period);
        var estimate = KaplanMeier.Estimate(observations, windowDays);
        if (estimate.AtRisk >= LeastAtRisk)
            return Result.Of(estimate.Probability, entries) with { Interval = estimate.Interval, IsEstimate = true, Notes = [$"estimate, {estimate.AtRisk} still followed at day {windowDays}"] };
        var followed = Math.Max(0, facts.LastDay.DayNumber - period.Start.DayNumber);
        return Result.NotYet(entries, $"followed {Math.Min(followed, windowDays)} of {windowDays} days");
    }

    private static List<Observation> Observations(FactTable facts, FlowFact entered, List<FactCell> ages, Period period)
    {
        var events = ages.GroupBy(cell => Math.Max(0, cell.Age))
            .Select(group => new Observation(group.Key, (long)group.Sum(cell => cell.Quantity), 0));
        var reachedByDay = ages.GroupBy(cell => cell.Day).ToDictionary(group => group.Key, group => group.Sum(cell => cell.Quantity));
        var censored = facts.Days(entered, period.Start, period.End).Select(day => new Observation(
            facts.LastDay.DayNumber - day.Day.DayNumber, 0, (long)(day.Quantity - reachedByDay.GetValueOrDefault(day.Day))));
        return [.. events, .. censored];
    }

    private static double Within(IEnumerable<FactCell> ages, int windowDays) =>
        (double)ages.Where(cell => 0 <= cell.Age && cell.Age <= windowDays).Sum(cell => cell.Quantity);

    private static Dictionary<string, double> Parts(Result result, double entries, List<FactCell> ages, int windowDays)
    {
        var parts = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["entered"] = entries,
            ["convertedInWindow"] = Within(ages, windowDays),
            ["convertedEver"] = (double)ages.Sum(cell => cell.Quantity),
        };
        if (!result.IsEstimate && result.Value is not null)
            parts["ever"] = parts["convertedEver"] / entries;
        return parts;
    }

    private static IEnumerable<string> Notes(List<FactCell> ages)
    {
        var before = ages.Where(cell => cell.Age < 0).Sum(cell => cell.Quantity);
        if (before > 0)
            yield return $"{before:0} reached the later stage before they entered; they are outside the window";
    }
}
