using Scorecard.Metrics.Statistics;

namespace Scorecard.Tests.Metrics.Statistics;

internal sealed class MeanIntervalTests
{
    [Test]
    public void Of_nine_ten_eleven_is_students_on_the_log_scale()
    {
        var interval = MeanInterval.Of(3, 30, 81 + 100 + 121)!.Value;

        // Mean 10, standard deviation 1, t with 2 degrees 4.3027: 10 times or through e to the 4.3027 ÷ √3 ÷ 10.
        Assert.Multiple(() =>
        {
            Assert.That(interval.Low, Is.EqualTo(7.8004).Within(5e-5));
            Assert.That(interval.High, Is.EqualTo(12.8199).Within(5e-5));
        });
    }

    [Test]
    public void Of_equal_values_whose_squares_round_is_a_point_and_not_a_failure()
    {
        const double value = 1234567.89;
        var (sum, squares) = (0d, 0d);
        for (var i = 0; i < 1000; i++)
            (sum, squares) = (sum + value, squares + (value * value));

        var interval = MeanInterval.Of(1000, sum, squares);
        Assert.That(interval!.Value.High - interval.Value.Low, Is.LessThan(value * 1e-6));
    }

    [Test]
    public void Of_a_variance_rounded_below_zero_takes_it_as_zero() =>
        Assert.That(MeanInterval.Of(3, 30, 299.9999), Is.EqualTo(new Interval(10, 10)));

    [Test]
    public void Of_values_far_apart_never_goes_below_zero()
    {
        // One deal of 1,000,000 and nine of 100: without the logarithm, 100,090 ± 226,200.
        var interval = MeanInterval.Of(10, 1_000_900, 1e12 + 90_000)!.Value;
        Assert.Multiple(() =>
        {
            Assert.That(interval.Low, Is.EqualTo(100_090 / Math.Exp(2.262157 * 99_990 / 100_090)).Within(1e-3).Percent);
            Assert.That(interval.High, Is.EqualTo(100_090 * Math.Exp(2.262157 * 99_990 / 100_090)).Within(1e-3).Percent);
        });
    }

    [TestCase(0, 2, Description = "credits and amounts come to nothing")]
    [TestCase(-10, 200, Description = "credits outweigh the rest")]
    public void Of_values_without_a_positive_mean_is_unknown(double sum, double squares) =>
        Assert.That(MeanInterval.Of(3, sum, squares), Is.Null);

    [Test]
    public void Of_nothing_but_zeros_is_zero() => Assert.That(MeanInterval.Of(3, 0, 0), Is.EqualTo(new Interval(0, 0)));

    [TestCase(0)]
    [TestCase(1)]
    public void Of_fewer_than_two_is_unknown(long n) =>
        Assert.That(MeanInterval.Of(n, 10 * n, 100 * n), Is.Null);

    [Test]
    public void Of_sums_that_are_not_finite_is_unknown() =>
        Assert.That(MeanInterval.Of(10, double.PositiveInfinity, double.PositiveInfinity), Is.Null);

    [Test]
    public void Of_a_negative_count_throws() =>
        Assert.That(() => MeanInterval.Of(-1, 0, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
}
