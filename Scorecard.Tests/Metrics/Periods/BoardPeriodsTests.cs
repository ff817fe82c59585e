using FsCheck;
using FsCheck.Fluent;
using Scorecard.Metrics.Periods;

namespace Scorecard.Tests.Metrics.Periods;

internal sealed class BoardPeriodsTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(500);

    [TestCase(Grain.Month, "2018-06-30", "2018-05")]
    [TestCase(Grain.Month, "2018-07-01", "2018-06")]
    [TestCase(Grain.Week, "2018-04-01", "2018-W12")]
    [TestCase(Grain.Week, "2018-04-02", "2018-W13")]
    [TestCase(Grain.Quarter, "2018-01-01", "2017-Q4")]
    public void LastComplete_is_the_one_before_the_running_one(Grain grain, string today, string name) =>
        Assert.That(Calendars.Utc().LastComplete(grain, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)).Name, Is.EqualTo(name));

    // June ends 90 days after 1 April: March has been followed for 91 days by then, April has not.
    [TestCase("2018-06", 90, "2018-03")]
    [TestCase("2018-06", 91, "2018-03")]
    [TestCase("2018-06", 92, "2018-02")]
    [TestCase("2018-06", 30, "2018-05")]
    [TestCase("2018-06", 31, "2018-04")]
    [TestCase("2018-06", 0, "2018-06")]
    public void MatureCohort_is_the_newest_that_was_followed_for_the_whole_window(string period, int window, string cohort) =>
        Assert.That(Calendars.Utc().MatureCohort(Calendars.Utc().Parse(Grain.Month, period), window).Name, Is.EqualTo(cohort));

    [Test]
    public void LastComplete_is_found_by_plain_search() => Holds((calendar, grain, day, _) =>
    {
        var period = calendar.Containing(grain, day.AddDays(-800));
        while (calendar.Next(period).End <= day)
            period = calendar.Next(period);
        return calendar.LastComplete(grain, day) == period;
    });

    [Test]
    public void MatureCohort_is_found_by_plain_search() => Holds((calendar, grain, day, window) =>
    {
        var period = calendar.Containing(grain, day);
        var cohort = period;
        while (cohort.End.AddDays(window) > period.End)
            cohort = calendar.Previous(cohort);
        return calendar.MatureCohort(period, window) == cohort;
    });

    private static void Holds(Func<ReportingCalendar, Grain, DateOnly, int, bool> promise) => Prop.ForAll(
        (from weekStart in Gen.Choose(0, 6)
         from month in Gen.Choose(1, 12)
         from grain in Gen.Elements(Calendars.Grains)
         from day in Gen.Choose(0, 3000)
         from window in Gen.Choose(0, 1095)
         select (Calendar: Calendars.Utc((DayOfWeek)weekStart, month), grain, day: new DateOnly(2015, 1, 1).AddDays(day), window)).ToArbitrary(),
        any => promise(any.Calendar, any.grain, any.day, any.window)).Check(Thorough);
}
