using Scorecard.Metrics.Statistics;

namespace Scorecard.Tests.Metrics.Statistics;

internal sealed class ConfidenceTests
{
    [Test]
    public void Normal_is_the_tabled_quantile() =>
        Assert.That(Confidence.Normal, Is.EqualTo(1.959963984540054).Within(1e-12));

    // Student's t table, two-sided 95 %.
    [TestCase(1, 12.7062)]
    [TestCase(2, 4.3027)]
    [TestCase(9, 2.2622)]
    [TestCase(29, 2.0452)]
    [TestCase(100, 1.9840)]
    [TestCase(1_000, 1.9623)]
    public void T_is_the_tabled_quantile(long degrees, double expected) =>
        Assert.That(Confidence.T(degrees), Is.EqualTo(expected).Within(5e-5));

    // First term of the expansion of t in 1 ÷ degrees (Abramowitz and Stegun 26.7.5).
    [TestCase(100_000)]
    [TestCase(9_999_999)]
    [TestCase(10_000_000)]
    [TestCase(long.MaxValue)]
    public void T_goes_over_into_the_normal_without_a_step(long degrees)
    {
        var z = Confidence.Normal;
        Assert.That(Confidence.T(degrees), Is.EqualTo(z + (((z * z * z) + z) / (4d * degrees))).Within(3e-7));
    }
}
