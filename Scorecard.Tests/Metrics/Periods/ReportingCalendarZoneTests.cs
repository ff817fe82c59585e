using System.Globalization;
using Scorecard.Metrics.Periods;

namespace Scorecard.Tests.Metrics.Periods;

internal sealed class ReportingCalendarZoneTests
{
    [TestCase("Europe/Berlin", "2018-03-25", "2018-03-25T00:00:00+01:00", Description = "clocks go forward at 2")]
    [TestCase("Europe/Berlin", "2018-03-26", "2018-03-26T00:00:00+02:00")]
    [TestCase("Europe/Berlin", "2018-10-28", "2018-10-28T00:00:00+02:00", Description = "clocks go back at 3")]
    [TestCase("America/Sao_Paulo", "2018-11-04", "2018-11-04T01:00:00-02:00", Description = "clocks go forward at midnight")]
    [TestCase("America/Sao_Paulo", "2018-02-18", "2018-02-18T00:00:00-03:00", Description = "clocks went back at midnight, to the day before")]
    [TestCase("Asia/Beirut", "2024-03-31", "2024-03-31T01:00:00+03:00", Description = "clocks go forward at midnight")]
    [TestCase("America/Havana", "2018-11-04", "2018-11-04T00:00:00-04:00", Description = "clocks go back at 1, so there are two midnights")]
    [TestCase("America/St_Johns", "2010-11-07", "2010-11-07T00:00:00-02:30", Description = "clocks go back at one past midnight, to the day before")]
    [TestCase("America/Toronto", "1919-03-31", "1919-03-31T00:30:00-04:00", Description = "clocks go forward at 23:30, over midnight")]
    [TestCase("Pacific/Apia", "2011-12-29", "2011-12-29T00:00:00-10:00")]
    [TestCase("Pacific/Apia", "2011-12-30", "2011-12-31T00:00:00+14:00", Description = "a day that never was starts where the next does")]
    [TestCase("Pacific/Apia", "2011-12-31", "2011-12-31T00:00:00+14:00")]
    [TestCase("Pacific/Kiritimati", "2018-03-31", "2018-03-31T00:00:00+14:00")]
    [TestCase("Asia/Kathmandu", "2018-03-31", "2018-03-31T00:00:00+05:45")]
    [TestCase("America/Caracas", "2016-05-01", "2016-05-01T00:00:00-04:30", Description = "standard time changes at 2:30")]
    public void StartOf_is_the_first_instant_of_the_day(string zone, string day, string expected)
    {
        var start = Calendars.In(zone).StartOf(Day(day));
        Assert.That(start.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture), Is.EqualTo(expected));
    }

    [TestCase("Europe/Berlin")]
    [TestCase("America/Sao_Paulo")]
    [TestCase("Asia/Beirut")]
    [TestCase("America/Havana")]
    [TestCase("Pacific/Apia")]
    [TestCase("Asia/Kolkata")]
    [TestCase("Africa/Casablanca")]
    [TestCase("Australia/Lord_Howe")]
    [TestCase("America/Nuuk")]
    public void StartOf_and_dayof_agree_on_every_day_of_half_a_century(string zone)
    {
        var calendar = Calendars.In(zone);
        for (var day = new DateOnly(1980, 1, 1); day.Year < 2030; day = day.AddDays(1))
        {
            var start = calendar.StartOf(day);
            var isSkipped = start == calendar.StartOf(day.AddDays(1));
            Assert.That(calendar.DayOf(start), Is.EqualTo(isSkipped ? day.AddDays(1) : day), () => $"{day:O}");
            Assert.That(calendar.DayOf(start.AddTicks(-1)), Is.LessThan(day), () => $"{day:O}");
        }
    }

    [Test]
    public void StartOf_the_days_around_a_change_gives_days_of_23_24_and_25_hours()
    {
        var calendar = Calendars.In("Europe/Berlin");
        double Hours(string day) => (calendar.StartOf(Day(day).AddDays(1)) - calendar.StartOf(Day(day))).TotalHours;
        Assert.That(new[] { Hours("2018-03-25"), Hours("2018-03-26"), Hours("2018-10-28") }, Is.EqualTo([23d, 24, 25]));
    }

    [TestCase("America/Sao_Paulo", "2018-03-31T02:59:59Z", "2018-03-30")]
    [TestCase("America/Sao_Paulo", "2018-03-31T03:00:00Z", "2018-03-31")]
    [TestCase("America/Sao_Paulo", "2018-03-30T23:00:00-04:00", "2018-03-31")]
    [TestCase("Pacific/Kiritimati", "2018-03-30T10:00:00Z", "2018-03-31")]
    [TestCase("Pacific/Apia", "2011-12-30T09:59:59Z", "2011-12-29")]
    [TestCase("Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31")]
    public void DayOf_an_instant_is_the_day_on_the_zones_wall(string zone, string instant, string expected) =>
        Assert.That(Calendars.In(zone).DayOf(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)), Is.EqualTo(Day(expected)));

    [Test]
    public void StartOf_every_period_at_the_ends_of_the_calendar_exists_and_so_does_its_end() => Assert.Multiple(() =>
    {
        foreach (var zone in new[] { "Pacific/Kiritimati", "Pacific/Pago_Pago" }.Select(TimeZoneInfo.FindSystemTimeZoneById))
        {
            var calendar = new ReportingCalendar(zone, DayOfWeek.Sunday, 12);
            foreach (var period in Calendars.Grains.SelectMany(grain => new[] { calendar.Containing(grain, ReportingCalendar.FirstDay), calendar.Containing(grain, ReportingCalendar.LastDay) }))
                Assert.That(calendar.StartOf(period.End), Is.GreaterThan(calendar.StartOf(period.Start)), period.Name);
        }
    });

    [TestCase("0001-01-01")]
    [TestCase("1898-12-31")]
    [TestCase("9999-12-31")]
    public void StartOf_a_day_far_outside_the_calendar_throws(string day) =>
        Assert.That(() => Calendars.Utc().StartOf(Day(day)), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void DayOf_an_instant_outside_the_calendar_throws() => Assert.Multiple(() =>
    {
        foreach (var instant in new[] { DateTimeOffset.MinValue, DateTimeOffset.MaxValue, new(1899, 12, 31, 23, 59, 59, TimeSpan.Zero) })
            Assert.That(() => Calendars.Utc().DayOf(instant), Throws.TypeOf<ArgumentOutOfRangeException>());
    });

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
