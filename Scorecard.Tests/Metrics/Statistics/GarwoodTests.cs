using Scorecard.Metrics.Statistics;

namespace Scorecard.Tests.Metrics.Statistics;

internal sealed class GarwoodTests
{
    // Tables of exact Poisson limits, two-sided 95 % (Pearson and Hartley, Biometrika Tables for Statisticians, table 40).
    [TestCase(0, 0, 3.689)]
    [TestCase(1, 0.0253, 5.572)]
    [TestCase(5, 1.623, 11.668)]
    [TestCase(10, 4.795, 18.390)]
    [TestCase(50, 37.11, 65.92)]
    public void Interval_of_a_tabled_count_is_the_tabled_one(long count, double low, double high)
    {
        var interval = Garwood.Interval(count);
        Assert.Multiple(() =>
        {
            Assert.That(interval.Low, Is.EqualTo(low).Within(0.005));
            Assert.That(interval.High, Is.EqualTo(high).Within(0.005));
        });
    }

    [TestCase(1)]
    [TestCase(3)]
    [TestCase(42)]
    [TestCase(400)]
    public void Interval_leaves_out_a_fortieth_on_either_side(int count)
    {
        var interval = Garwood.Interval(count);
        Assert.Multiple(() =>
        {
            Assert.That(1 - AtMost(count - 1, interval.Low), Is.EqualTo(0.025).Within(1e-9));
            Assert.That(AtMost(count, interval.High), Is.EqualTo(0.025).Within(1e-9));
        });
    }

    [TestCase(10_000)]
    [TestCase(999_998)]
    [TestCase(999_999)]
    [TestCase(1_000_000)]
    [TestCase(1_000_000_000)]
    [TestCase(1_000_000_000_000)]
    public void Interval_of_a_large_count_agrees_with_the_expansion_around_the_normal(long count)
    {
        var interval = Garwood.Interval(count);
        var tolerance = 1e-5 * Math.Sqrt(count);
        Assert.Multiple(() =>
        {
            Assert.That(interval.Low, Is.EqualTo(CornishFisher(count, -1.959963985)).Within(tolerance));
            Assert.That(interval.High, Is.EqualTo(CornishFisher(count + 1, 1.959963985)).Within(tolerance));
        });
    }

    [Test]
    public void Interval_of_the_largest_count_is_finite() =>
        Assert.That(Garwood.Interval(long.MaxValue).High, Is.GreaterThan(9.2e18).And.LessThan(9.3e18));

    [Test]
    public void Interval_of_a_negative_count_throws() =>
        Assert.That(() => Garwood.Interval(-1), Throws.TypeOf<ArgumentOutOfRangeException>());

    /// <summary>The gamma quantile by the Cornish–Fisher expansion (Abramowitz and Stegun 26.2.49), to the second order.</summary>
    private static double CornishFisher(double shape, double z) =>
        shape + (z * Math.Sqrt(shape)) + (((z * z) - 1) / 3) + (((z * z * z) - (7 * z)) / (36 * Math.Sqrt(shape)));

    /// <summary>The Poisson probability of at most so many events, summed term by term.</summary>
    private static double AtMost(int count, double mean)
    {
        var logTerm = -mean;
        var total = Math.Exp(logTerm);
        for (var k = 1; k <= count; k++)
        {
            logTerm += Math.Log(mean / k);
            total += Math.Exp(logTerm);
        }

        return total;
    }
}
