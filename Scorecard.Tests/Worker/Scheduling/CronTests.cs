using Scorecard.Worker.Scheduling;

namespace Scorecard.Tests.Worker.Scheduling;

internal sealed class CronTests
{
    private static readonly DateTimeOffset s_saturday = new(2018, 3, 24, 12, 0, 0, TimeSpan.Zero);

    [TestCase("30 6 * * 1-5", "UTC", "2018-03-26T06:30:00Z", TestName = "Parse_five_fields_counts_weekdays_as_crontab_does")]
    [TestCase("0 30 6 ? * MON-FRI", "UTC", "2018-03-26T06:30:00Z", TestName = "Parse_six_fields_begins_with_seconds")]
    [TestCase("0 0 12 1 1 ? 2018-2099", "UTC", "2019-01-01T12:00:00Z", TestName = "Parse_seven_fields_ends_with_the_year")]
    [TestCase("  0   4 * *  * ", "UTC", "2018-03-25T04:00:00Z", TestName = "Parse_spare_blanks_are_none")]
    [TestCase("30 2 * * *", "Europe/Berlin", "2018-03-25T01:00:00Z", TestName = "Parse_a_time_that_the_clocks_skip_is_due_when_they_resume")]
    public void Parse_next_time(string cron, string zone, string next) =>
        Assert.That(
            Cron.Parse(cron, TimeZoneInfo.FindSystemTimeZoneById(zone), TimeProvider.System).GetNextValidTimeAfter(s_saturday),
            Is.EqualTo(DateTimeOffset.Parse(next, System.Globalization.CultureInfo.InvariantCulture)));

    [TestCase("")]
    [TestCase("every day")]
    [TestCase("61 * * * *")]
    [TestCase("* * * *")]
    [TestCase("0 0 3 * * * * *")]
    [TestCase("0 0 0 30 2 ?")]
    [TestCase("0 0 0 1 1 ? 2001")]
    public void Parse_refuses_by_its_value(string cron) =>
        Assert.That(
            () => Cron.Parse(cron, TimeZoneInfo.Utc, TimeProvider.System),
            Throws.ArgumentException.With.Message.Contains($"'{cron}'"));

    [Test]
    public void Parse_refuses_a_zone_that_another_node_could_not_find() =>
        Assert.That(
            () => Cron.Parse("0 3 * * *", TimeZoneInfo.CreateCustomTimeZone("Head office", TimeSpan.FromHours(3), null, null), TimeProvider.System),
            Throws.ArgumentException.With.Message.Contains("'Head office'"));
}
