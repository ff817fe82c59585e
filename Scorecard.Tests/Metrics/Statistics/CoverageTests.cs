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
    [TestCase(10, 0.9)]
    [TestCase(30, 0.93)]
    [TestCase(300, 0.935)]
    public void Mean_of_skewed_ages_covers_less_the_fewer_there_are(int n, double least) =>
        CoversMean(1 / (1 - Math.Exp(-1 / 50d)), n, random => random.Age(50), least);

    // Amounts of deals: log-normal, the largest fifth has more than half of the sum.
    [TestCase(10, 0.86)]
    [TestCase(30, 0.89)]
    [TestCase(300, 0.93)]
    public void Mean_of_skewed_amounts_covers_less_the_fewer_there_are(int n, double least) =>
        CoversMean(5000, n, random => Draws.Skewed(5000, 1, random.Normal()), least);

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
        Assert.That(Coverage.Of(0.97, random => Draws.Delta(Customers(random, customers, 1, 0.97, 1))), Is.LessThan(0.87));

    // What customers paid: log-normal with this spread, or by Pareto's law where it says 0. How many stay, and how many of those
    // pay so much more. One in ten leaves and one in four pays a third more; few leave and upgrades are small; few leave and few
    // treble. The last column is the share that the delta method by itself reaches at most.
    [TestCase(10, 0.5, 0.9, 0.25, 4 / 3d, 0.9)]
    [TestCase(30, 0.5, 0.9, 0.25, 4 / 3d, 0.92)]
    [TestCase(100, 0.5, 0.9, 0.25, 4 / 3d, 0.95)]
    [TestCase(300, 0.5, 0.9, 0.25, 4 / 3d, 0.97)]
    [TestCase(30, 1, 0.9, 0.25, 4 / 3d, 0.89)]
    [TestCase(100, 1, 0.9, 0.25, 4 / 3d, 0.93)]
    [TestCase(300, 1, 0.9, 0.25, 4 / 3d, 0.95)]
    [TestCase(30, 0, 0.9, 0.25, 4 / 3d, 0.86)]
    [TestCase(300, 0, 0.9, 0.25, 4 / 3d, 0.88)]
    [TestCase(30, 1, 0.97, 0.25, 1.1, 0.65)]
    [TestCase(100, 1, 0.97, 0.25, 1.1, 0.85)]
    [TestCase(300, 1, 0.97, 0.25, 1.1, 0.9)]
    [TestCase(30, 1, 0.97, 0.05, 3, 0.75)]
    [TestCase(100, 1, 0.97, 0.05, 3, 0.9)]
    [TestCase(300, 1, 0.97, 0.05, 3, 0.95)]
    [TestCase(300, 0, 0.97, 0.05, 3, 0.82)]
    public void Net_revenue_retention_of_unequal_customers_covers(int customers, double spread, double stay, double raised, double growth, double deltaAtMost)
    {
        var truth = stay * (1 + (raised * (growth - 1)));
        List<(double Then, double Now)> Drawn(Random random) => [.. Enumerable.Range(0, customers).Select(_ =>
        {
            var then = spread > 0 ? Draws.Skewed(1000, spread, random.Normal()) : random.Pareto();
            return (then, !random.Happens(stay) ? 0 : random.Happens(raised) ? then * growth : then);
        })];
        var byDelta = 0;
        var covered = Coverage.Of(random =>
        {
            var drawn = Drawn(random);
            byDelta += Draws.Delta(drawn).Contains(truth) ? 1 : 0;
            return Draws.Net(drawn)!.Value.Contains(truth);
        });
        var delta = Coverage.Reported(byDelta / (double)Coverage.Samples, "the delta method by itself");
        Assert.Multiple(() =>
        {
            Assert.That(covered, Is.GreaterThanOrEqualTo(0.92));
            Assert.That(delta, Is.LessThanOrEqualTo(Math.Min(deltaAtMost, covered)));
        });
    }

    /// <summary>The interval covers that share of the time, and no less than the one that is symmetric without the logarithm.</summary>
    private static void CoversMean(double truth, int n, Func<Random, double> value, double least)
    {
        List<double> Drawn(Random random) => [.. Enumerable.Range(0, n).Select(_ => value(random))];
        var byStudent = 0;
        var covered = Coverage.Of(
            random =>
            {
                var values = Drawn(random);
                byStudent += Student(values).Contains(truth) ? 1 : 0;
                return MeanInterval.Of(n, values.Sum(), values.Sum(each => each * each))!.Value.Contains(truth);
            },
            "mean");
        var plain = Coverage.Reported(byStudent / (double)Coverage.Samples, "without the logarithm");
        Assert.Multiple(() =>
        {
            Assert.That(covered, Is.InRange(least, 0.965));
            Assert.That(covered, Is.GreaterThan(plain - 0.005));
        });
    }

    private static Interval Student(List<double> values)
    {
        var (n, mean) = (values.Count, values.Average());
        var half = Confidence.T(n - 1) * Math.Sqrt(values.Sum(value => Math.Pow(value - mean, 2)) / (n - 1) / n);
        return new Interval(mean - half, mean + half);
    }

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
