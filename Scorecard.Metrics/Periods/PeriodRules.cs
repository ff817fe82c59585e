using System.Globalization;

namespace Scorecard.Metrics.Periods;

/// <summary>Where periods begin and end, given the first day of the week and the first month of the fiscal year.</summary>
internal sealed record PeriodRules(DayOfWeek WeekStart, int FiscalYearStartMonth)
{
    public Period Containing(Grain grain, DateOnly day)
    {
        var start = Start(grain, day);
        return new Period(grain, Name(grain, start), start, End(grain, start));
    }

    /// <summary>Where the period of this name would start, if there is one; whether there is has to be seen from its own name.</summary>
    public DateOnly? StartNamed(Grain grain, string name) => grain switch
    {
        Grain.Day => PeriodNames.Day(name),
        Grain.Week => HasIsoWeeks ? PeriodNames.IsoWeek(name) : PeriodNames.Day(name),
        Grain.Month => PeriodNames.Month(name),
        Grain.Quarter => PeriodNames.Quarter(name, YearPrefix) is var (year, quarter) ? YearStart(year).AddMonths(3 * (quarter - 1)) : null,
        Grain.Year => PeriodNames.Year(name, YearPrefix) is { } year ? YearStart(year) : null,
        _ => throw NoSuch(grain),
    };

    private bool HasIsoWeeks => WeekStart == DayOfWeek.Monday;

    private bool HasFiscalYears => FiscalYearStartMonth != 1;

    private string YearPrefix => HasFiscalYears ? "FY" : "";

    private string Name(Grain grain, DateOnly start) => grain switch
    {
        Grain.Week when HasIsoWeeks => PeriodNames.OfIsoWeek(start),
        Grain.Day or Grain.Week => start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Grain.Month => start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        Grain.Quarter => string.Create(CultureInfo.InvariantCulture, $"{YearPrefix}{YearOf(start):D4}-Q{(MonthOfYear(start) / 3) + 1}"),
        Grain.Year => string.Create(CultureInfo.InvariantCulture, $"{YearPrefix}{YearOf(start):D4}"),
        _ => throw NoSuch(grain),
    };

    private DateOnly Start(Grain grain, DateOnly day) => grain switch
    {
        Grain.Day => day,
        Grain.Week => day.AddDays(-((day.DayOfWeek - WeekStart + 7) % 7)),
        Grain.Month => FirstOfMonth(day),
        Grain.Quarter => FirstOfMonth(day).AddMonths(-(MonthOfYear(day) % 3)),
        Grain.Year => FirstOfMonth(day).AddMonths(-MonthOfYear(day)),
        _ => throw NoSuch(grain),
    };

    private static DateOnly End(Grain grain, DateOnly start) => grain switch
    {
        Grain.Day => start.AddDays(1),
        Grain.Week => start.AddDays(7),
        Grain.Month => start.AddMonths(1),
        Grain.Quarter => start.AddMonths(3),
        Grain.Year => start.AddMonths(12),
        _ => throw NoSuch(grain),
    };

    /// <summary>Whole months since the fiscal year began, 0 to 11.</summary>
    private int MonthOfYear(DateOnly day) => (day.Month - FiscalYearStartMonth + 12) % 12;

    /// <summary>A fiscal year is called by the calendar year in which it ends.</summary>
    private int YearOf(DateOnly day) => HasFiscalYears && day.Month >= FiscalYearStartMonth ? day.Year + 1 : day.Year;

    private DateOnly YearStart(int year) => new(HasFiscalYears ? year - 1 : year, FiscalYearStartMonth, 1);

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    private static ArgumentOutOfRangeException NoSuch(Grain grain) =>
        new(nameof(grain), grain, "A grain is day, week, month, quarter or year.");
}
