using System.Globalization;

namespace Scorecard.Tests.RealData.Plain;

/// <summary>A period and its name, counted out by hand: half-open, weeks from Monday with ISO numbers.</summary>
internal sealed record PlainPeriod(string Grain, string Name, DateOnly Start, DateOnly End)
{
    public DateOnly LastDay => End.AddDays(-1);

    public bool Has(DateOnly? day) => Start <= day && day < End;

    /// <summary>All periods from the one that holds the first day to the one that holds the last.</summary>
    public static List<PlainPeriod> Between(string grain, DateOnly first, DateOnly last)
    {
        var periods = new List<PlainPeriod>();
        var start = StartOf(grain, first);
        while (start <= last)
        {
            var end = grain == "week" ? start.AddDays(7) : start.AddMonths(grain == "month" ? 1 : 3);
            periods.Add(new PlainPeriod(grain, NameOf(grain, start), start, end));
            start = end;
        }

        return periods;
    }

    private static DateOnly StartOf(string grain, DateOnly day) => grain switch
    {
        "week" => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        "month" => new DateOnly(day.Year, day.Month, 1),
        _ => new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
    };

    private static string NameOf(string grain, DateOnly start)
    {
        var date = start.ToDateTime(TimeOnly.MinValue);
        return grain switch
        {
            "week" => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(date)}-W{ISOWeek.GetWeekOfYear(date):00}"),
            "month" => start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            _ => string.Create(CultureInfo.InvariantCulture, $"{start.Year}-Q{((start.Month - 1) / 3) + 1}"),
        };
    }
}
