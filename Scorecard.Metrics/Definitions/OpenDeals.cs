using Scorecard.Metrics.Facts;

namespace Scorecard.Metrics.Definitions;

/// <summary>The qualified opportunities that are open at the end of a day, by the day they were qualified.</summary>
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

    /// <summary>Those that have been open for longer than any deal closed in the last year took.</summary>
    public double Overdue => (double)_byQualifiedDay.Where(pair => _day.DayNumber - pair.Key.DayNumber > _longestCycle).Sum(pair => pair.Value);

    public static OpenDeals After(FactTable facts, DateOnly day)
    {
        var open = facts.Days(CountedFacts.DealsQualified, DateOnly.MinValue, day.AddDays(1))
            .GroupBy(cell => cell.Day)
            .ToDictionary(group => group.Key, group => group.Sum(cell => cell.Quantity));
        var longest = int.MaxValue;
        var closed = facts.Ages(CountedFacts.DealsClosedByAge, DateOnly.MinValue, day.AddDays(1))
            .Where(cell => ClosedOn(cell) <= day.DayNumber)
            .ToList();
        foreach (var cell in closed)
            open[cell.Day] -= cell.Quantity;
        var lastYear = closed.Where(cell => ClosedOn(cell) > day.DayNumber - DaysOfYear && cell.Quantity > 0).ToList();
        if (lastYear.Count > 0)
            longest = Math.Max(0, lastYear.Max(cell => cell.Age));
        return new OpenDeals(day, open, longest);
    }

    /// <summary>A deal closed before it was qualified was never open: it counts as closed on the day it was qualified.</summary>
    private static int ClosedOn(FactCell cell) => cell.Day.DayNumber + Math.Max(0, cell.Age);
}
