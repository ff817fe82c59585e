using System.Globalization;
using Scorecard.Metrics.Periods;

namespace Scorecard.Tests.Metrics.Periods;

/// <summary>An office from 9 to 17 on weekdays, in UTC unless said; 2018-03-30 was Good Friday.</summary>
internal sealed class BusinessCalendarTests
{
    private static readonly DayOfWeek[] Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
    private static readonly BusinessCalendar Office = Open("09:00", "17:00", holidays: ["2018-03-30", "2018-04-02"]);

    [TestCase("2018-03-28T10:00Z", "2018-03-28T11:30Z", 90, Description = "within a day")]
    [TestCase("2018-03-28T10:00Z", "2018-03-29T10:00Z", 480, Description = "over a night")]
    [TestCase("2018-03-23T16:00Z", "2018-03-26T10:00Z", 120, Description = "over a weekend")]
    [TestCase("2018-03-29T16:00Z", "2018-04-03T10:00Z", 120, Description = "over Easter")]
    [TestCase("2018-03-28T03:00Z", "2018-03-28T20:00Z", 480, Description = "from before opening until after closing")]
    [TestCase("2018-03-28T17:00Z", "2018-03-29T09:00Z", 0, Description = "from closing to opening")]
    [TestCase("2018-03-30T10:00Z", "2018-03-30T16:00Z", 0, Description = "on a holiday")]
    [TestCase("2018-03-28T11:00Z", "2018-03-28T11:00Z", 0)]
    [TestCase("2018-03-29T11:00Z", "2018-03-28T11:00Z", 0, Description = "backwards")]
    [TestCase("2018-03-28T10:00:30Z", "2018-03-28T10:02:29Z", 1, Description = "part minutes are dropped")]
    [TestCase("2018-03-28T16:59:30Z", "2018-03-29T09:00:30Z", 1, Description = "but only at the very end")]
    [TestCase("2018-03-28T12:00+02:00", "2018-03-28T11:30Z", 90, Description = "whatever offset they are written with")]
    [TestCase("2018-01-01T00:00Z", "2019-01-01T00:00Z", (261 - 2) * 480, Description = "a year")]
    public void MinutesBetween_counts_the_open_ones(string from, string to, long minutes) =>
        Assert.That(Office.MinutesBetween(At(from), At(to)), Is.EqualTo(minutes));

    [TestCase("2018-03-28T10:00:30Z", "2018-03-28T10:02:29Z", 119)]
    [TestCase("2018-03-28T16:59:30Z", "2018-03-29T09:00:31Z", 61, Description = "over the night")]
    [TestCase("2018-03-28T20:00:15Z", "2018-03-29T09:00:01Z", 1, Description = "from the night")]
    public void TimeBetween_is_exact(string from, string to, int seconds) =>
        Assert.That(Office.TimeBetween(At(from), At(to)), Is.EqualTo(TimeSpan.FromSeconds(seconds)));

    [Test]
    public void SecondsOf_a_day_of_the_reporting_zone_are_those_between_its_midnights() => Assert.Multiple(() =>
    {
        var elsewhere = new BusinessCalendar(new BusinessHours(Time("09:00"), Time("17:00"), Weekdays, timeZone: "Etc/UTC"), TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo"));
        Assert.That(Office.SecondsOf(new(2018, 3, 28)), Is.EqualTo(8 * 3600));
        Assert.That(Office.SecondsOf(new(2018, 3, 30)), Is.Zero, "a holiday");
        Assert.That(elsewhere.SecondsOf(new(2018, 3, 26)), Is.EqualTo(6 * 3600), "Monday ends in Tokyo at 15:00 of the office");
    });

    [TestCase("2018-03-28T10:00Z", 90, "2018-03-28T11:30Z")]
    [TestCase("2018-03-28T10:00:42Z", 90, "2018-03-28T11:30:42Z", Description = "seconds are kept")]
    [TestCase("2018-03-28T16:30:42Z", 60, "2018-03-29T09:30:42Z", Description = "over the night, too")]
    [TestCase("2018-03-28T16:00Z", 60, "2018-03-28T17:00Z", Description = "at closing, not at the next opening")]
    [TestCase("2018-03-28T17:00Z", 1, "2018-03-29T09:01Z", Description = "from closing")]
    [TestCase("2018-03-28T23:00Z", 30, "2018-03-29T09:30Z", Description = "from the night")]
    [TestCase("2018-03-24T12:00Z", 30, "2018-03-26T09:30Z", Description = "from a Saturday")]
    [TestCase("2018-03-29T16:00Z", 61, "2018-04-03T09:01Z", Description = "over Easter")]
    [TestCase("2018-03-28T06:00Z", 480, "2018-03-28T17:00Z", Description = "all of a day")]
    [TestCase("2018-03-28T09:00Z", 1440, "2018-04-03T17:00Z", Description = "three days with Easter between")]
    [TestCase("2018-03-24T12:00Z", 0, "2018-03-24T12:00Z", Description = "none have passed at once")]
    public void Deadline_is_the_earliest_instant_by_which_they_have_passed(string start, int minutes, string deadline) =>
        Assert.That(Office.Deadline(At(start), minutes), Is.EqualTo(At(deadline)));

    // 29 February 2024 was a Thursday.
    [TestCase("2024-02-28T09:00Z", "2024-03-01T17:00Z", 3 * 480)]
    [TestCase("2023-02-28T09:00Z", "2023-03-01T17:00Z", 2 * 480)]
    public void MinutesBetween_over_the_end_of_february_counts_a_leap_day(string from, string to, long minutes) =>
        Assert.That(Office.MinutesBetween(At(from), At(to)), Is.EqualTo(minutes));

    [Test]
    public void Of_gives_hours_on_a_working_day_and_none_on_others() => Assert.Multiple(() =>
    {
        Assert.That(Office.Of(Day("2018-03-28")), Is.EqualTo(new BusinessDay(Day("2018-03-28"), At("2018-03-28T09:00Z"), At("2018-03-28T17:00Z"))));
        Assert.That(Office.Of(Day("2018-03-28")).Minutes, Is.EqualTo(480));
        foreach (var closed in new[] { Office.Of(Day("2018-03-30")), Office.Of(Day("2018-03-31")) })
            Assert.That(closed, Has.Property("Minutes").Zero.And.Property("OpensAt").EqualTo(closed.ClosesAt));
    });

    [Test]
    public void Between_gives_every_day_of_the_range_in_order() => Assert.Multiple(() =>
    {
        var days = Office.Between(Day("2018-03-29"), Day("2018-04-03")).ToList();
        Assert.That(days.Select(day => day.Minutes), Is.EqualTo([480, 0, 0, 0, 0, 480]));
        Assert.That(days.Select(day => day.Day), Is.EqualTo(Enumerable.Range(0, 6).Select(Day("2018-03-29").AddDays)));
        Assert.That(Office.Between(Day("2018-03-29"), Day("2018-03-28")), Is.Empty);
        Assert.That(Office.Between(ReportingCalendar.LastDay, ReportingCalendar.LastDay), Has.Exactly(1).Items);
    });

    [Test]
    public void MinutesBetween_of_hours_that_end_with_the_day_goes_on_into_the_next()
    {
        var late = Open("22:00", "00:00", days: Enum.GetValues<DayOfWeek>());
        Assert.That(late.MinutesBetween(At("2018-03-28T23:00Z"), At("2018-03-29T22:30Z")), Is.EqualTo(90));
    }

    [Test]
    public void Always_counts_every_minute()
    {
        var always = new BusinessCalendar(BusinessHours.Always, TimeZoneInfo.Utc);
        Assert.That(always.MinutesBetween(At("2015-07-01T00:00Z"), At("2018-03-28T11:17Z")), Is.EqualTo(1_442_117));
    }

    [Test]
    public void Zone_of_the_hours_stands_above_the_reporting_one()
    {
        var berlin = new BusinessCalendar(new BusinessHours(new(9, 0), new(17, 0), Weekdays, timeZone: "Europe/Berlin"), TimeZoneInfo.Utc);
        Assert.That(berlin.Of(Day("2018-03-28")).OpensAt, Is.EqualTo(At("2018-03-28T07:00Z")));
        Assert.That(berlin.Deadline(At("2018-03-28T14:00Z"), 61).Offset, Is.EqualTo(TimeSpan.FromHours(2)), "in the zone's own offset");
    }

    [Test]
    [CancelAfter(10_000)]
    public void Deadline_that_never_comes_is_an_error_and_not_a_search_for_ever() => Assert.Multiple(() =>
    {
        var closed = new BusinessHours(new(9, 0), new(17, 0), [DayOfWeek.Monday], [.. Mondays(12 * 53)]);
        var calendar = new BusinessCalendar(closed, TimeZoneInfo.Utc);
        Assert.That(() => calendar.Deadline(At("2018-03-28T10:00Z"), 1), Throws.InvalidOperationException.With.Message.Contains("3653 days up to 2028-03-28"));
        Assert.That(calendar.MinutesBetween(At("2018-03-28T10:00Z"), At("2029-03-28T10:00Z")), Is.Zero);
    });

    [Test]
    public void Deadline_after_years_without_hours_is_still_found()
    {
        var closed = new BusinessHours(new(9, 0), new(17, 0), [DayOfWeek.Monday], [.. Mondays(9 * 52)]);
        Assert.That(new BusinessCalendar(closed, TimeZoneInfo.Utc).Deadline(At("2018-03-28T10:00Z"), 5), Is.EqualTo(At("2027-03-22T09:05Z")));
    }

    [Test]
    public void Deadline_past_the_calendar_throws() =>
        Assert.That(() => Office.Deadline(At("9998-12-31T16:00Z"), 61), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("9998-12-31"));

    [Test]
    public void Calendar_at_its_ends_is_whole_and_beyond_them_throws() => Assert.Multiple(() =>
    {
        Assert.That(Office.Deadline(At("9998-12-31T16:00Z"), 60), Is.EqualTo(At("9998-12-31T17:00Z")));
        Assert.That(Office.MinutesBetween(At("9998-12-31T16:00Z"), At("9998-12-31T23:59:59Z")), Is.EqualTo(60));
        Assert.That(Office.Of(ReportingCalendar.FirstDay).Minutes, Is.EqualTo(480));
        Assert.That(() => Office.Of(ReportingCalendar.FirstDay.AddDays(-1)), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Office.Between(Day("2018-03-28"), DateOnly.MaxValue), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Office.MinutesBetween(DateTimeOffset.MinValue, At("2018-03-28T10:00Z")), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Office.MinutesBetween(At("2018-03-28T10:00Z"), DateTimeOffset.MaxValue), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Office.Deadline(DateTimeOffset.MaxValue, 1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Office.Deadline(At("2018-03-28T10:00Z"), -1), Throws.TypeOf<ArgumentOutOfRangeException>());
    });

    private static IEnumerable<DateOnly> Mondays(int count) => Enumerable.Range(0, count).Select(week => Day("2018-04-02").AddDays(7 * week));

    private static BusinessCalendar Open(string opens, string closes, DayOfWeek[]? days = null, string[]? holidays = null) => new(
        new BusinessHours(Time(opens), Time(closes), days ?? Weekdays, [.. (holidays ?? []).Select(Day)]), TimeZoneInfo.Utc);

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
