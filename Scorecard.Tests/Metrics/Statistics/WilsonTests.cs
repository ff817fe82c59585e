using FsCheck;
using FsCheck.Fluent;
using Scorecard.Metrics.Statistics;

namespace Scorecard.Tests.Metrics.Statistics;

internal sealed class WilsonTests
{
    // R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
    [TestCase(81, 263, 0.2553, 0.3662)]
    [TestCase(15, 148, 0.0624, 0.1605)]
    [TestCase(0, 20, 0.0000, 0.1611)]
    [TestCase(1, 29, 0.0061, 0.1718)]
    public void Interval_of_published_proportions_is_the_published_one(double successes, double trials, double low, double high)
    {
        var interval = Wilson.Interval(successes, trials);
        Assert.Multiple(() =>
        {
            Assert.That(interval.Low, Is.EqualTo(low).Within(5e-5));
            Assert.That(interval.High, Is.EqualTo(high).Within(5e-5));
        });
    }

    [TestCase(0.5)]
    [TestCase(3)]
    [TestCase(7919)]
    [TestCase(1e15)]
    public void Interval_at_the_ends_is_exactly_zero_and_one(double trials) =>
        Assert.Multiple(() =>
        {
            Assert.That(Wilson.Interval(0, trials).Low, Is.Zero);
            Assert.That(Wilson.Interval(trials, trials).High, Is.EqualTo(1));
        });

    [Test]
    public void Interval_of_next_to_nothing_does_not_round_below_zero() =>
        Assert.That(Wilson.Interval(1.297442608608613e-13, 10).Low, Is.Not.Negative);

    [Test]
    public void Interval_of_any_proportion_holds_it_and_mirrors_its_complement() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<PositiveInt>(),
            ArbMap.Default.ArbFor<NonNegativeInt>(),
            (trials, part) =>
            {
                var n = trials.Get + 0.25;
                var successes = Math.Min(n, part.Get);
                var (interval, mirrored) = (Wilson.Interval(successes, n), Wilson.Interval(n - successes, n));
                return interval.Contains(successes / n)
                    && interval.Low >= 0 && interval.High <= 1
                    && Math.Abs(interval.Low - (1 - mirrored.High)) < 1e-12;
            }).QuickCheckThrowOnFailure();

    [TestCase(0, 0)]
    [TestCase(1, -1)]
    [TestCase(-1, 10)]
    [TestCase(10.0001, 10)]
    [TestCase(double.NaN, 10)]
    [TestCase(1, double.NaN)]
    [TestCase(1, double.PositiveInfinity)]
    public void Interval_of_parts_that_no_proportion_has_throws(double successes, double trials) =>
        Assert.That(() => Wilson.Interval(successes, trials), Throws.TypeOf<ArgumentOutOfRangeException>());
}
