using System.Collections.Concurrent;

namespace Scorecard.Metrics.Periods;

/// <summary>
/// Business hours against instants. With B(t) the time of all days before that of t, plus those of its own day up
/// to t, the time between two instants is B(to) − B(from), exact to the tick.
/// A local time that comes twice is its first; one that the clocks jump over is the moment after the jump. It knows
/// the days of <see cref="ReportingCalendar"/>, 1900 to 9998.
/// </summary>
public sealed class BusinessCalendar
{
    /// <summary>After so many days without hours, some ten years, none are expected to come.</summary>
    public const int LongestClosure = 3653;

    /// <summary>A century of days.</summary>
    private const int MostKept = 36525;

    private readonly TimeZoneInfo _reportingZone;
    private readonly ConcurrentDictionary<DateOnly, int> _secondsOfDay = new();

    // Asking a zone for its offsets is most of the work, and the records of a scorecard ask for the same days.
    private readonly ConcurrentDictionary<DateOnly, BusinessDay> _days = new();
    private int _daysKept;

    /// <summary>A calendar of these hours.</summary>
    /// <param name="hours">The hours that were agreed.</param>
    /// <param name="reportingZone">The zone of days and hours if the hours name none of their own.</param>
    public BusinessCalendar(BusinessHours hours, TimeZoneInfo reportingZone)
    {
        ArgumentNullException.ThrowIfNull(hours);
        ArgumentNullException.ThrowIfNull(reportingZone);
        Hours = hours;
        _reportingZone = reportingZone;
        Zone = hours.TimeZone is { } id ? TimeZoneInfo.FindSystemTimeZoneById(id) : reportingZone;
    }

    /// <summary>The hours that were agreed.</summary>
    public BusinessHours Hours { get; }

    /// <summary>The zone that days and hours are in.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>
    /// The hours of a day, with the zone's offsets of that day: round the clock, a day has 23 or 25 hours where the
    /// clocks change by one, and none where the zone skipped it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The day lies outside the calendar.</exception>
    public BusinessDay Of(DateOnly day) => Unchecked(Checked(day, nameof(day)));

    /// <summary>The hours of each day of a range, in order, those without hours among them; none where it ends before it begins.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day, which is in it.</param>
    /// <exception cref="ArgumentOutOfRangeException">A day lies outside the calendar.</exception>
    public IEnumerable<BusinessDay> Between(DateOnly first, DateOnly last) =>
        Days(Checked(first, nameof(first)), Checked(last, nameof(last)));

    /// <summary>The business time from one instant to another; none where the other is not later.</summary>
    /// <param name="from">Outside the hours, it is as good as the next opening.</param>
    /// <param name="to">Outside the hours, it is as good as the last closing.</param>
    /// <exception cref="ArgumentOutOfRangeException">An instant lies outside the calendar.</exception>
    public TimeSpan TimeBetween(DateTimeOffset from, DateTimeOffset to)
    {
        // The day of an instant that comes twice on the clocks may have closed already, and the next one begun.
        var (first, last) = (DayOf(from, nameof(from)), DayOf(to, nameof(to)).AddDays(1));
        return to <= from ? TimeSpan.Zero : new TimeSpan(Days(first, last).Sum(day => day.Within(from, to).Ticks));
    }

    /// <summary>The whole business seconds between the two midnights of a day of the reporting time zone, which need not be that of the hours.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day lies outside the calendar.</exception>
    public int SecondsOf(DateOnly reportingDay) => _secondsOfDay.GetOrAdd(
        reportingDay, day => (int)(TimeBetween(ZoneDays.StartOf(_reportingZone, day), ZoneDays.StartOf(_reportingZone, day.AddDays(1))).Ticks / TimeSpan.TicksPerSecond));

    /// <summary>
    /// The earliest instant by which so many business minutes have passed: the start itself for 0, a day's closing where
    /// they end with the day. A start outside the hours counts from the next opening.
    /// </summary>
    /// <param name="start">The instant from which minutes count; its seconds are kept.</param>
    /// <param name="businessMinutes">The minutes, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The minutes are negative, or start or deadline lie outside the calendar.</exception>
    /// <exception cref="InvalidOperationException">There are no hours for <see cref="LongestClosure"/> days.</exception>
    public DateTimeOffset Deadline(DateTimeOffset start, int businessMinutes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(businessMinutes);
        var (left, closed) = (TimeSpan.FromMinutes(businessMinutes), 0);
        if (left == TimeSpan.Zero)
            return TimeZoneInfo.ConvertTime(start, Zone);

        foreach (var day in Days(DayOf(start, nameof(start)), ReportingCalendar.LastDay))
        {
            var open = day.Within(start, DateTimeOffset.MaxValue);
            if (left <= open)
                return TimeZoneInfo.ConvertTime(day.ClosesAt - open + left, Zone);
            left -= open;
            closed = open > TimeSpan.Zero ? 0 : closed + 1;
            if (closed > LongestClosure)
                throw new InvalidOperationException($"The business hours have no open minute in the {LongestClosure} days up to {day.Day:O}.");
        }

        throw new ArgumentOutOfRangeException(nameof(businessMinutes), businessMinutes, $"The calendar ends with {ReportingCalendar.LastDay:O}.");
    }

    private IEnumerable<BusinessDay> Days(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
            yield return Unchecked(day);
    }

    private BusinessDay Unchecked(DateOnly day)
    {
        if (_days.TryGetValue(day, out var hours))
            return hours;
        hours = Computed(day);
        // The dictionary would have to be locked as a whole to say how many it holds.
        if (Volatile.Read(ref _daysKept) < MostKept && _days.TryAdd(day, hours))
            Interlocked.Increment(ref _daysKept);
        return hours;
    }

    private BusinessDay Computed(DateOnly day)
    {
        var opens = ZoneDays.InstantOf(Zone, day, Hours.Opens);
        if (!Hours.IsWorked(day))
            return new BusinessDay(day, opens, opens);

        var closes = Hours.Closes == TimeOnly.MinValue ? ZoneDays.StartOf(Zone, day.AddDays(1)) : ZoneDays.InstantOf(Zone, day, Hours.Closes);

        // Long ago, some clocks were changed by odd seconds.
        return new BusinessDay(day, opens, closes.AddTicks(-((closes - opens).Ticks % TimeSpan.TicksPerMinute)));
    }

    private DateOnly DayOf(DateTimeOffset instant, string parameter) => Checked(ZoneDays.DayOf(Zone, instant), parameter);

    private static DateOnly Checked(DateOnly day, string parameter) =>
        day >= ReportingCalendar.FirstDay && day <= ReportingCalendar.LastDay
            ? day
            : throw new ArgumentOutOfRangeException(parameter, day, $"The calendar goes from {ReportingCalendar.FirstDay:O} to {ReportingCalendar.LastDay:O}.");
}
