using MathNet.Numerics.Distributions;
using Scorecard.Metrics.Statistics;

namespace Scorecard.Tests.Metrics.Statistics;

/// <summary>
/// What the 95 % of every interval is worth at the smallest samples that are coloured and at ordinary ones. Counts are
/// summed over all outcomes; for the rest 1,200 samples leave an error of two thirds of a percentage point.
/// </summary>
internal sealed class CoverageTests
{
    // The demo's targets at the fewest that are coloured, and at a month's number.
    [TestCase(0.11, 50)]
    [TestCase(0.11, 320)]
    [TestCase(0.4, 30)]
    [TestCase(0.85, 20)]
    [TestCase(0.3, 20)]
    [TestCase(0.3, 130)]
    [TestCase(0.98, 30)]
    [TestCase(0.98, 400)]
    public void Wilson_covers(double share, int trials)
    {
        var coverage = Enumerable.Range(0, trials + 1)
            .Where(successes => Wilson.Interval(successes, trials).Contains(share))
            .Sum(successes => Binomial.PMF(share, trials, successes));
        Assert.That(Coverage.Reported(coverage, nameof(Wilson_covers)), Is.InRange(0.93, 0.99));
    }

    [TestCase(3)]
    [TestCase(10)]
    [TestCase(40)]
    [TestCase(320)]
    public void Garwood_covers_at_least_what_it_claims(double mean)
    {
        var coverage = Enumerable.Range(0, 1000)
            .Where(count => Garwood.Interval(count).Contains(mean))
            .Sum(count => Poisson.PMF(mean, count));
        Assert.That(Coverage.Reported(coverage, nameof(Garwood_covers_at_least_what_it_claims)), Is.InRange(0.95, 0.99));
    }

    // One in eight ever; a cohort of one month, entered evenly, followed from 60 to 120 days.
    [TestCase(200)]
    [TestCase(1000)]
    public void KaplanMeier_at_the_window_of_a_censored_cohort_covers(int leads)
    {
        var truth = 0.125 * (1 - Math.Exp(-90 / 40d));
        Assert.That(Coverage.Of(truth, random => KaplanMeier.Estimate(Cohort(random, leads), 90).Interval), Is.InRange(0.93, 0.975));
    }

    // Minutes to first touch, mean 240; censored: after 100 to 1,000 minutes, evenly.
    [TestCase(0.5, 30, false)]
    [TestCase(0.5, 300, false)]
    [TestCase(0.5, 30, true)]
    [TestCase(0.5, 300, true)]
    [TestCase(0.9, 30, false)]
    [TestCase(0.9, 300, false)]
    [TestCase(0.9, 300, true)]
    public void Quantile_covers(double q, int leads, bool isCensored)
    {
        var truth = Draws.AgeOf(q, 240);
        Assert.That(Coverage.Of(random => Holds(KaplanMeier.EstimateQuantile(Touches(random, leads, isCensored), q), truth)), Is.InRange(0.93, 0.985));
    }

    [TestCase(66, Description = "about 20 won, the fewest that are coloured")]
    [TestCase(400)]
    public void Velocity_of_skewed_deals_covers(int closed) =>
        Assert.That(Coverage.Of(0.3 * 5000 / 50, random => Velocity(random, closed)), Is.InRange(0.92, 0.97));

    // Sales cycles in whole days, mean 50: exponential is as skewed as they get.
    [TestCase(10, 0.88)]
    [TestCase(30, 0.91)]
    [TestCase(300, 0.935)]
    public void Mean_of_skewed_ages_covers_less_the_fewer_there_are(int n, double least)
    {
        var truth = 1 / (1 - Math.Exp(-1 / 50d));
        var coverage = Coverage.Of(truth, random =>
        {
            var ages = Enumerable.Range(0, n).Select(_ => (double)random.Age(50)).ToList();
            return MeanInterval.Of(n, ages.Sum(), ages.Sum(age => age * age));
        });
        Assert.That(coverage, Is.InRange(least, 0.965));
    }

    // Three in a hundred leave; customers as unequal as in the field.
    [TestCase(10, 0.5)]
    [TestCase(30, 0.5)]
    [TestCase(100, 0.5)]
    [TestCase(300, 0.5)]
    [TestCase(30, 1)]
    [TestCase(100, 1)]
    [TestCase(300, 1)]
    public void Wilson_on_the_effective_number_covers_gross_revenue_retention(int customers, double spread) =>
        Assert.That(Coverage.Of(0.97, random => Draws.Gross(Customers(random, customers, spread, 0.97, 1))), Is.InRange(0.91, 0.98));

    [TestCase(30)]
    [TestCase(100)]
    public void Delta_would_cover_gross_revenue_retention_far_too_little(int customers) =>
        Assert.That(Coverage.Of(0.97, random => Draws.Net(Customers(random, customers, 1, 0.97, 1))), Is.LessThan(0.87));

    // One in ten leaves, one in four pays a third more.
    [TestCase(30, 0.5, 0.87)]
    [TestCase(100, 0.5, 0.925)]
    [TestCase(300, 0.5, 0.935)]
    [TestCase(30, 1, 0.82)]
    [TestCase(100, 1, 0.895)]
    [TestCase(300, 1, 0.92)]
    public void Delta_covers_net_revenue_retention_less_the_fewer_and_the_more_unequal(int customers, double spread, double least) =>
        Assert.That(Coverage.Of(0.975, random => Draws.Net(Customers(random, customers, spread, 0.9, 4 / 3d))), Is.InRange(least, 0.97));

    private static bool Holds(QuantileEstimate estimate, int truth) =>
        estimate.Low <= truth && (estimate.High is null || truth <= estimate.High);

    private static IReadOnlyList<Observation> Cohort(Random random, int leads) => Enumerable.Range(0, leads).Select(_ =>
    {
        var (followed, age) = (random.Next(60, 121), random.Happens(0.125) ? random.Age(40) : int.MaxValue);
        return (Math.Min(followed, age), age <= followed);
    }).Histogram();

    private static IReadOnlyList<Observation> Touches(Random random, int leads, bool isCensored) => Enumerable.Range(0, leads).Select(_ =>
    {
        var (followed, age) = (isCensored ? random.Next(100, 1001) : int.MaxValue, random.Age(240));
        return (Math.Min(followed, age), age <= followed);
    }).Histogram();

    private static Interval? Velocity(Random random, int closed)
    {
        var won = Enumerable.Range(0, closed).Where(_ => random.Happens(0.3)).Select(_ => random.Deal()).ToList();
        var sums = Draws.Sums(closed, won);
        return VelocityInterval.Of(won.Count / (double)closed * sums.Amount / sums.CycleDays, sums);
    }

    private static List<(double Then, double Now)> Customers(Random random, int customers, double spread, double stay, double growth) =>
        [.. Enumerable.Range(0, customers).Select(_ => random.Customer(spread, stay, growth))];
}
