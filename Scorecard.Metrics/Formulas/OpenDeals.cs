using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;

namespace Scorecard.Metrics.Formulas;

/// <summary>Qualified opportunities by the day they were qualified, as of the end of a day.</summary>
internal sealed class OpenDeals
{
    private const int DaysOfYear = 365;

    private readonly DateOnly _day;
    private readonly IReadOnlyList<(DateOnly Qualified, double Count)> _byQualifiedDay;
    private readonly int _oldAfter;

    private OpenDeals(DateOnly day, IReadOnlyList<(DateOnly Qualified, double Count)> byQualifiedDay, int oldAfter)
    {
        _day = day;
        _byQualifiedDay = byQualifiedDay;
        _oldAfter = oldAfter;
    }

    /// <summary>How many there are.</summary>
    public double Count => _byQualifiedDay.Sum(open => open.Count);

    /// <summary>Those that have been there for longer than any deal closed in the last year took, or than is agreed.</summary>
    public double Overdue => _byQualifiedDay.Where(open => Age(open.Qualified) > _oldAfter).Sum(open => open.Count);

    /// <summary>Those open after <paramref name="day"/>; what closes on that day is closed.</summary>
    public static OpenDeals After(FactTable facts, DateOnly day)
    {
        var (closed, longestCycle) = Closed(facts, day);
        return new OpenDeals(day, [.. Qualified(facts, DateOnly.MinValue, day).Select(open => (open.Day, open.Count - closed.GetValueOrDefault(open.Day)))], longestCycle);
    }

    /// <summary>Those qualified from <paramref name="start"/> up to <paramref name="day"/>, whatever became of them.</summary>
    public static OpenDeals Created(FactTable facts, DateOnly start, DateOnly day) =>
        new(day, [.. Qualified(facts, start, day)], Closed(facts, day).LongestCycle);

    /// <summary>Those open at any time from <paramref name="start"/> to <paramref name="day"/>.</summary>
    public static OpenDeals Worked(FactTable facts, DateOnly start, DateOnly day) =>
        new(day, [.. After(facts, start.AddDays(-1))._byQualifiedDay, .. Qualified(facts, start, day)], Closed(facts, day).LongestCycle);

    /// <summary>Without those that are older than so many days.</summary>
    public OpenDeals NotOlderThan(int days) => new(_day, [.. _byQualifiedDay.Where(open => Age(open.Qualified) <= days)], _oldAfter);

    /// <summary>The same, of which those that are older than so many days are old.</summary>
    public OpenDeals OldAfter(int days) => new(_day, _byQualifiedDay, days);

    private int Age(DateOnly qualified) => _day.DayNumber - qualified.DayNumber;

    private static IEnumerable<(DateOnly Day, double Count)> Qualified(FactTable facts, DateOnly start, DateOnly day) =>
        facts.Days(CountedFacts.DealsQualified, start, day.AddDays(1)).Select(cell => (cell.Day, (double)cell.Quantity));

    /// <summary>
    /// Those closed up to a day by the day they were qualified, and the longest that a deal closed in the year up to the day
    /// took; without any, none is too old.
    /// </summary>
    private static (Dictionary<DateOnly, double> ByQualifiedDay, int LongestCycle) Closed(FactTable facts, DateOnly day)
    {
        var (closed, longest, qualified, count) = (new Dictionary<DateOnly, double>(), -1, DateOnly.MinValue, 0.0);
        var last = Math.Min(day.DayNumber, facts.LastDay.DayNumber);
        foreach (ref readonly var cell in facts.Entered(CountedFacts.DealsClosedByAge, DateOnly.MinValue, day.AddDays(1)).AsSpan())
        {
            // A deal closed before it was qualified was never open: it counts as closed on the day it was qualified.
            var cycle = Math.Max(0, cell.Age);
            var closedOn = cell.Day.DayNumber + cycle;
            if (closedOn > last)
                continue;
            if (cell.Day != qualified)
                (closed[qualified], qualified, count) = (count, cell.Day, 0);
            count += cell.Count;
            if (cycle > longest && closedOn > day.DayNumber - DaysOfYear)
                longest = cycle;
        }

        closed[qualified] = count;
        return (closed, longest < 0 ? int.MaxValue : longest);
    }
}
