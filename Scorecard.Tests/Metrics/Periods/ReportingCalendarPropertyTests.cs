using FsCheck;
using FsCheck.Fluent;
using Scorecard.Metrics.Periods;

namespace Scorecard.Tests.Metrics.Periods;

/// <summary>What holds in any calendar, for any grain and day.</summary>
internal sealed class ReportingCalendarPropertyTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(1000);

    [Test]
    public void Containing_gives_a_period_that_has_the_day_and_is_the_same_from_each_of_its_days() => Holds((calendar, grain, day) =>
    {
        var period = calendar.Containing(grain, day);
        return period.Contains(day) && Days(period).All(other => calendar.Containing(grain, other) == period);
    });

    [Test]
    public void Next_begins_where_the_period_ends_and_previous_leads_back() => Holds((calendar, grain, day) =>
    {
        var period = calendar.Containing(grain, day);
        return period.End > ReportingCalendar.LastDay
            || (calendar.Next(period).Start == period.End && calendar.Previous(calendar.Next(period)) == period);
    });

    [Test]
    public void Previous_ends_where_the_period_begins_and_next_leads_back() => Holds((calendar, grain, day) =>
    {
        var period = calendar.Containing(grain, day);
        return period.Start <= ReportingCalendar.FirstDay
            || (calendar.Previous(period).End == period.Start && calendar.Next(calendar.Previous(period)) == period);
    });

    [Test]
    public void Between_tiles_a_quarter_with_months_and_a_year_with_quarters() => Holds((calendar, _, day) =>
        IsTiled(calendar, calendar.Containing(Grain.Quarter, day), Grain.Month, 3)
        && IsTiled(calendar, calendar.Containing(Grain.Year, day), Grain.Quarter, 4));

    [Test]
    public void Parse_of_a_name_is_the_period_of_that_name() => Holds((calendar, grain, day) =>
    {
        var period = calendar.Containing(grain, day);
        return calendar.Parse(grain, period.Name) == period;
    });

    [Test]
    public void Containing_names_neighbours_differently() => Holds((calendar, grain, day) =>
    {
        var period = calendar.Containing(grain, day);
        return period.End > ReportingCalendar.LastDay || !string.Equals(calendar.Next(period).Name, period.Name, StringComparison.Ordinal);
    });

    private static bool IsTiled(ReportingCalendar calendar, Period whole, Grain grain, int count)
    {
        if (whole.Start < ReportingCalendar.FirstDay || whole.LastDay > ReportingCalendar.LastDay)
            return true;

        var parts = calendar.Between(grain, whole.Start, whole.LastDay).ToList();
        return parts.Count == count && parts[0].Start == whole.Start && parts[^1].End == whole.End
            && parts.Zip(parts.Skip(1)).All(pair => pair.First.End == pair.Second.Start);
    }

    private static IEnumerable<DateOnly> Days(Period period) => Enumerable
        .Range(period.Start.DayNumber, period.Days).Select(DateOnly.FromDayNumber)
        .Where(day => day >= ReportingCalendar.FirstDay && day <= ReportingCalendar.LastDay);

    private static void Holds(Func<ReportingCalendar, Grain, DateOnly, bool> promise) =>
        Prop.ForAll(Calendars.Any, any => promise(any.Calendar, any.Grain, any.Day)).Check(Thorough);
}
