using System.Globalization;

namespace Scorecard.Presentation.Words;

/// <summary>Days and instants as the reader's culture writes them, instants in the time zone they belong to.</summary>
public static class DateText
{
    /// <summary><c>31 Oct</c>, with the year where it is not the year of <paramref name="today"/>.</summary>
    public static string Day(DateOnly day, CultureInfo culture, DateOnly? today = null) =>
        day.ToString(Pattern(culture, withYear: today is { } now && now.Year != day.Year), culture);

    /// <summary><c>31 Oct, 23:59</c> in the source's own time zone.</summary>
    public static string Instant(DateTimeOffset at, string? timeZone, CultureInfo culture, DateTimeOffset? now = null)
    {
        var local = In(at, timeZone);
        DateOnly? today = now is { } instant ? DateOnly.FromDateTime(In(instant, timeZone).DateTime) : null;
        return $"{Day(DateOnly.FromDateTime(local.DateTime), culture, today)}, {local.ToString("HH:mm", culture)}";
    }

    /// <summary><c>09:12</c> where that is today, else as <see cref="Instant"/>.</summary>
    public static string Since(DateTimeOffset at, string? timeZone, CultureInfo culture, DateTimeOffset now) =>
        In(at, timeZone).Date == In(now, timeZone).Date ? In(at, timeZone).ToString("HH:mm", culture) : Instant(at, timeZone, culture, now);

    /// <summary><c>31 Oct 2026</c>.</summary>
    public static string FullDay(DateOnly day, CultureInfo culture) => day.ToString(Pattern(culture, withYear: true), culture);

    /// <summary><c>October 2026</c>.</summary>
    public static string Month(DateOnly day, CultureInfo culture) => day.ToString(culture.DateTimeFormat.YearMonthPattern, culture);

    private static DateTimeOffset In(DateTimeOffset at, string? timeZone) =>
        timeZone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone) ? TimeZoneInfo.ConvertTime(at, zone) : at;

    // From the culture's own order of day and month, with the month shortened: cultures have no such pattern by themselves.
    private static string Pattern(CultureInfo culture, bool withYear)
    {
        var dayAndMonth = culture.DateTimeFormat.MonthDayPattern.Replace("MMMM", "MMM", StringComparison.Ordinal).Replace("dd", "d", StringComparison.Ordinal);
        if (!withYear) return dayAndMonth;
        return dayAndMonth.StartsWith('d') ? $"{dayAndMonth} yyyy" : $"{dayAndMonth}, yyyy";
    }
}
