using Scorecard.Metrics.Records;

namespace Scorecard.Metrics.Status;

/// <summary>The gaps of a set, summed up so that any days are asked at once.</summary>
internal sealed class GapSums(Gaps gaps)
{
    private readonly RunningSum _began = new(gaps.Began);
    private readonly RunningSum _ended = new(gaps.Ended);
    private readonly RunningSum _missingBegan = new(Placed(gaps).Select(gap => new DayCount(gap.Day!.Value, gap.Count)));
    private readonly RunningSum _missingEnded = new(Placed(gaps).Where(gap => gap.Until is not null).Select(gap => new DayCount(gap.Until!.Value, gap.Count)));
    private readonly long _unplaced = gaps.Missing.Where(gap => gap.Day is null).Sum(gap => gap.Count);

    /// <summary>How many of those that a value reads are missing, and of how many.</summary>
    public (long Missing, long All) In(Reading reading) =>
        (Count(_missingBegan, _missingEnded, reading), Count(_began, _ended, reading));

    /// <summary>How many are of no day that is known, and of how many there are at all.</summary>
    public (long Missing, long All) Unplaced => (_unplaced, gaps.All);

    /// <summary>What most of the missing ones lack.</summary>
    public string Why(Reading? reading) => gaps.Missing
        .Where(gap => reading is { } days ? gap.Day is { } day && Counts(days, day, gap.Until) : gap.Day is null)
        .GroupBy(gap => gap.Why, StringComparer.Ordinal)
        .OrderByDescending(group => group.Sum(gap => gap.Count)).ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => group.Key).FirstOrDefault("");

    private static IEnumerable<Gap> Placed(Gaps gaps) => gaps.Missing.Where(gap => gap.Day is not null);

    private static bool Counts(Reading days, DateOnly day, DateOnly? until) =>
        day < days.End && (days.Set.Until is null ? days.Start <= day : until is null || until > days.Start);

    private static long Count(RunningSum began, RunningSum ended, Reading days) =>
        began.Before(days.End) - (days.Set.Until is null ? began.Before(days.Start) : ended.Before(Next(days.Start)));

    private static DateOnly Next(DateOnly day) => day == DateOnly.MaxValue ? day : day.AddDays(1);

    /// <summary>Counts by day, summed up from the first.</summary>
    private sealed class RunningSum
    {
        private readonly DateOnly[] _days;
        private readonly long[] _sums;

        public RunningSum(IEnumerable<DayCount> counts)
        {
            var byDay = counts.GroupBy(count => count.Day).OrderBy(group => group.Key).Select(group => (Day: group.Key, Count: group.Sum(count => count.Count))).ToList();
            (_days, _sums) = ([.. byDay.Select(each => each.Day)], new long[byDay.Count]);
            var sum = 0L;
            for (var i = 0; i < _sums.Length; i++)
                _sums[i] = sum += byDay[i].Count;
        }

        /// <summary>How many are of a day before this one.</summary>
        public long Before(DateOnly day)
        {
            var found = Array.BinarySearch(_days, day);
            var count = found < 0 ? ~found : found;
            return count == 0 ? 0 : _sums[count - 1];
        }
    }
}
