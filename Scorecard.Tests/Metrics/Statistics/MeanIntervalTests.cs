using Scorecard.Metrics.Statistics;

namespace Scorecard.Tests.Metrics.Statistics;

internal sealed class MeanIntervalTests
{
    [Test]
    public void Of_nine_ten_eleven_is_the_textbook_interval()
    {
        var interval = MeanInterval.Of(3, 30, 81 + 100 + 121)!.Value;

        // Mean 10, standard deviation 1, t with 2 degrees 4.3027: 10 ± 4.3027 ÷ √3.
        Assert.Multiple(() =>
        {
            Assert.That(interval.Low, Is.EqualTo(7.5159).Within(5e-5));
            Assert.That(interval.High, Is.EqualTo(12.4841).Within(5e-5));
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
