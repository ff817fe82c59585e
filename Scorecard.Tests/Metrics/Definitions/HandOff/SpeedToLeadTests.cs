using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Definitions.HandOff;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Statistics;
using Scorecard.Tests.Metrics.Facts;

namespace Scorecard.Tests.Metrics.Definitions.HandOff;

/// <summary>The wait for the first touch, the never-touched included. Hand-offs are on 15 March, a Thursday, unless said.</summary>
internal sealed class SpeedToLeadTests
{
    private static readonly SpeedToLead Speed = new();
    private static readonly DayOfWeek[] Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
    private static readonly Terms Office = Terms.Defaults with
    {
        Hours = new BusinessCalendar(new BusinessHours(new(9, 0), new(17, 0), Week, [Days.Of(3, 19)]), TimeZoneInfo.Utc),
    };

    [Test]
    public void Evaluate_is_the_median_of_all_and_not_of_the_touched()
    {
        Entry[] entries = [.. Some.HandedOff(3, 30), .. Some.HandedOff(2, 90), .. Some.HandedOff(1, 600), .. Some.HandedOff(4)];
        var result = At(Days.Of(3, 20), entries);
        Observation[] waits = [new(30, 3, 0), new(90, 2, 0), new(600, 1, 0), new(4 * 1440, 0, 4)];
        var median = KaplanMeier.EstimateQuantile(waits, 0.5);
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.EqualTo(1.5), "the fifth of ten; of the touched alone it would be less");
            Assert.That(result.Sample, Is.EqualTo(10));
            Assert.That(result.Interval, median.High is { } high ? Is.EqualTo(new Interval(median.Low!.Value / 60.0, high / 60.0)) : Is.Null);
            Assert.That(result.Parts, Is.EqualTo(new Dictionary<string, double> { ["handedOff"] = 10, ["touched"] = 6 }));
            Assert.That(result.Notes, Is.EqualTo(new[] { "90th percentile not reached" }));
        });
    }

    [Test]
    public void Evaluate_is_exact_to_the_second()
    {
        Entry[] entries = [.. Some.HandedOff(3, 61, seconds: 7), .. Some.HandedOff(3, 61, seconds: 8), .. Some.HandedOff(1)];
        var result = At(Days.Of(3, 20), entries);
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.EqualTo(3668 / 3600.0), "the fourth of seven");
            Assert.That(result.Parts["touched"], Is.EqualTo(6));
        });
    }

    [Test]
    public void Evaluate_gives_the_interval_and_the_90th_percentile_where_they_are_reached()
    {
        var result = At(Days.Of(3, 20), [.. Some.HandedOff(40, 60), .. Some.HandedOff(30, 120), .. Some.HandedOff(25, 210), .. Some.HandedOff(5)]);
        Observation[] waits = [new(60, 40, 0), new(120, 30, 0), new(210, 25, 0), new(4 * 1440, 0, 5)];
        var median = KaplanMeier.EstimateQuantile(waits, 0.5);
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.EqualTo(2));
            Assert.That(result.Interval, Is.EqualTo(new Interval(median.Low!.Value / 60.0, median.High!.Value / 60.0)));
            Assert.That(result.Parts["ninetiethPercentileHours"], Is.EqualTo(3.5));
            Assert.That(result.Notes, Is.EqualTo(new[] { "9 of 10 within 3.5 h" }));
        });
    }

    [TestCase(1, 2)]
    [TestCase(2, 3)]
    public void Evaluate_with_fewer_than_half_touched_is_not_reached(int touched, int never)
    {
        var result = At(Days.Of(3, 20), [.. Some.HandedOff(touched, 30), .. Some.HandedOff(never)]);
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.Null);
            Assert.That(result.Undefined, Does.StartWith("not reached"));
            Assert.That(result.Sample, Is.EqualTo(touched + never));
            Assert.That(result.Parts["touched"], Is.EqualTo(touched));
        });
    }

    [Test]
    public void Evaluate_of_exactly_half_touched_is_reached() =>
        Assert.That(At(Days.Of(3, 20), [.. Some.HandedOff(2, 45), .. Some.HandedOff(2)]).Value, Is.EqualTo(0.75));

    // From the end of the 15th to the beginning of the 20th: four days round the clock, in office hours Friday alone.
    [TestCase(false, (4 * 86_400) - 1, 1)]
    [TestCase(false, 4 * 86_400, 0)]
    [TestCase(true, (480 * 60) - 1, 1)]
    [TestCase(true, 480 * 60, 0)]
    public void Evaluate_follows_for_the_whole_business_days_between_hand_off_and_newest_day(bool isOffice, int seconds, int touched)
    {
        var result = Speed.Evaluate(Counting.Table(Some.HandedOff(1, 0, seconds: seconds)).AsOf(Days.Of(3, 20)), Days.March, isOffice ? Office : Terms.Defaults);
        Assert.That(result.Parts["touched"], Is.EqualTo(touched));
    }

    [TestCase(15)]
    [TestCase(16)]
    public void Evaluate_of_a_hand_off_of_the_newest_days_has_not_followed_it_yet(int newest) =>
        Assert.That(At(Days.Of(3, newest), Some.HandedOff(5, 0)).Undefined, Does.StartWith("not reached"));

    [Test]
    public void Evaluate_follows_each_day_of_hand_off_for_its_own_time()
    {
        // Followed for 3 and for 1 day: a wait of two days is seen in the first only.
        Entry[] entries = [.. Some.HandedOff(3, 2 * 1440, on: Days.Of(3, 10)), .. Some.HandedOff(3, 2 * 1440, on: Days.Of(3, 12))];
        Assert.That(At(Days.Of(3, 14), entries).Parts["touched"], Is.EqualTo(3));
    }

    [Test]
    public void Evaluate_long_after_the_period_ends_its_following_two_years_on()
    {
        var twoYears = 731 * 1440;
        Entry[] entries = [.. Some.HandedOff(1, twoYears + (15 * 1440)), .. Some.HandedOff(1, twoYears + (16 * 1440))];
        Assert.That(Speed.Value(entries).Parts["touched"], Is.EqualTo(1), "16 days of March are left after the hand-off");
    }

    [Test]
    public void Evaluate_leaves_hand_offs_of_other_periods_out() => Assert.Multiple(() =>
    {
        Assert.That(Speed.Value(Some.HandedOff(1, 60), Some.HandedOff(9, 600, on: Days.Of(2, 28)), Some.HandedOff(9, 600, on: Days.Of(4, 1))).Value, Is.EqualTo(1));
        Assert.That(Speed.Value(Some.HandedOff(9, 600, on: Days.Of(4, 1))).Undefined, Is.EqualTo("no lead was handed off in the period"));
    });

    private static Result At(DateOnly newest, IEnumerable<Entry> entries) =>
        Speed.Evaluate(Counting.Table(entries).AsOf(newest), Days.March, Terms.Defaults);
}
