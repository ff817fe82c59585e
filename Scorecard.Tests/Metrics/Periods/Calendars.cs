using FsCheck;
using FsCheck.Fluent;
using Scorecard.Metrics.Periods;

namespace Scorecard.Tests.Metrics.Periods;

/// <summary>Calendars and days to try promises on: any week start, any fiscal year, any day of the calendar.</summary>
internal static class Calendars
{
    public static readonly Grain[] Grains = Enum.GetValues<Grain>();

    public static ReportingCalendar Utc(DayOfWeek weekStart = DayOfWeek.Monday, int fiscalYearStartMonth = 1) =>
        new(TimeZoneInfo.Utc, weekStart, fiscalYearStartMonth);

    public static ReportingCalendar In(string zone) => new(TimeZoneInfo.FindSystemTimeZoneById(zone));

    /// <summary>Business minutes, those begun left out.</summary>
    public static long MinutesBetween(this BusinessCalendar calendar, DateTimeOffset from, DateTimeOffset to) =>
        calendar.TimeBetween(from, to).Ticks / TimeSpan.TicksPerMinute;

    public static Arbitrary<(ReportingCalendar Calendar, Grain Grain, DateOnly Day)> Any { get; } = (
        from weekStart in Gen.Choose(0, 6)
        from month in Gen.Choose(1, 12)
        from grain in Gen.Elements(Grains)
        from day in AnyDay
        select (Utc((DayOfWeek)weekStart, month), grain, day)).ToArbitrary();

    // The ends of the calendar are where arithmetic breaks, so they come up often.
    private static Gen<DateOnly> AnyDay => Gen.Frequency(
        (8, Days(ReportingCalendar.FirstDay, ReportingCalendar.LastDay)),
        (1, Days(ReportingCalendar.FirstDay, ReportingCalendar.FirstDay.AddDays(400))),
        (1, Days(ReportingCalendar.LastDay.AddDays(-400), ReportingCalendar.LastDay)));

    private static Gen<DateOnly> Days(DateOnly first, DateOnly last) =>
        Gen.Choose(first.DayNumber, last.DayNumber).Select(DateOnly.FromDayNumber);
}
