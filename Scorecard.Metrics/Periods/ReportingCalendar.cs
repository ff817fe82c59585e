using System.Diagnostics.CodeAnalysis;

namespace Scorecard.Metrics.Periods;

/// <summary>
/// The calendar that values are reported by: which days are a week, a quarter and a year, what they are called, and
/// when a day begins. It knows the years 1900 to 9998.
/// </summary>
public sealed class ReportingCalendar
{
    /// <summary>The first day of the calendar.</summary>
    public static readonly DateOnly FirstDay = new(1900, 1, 1);

    /// <summary>The last day of the calendar.</summary>
    public static readonly DateOnly LastDay = new(9998, 12, 31);

    private static readonly DateOnly Example = new(2018, 3, 31);

    private readonly PeriodRules rules;

    /// <summary>A calendar for the days of a time zone.</summary>
    /// <param name="zone">The reporting time zone.</param>
    /// <param name="weekStart">The first day of the week.</param>
    /// <param name="fiscalYearStartMonth">The month, 1 to 12, in which quarters and years begin.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such day of the week or month.</exception>
    public ReportingCalendar(TimeZoneInfo zone, DayOfWeek weekStart = DayOfWeek.Monday, int fiscalYearStartMonth = 1)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (!Enum.IsDefined(weekStart))
            throw new ArgumentOutOfRangeException(nameof(weekStart), weekStart, "A week starts on a day from Sunday to Saturday.");
        if (fiscalYearStartMonth is < 1 or > 12)
            throw new ArgumentOutOfRangeException(nameof(fiscalYearStartMonth), fiscalYearStartMonth, "A fiscal year starts in a month from 1 to 12.");

        Zone = zone;
        rules = new PeriodRules(weekStart, fiscalYearStartMonth);
    }

    /// <summary>The reporting time zone.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>The first day of the week.</summary>
    public DayOfWeek WeekStart => rules.WeekStart;

    /// <summary>The month in which quarters and years begin.</summary>
    public int FiscalYearStartMonth => rules.FiscalYearStartMonth;

    /// <summary>The period of this grain that has the day in it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day lies outside the calendar, or there is no such grain.</exception>
    public Period Containing(Grain grain, DateOnly day) => rules.Containing(grain, Checked(day, nameof(day)));

    /// <summary>The period after this one.</summary>
    /// <exception cref="ArgumentException">The period is not one of this calendar.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The next one lies outside the calendar.</exception>
    public Period Next(Period period) => Containing(period.Grain, Checked(period).End);

    /// <summary>The period before this one.</summary>
    /// <exception cref="ArgumentException">The period is not one of this calendar.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The previous one lies outside the calendar.</exception>
    public Period Previous(Period period) => Containing(period.Grain, Checked(period).Start.AddDays(-1));

    /// <summary>All periods of this grain that have a day of the range in them, in order; none where the range ends before it begins.</summary>
    /// <param name="grain">The length of the periods.</param>
    /// <param name="first">The first day of the range.</param>
    /// <param name="last">The last day of the range, which is in it.</param>
    /// <exception cref="ArgumentOutOfRangeException">A day lies outside the calendar, or there is no such grain.</exception>
    public IEnumerable<Period> Between(Grain grain, DateOnly first, DateOnly last)
    {
        var period = Containing(grain, first);
        return Checked(last, nameof(last)) < first ? [] : Through(period, last);
    }

    /// <summary>The period of this grain with this name.</summary>
    /// <exception cref="FormatException">No period of this grain has that name in this calendar.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such grain.</exception>
    public Period Parse(Grain grain, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return TryParse(grain, name, out var period) ? period : throw new FormatException(
            $"'{name}' is not the name of a {grain.ToString().ToLowerInvariant()} from {FirstDay.Year} to {LastDay.Year}; '{rules.Containing(grain, Example).Name}' is one.");
    }

    /// <summary>Finds the period of this grain with this name; false where there is none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such grain.</exception>
    public bool TryParse(Grain grain, [NotNullWhen(true)] string? name, [NotNullWhen(true)] out Period? period)
    {
        period = rules.StartNamed(grain, name ?? "") is { } start && start <= LastDay
            ? rules.Containing(grain, InCalendar(start))
            : null;

        // A name stands for a period only if it is the one that the period would be given: no second spelling, no week 53 of a year with 52.
        if (!string.Equals(period?.Name, name, StringComparison.Ordinal))
            period = null;
        return period is not null;
    }

    /// <summary>The day that it is in the reporting time zone at this instant.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day lies outside the calendar.</exception>
    public DateOnly DayOf(DateTimeOffset instant) => Checked(ZoneDays.DayOf(Zone, instant), nameof(instant));

    /// <summary>
    /// The first instant of the day in the reporting time zone: midnight, the earlier of two midnights, or, where the
    /// clocks skip midnight, the moment after the skip. A day that the zone skipped entirely starts where the next one does.
    /// The first day of every period of the calendar has a start, and so has the day after its last.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The day belongs to no period of the calendar and follows none.</exception>
    public DateTimeOffset StartOf(DateOnly day) =>
        day.Year < FirstDay.Year - 1 || day > LastDay.AddYears(1).AddDays(-1)
            ? throw OutsideCalendar(day, nameof(day))
            : ZoneDays.StartOf(Zone, day);

    private IEnumerable<Period> Through(Period period, DateOnly last)
    {
        while (period.End <= last)
        {
            yield return period;
            period = Next(period);
        }

        yield return period;
    }

    private Period Checked(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Containing(period.Grain, InCalendar(period.Start)) == period
            ? period
            : throw new ArgumentException($"{period} is not a period of this calendar.", nameof(period));
    }

    private static DateOnly Checked(DateOnly day, string parameter) =>
        day < FirstDay || day > LastDay ? throw OutsideCalendar(day, parameter) : day;

    // The first week and the first fiscal year may begin before the calendar does.
    private static DateOnly InCalendar(DateOnly start) => start < FirstDay ? FirstDay : start;

    private static ArgumentOutOfRangeException OutsideCalendar(DateOnly day, string parameter) =>
        new(parameter, day, $"The calendar goes from {FirstDay:O} to {LastDay:O}.");
}
