using FsCheck;
using FsCheck.Fluent;
using Scorecard.Metrics.Statistics;

namespace Scorecard.Tests.Metrics.Statistics;

internal sealed class KaplanMeierTests
{
    /// <summary>
    /// Remission in weeks under 6-mercaptopurine (Freireich et al., Blood 21, 1963), the textbooks' example since Gehan
    /// (Biometrika 52, 1965): nine relapses among 21 patients.
    /// </summary>
    private static readonly Observation[] Remission =
    [
        new(6, 3, 1), new(7, 1, 0), new(9, 0, 1), new(10, 1, 1), new(11, 0, 1), new(13, 1, 0), new(16, 1, 0), new(17, 0, 1),
        new(19, 0, 1), new(20, 0, 1), new(22, 1, 0), new(23, 1, 0), new(25, 0, 1), new(32, 0, 2), new(34, 0, 1), new(35, 0, 1),
    ];

    private static readonly DateOnly AsOf = new(2018, 5, 31);

    // Survival and log-log limits as the textbooks and statistical packages print them for these data.
    [TestCase(6, 0.8571, 0.6197, 0.9516, 21)]
    [TestCase(7, 0.8067, 0.5631, 0.9228, 17)]
    [TestCase(10, 0.7529, 0.5032, 0.8894, 15)]
    [TestCase(13, 0.6902, 0.4316, 0.8491, 12)]
    [TestCase(16, 0.6275, 0.3675, 0.8049, 11)]
    [TestCase(22, 0.5378, 0.2678, 0.7468, 7)]
    [TestCase(23, 0.4482, 0.1881, 0.6801, 6)]
    public void Estimate_of_the_remission_data_is_the_published_one(int week, double survival, double low, double high, long atRisk)
    {
        var estimate = KaplanMeier.Estimate(Remission, week);
        Assert.Multiple(() =>
        {
            Assert.That(1 - estimate.Probability, Is.EqualTo(survival).Within(5e-5));
            Assert.That(1 - estimate.Interval!.Value.High, Is.EqualTo(low).Within(5e-5));
            Assert.That(1 - estimate.Interval!.Value.Low, Is.EqualTo(high).Within(5e-5));
            Assert.That(estimate.AtRisk, Is.EqualTo(atRisk));
        });
    }

    [Test]
    public void Estimate_between_events_is_that_of_the_last_one_with_those_still_followed()
    {
        var estimate = KaplanMeier.Estimate(Remission, 15);
        Assert.Multiple(() =>
        {
            Assert.That(1 - estimate.Probability, Is.EqualTo(0.6902).Within(5e-5));
            Assert.That(estimate.AtRisk, Is.EqualTo(11));
        });
    }

    [Test]
    public void Estimate_past_the_longest_follow_up_has_nobody_at_risk() =>
        Assert.That(KaplanMeier.Estimate(Remission, 36), Has.Property("AtRisk").Zero.And.Property("Probability").EqualTo(1 - 0.4482).Within(5e-5));

    [Test]
    public void Estimate_before_the_first_event_is_zero_without_an_interval() =>
        Assert.That(KaplanMeier.Estimate(Remission, 5), Is.EqualTo(new SurvivalEstimate(0, null, 21)));

    [Test]
    public void Estimate_when_all_had_the_event_is_one_without_an_interval() =>
        Assert.That(KaplanMeier.Estimate([new(1, 3, 2), new(4, 5, 0)], 4), Is.EqualTo(new SurvivalEstimate(1, null, 5)));

    [Test]
    public void Estimate_of_nobody_has_nobody_at_risk() =>
        Assert.That(KaplanMeier.Estimate([], 90), Is.EqualTo(new SurvivalEstimate(0, null, 0)));

    [Test]
    public void Estimate_counts_events_before_censorings_of_the_same_day() =>
        Assert.That(KaplanMeier.Estimate([new(5, 1, 9), new(9, 0, 10)], 5).Probability, Is.EqualTo(1 / 20d).Within(1e-15));

    [Test]
    public void Estimate_on_olist_march_as_of_the_end_of_may_is_the_anchor()
    {
        var march = OlistLeads.Read().Where(lead => lead.Entered is { Year: 2018, Month: 3 }).ToList();
        var estimate = KaplanMeier.Estimate(march.AsOf(AsOf), 90);
        Assert.Multiple(() =>
        {
            Assert.That(march, Has.Count.EqualTo(1174));
            Assert.That(estimate.Probability, Is.EqualTo(0.12142).Within(5e-6));
            Assert.That(estimate.Interval!.Value.Low, Is.EqualTo(0.1037).Within(5e-5));
            Assert.That(estimate.Interval!.Value.High, Is.EqualTo(0.1419).Within(5e-5));
            Assert.That(estimate.AtRisk, Is.EqualTo(63));
        });
    }

    [Test]
    public void Estimate_on_all_olist_leads_is_the_anchor() =>
        Assert.That(KaplanMeier.Estimate(OlistLeads.Read().AsOf(AsOf), 90).Probability, Is.EqualTo(0.08758).Within(5e-6));

    [Test]
    public void Estimate_of_any_histogram_is_the_product_over_its_subjects_one_by_one() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(byte Day, bool Event)[]>(), ArbMap.Default.ArbFor<byte>(), (subjects, at) =>
        {
            var bars = subjects.Select(subject => new Observation(subject.Day, subject.Event ? 1 : 0, subject.Event ? 0 : 1));
            var estimate = KaplanMeier.Estimate(bars, at);
            return Math.Abs(estimate.Probability - OneByOne(subjects, at)) < 1e-12
                && estimate.AtRisk == subjects.Count(subject => subject.Day >= at)
                && (estimate.Interval?.Contains(estimate.Probability) ?? true);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Quantile_of_the_remission_data_is_the_published_median() =>
        Assert.That(KaplanMeier.EstimateQuantile(Remission, 0.5).Value, Is.EqualTo(23));

    [Test]
    public void Quantile_that_is_not_reached_is_null() =>
        Assert.That(KaplanMeier.EstimateQuantile(Remission, 0.9).Value, Is.Null);

    [TestCase(0.1)]
    [TestCase(0.25)]
    [TestCase(0.5)]
    [TestCase(0.9)]
    [TestCase(1)]
    public void Quantile_without_censoring_is_reached_on_the_very_day(double q) => Assert.Multiple(() =>
    {
        // One event a day: the running product must not miss a share by its last place, as it would for half of 60 subjects.
        for (var subjects = 20; subjects <= 1000; subjects += 20)
        {
            var daily = Enumerable.Range(1, subjects).Select(age => new Observation(age, 1, 0));
            Assert.That(KaplanMeier.EstimateQuantile(daily, q).Value, Is.EqualTo((int)Math.Round(q * subjects)), $"{subjects} subjects");
        }
    });

    [TestCase(0)]
    [TestCase(-0.1)]
    [TestCase(1.1)]
    [TestCase(double.NaN)]
    public void Quantile_of_no_share_throws(double q) =>
        Assert.That(() => KaplanMeier.EstimateQuantile(Remission, q).Value, Throws.TypeOf<ArgumentOutOfRangeException>());

    [TestCase(-1, 1, 1)]
    [TestCase(1, -1, 1)]
    [TestCase(1, 1, -1)]
    public void Estimate_of_a_negative_age_or_count_throws(int day, long events, long censored) =>
        Assert.That(() => KaplanMeier.Estimate([new(day, events, censored)], 1), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Estimate_at_a_negative_age_throws() =>
        Assert.That(() => KaplanMeier.Estimate(Remission, -1), Throws.TypeOf<ArgumentOutOfRangeException>());

    private static double OneByOne((byte Day, bool Event)[] subjects, byte at) => 1 - subjects
        .Where(subject => subject.Event && subject.Day <= at).Select(subject => subject.Day).Distinct()
        .Aggregate(1d, (survival, day) => survival
            * (1 - (subjects.Count(subject => subject.Event && subject.Day == day) / (double)subjects.Count(subject => subject.Day >= day))));
}
