using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Counting;

/// <summary>Which facts a pull has changed: of which segments and record types, and in which weeks.</summary>
internal sealed class FactChanges
{
    private const int DaysOfWeek = 7;

    private readonly Dictionary<(Segment, RecordType), int[]> _weeks = [];

    private FactChanges(bool ofCustomers) => OfCustomers = ofCustomers;

    /// <summary>Nothing has changed.</summary>
    public static FactChanges None { get; } = new(ofCustomers: false);

    /// <summary>Whether what is known of some customer may have changed.</summary>
    public bool OfCustomers { get; }

    /// <summary>What is counted otherwise now than before, by the same rules. Customers may be others too.</summary>
    public static FactChanges Between(ColumnFacts before, ColumnFacts now)
    {
        var changes = new FactChanges(ofCustomers: true);
        foreach (var segment in before.Segments.Union(now.Segments))
        {
            foreach (var type in new[] { RecordType.Lead, RecordType.Deal, RecordType.Spend })
            {
                var (was, known) = (before.BookOf(segment, fact => fact.Record == type), now.BookOf(segment, fact => fact.Record == type));
                var days = was.Rules.Union(known.Rules).SelectMany(rules => known.Of(rules).DaysUnlike(was.Of(rules)));
                if (days.Select(WeekOf).Distinct().Order().ToArray() is { Length: > 0 } weeks)
                    changes._weeks[(segment, type)] = weeks;
            }
        }

        return changes;
    }

    /// <summary>Whether facts of the type may have changed on days from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public bool Any(Segment segment, RecordType type, DateOnly start, DateOnly end)
    {
        if (end <= start || !_weeks.TryGetValue((segment, type), out var weeks))
            return false;
        var first = Array.BinarySearch(weeks, WeekOf(start));
        var at = first < 0 ? ~first : first;
        return at < weeks.Length && weeks[at] <= WeekOf(end.AddDays(-1));
    }

    private static int WeekOf(DateOnly day) => day.DayNumber / DaysOfWeek;
}
