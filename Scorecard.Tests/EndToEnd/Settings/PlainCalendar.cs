using System.Globalization;
using Scorecard.Metrics.Periods;

namespace Scorecard.Tests.EndToEnd.Settings;

/// <summary>Periods worked out a second time, by another way than the product's.</summary>
internal static class PlainCalendar
{
    public static DateOnly Start(Grain grain, DateOnly day, Chosen chosen)
    {
        while (!Begins(grain, day, chosen))
            day = day.AddDays(-1);
        return day;
    }

    /// <summary>The day after the last of the period that the day is in.</summary>
    public static DateOnly End(Grain grain, DateOnly day, Chosen chosen)
    {
        do
            day = day.AddDays(1);
        while (!Begins(grain, day, chosen));
        return day;
    }

    public static string Name(Grain grain, DateOnly day, Chosen chosen)
    {
        var start = Start(grain, day, chosen);
        return grain switch
        {
            Grain.Week when chosen.WeekStart == DayOfWeek.Monday => $"{ISOWeek.GetYear(start.ToDateTime(default))}-W{ISOWeek.GetWeekOfYear(start.ToDateTime(default)):00}",
            Grain.Day or Grain.Week => $"{start:yyyy-MM-dd}",
            Grain.Month => $"{start:yyyy-MM}",
            Grain.Quarter => $"{Year(start, chosen)}-Q{(MonthsIn(start, chosen) / 3) + 1}",
            _ => Year(start, chosen),
        };
    }

    private static bool Begins(Grain grain, DateOnly day, Chosen chosen) => grain switch
    {
        Grain.Day => true,
        Grain.Week => day.DayOfWeek == chosen.WeekStart,
        Grain.Month => day.Day == 1,
        Grain.Quarter => day.Day == 1 && MonthsIn(day, chosen) % 3 == 0,
        _ => day.Day == 1 && MonthsIn(day, chosen) == 0,
    };

    private static int MonthsIn(DateOnly day, Chosen chosen) => (day.Month + 12 - chosen.FiscalMonth) % 12;

    /// <summary>By the calendar year in which it ends.</summary>
    private static string Year(DateOnly day, Chosen chosen) => chosen.FiscalMonth == 1 ? $"{day.Year}" : $"FY{day.AddMonths(11 - MonthsIn(day, chosen)).Year}";
}
