using Scorecard.Metrics.Facts.Tables;

namespace Scorecard.Data.Counting;

/// <summary>The ages of records by day, each record with one of its own.</summary>
internal sealed class AgeCells
{
    /// <summary>More days than this lie apart only by a slip of the pen.</summary>
    private const int MostDays = 1 << 17;

    private readonly List<int> _days = [];
    private readonly List<int> _ages = [];
    private readonly Lazy<AgeCell[]> _ordered;

    public AgeCells() => _ordered = new Lazy<AgeCell[]>(Order);

    /// <summary>How many records of a day have which age, in order; nothing may be added after it was asked for.</summary>
    public AgeCell[] Ordered => _ordered.Value;

    /// <summary>Adds a record.</summary>
    public void Add(int day, int age)
    {
        _days.Add(day);
        _ages.Add(age);
    }

    private AgeCell[] Order()
    {
        var (days, ages) = (_days.ToArray(), _ages.ToArray());
        var (first, last) = (days.Min(), days.Max());
        if (last - first < MostDays)
            (days, ages) = ByDay(days, ages, first, last);
        else
            Array.Sort(days, ages);
        var cells = new List<AgeCell>(days.Length);
        for (var at = 0; at < days.Length;)
        {
            var end = at;
            while (end < days.Length && days[end] == days[at])
                end++;
            AddDay(cells, days[at], ages.AsSpan(at, end - at));
            at = end;
        }

        _days.Clear();
        _ages.Clear();
        return [.. cells];
    }

    /// <summary>Counted and then put in their places: days are few, and records many.</summary>
    private static (int[] Days, int[] Ages) ByDay(int[] days, int[] ages, int first, int last)
    {
        var starts = new int[last - first + 2];
        foreach (var day in days)
            starts[day - first + 1]++;
        for (var day = 1; day < starts.Length; day++)
            starts[day] += starts[day - 1];
        var (orderedDays, orderedAges) = (new int[days.Length], new int[days.Length]);
        for (var at = 0; at < days.Length; at++)
        {
            var place = starts[days[at] - first]++;
            (orderedDays[place], orderedAges[place]) = (days[at], ages[at]);
        }

        return (orderedDays, orderedAges);
    }

    private static void AddDay(List<AgeCell> cells, int day, Span<int> ages)
    {
        ages.Sort();
        for (var at = 0; at < ages.Length;)
        {
            var end = at + 1;
            while (end < ages.Length && ages[end] == ages[at])
                end++;
            cells.Add(new AgeCell(DateOnly.FromDayNumber(day), ages[at], end - at));
            at = end;
        }
    }
}
