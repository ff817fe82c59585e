namespace Scorecard.Metrics.Periods;

/// <summary>Which periods a scorecard shows.</summary>
public static class BoardPeriods
{
    /// <summary>The last period that is complete on the day before <paramref name="today"/>.</summary>
    public static Period LastComplete(this ReportingCalendar calendar, Grain grain, DateOnly today) =>
        calendar.Previous(calendar.Containing(grain, today));

    /// <summary>The newest cohort of the same grain that had been followed for the whole window when <paramref name="period"/> ended.</summary>
    public static Period MatureCohort(this ReportingCalendar calendar, Period period, int windowDays)
    {
        var cohort = calendar.Containing(period.Grain, period.End.AddDays(-windowDays));
        return cohort.End.DayNumber + windowDays <= period.End.DayNumber ? cohort : calendar.Previous(cohort);
    }
}
