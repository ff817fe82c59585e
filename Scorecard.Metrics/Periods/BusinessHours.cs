using System.Collections.Frozen;
using System.Globalization;

namespace Scorecard.Metrics.Periods;

/// <summary>
/// When the clock of the hand-off runs, as both teams sign it: the same hours on every day of the week that is worked,
/// and none on holidays. Two are equal if they mean the same, whatever order their days were given in.
/// </summary>
public sealed record BusinessHours
{
    private readonly FrozenSet<DateOnly> holidays;

    /// <summary>The hours from opening to closing on some days of the week.</summary>
    /// <param name="opens">See <see cref="Opens"/>.</param>
    /// <param name="closes">See <see cref="Closes"/>.</param>
    /// <param name="days">See <see cref="Days"/>; at least one.</param>
    /// <param name="holidays">See <see cref="Holidays"/>; none if absent.</param>
    /// <param name="timeZone">See <see cref="TimeZone"/>; the reporting one if absent.</param>
    /// <exception cref="ArgumentException">
    /// Closing is not after opening, a time is not on a whole minute, there is no day, no such day of the week or no such
    /// zone, or a day is given twice. The message has the property's name and its value.
    /// </exception>
    public BusinessHours(
        TimeOnly opens, TimeOnly closes, IReadOnlyList<DayOfWeek> days, IReadOnlyList<DateOnly>? holidays = null, string? timeZone = null)
    {
        Opens = WholeMinute(nameof(Opens), opens);
        Closes = After(opens, WholeMinute(nameof(Closes), closes));
        Days = Worked(days);
        Holidays = Once(nameof(Holidays), holidays ?? [], day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        TimeZone = Known(timeZone);
        this.holidays = Holidays.ToFrozenSet();
    }

    /// <summary>Round the clock on every day, without holidays: what holds where nothing else is agreed.</summary>
    public static BusinessHours Always { get; } = new(TimeOnly.MinValue, TimeOnly.MinValue, Enum.GetValues<DayOfWeek>());

    /// <summary>The local time from which the clock runs, on a whole minute.</summary>
    public TimeOnly Opens { get; }

    /// <summary>
    /// The local time at which it stops, on a whole minute and after <see cref="Opens"/>. 00:00 is the midnight that ends
    /// the day, 24:00.
    /// </summary>
    public TimeOnly Closes { get; }

    /// <summary>The days of the week on which it runs, each once, from Sunday on.</summary>
    public IReadOnlyList<DayOfWeek> Days { get; }

    /// <summary>The calendar days on which it does not run, each once, in order.</summary>
    public IReadOnlyList<DateOnly> Holidays { get; }

    /// <summary>The IANA id of the time zone of days and hours; null for the reporting one.</summary>
    public string? TimeZone { get; }

    /// <summary>Whether the clock runs at all on this day.</summary>
    public bool IsWorked(DateOnly day) => Days.Contains(day.DayOfWeek) && !holidays.Contains(day);

    /// <inheritdoc/>
    public bool Equals(BusinessHours? other) =>
        other is not null && Opens == other.Opens && Closes == other.Closes
        && string.Equals(TimeZone, other.TimeZone, StringComparison.Ordinal)
        && Days.SequenceEqual(other.Days) && Holidays.SequenceEqual(other.Holidays);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Opens, Closes, Days.Count, Holidays.Count, TimeZone);

    private static TimeOnly WholeMinute(string name, TimeOnly time) =>
        time.Ticks % TimeSpan.TicksPerMinute == 0 ? time : throw Refused(name, $"{time:HH:mm:ss.fffffff}", "is not on a whole minute");

    private static TimeOnly After(TimeOnly opens, TimeOnly closes) =>
        closes > opens || closes == TimeOnly.MinValue ? closes : throw Refused(nameof(Closes), $"{closes:HH:mm}", $"is not after {nameof(Opens)} {opens:HH:mm}");

    private static IReadOnlyList<DayOfWeek> Worked(IReadOnlyList<DayOfWeek>? days)
    {
        if (days is null or [])
            throw Refused(nameof(Days), "", "names no day of the week");
        foreach (var day in days.Where(day => !Enum.IsDefined(day)))
            throw Refused(nameof(Days), $"{day}", $"is no day of the week");
        return Once(nameof(Days), days, day => day.ToString());
    }

    private static IReadOnlyList<T> Once<T>(string name, IReadOnlyList<T> values, Func<T, string> text)
        where T : notnull
    {
        var twice = values.GroupBy(value => value).FirstOrDefault(group => group.Skip(1).Any());
        return twice is null ? [.. values.Order()] : throw Refused(name, text(twice.Key), "is given twice");
    }

    // Windows' names of zones are found as well, but no other part of the product knows them.
    private static string? Known(string? id) =>
        id is null || (TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId)
            ? id
            : throw Refused(nameof(TimeZone), id, "is not a known IANA time zone");

    private static ArgumentException Refused(string name, FormattableString value, FormattableString why) =>
        Refused(name, FormattableString.Invariant(value), FormattableString.Invariant(why));

    private static ArgumentException Refused(string name, string value, string why) =>
        new($"Business hours: {name} '{value}' {why}.");
}
