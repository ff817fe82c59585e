using System.Globalization;
using Scorecard.Metrics.Periods;

namespace Scorecard.Tests.Metrics.Periods;

internal sealed class ReportingCalendarTests
{
    [TestCase(Grain.Day, "2018-03-31", "2018-03-31", "2018-04-01")]
    [TestCase(Grain.Week, "2018-W13", "2018-03-26", "2018-04-02")]
    [TestCase(Grain.Month, "2018-03", "2018-03-01", "2018-04-01")]
    [TestCase(Grain.Quarter, "2018-Q1", "2018-01-01", "2018-04-01")]
    [TestCase(Grain.Year, "2018", "2018-01-01", "2019-01-01")]
    public void Containing_the_last_of_march_is_the_period_in_the_contract(Grain grain, string name, string start, string end) =>
        Assert.That(
            Calendars.Utc().Containing(grain, new DateOnly(2018, 3, 31)),
            Is.EqualTo(new Period(grain, name, Day(start), Day(end))));

    [TestCase(DayOfWeek.Sunday, "2018-03-25")]
    [TestCase(DayOfWeek.Saturday, "2018-03-31")]
    [TestCase(DayOfWeek.Tuesday, "2018-03-27")]
    public void Containing_names_a_week_with_another_first_day_by_its_start(DayOfWeek weekStart, string name) =>
        Assert.That(
            Calendars.Utc(weekStart).Containing(Grain.Week, new DateOnly(2018, 3, 31)),
            Is.EqualTo(new Period(Grain.Week, name, Day(name), Day(name).AddDays(7))));

    // The United Kingdom's and Japan's year from April, the United States' from October, Australia's from July, and one from December.
    [TestCase(4, "2018-03-31", "FY2018-Q4", "FY2018", "2017-04-01")]
    [TestCase(4, "2018-04-01", "FY2019-Q1", "FY2019", "2018-04-01")]
    [TestCase(10, "2018-09-30", "FY2018-Q4", "FY2018", "2017-10-01")]
    [TestCase(10, "2018-12-31", "FY2019-Q1", "FY2019", "2018-10-01")]
    [TestCase(7, "2018-01-01", "FY2018-Q3", "FY2018", "2017-07-01")]
    [TestCase(12, "2018-02-28", "FY2018-Q1", "FY2018", "2017-12-01")]
    [TestCase(2, "2018-01-31", "FY2018-Q4", "FY2018", "2017-02-01")]
    public void Containing_names_a_fiscal_year_by_the_year_it_ends_in(int month, string day, string quarter, string year, string yearStart)
    {
        var calendar = Calendars.Utc(fiscalYearStartMonth: month);
        Assert.Multiple(() =>
        {
            Assert.That(calendar.Containing(Grain.Quarter, Day(day)).Name, Is.EqualTo(quarter));
            Assert.That(calendar.Containing(Grain.Year, Day(day)).Name, Is.EqualTo(year));
            Assert.That(calendar.Containing(Grain.Year, Day(day)).Start, Is.EqualTo(Day(yearStart)));
        });
    }

    [Test]
    public void Containing_gives_iso_weeks_as_the_framework_counts_them()
    {
        var calendar = Calendars.Utc();
        for (var day = new DateOnly(1970, 1, 1); day.Year < 2071; day = day.AddDays(1))
        {
            var expected = $"{ISOWeek.GetYear(day)}-W{ISOWeek.GetWeekOfYear(day):D2}";
            Assert.That(calendar.Containing(Grain.Week, day).Name, Is.EqualTo(expected), day.ToString("O", CultureInfo.InvariantCulture));
        }
    }

    [Test]
    public void Containing_leap_days_gives_months_of_their_true_length() => Assert.Multiple(() =>
    {
        Assert.That(Calendars.Utc().Containing(Grain.Month, new DateOnly(2000, 2, 29)).Days, Is.EqualTo(29));
        Assert.That(Calendars.Utc().Containing(Grain.Month, new DateOnly(1900, 2, 1)).Days, Is.EqualTo(28));
        Assert.That(Calendars.Utc().Containing(Grain.Year, new DateOnly(2024, 2, 29)).Days, Is.EqualTo(366));
        Assert.That(Calendars.Utc(fiscalYearStartMonth: 3).Containing(Grain.Year, new DateOnly(2024, 2, 29)), Is.EqualTo(
            new Period(Grain.Year, "FY2024", new DateOnly(2023, 3, 1), new DateOnly(2024, 3, 1))));
        Assert.That(Calendars.Utc(fiscalYearStartMonth: 12).Containing(Grain.Quarter, new DateOnly(2024, 2, 29)).Days, Is.EqualTo(91));
    });

    [Test]
    public void Between_gives_every_period_that_has_a_day_of_the_range() =>
        Assert.That(
            Calendars.Utc().Between(Grain.Month, new DateOnly(2017, 11, 30), new DateOnly(2018, 2, 1)).Select(period => period.Name),
            Is.EqualTo(["2017-11", "2017-12", "2018-01", "2018-02"]));

    [Test]
    public void Between_of_one_day_is_its_period() =>
        Assert.That(Calendars.Utc().Between(Grain.Week, Day("2018-03-31"), Day("2018-03-31")), Has.Exactly(1).Property("Name").EqualTo("2018-W13"));

    [Test]
    public void Between_of_an_empty_range_is_empty_even_inside_one_period() =>
        Assert.That(Calendars.Utc().Between(Grain.Month, Day("2018-03-31"), Day("2018-03-30")), Is.Empty);

    [Test]
    public void Between_up_to_the_end_of_the_calendar_ends_there() =>
        Assert.That(
            Calendars.Utc(fiscalYearStartMonth: 7).Between(Grain.Year, Day("9997-12-31"), ReportingCalendar.LastDay).Select(period => period.Name),
            Is.EqualTo(["FY9998", "FY9999"]));

    [Test]
    public void Next_and_previous_past_the_calendar_throw() => Assert.Multiple(() =>
    {
        var calendar = Calendars.Utc(DayOfWeek.Sunday, 4);
        foreach (var grain in Calendars.Grains)
        {
            var (first, last) = (calendar.Containing(grain, ReportingCalendar.FirstDay), calendar.Containing(grain, ReportingCalendar.LastDay));
            Assert.That(() => calendar.Previous(first), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => calendar.Next(last), Throws.TypeOf<ArgumentOutOfRangeException>());
        }
    });

    [Test]
    public void Next_of_another_calendars_period_throws()
    {
        var sundays = Calendars.Utc(DayOfWeek.Sunday).Containing(Grain.Week, Day("2018-03-31"));
        Assert.That(() => Calendars.Utc().Next(sundays), Throws.ArgumentException.With.Message.Contains("2018-03-25"));
    }

    [TestCase("1899-12-31")]
    [TestCase("9999-01-01")]
    [TestCase("0001-01-01")]
    [TestCase("9999-12-31")]
    public void Containing_a_day_outside_the_calendar_throws_and_names_the_calendar(string day) => Assert.Multiple(() =>
    {
        foreach (var grain in Calendars.Grains)
        {
            Assert.That(
                () => Calendars.Utc(DayOfWeek.Sunday, 12).Containing(grain, Day(day)),
                Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("1900-01-01 to 9998-12-31"));
        }
    });

    [Test]
    public void Containing_for_no_grain_throws() =>
        Assert.That(() => Calendars.Utc().Containing((Grain)7, Day("2018-03-31")), Throws.TypeOf<ArgumentOutOfRangeException>());

    [TestCase(DayOfWeek.Monday, 0)]
    [TestCase(DayOfWeek.Monday, 13)]
    [TestCase((DayOfWeek)7, 1)]
    public void Calendar_of_settings_that_do_not_exist_is_refused(DayOfWeek weekStart, int month) =>
        Assert.That(() => Calendars.Utc(weekStart, month), Throws.TypeOf<ArgumentOutOfRangeException>());

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
