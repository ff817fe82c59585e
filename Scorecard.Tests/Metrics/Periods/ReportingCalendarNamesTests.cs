using Scorecard.Metrics.Periods;

namespace Scorecard.Tests.Metrics.Periods;

internal sealed class ReportingCalendarNamesTests
{
    [TestCase(Grain.Week, "2020-W53")]
    [TestCase(Grain.Week, "1900-W01")]
    [TestCase(Grain.Week, "9998-W53")]
    [TestCase(Grain.Year, "9998")]
    [TestCase(Grain.Day, "2024-02-29")]
    public void Parse_of_a_name_in_the_calendar_gives_its_period(Grain grain, string name) =>
        Assert.That(Calendars.Utc().Parse(grain, name).Name, Is.EqualTo(name));

    [TestCase(Grain.Week, "2018-W53", Description = "2018 has 52 weeks")]
    [TestCase(Grain.Week, "2018-W00")]
    [TestCase(Grain.Week, "2018-W1")]
    [TestCase(Grain.Week, "2018-w13")]
    [TestCase(Grain.Week, "2018-W+3")]
    [TestCase(Grain.Week, "2018-03-26", Description = "weeks from Monday have ISO names")]
    [TestCase(Grain.Week, "9999-W52")]
    [TestCase(Grain.Day, "2018-02-29")]
    [TestCase(Grain.Day, "2018-3-31")]
    [TestCase(Grain.Day, "31.03.2018")]
    [TestCase(Grain.Month, "2018-13")]
    [TestCase(Grain.Month, "2018-3")]
    [TestCase(Grain.Month, "9999-01")]
    [TestCase(Grain.Month, "1899-12")]
    [TestCase(Grain.Quarter, "2018-Q5")]
    [TestCase(Grain.Quarter, "2018-Q0")]
    [TestCase(Grain.Quarter, "2018Q1")]
    [TestCase(Grain.Quarter, "FY2018-Q1", Description = "the year is the calendar's")]
    [TestCase(Grain.Quarter, "2018-Q1-Q2")]
    [TestCase(Grain.Year, "18")]
    [TestCase(Grain.Year, "02018")]
    [TestCase(Grain.Year, " 2018")]
    [TestCase(Grain.Year, "٢٠١٨")]
    [TestCase(Grain.Year, "0000")]
    [TestCase(Grain.Year, "99999999999999999999")]
    [TestCase(Grain.Year, "")]
    [TestCase(Grain.Year, "2018'; drop table points; --")]
    public void Parse_of_anything_else_says_what_a_name_looks_like(Grain grain, string name)
    {
        var calendar = Calendars.Utc();
        var example = calendar.Containing(grain, new DateOnly(2018, 3, 31)).Name;
        Assert.Multiple(() =>
        {
            Assert.That(() => calendar.Parse(grain, name), Throws.TypeOf<FormatException>().With.Message.Contains($"'{name}'").And.Message.Contains($"'{example}'"));
            Assert.That(calendar.TryParse(grain, name, out var period), Is.False);
            Assert.That(period, Is.Null);
        });
    }

    [TestCase(Grain.Week, "2018-W13")]
    [TestCase(Grain.Week, "2018-03-26", Description = "a Monday")]
    [TestCase(Grain.Quarter, "2018-Q1")]
    [TestCase(Grain.Quarter, "FY1899-Q4")]
    [TestCase(Grain.Year, "2018")]
    [TestCase(Grain.Year, "FY1899")]
    [TestCase(Grain.Year, "FY")]
    public void TryParse_in_a_fiscal_calendar_with_weeks_from_sunday_refuses_other_calendars_names(Grain grain, string name) =>
        Assert.That(Calendars.Utc(DayOfWeek.Sunday, 4).TryParse(grain, name, out _), Is.False);

    [Test]
    public void TryParse_of_no_name_is_false() =>
        Assert.That(Calendars.Utc().TryParse(Grain.Year, null, out _), Is.False);

    [Test]
    public void Parse_of_periods_at_the_ends_of_the_calendar_gives_them_whole() => Assert.Multiple(() =>
    {
        var calendar = Calendars.Utc(DayOfWeek.Sunday, 4);
        Assert.That(calendar.Parse(Grain.Week, "1899-12-31").End, Is.EqualTo(new DateOnly(1900, 1, 7)));
        Assert.That(calendar.Parse(Grain.Year, "FY1900").Start, Is.EqualTo(new DateOnly(1899, 4, 1)));
        Assert.That(calendar.Parse(Grain.Year, "FY9999").End, Is.EqualTo(new DateOnly(9999, 4, 1)));
    });

    [Test]
    [SetCulture("ar-SA")]
    public void Parse_and_name_do_not_depend_on_the_culture() =>
        Assert.That(Calendars.Utc().Parse(Grain.Day, "2018-03-31").Name, Is.EqualTo("2018-03-31"));
}
