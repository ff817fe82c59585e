namespace Scorecard.Metrics.Periods;

/// <summary>Which periods a scorecard shows.</summary>
public static class BoardPeriods
{
    /// <summary>The last period that is complete on the day before <paramref name="today"/>.</summary>
    public static Period LastComplete(this ReportingCalendar calendar, Grain grain, DateOnly today) =>
        calendar.Previous(calendar.Containing(grain, today));

    /// <summary>The newest cohort of the same grain that had been followed for the whole window when <paramref name="period"/> ended.</summary>
    /// <remarks>The cohort has to end on or before the day that lies the window before the end, so it is the one before that day's own.</remarks>
    public static Period MatureCohort(this ReportingCalendar calendar, Period period, int windowDays) =>
        calendar.Previous(calendar.Containing(period.Grain, period.End.AddDays(-windowDays)));
}
