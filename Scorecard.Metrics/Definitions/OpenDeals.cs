using Scorecard.Metrics.Facts;

namespace Scorecard.Metrics.Definitions;

/// <summary>Qualified opportunities by the day they were qualified, as of the end of a day.</summary>
internal sealed class OpenDeals
{
    private const int DaysOfYear = 365;

    private readonly DateOnly _day;
    private readonly Dictionary<DateOnly, decimal> _byQualifiedDay;
    private readonly int _longestCycle;

    private OpenDeals(DateOnly day, Dictionary<DateOnly, decimal> byQualifiedDay, int longestCycle)
    {
        _day = day;
        _byQualifiedDay = byQualifiedDay;
        _longestCycle = longestCycle;
    }

    /// <summary>How many there are.</summary>
    public double Count => (double)_byQualifiedDay.Values.Sum();

    /// <summary>Those that have been there for longer than any deal closed in the last year took.</summary>
    public double Overdue => OlderThan(_longestCycle);

    /// <summary>Those open after <paramref name="day"/>; what closes on that day is closed.</summary>
    public static OpenDeals After(FactTable facts, DateOnly day)
    {
        var open = Qualified(facts, DateOnly.MinValue, day.AddDays(1));
        foreach (var cell in Closed(facts, day))
            open[cell.Day] -= cell.Quantity;
        return new OpenDeals(day, open, LongestCycle(facts, day));
    }

    /// <summary>Those qualified from <paramref name="start"/> up to <paramref name="day"/>, whatever became of them.</summary>
    public static OpenDeals Created(FactTable facts, DateOnly start, DateOnly day) =>
        new(day, Qualified(facts, start, day.AddDays(1)), LongestCycle(facts, day));

    /// <summary>Those open at any time from <paramref name="start"/> to <paramref name="day"/>.</summary>
    public static OpenDeals Worked(FactTable facts, DateOnly start, DateOnly day)
    {
        var worked = After(facts, start.AddDays(-1))._byQualifiedDay;
        foreach (var (qualified, count) in Qualified(facts, start, day.AddDays(1)))
            worked[qualified] = worked.GetValueOrDefault(qualified) + count;
        return new OpenDeals(day, worked, LongestCycle(facts, day));
    }

    /// <summary>Without those that are older than so many days.</summary>
    public OpenDeals NotOlderThan(int days) =>
        new(_day, _byQualifiedDay.Where(pair => Age(pair.Key) <= days).ToDictionary(), _longestCycle);

    private double OlderThan(int days) => (double)_byQualifiedDay.Where(pair => Age(pair.Key) > days).Sum(pair => pair.Value);

    private int Age(DateOnly qualified) => _day.DayNumber - qualified.DayNumber;

    private static Dictionary<DateOnly, decimal> Qualified(FactTable facts, DateOnly start, DateOnly end) => facts
        .Days(CountedFacts.DealsQualified, start, end)
        .GroupBy(cell => cell.Day)
        .ToDictionary(group => group.Key, group => group.Sum(cell => cell.Quantity));

    private static IEnumerable<FactCell> Closed(FactTable facts, DateOnly day) => facts
        .Ages(CountedFacts.DealsClosedByAge, DateOnly.MinValue, day.AddDays(1))
        .Where(cell => ClosedOn(cell) <= day.DayNumber);

    /// <summary>The longest that a deal closed in the year up to the day took; without any, none is too old.</summary>
    private static int LongestCycle(FactTable facts, DateOnly day) => Closed(facts, day)
        .Where(cell => ClosedOn(cell) > day.DayNumber - DaysOfYear && cell.Quantity > 0)
        .Select(cell => Math.Max(0, cell.Age))
        .DefaultIfEmpty(int.MaxValue)
        .Max();

    /// <summary>A deal closed before it was qualified was never open: it counts as closed on the day it was qualified.</summary>
    private static int ClosedOn(FactCell cell) => cell.Day.DayNumber + Math.Max(0, cell.Age);
}
