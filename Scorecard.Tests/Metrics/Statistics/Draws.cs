using Scorecard.Metrics.Statistics;

namespace Scorecard.Tests.Metrics.Statistics;

/// <summary>Records drawn at random: deals, customers and ages as they are in the field, skewed and with ties.</summary>
internal static class Draws
{
    /// <summary>Whether one in so many.</summary>
    public static bool Happens(this Random random, double share) => random.NextDouble() < share;

    /// <summary>A standard normal number.</summary>
    public static double Normal(this Random random) => MathNet.Numerics.Distributions.Normal.Sample(random, 0, 1);

    /// <summary>A log-normal amount with this mean; at a spread of 1 the largest fifth has more than half of the sum.</summary>
    public static double Skewed(double mean, double spread, double normal) => mean * Math.Exp((spread * normal) - (spread * spread / 2));

    /// <summary>The amount and the cycle of a won deal, mean 5,000 and 50 days: large deals take longer.</summary>
    public static (double Amount, double Days) Deal(this Random random)
    {
        var size = random.Normal();
        return (Skewed(5000, 0.8, (0.6 * size) + (0.8 * random.Normal())), Skewed(50, 0.6, (0.6 * size) + (0.8 * random.Normal())));
    }

    /// <summary>An amount of which a few have nearly all: Pareto's law with index 1.2, from 100 on.</summary>
    public static double Pareto(this Random random) => 100 * Math.Pow(1 - random.NextDouble(), -1 / 1.2);

    /// <summary>
    /// What a customer paid, mean 1,000, and pays now: nothing unless it stays, and one in four of those that do
    /// <paramref name="growth"/> times as much.
    /// </summary>
    public static (double Then, double Now) Customer(this Random random, double spread, double stay, double growth)
    {
        var then = Skewed(1000, spread, random.Normal());
        return (then, !random.Happens(stay) ? 0 : random.Happens(0.25) ? then * growth : then);
    }

    /// <summary>The first whole age at or after an exponential time: one of P(age ≤ a) = 1 − e^(−a ÷ mean).</summary>
    public static int Age(this Random random, double mean) => (int)Math.Ceiling(-mean * Math.Log(1 - random.NextDouble()));

    /// <summary>The age by which this share of the ages above has come.</summary>
    public static int AgeOf(double q, double mean) => (int)Math.Ceiling(-mean * Math.Log(1 - q));

    /// <summary>The histogram of subjects.</summary>
    public static IReadOnlyList<Observation> Histogram(this IEnumerable<(int Age, bool HadEvent)> subjects) =>
        [.. subjects.GroupBy(subject => subject.Age).Select(bar => new Observation(bar.Key, bar.Count(subject => subject.HadEvent), bar.Count(subject => !subject.HadEvent)))];

    /// <summary>The sums over closed deals of which these were won.</summary>
    public static VelocitySums Sums(int closed, IReadOnlyCollection<(double Amount, double Days)> won) => new(
        closed,
        won.Count,
        won.Count,
        won.Sum(deal => deal.Amount),
        won.Sum(deal => deal.Amount * deal.Amount),
        won.Sum(deal => deal.Days),
        won.Sum(deal => deal.Days * deal.Days),
        won.Sum(deal => deal.Amount * deal.Days));

    /// <summary>The interval of net revenue retention from the customers themselves.</summary>
    public static Interval? Net(IReadOnlyCollection<(double Then, double Now)> customers) => DeltaRatio.Interval(
        customers.Sum(each => each.Then),
        customers.Sum(each => each.Now),
        customers.Sum(each => Math.Min(each.Then, each.Now)),
        customers.Sum(each => each.Then * each.Then),
        customers.Sum(each => each.Now * each.Now),
        customers.Sum(each => each.Then * each.Now));

    /// <summary>The delta method by itself, with the number of customers: what the interval of net revenue retention would be if they were all alike.</summary>
    public static Interval Delta(IReadOnlyCollection<(double Then, double Now)> customers)
    {
        var (n, then) = (customers.Count, customers.Sum(each => each.Then));
        var ratio = customers.Sum(each => each.Now) / then;
        var half = Confidence.T(n - 1) * Math.Sqrt(customers.Sum(each => Math.Pow(each.Now - (ratio * each.Then), 2)) / (n - 1) * n) / then;
        return new Interval(ratio - half, ratio + half);
    }

    /// <summary>The interval of gross revenue retention from the customers themselves.</summary>
    public static Interval Gross(IReadOnlyCollection<(double Then, double Now)> customers)
    {
        var then = customers.Sum(each => each.Then);
        var effective = then * then / customers.Sum(each => each.Then * each.Then);
        return Wilson.Interval(Math.Min(1, customers.Sum(each => Math.Min(each.Then, each.Now)) / then) * effective, effective);
    }
}
