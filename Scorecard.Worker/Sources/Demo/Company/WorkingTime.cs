namespace Scorecard.Worker.Sources.Demo.Company;

/// <summary>When people work: Monday to Friday, 8:00 to 18:00 by the clock of the reporting time zone.</summary>
internal static class WorkingTime
{
    private const int Opening = 8;
    private const int Closing = 18;

    /// <summary>Leads are handed out until early afternoon, so that four hours of the same day are left to touch them.</summary>
    private const int LastHandOut = 14;

    /// <summary>The moment itself if people work then, else in the first hour of the next time they do.</summary>
    public static DateTime OnOrAfter(DateTime moment) => OnOrAfter(moment, Closing);

    public static DateTime HandOutOnOrAfter(DateTime moment) => OnOrAfter(moment, LastHandOut);

    public static bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static DateTime OnOrAfter(DateTime moment, int closing)
    {
        if (IsWorkingDay(DateOnly.FromDateTime(moment)) && moment.Hour >= Opening && moment.Hour < closing)
        {
            return moment;
        }

        var day = moment.Hour < Opening ? moment.Date : moment.Date.AddDays(1);
        while (!IsWorkingDay(DateOnly.FromDateTime(day)))
        {
            day = day.AddDays(1);
        }

        return day.AddHours(Opening).AddMinutes(moment.Minute);
    }
}
