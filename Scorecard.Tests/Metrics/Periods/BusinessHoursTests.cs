using System.Text.Json;
using Scorecard.Metrics.Periods;

namespace Scorecard.Tests.Metrics.Periods;

internal sealed class BusinessHoursTests
{
    private static readonly DayOfWeek[] Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
    private static readonly DateOnly NewYear = new(2019, 1, 1);
    private static readonly DateOnly Christmas = new(2018, 12, 25);

    [Test]
    public void Always_is_every_day_from_midnight_to_midnight_in_the_reporting_zone() => Assert.Multiple(() =>
    {
        Assert.That(BusinessHours.Always.Opens, Is.EqualTo(TimeOnly.MinValue));
        Assert.That(BusinessHours.Always.Closes, Is.EqualTo(TimeOnly.MinValue));
        Assert.That(BusinessHours.Always.Days, Has.Count.EqualTo(7));
        Assert.That(BusinessHours.Always.Holidays, Is.Empty);
        Assert.That(BusinessHours.Always.TimeZone, Is.Null);
        Assert.That(BusinessHours.Always.IsWorked(Christmas), Is.True);
    });

    [TestCase("2018-12-24", true, Description = "a Monday")]
    [TestCase("2018-12-25", false, Description = "a holiday")]
    [TestCase("2018-12-28", true, Description = "a Friday")]
    [TestCase("2018-12-29", false, Description = "a Saturday")]
    [TestCase("2018-12-30", false, Description = "a Sunday")]
    public void IsWorked_on_the_days_named_but_for_holidays(string day, bool expected) =>
        Assert.That(Office().IsWorked(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), Is.EqualTo(expected));

    [Test]
    public void Hours_of_the_same_meaning_are_equal_in_whatever_order() => Assert.Multiple(() =>
    {
        var other = new BusinessHours(new(9, 0), new(17, 30), [.. Weekdays.Reverse()], [NewYear, Christmas], "Europe/Berlin");
        Assert.That(other, Is.EqualTo(Office()));
        Assert.That(other.GetHashCode(), Is.EqualTo(Office().GetHashCode()));
    });

    [Test]
    public void Hours_that_differ_in_any_part_are_not_equal() => Assert.Multiple(() =>
    {
        BusinessHours[] others =
        [
            new(new(8, 0), new(17, 30), Weekdays, [Christmas, NewYear], "Europe/Berlin"),
            new(new(9, 0), new(17, 31), Weekdays, [Christmas, NewYear], "Europe/Berlin"),
            new(new(9, 0), new(17, 30), Weekdays[1..], [Christmas, NewYear], "Europe/Berlin"),
            new(new(9, 0), new(17, 30), Weekdays, [Christmas], "Europe/Berlin"),
            new(new(9, 0), new(17, 30), Weekdays, [Christmas, NewYear], "Europe/Paris"),
            new(new(9, 0), new(17, 30), Weekdays, [Christmas, NewYear]),
        ];
        foreach (var other in others)
            Assert.That(other, Is.Not.EqualTo(Office()));
        Assert.That(Office().Equals(null), Is.False);
    });

    [Test]
    public void Hours_written_as_json_read_back_as_the_same()
    {
        var json = JsonSerializer.Serialize(Office(), JsonSerializerOptions.Web);
        Assert.That(JsonSerializer.Deserialize<BusinessHours>(json, JsonSerializerOptions.Web), Is.EqualTo(Office()));
    }

    [TestCase("17:30", "17:30", "Closes '17:30' is not after Opens 17:30")]
    [TestCase("17:30", "09:00", "Closes '09:00' is not after Opens 17:30")]
    [TestCase("09:00:30", "17:00", "Opens '09:00:30.0000000' is not on a whole minute")]
    [TestCase("09:00", "17:00:00.0000001", "Closes '17:00:00.0000001' is not on a whole minute")]
    public void Hours_that_never_are_or_count_parts_of_minutes_are_refused(string opens, string closes, string message) =>
        Refuses(() => new(Time(opens), Time(closes), Weekdays), message);

    [TestCase("00:00")]
    [TestCase("23:59")]
    public void Hours_up_to_midnight_close_at_the_end_of_the_day(string opens) =>
        Assert.That(new BusinessHours(Time(opens), Time("00:00"), Weekdays).Closes, Is.EqualTo(TimeOnly.MinValue));

    [Test]
    public void Days_that_cannot_be_are_refused() => Assert.Multiple(() =>
    {
        Refuses(() => new(new(9, 0), new(17, 0), []), "Days '' names no day");
        Refuses(() => new(new(9, 0), new(17, 0), null!), "Days '' names no day");
        Refuses(() => new(new(9, 0), new(17, 0), [DayOfWeek.Monday, (DayOfWeek)7]), "Days '7' is no day of the week");
        Refuses(() => new(new(9, 0), new(17, 0), [DayOfWeek.Sunday, DayOfWeek.Sunday]), "Days 'Sunday' is given twice");
        Refuses(() => new(new(9, 0), new(17, 0), Weekdays, [Christmas, NewYear, Christmas]), "Holidays '2018-12-25' is given twice");
    });

    [TestCase("Europe/Atlantis")]
    [TestCase("")]
    [TestCase("W. Europe Standard Time")]
    [TestCase("../../etc/passwd")]
    public void Zone_that_is_not_known_is_refused(string zone) =>
        Refuses(() => new(new(9, 0), new(17, 0), Weekdays, timeZone: zone), $"TimeZone '{zone}' is not a known IANA time zone");

    private static BusinessHours Office() => new(new(9, 0), new(17, 30), Weekdays, [Christmas, NewYear], "Europe/Berlin");

    private static TimeOnly Time(string text) => TimeOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static void Refuses(Func<BusinessHours> hours, string message) =>
        Assert.That(hours, Throws.ArgumentException.With.Message.Contains(message));
}
