using FsCheck;
using FsCheck.Fluent;
using Scorecard.Metrics.Statistics;

namespace Scorecard.Tests.Metrics.Statistics;

internal sealed class KaplanMeierQuantileTests
{
    /// <summary>The remission data under 6-mercaptopurine; see <see cref="KaplanMeierTests"/> for their source.</summary>
    private static readonly Observation[] Remission =
    [
        new(6, 3, 1), new(7, 1, 0), new(9, 0, 1), new(10, 1, 1), new(11, 0, 1), new(13, 1, 0), new(16, 1, 0), new(17, 0, 1),
        new(19, 0, 1), new(20, 0, 1), new(22, 1, 0), new(23, 1, 0), new(25, 0, 1), new(32, 0, 2), new(34, 0, 1), new(35, 0, 1),
    ];

    // As read off the published log-log limits of survival: the lower one is 0.7468 at 22 and falls below one half at 13
    // (0.4316), the upper one is below three quarters from 22 on (0.7468) and never below one half.
    [TestCase(0.25, 13, 6, 22)]
    [TestCase(0.5, 23, 13, null)]
    [TestCase(0.75, null, 23, null)]
    [TestCase(0.9, null, null, null)]
    public void EstimateQuantile_of_the_remission_data_is_where_the_published_limits_cross(double q, int? value, int? low, int? high) =>
        Assert.That(KaplanMeier.EstimateQuantile(Remission, q), Is.EqualTo(new QuantileEstimate(value, low, high)));

    [Test]
    public void EstimateQuantile_when_all_had_the_event_at_once_has_that_age_and_no_upper_bound() =>
        Assert.That(KaplanMeier.EstimateQuantile([new(3, 10, 0)], 0.5), Is.EqualTo(new QuantileEstimate(3, 3, null)));

    [Test]
    public void EstimateQuantile_of_nobody_or_nothing_is_not_reached() => Assert.Multiple(() =>
    {
        Assert.That(KaplanMeier.EstimateQuantile([], 0.5), Is.EqualTo(new QuantileEstimate(null, null, null)));
        Assert.That(KaplanMeier.EstimateQuantile([new(30, 0, 100)], 0.5), Is.EqualTo(new QuantileEstimate(null, null, null)));
    });

    [TestCase(0)]
    [TestCase(1.1)]
    [TestCase(double.NaN)]
    public void EstimateQuantile_of_no_share_throws(double q) =>
        Assert.That(() => KaplanMeier.EstimateQuantile(Remission, q), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void EstimateQuantile_of_any_histogram_is_found_age_by_age_from_its_definition() => Holds((bars, q) =>
        KaplanMeier.EstimateQuantile(bars, q) == new QuantileEstimate(
            First(age => KaplanMeier.Estimate(bars, age).Probability >= q - 1e-12),
            First(age => KaplanMeier.Estimate(bars, age) is { } at && (at.Interval?.High ?? at.Probability) >= q),
            First(age => KaplanMeier.Estimate(bars, age).Interval?.Low >= q)));

    [Test]
    public void EstimateQuantile_has_its_value_inside_and_is_the_plain_quantile() => Holds((bars, q) =>
    {
        var estimate = KaplanMeier.EstimateQuantile(bars, q);
        return estimate.Value == First(age => KaplanMeier.Estimate(bars, age).Probability >= q - 1e-12)
            && (estimate.Value is null || estimate.Low <= estimate.Value)
            && (estimate.High is null || estimate.High >= estimate.Value);
    });

    private static int? First(Func<int, bool> reached) =>
        Enumerable.Range(0, 41).Where(reached).Select(age => (int?)age).FirstOrDefault();

    private static void Holds(Func<Observation[], double, bool> promise) => Prop.ForAll(
        (from bars in (from age in Gen.Choose(0, 40) from events in Gen.Choose(0, 4) from censored in Gen.Choose(0, 2) select new Observation(age, events, censored)).ArrayOf()
         from percent in Gen.Choose(1, 99)
         select (bars, Q: percent / 100d)).ToArbitrary(),
        any => promise(any.bars, any.Q)).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
