using Scorecard.Data.Columns;
using Scorecard.Data.Classification.InMemory;
using Scorecard.Metrics.Periods;

namespace Scorecard.Tests.Data.Classification.InMemory;

/// <summary>Clocks that are fast for millions of instants, against the calendars that they are fast for.</summary>
internal sealed class ClockTests
{
    private const int Instants = 4000;

    private static readonly DayOfWeek[] Worked = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Friday];

    [TestCase("UTC")]
    [TestCase("Europe/Berlin")]
    [TestCase("America/Sao_Paulo")]
    [TestCase("America/St_Johns")]
    [TestCase("Australia/Lord_Howe")]
    [TestCase("Asia/Kathmandu")]
    [TestCase("Africa/Casablanca")]
    [TestCase("Pacific/Apia")]
    public void Day_of_an_instant_is_the_one_that_the_zone_s_clocks_show(string name)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(name);
        var (clock, random) = (new ZoneClock(zone), new Random(1));
        foreach (var instant in Enumerable.Range(0, Instants).Select(_ => Any(random, 1890, 2150)))
            Assert.That(clock.DayOf(ZoneClock.Of(instant)), Is.EqualTo(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime).DayNumber), $"{instant:O}");

        // Every hour of two years, and a microsecond before it: among them those at which the clocks are changed.
        for (var hour = new DateTimeOffset(2011, 1, 1, 0, 0, 0, TimeSpan.Zero); hour.Year < 2013; hour = hour.AddHours(1))
        {
            foreach (var instant in new[] { hour, hour.AddTicks(-TimeSpan.TicksPerMicrosecond) })
                Assert.That(clock.DayOf(ZoneClock.Of(instant)), Is.EqualTo(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime).DayNumber), $"{instant:O}");
        }
    }

    [TestCase("Europe/Berlin", "08:00", "18:00")]
    [TestCase("America/Sao_Paulo", "00:00", "00:00")]
    [TestCase("Australia/Lord_Howe", "01:30", "02:15")]
    public void Business_time_and_deadlines_are_those_of_the_calendar(string zone, string opens, string closes)
    {
        var hours = new BusinessHours(At(opens), At(closes), Worked, [new(2016, 12, 26), new(2017, 5, 1)]);
        var calendar = new BusinessCalendar(hours, TimeZoneInfo.FindSystemTimeZoneById(zone));
        var (clock, random) = (new BusinessClock(calendar, new(2015, 1, 1), new(2019, 12, 31)), new Random(2));
        for (var at = 0; at < Instants; at++)
        {
            var start = AtTheMinute(Any(random, 2016, 2018), at);
            var end = start.AddMinutes(random.Next(0, 20_000));
            Assert.That(clock.At(ZoneClock.Of(end)) - clock.At(ZoneClock.Of(start)), Is.EqualTo((long)calendar.TimeBetween(start, end).TotalMicroseconds), $"{start:O} to {end:O}");
            var minutes = random.Next(1, 40) * 60;
            var deadline = clock.InstantOf(clock.At(ZoneClock.Of(start)) + (minutes * 60_000_000L));
            Assert.That(deadline, Is.EqualTo(ZoneClock.Of(calendar.Deadline(start, minutes))), $"{minutes} minutes after {start:O}");
        }
    }

    [Test]
    public void Business_time_is_unknown_outside_its_days()
    {
        var clock = new BusinessClock(new BusinessCalendar(new BusinessHours(new(8, 0), new(18, 0), Worked), TimeZoneInfo.Utc), new(2026, 1, 1), new(2026, 12, 31));
        Assert.That(clock.At(ZoneClock.Of(new(2025, 12, 31, 12, 0, 0, TimeSpan.Zero))), Is.EqualTo(Unknown.Instant));
        Assert.That(clock.At(ZoneClock.Of(new(2027, 1, 1, 12, 0, 0, TimeSpan.Zero))), Is.EqualTo(Unknown.Instant));
    }

    private static TimeOnly At(string time) => TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset Any(Random random, int firstYear, int lastYear) =>
        new(random.NextInt64(new DateTime(firstYear, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks, new DateTime(lastYear, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks) / 10 * 10, TimeSpan.Zero);

    /// <summary>Every other one at a full quarter of an hour, where days open and close.</summary>
    private static DateTimeOffset AtTheMinute(DateTimeOffset instant, int at) =>
        at % 2 == 0 ? instant : new DateTimeOffset(instant.UtcTicks - (instant.UtcTicks % TimeSpan.FromMinutes(15).Ticks), TimeSpan.Zero);
}
