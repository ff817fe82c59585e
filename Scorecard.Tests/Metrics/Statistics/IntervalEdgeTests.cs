using Scorecard.Metrics.Statistics;

namespace Scorecard.Tests.Metrics.Statistics;

/// <summary>The fewest and the largest that an interval is given for, by hand.</summary>
internal sealed class IntervalEdgeTests
{
    private const double T1 = 12.706205;
    private const double T2 = 4.302653;

    [Test]
    public void MeanInterval_of_two_values_is_students_with_one_degree()
    {
        var interval = MeanInterval.Of(2, 4, 10)!.Value;
        Assert.That((interval.Low, interval.High), Is.EqualTo((2 / Math.Exp(T1 / 2), 2 * Math.Exp(T1 / 2))).Within(1e-3).Percent, "1 and 3: s² = 2, the error of the mean is √(2 ÷ 2), and half of the mean");
    }

    [Test]
    public void MeanInterval_of_a_mean_whose_spread_is_not_finite_is_unknown() =>
        Assert.That(MeanInterval.Of(10, 10, double.PositiveInfinity), Is.Null);

    [Test]
    public void VelocityInterval_of_deals_whose_amount_and_cycle_go_apart_is_the_delta_methods()
    {
        // Amounts 1000, 3000, 2000 over 10, 20, 60 days: A = 2000, L = 30, s²A = 1e6, s²L = 700, s_AL = 5000.
        var variance = ((1 - 0.5) / (6 * 0.5)) + (1e6 / (3 * 4e6)) + (700 / (3 * 900.0)) - (2 * 5000 / (3 * 2000 * 30.0));
        var interval = VelocityInterval.Of(100, new VelocitySums(6, 3, 3, 6000, 14e6, 90, 4100, 190_000))!.Value;
        Assert.Multiple(() =>
        {
            Assert.That(interval.High, Is.EqualTo(100 * Math.Exp(T2 * Math.Sqrt(variance))).Within(1e-3).Percent);
            Assert.That(interval.Low, Is.EqualTo(100 / Math.Exp(T2 * Math.Sqrt(variance))).Within(1e-3).Percent);
        });
    }

    [Test]
    public void VelocityInterval_of_two_measured_deals_is_given_and_of_none_is_not() => Assert.Multiple(() =>
    {
        Assert.That(VelocityInterval.Of(100, new VelocitySums(4, 2, 2, 2000, 2e6, 60, 1800, 60_000)), Is.Not.Null);
        Assert.That(VelocityInterval.Of(100, new VelocitySums(4, 2, 0, 0, 0, 0, 0, 0)), Is.Null);
    });

    [Test]
    public void VelocityInterval_whose_upper_end_is_not_finite_is_not_given() =>
        Assert.That(VelocityInterval.Of(1e308, new VelocitySums(40, 2, 2, 2000, 2e6, 60, 1800, 60_000)), Is.Null);

    [Test]
    public void VelocitySums_that_overflow_throw_and_do_not_wrap()
    {
        var most = new VelocitySums(long.MaxValue, 0, 0, 0, 0, 0, 0, 0);
        Assert.Multiple(() =>
        {
            Assert.That(() => most + new VelocitySums(1, 0, 0, 0, 0, 0, 0, 0), Throws.TypeOf<OverflowException>());
            Assert.That(() => new VelocitySums(0, long.MaxValue, 0, 0, 0, 0, 0, 0) + new VelocitySums(0, 1, 0, 0, 0, 0, 0, 0), Throws.TypeOf<OverflowException>());
            Assert.That(() => new VelocitySums(0, 0, long.MaxValue, 0, 0, 0, 0, 0) + new VelocitySums(0, 0, 1, 0, 0, 0, 0, 0), Throws.TypeOf<OverflowException>());
        });
    }

    [Test]
    public void DeltaRatio_of_customers_that_all_left_is_nothing_for_sure() =>
        Assert.That(DeltaRatio.Interval(300, 0, 0, 3000, 0, 0), Is.EqualTo(new Interval(0, 0)));

    [Test]
    public void DeltaRatio_whose_spread_is_not_finite_is_not_given() =>
        Assert.That(DeltaRatio.Interval(300, 300, 300, 3000, double.PositiveInfinity, 3000), Is.Null);
}
