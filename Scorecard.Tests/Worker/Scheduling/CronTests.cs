using Scorecard.Worker.Scheduling;

namespace Scorecard.Tests.Worker.Scheduling;

internal sealed class CronTests
{
    private static readonly DateTimeOffset s_saturday = new(2018, 3, 24, 12, 0, 0, TimeSpan.Zero);

    [TestCase("30 6 * * 1-5", "UTC", "2018-03-26T06:30:00Z", TestName = "Parse_five_fields_counts_weekdays_as_crontab_does")]
    [TestCase("0 30 6 ? * MON-FRI", "UTC", "2018-03-26T06:30:00Z", TestName = "Parse_six_fields_begins_with_seconds")]
    [TestCase("  0   4 * *  * ", "UTC", "2018-03-25T04:00:00Z", TestName = "Parse_spare_blanks_are_none")]
    [TestCase("30 2 * * *", "Europe/Berlin", "2018-03-25T01:00:00Z", TestName = "Parse_a_time_that_the_clocks_skip_is_due_when_they_resume")]
    public void Parse_next_time(string cron, string zone, string next) =>
        Assert.That(
            Cron.Parse(cron).GetNextOccurrence(s_saturday, TimeZoneInfo.FindSystemTimeZoneById(zone)),
            Is.EqualTo(DateTimeOffset.Parse(next, System.Globalization.CultureInfo.InvariantCulture)));

    [TestCase("")]
    [TestCase("every day")]
    [TestCase("61 * * * *")]
    [TestCase("* * * *")]
    [TestCase("0 0 3 * * * * *")]
    [TestCase("0 0 0 30 2 ?")]
    [TestCase("0 0 0 1 1 ? 2001")]
    public void Check_refuses_by_its_value(string cron) =>
        Assert.That(
            () => Cron.Check(cron, TimeZoneInfo.Utc, TimeProvider.System),
            Throws.ArgumentException.With.Message.Contains($"'{cron}'"));

    /// <summary>Behind seconds some schedulers count Sunday as 1, others as 0: what is written with names means the same to all.</summary>
    [TestCase("0 30 6 ? * 2-6", "0 30 6 ? * MON-FRI")]
    [TestCase("0 0 8 * * 1", "0 0 8 * * SUN")]
    [TestCase("0 0 8 ? * 6#1", "0 0 8 ? * FRI#1")]
    [TestCase("0 0 8 ? * 2,4,7", "0 0 8 ? * MON,WED,SAT")]
    public void Check_refuses_weekdays_by_number_behind_seconds_and_writes_their_names(string cron, string names)
    {
        Assert.That(() => Cron.Check(cron, TimeZoneInfo.Utc, TimeProvider.System), Throws.ArgumentException.With.Message.Contains($"'{cron}'").And.Message.Contains($"'{names}'"));
        Assert.That(() => Cron.Check(names, TimeZoneInfo.Utc, TimeProvider.System), Throws.Nothing);
    }

    [Test]
    public void Check_refuses_a_zone_that_another_node_could_not_find() =>
        Assert.That(
            () => Cron.Check("0 3 * * *", TimeZoneInfo.CreateCustomTimeZone("Head office", TimeSpan.FromHours(3), null, null), TimeProvider.System),
            Throws.ArgumentException.With.Message.Contains("'Head office'"));
}
