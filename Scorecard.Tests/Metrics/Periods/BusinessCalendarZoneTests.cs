using System.Globalization;
using Scorecard.Metrics.Periods;

namespace Scorecard.Tests.Metrics.Periods;

/// <summary>Business hours on the days on which clocks change.</summary>
internal sealed class BusinessCalendarZoneTests
{
    private static readonly DayOfWeek[] EveryDay = Enum.GetValues<DayOfWeek>();

    [TestCase("Europe/Berlin", "2018-03-25", 23 * 60)]
    [TestCase("Europe/Berlin", "2018-10-28", 25 * 60)]
    [TestCase("America/Sao_Paulo", "2018-11-04", 23 * 60, Description = "midnight is skipped")]
    [TestCase("America/Sao_Paulo", "2018-02-17", 25 * 60, Description = "the last hour comes twice")]
    [TestCase("America/Sao_Paulo", "2018-02-18", 24 * 60)]
    [TestCase("America/Havana", "2018-03-11", 23 * 60, Description = "midnight is skipped")]
    [TestCase("America/Havana", "2018-11-04", 25 * 60, Description = "the first hour comes twice")]
    [TestCase("Asia/Beirut", "2018-03-25", 23 * 60, Description = "midnight is skipped")]
    [TestCase("Asia/Beirut", "2018-10-27", 25 * 60, Description = "the last hour comes twice")]
    [TestCase("Australia/Lord_Howe", "2018-10-07", (23 * 60) + 30)]
    [TestCase("Australia/Lord_Howe", "2018-04-01", (24 * 60) + 30)]
    [TestCase("Pacific/Apia", "2011-12-29", 24 * 60)]
    [TestCase("Pacific/Apia", "2011-12-30", 0, Description = "a day that never was")]
    [TestCase("Pacific/Apia", "2011-12-31", 24 * 60)]
    public void Of_round_the_clock_has_the_minutes_that_the_day_had(string zone, string day, int minutes) =>
        Assert.That(Calendar(zone, "00:00", "00:00").Of(Day(day)).Minutes, Is.EqualTo(minutes));

    [TestCase("Europe/Berlin", "2018-03-25", "02:30", "12:00", "03:00+02:00", "12:00+02:00", Description = "opening is skipped")]
    [TestCase("Europe/Berlin", "2018-03-25", "01:00", "02:30", "01:00+01:00", "03:00+02:00", Description = "closing is skipped")]
    [TestCase("Europe/Berlin", "2018-03-25", "02:00", "03:00", "03:00+02:00", "03:00+02:00", Description = "all is skipped")]
    [TestCase("Europe/Berlin", "2018-10-28", "02:30", "12:00", "02:30+02:00", "12:00+01:00", Description = "opening comes twice")]
    [TestCase("Europe/Berlin", "2018-10-28", "01:00", "02:30", "01:00+02:00", "02:30+02:00", Description = "closing comes twice")]
    [TestCase("Europe/Berlin", "2018-10-28", "09:00", "17:00", "09:00+01:00", "17:00+01:00")]
    [TestCase("America/Sao_Paulo", "2018-11-04", "00:30", "12:00", "01:00-02:00", "12:00-02:00")]
    [TestCase("America/Sao_Paulo", "2018-02-17", "22:00", "23:30", "22:00-02:00", "23:30-02:00")]
    [TestCase("Australia/Lord_Howe", "2018-10-07", "02:15", "17:00", "02:30+11:00", "17:00+11:00")]
    public void Of_a_day_whose_clocks_change_takes_a_time_that_comes_twice_as_its_first_and_a_skipped_one_after_the_skip(
        string zone, string day, string opens, string closes, string opensAt, string closesAt)
    {
        var hours = Calendar(zone, opens, closes).Of(Day(day));
        Assert.That(new[] { hours.OpensAt, hours.ClosesAt }.Select(Wall), Is.EqualTo([opensAt, closesAt]));
    }

    [Test]
    public void Of_the_day_that_samoa_skipped_is_without_hours_and_does_not_overlap_the_next() => Assert.Multiple(() =>
    {
        var days = Calendar("Pacific/Apia", "09:00", "17:00").Between(Day("2011-12-29"), Day("2011-12-31")).ToList();
        Assert.That(days.Select(day => day.Minutes), Is.EqualTo([480, 0, 480]));
        Assert.That(days[1].OpensAt, Is.EqualTo(At("2011-12-31T00:00+14:00")));
    });

    [TestCase("Europe/Berlin", "2018-03-24T16:00+01:00", "2018-03-25T10:00+02:00", 120)]
    [TestCase("Pacific/Apia", "2011-12-29T16:00-10:00", "2011-12-31T10:00+14:00", 120)]
    [TestCase("America/Havana", "2018-11-03T16:00-04:00", "2018-11-04T10:00-05:00", 120)]
    public void MinutesBetween_over_a_change_at_night_counts_office_hours_alone(string zone, string from, string to, long minutes) =>
        Assert.That(Calendar(zone, "09:00", "17:00").MinutesBetween(At(from), At(to)), Is.EqualTo(minutes));

    [TestCase("America/Sao_Paulo", "2018-11-03T23:30-03:00", 60, "2018-11-04T01:30-02:00")]
    [TestCase("America/Sao_Paulo", "2018-02-17T23:30-02:00", 60, "2018-02-17T23:30-03:00")]
    [TestCase("America/Havana", "2018-11-04T00:30-04:00", 60, "2018-11-04T00:30-05:00")]
    [TestCase("Australia/Lord_Howe", "2018-04-01T01:45+11:00", 30, "2018-04-01T01:45+10:30")]
    [TestCase("Asia/Beirut", "2018-03-24T23:30+02:00", 60, "2018-03-25T01:30+03:00")]
    public void Deadline_round_the_clock_runs_on_over_the_change(string zone, string start, int minutes, string deadline) => Assert.Multiple(() =>
    {
        Assert.That(Calendar(zone, "00:00", "00:00").Deadline(At(start), minutes), Is.EqualTo(At(deadline)).And.Property("Offset").EqualTo(At(deadline).Offset));
        Assert.That(Calendar(zone, "00:00", "00:00").MinutesBetween(At(start), At(deadline)), Is.EqualTo(minutes));
    });

    // 23:01 to 24:00 of the 6th comes again after the 7th had begun: the 7th's hours run on through it.
    [Test]
    public void Deadline_from_an_hour_that_comes_again_after_midnight_is_of_the_day_that_had_begun() => Assert.Multiple(() =>
    {
        var calendar = Calendar("America/St_Johns", "00:00", "00:00", Day("2010-11-06"));
        var again = At("2010-11-06T23:30-03:30");
        Assert.That(calendar.Deadline(again, 45), Is.EqualTo(again.AddMinutes(45)));
        Assert.That(calendar.MinutesBetween(again, again.AddMinutes(20)), Is.EqualTo(20));
    });

    [Test]
    public void Of_a_day_whose_clocks_changed_by_odd_seconds_has_whole_minutes() => Assert.Multiple(() =>
    {
        foreach (var zone in new[] { "Europe/Amsterdam", "Africa/Monrovia", "Asia/Kolkata", "Europe/Dublin", "America/Toronto" })
        {
            var days = Calendar(zone, "00:00", "00:00").Between(Day("1900-01-01"), Day("1975-01-01"));
            Assert.That(days.Where(day => (day.ClosesAt - day.OpensAt).Ticks % TimeSpan.TicksPerMinute != 0), Is.Empty, zone);
        }
    });

    private static BusinessCalendar Calendar(string zone, string opens, string closes, params DateOnly[] holidays) => new(
        new BusinessHours(Time(opens), Time(closes), EveryDay, holidays, zone), TimeZoneInfo.Utc);

    private static string Wall(DateTimeOffset instant) => instant.ToString("HH:mmzzz", CultureInfo.InvariantCulture);

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
