using Scorecard.Metrics.Statistics;

namespace Scorecard.Tests.Metrics.Statistics;

internal sealed class VelocityIntervalTests
{
    private const double T9 = 2.2621572;

    [Test]
    public void Of_equal_deals_varies_with_the_win_rate_alone()
    {
        // W = 10 ÷ 40: (1 − W) ÷ (cW) = 0.75 ÷ 10.
        var interval = VelocityInterval.Of(500, Sums(40, [.. Enumerable.Repeat((1000d, 30d), 10)]))!.Value;
        Assert.Multiple(() =>
        {
            Assert.That(interval.Low, Is.EqualTo(500 / Math.Exp(T9 * Math.Sqrt(0.075))).Within(1e-4));
            Assert.That(interval.High, Is.EqualTo(500 * Math.Exp(T9 * Math.Sqrt(0.075))).Within(1e-4));
        });
    }

    [Test]
    public void Of_deals_whose_amount_goes_with_their_cycle_has_no_further_variance()
    {
        var proportional = Enumerable.Range(1, 10).Select(days => (1000d * days, (double)days)).ToList();
        var equal = Enumerable.Repeat((1000d, 30d), 10).ToList();
        Assert.That(
            VelocityInterval.Of(500, Sums(40, proportional))!.Value.High,
            Is.EqualTo(VelocityInterval.Of(500, Sums(40, equal))!.Value.High).Within(1e-4));
    }

    [Test]
    public void Of_unrelated_amounts_and_cycles_adds_their_squared_relative_errors()
    {
        // All won. Amounts 1 and 3 (mean 2, variance 16/15), cycles 10 and 30 (mean 20, variance 1600/15), uncorrelated, 16 deals.
        var deals = Enumerable.Range(0, 16).Select(i => (i % 2 == 0 ? 1d : 3d, i % 4 < 2 ? 10d : 30d)).ToList();
        var variance = (16 / 15d / (16 * 4)) + (1600 / 15d / (16 * 400));
        Assert.That(
            VelocityInterval.Of(1, Sums(16, deals))!.Value.High,
            Is.EqualTo(Math.Exp(2.1314495 * Math.Sqrt(variance))).Within(1e-6));
    }

    [Test]
    public void Of_many_samples_covers_the_true_velocity_about_as_often_as_it_claims()
    {
        // Amount 1,000 to 3,000 and cycle 10 to 50 days by a shared and an own part, one deal in three won.
        var random = new Random(20171231);
        var truth = 100 * (1 / 3d) * 2000 / 30;
        var covered = Enumerable.Range(0, 2000).Count(_ =>
        {
            var deals = Enumerable.Range(0, 300).Where(_ => random.Next(3) == 0).Select(_ => Deal(random)).ToList();
            var velocity = 100 * (deals.Count / 300d) * deals.Average(deal => deal.Amount) / deals.Average(deal => deal.Days);
            return VelocityInterval.Of(velocity, Sums(300, deals))!.Value.Contains(truth);
        });
        Assert.That(covered / 2000d, Is.InRange(0.935, 0.97));
    }

    [Test]
    public void Of_sums_merged_from_parts_is_that_of_the_whole()
    {
        var deals = Enumerable.Range(1, 40).Select(i => (100d * (i % 7), 5d + (i % 11))).ToList();
        var merged = Sums(30, deals[..15]) + Sums(90, deals[15..]);
        Assert.That(merged, Is.EqualTo(Sums(120, deals)));
        Assert.That(VelocityInterval.Of(700, merged), Is.EqualTo(VelocityInterval.Of(700, Sums(120, deals))));
    }

    [Test]
    public void Of_one_measured_deal_is_not_given() =>
        Assert.That(VelocityInterval.Of(500, Sums(40, [(1000, 30)])), Is.Null);

    [TestCase(0, 30, 500)]
    [TestCase(1000, 0, 500)]
    [TestCase(1000, 30, 0)]
    [TestCase(1000, 30, double.NaN)]
    [TestCase(1000, 30, double.PositiveInfinity)]
    public void Of_an_undefined_velocity_is_not_given(double amount, double days, double velocity) =>
        Assert.That(VelocityInterval.Of(velocity, Sums(40, [.. Enumerable.Repeat((amount, days), 10)])), Is.Null);

    [TestCase(10, 5, 6)]
    [TestCase(4, 5, 5)]
    [TestCase(10, 5, -1)]
    public void Of_counts_that_contradict_each_other_throws(long closed, long won, long measured) =>
        Assert.That(
            () => VelocityInterval.Of(500, new VelocitySums(closed, won, measured, 1, 1, 1, 1, 1)),
            Throws.TypeOf<ArgumentOutOfRangeException>());

    private static (double Amount, double Days) Deal(Random random)
    {
        var shared = random.NextDouble();
        return (1000 + (1000 * (shared + random.NextDouble())), 10 + (20 * (shared + random.NextDouble())));
    }

    private static VelocitySums Sums(long closed, IReadOnlyCollection<(double Amount, double Days)> won) => new(
        closed,
        won.Count,
        won.Count,
        won.Sum(deal => deal.Amount),
        won.Sum(deal => deal.Amount * deal.Amount),
        won.Sum(deal => deal.Days),
        won.Sum(deal => deal.Days * deal.Days),
        won.Sum(deal => deal.Amount * deal.Days));
}
