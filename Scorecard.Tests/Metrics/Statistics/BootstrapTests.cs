using MathNet.Numerics.Distributions;
using Scorecard.Metrics.Statistics;

namespace Scorecard.Tests.Metrics.Statistics;

/// <summary>
/// The intervals made from histograms and sums against the bootstrap of the records that those were made from. On
/// samples as large as these both have to come out alike: each end within a fraction of the width.
/// </summary>
internal sealed class BootstrapTests
{
    private const double Close = 0.1;

    [TestCase(0.5, 20180331)]
    [TestCase(0.5, 4)]
    [TestCase(0.9, 20180331)]
    [TestCase(0.9, 4)]
    public void Quantile_of_a_histogram_is_that_of_its_ages(double q, int seed)
    {
        var ages = Draw(seed, 600, random => random.Age(240));
        var estimate = KaplanMeier.EstimateQuantile(ages.Select(age => (age, true)).Histogram(), q);
        Assert.That(estimate.Value, Is.EqualTo(Bootstrap.Quantile(ages, q)));
        Agree(Interval(estimate), Bootstrap.Of(ages, resample => Bootstrap.Quantile(resample, q)), 0.15);
    }

    [TestCase(0.5, 20180331)]
    [TestCase(0.5, 4)]
    [TestCase(0.9, 20180331)]
    [TestCase(0.9, 4)]
    public void Quantile_of_a_censored_histogram_is_that_of_its_subjects(double q, int seed)
    {
        var subjects = Draw(seed, 600, random => Subject(random.Age(240), random.Next(100, 1001)));
        var estimate = KaplanMeier.EstimateQuantile(subjects.Histogram(), q);
        Assert.That(estimate.Value, Is.EqualTo(Bootstrap.Quantile(subjects, q)));
        Agree(Interval(estimate), Bootstrap.Of(subjects, resample => Bootstrap.Quantile([.. resample], q)), 0.15);
    }

    [Test]
    public void KaplanMeier_of_a_censored_histogram_is_that_of_its_subjects()
    {
        var subjects = Draw(20180331, 1000, random => Subject(random.Happens(0.125) ? random.Age(40) : int.MaxValue, random.Next(60, 121)));
        var estimate = KaplanMeier.Estimate(subjects.Histogram(), 90);
        Assert.That(estimate.Probability, Is.EqualTo(Bootstrap.Share(subjects, 90)).Within(1e-12));
        Agree(estimate.Interval!.Value, Bootstrap.Of(subjects, resample => Bootstrap.Share([.. resample], 90)));
    }

    [Test]
    public void Wilson_is_the_interval_of_the_leads_themselves()
    {
        var leads = Draw(20180331, 1174, random => random.Happens(0.12));
        Agree(Wilson.Interval(leads.Count(won => won), leads.Count), Bootstrap.Of(leads, resample => resample.Average(won => won ? 1d : 0)));
    }

    [Test]
    public void Cost_per_customer_is_the_interval_of_the_days_themselves()
    {
        var days = Draw(20180331, 90, random => Poisson.Sample(random, 4));
        var count = Garwood.Interval(days.Sum());
        Agree(new Interval(300_000 / count.High, 300_000 / count.Low), Bootstrap.Of(days, resample => 300_000d / resample.Sum()));
    }

    [Test]
    public void Mean_is_the_interval_of_the_values_themselves()
    {
        var amounts = Draw(20180331, 500, random => random.Deal().Amount);
        Agree(MeanInterval.Of(amounts.Count, amounts.Sum(), amounts.Sum(each => each * each))!.Value, Bootstrap.Of(amounts, resample => resample.Average()));
    }

    [Test]
    public void Velocity_is_the_interval_of_the_deals_themselves()
    {
        var closed = Draw(20180331, 900, random => random.Happens(0.3) ? random.Deal() : ((double Amount, double Days)?)null);
        Agree(VelocityInterval.Of(Velocity(closed), Sums(closed))!.Value, Bootstrap.Of(closed, Velocity));
    }

    [Test]
    public void Net_retention_is_the_interval_of_the_customers_themselves()
    {
        var customers = Draw(20180331, 600, random => random.Customer(0.5, 0.9, 4 / 3d));
        Agree(Draws.Net(customers)!.Value, Bootstrap.Of(customers, resample => resample.Sum(each => each.Now) / resample.Sum(each => each.Then)));
    }

    [Test]
    public void Gross_retention_is_the_interval_of_the_customers_themselves_where_many_leave()
    {
        var customers = Draw(20180331, 1500, random => random.Customer(0.5, 0.9, 1));
        Agree(Draws.Gross(customers), Bootstrap.Of(customers, Gross));
    }

    [Test]
    public void Gross_retention_is_never_narrower_where_customers_stay_but_pay_less()
    {
        var customers = Draw(20180331, 1500, random => random.Customer(0.5, 0.95, 0.5));
        var (wilson, bootstrap) = (Draws.Gross(customers), Bootstrap.Of(customers, Gross));
        Assert.That(wilson.Contains(bootstrap.Low) && wilson.Contains(bootstrap.High), $"{wilson} {bootstrap}");
    }

    private static List<T> Draw<T>(int seed, int count, Func<Random, T> record)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => record(random))];
    }

    private static (int Age, bool HadEvent) Subject(int age, int followed) => (Math.Min(age, followed), age <= followed);

    private static Interval Interval(QuantileEstimate estimate) => new(estimate.Low!.Value, estimate.High!.Value);

    private static double Velocity(IReadOnlyList<(double Amount, double Days)?> closed)
    {
        var won = closed.OfType<(double Amount, double Days)>().ToList();
        return 100d * won.Count / closed.Count * won.Average(deal => deal.Amount) / won.Average(deal => deal.Days);
    }

    private static VelocitySums Sums(List<(double Amount, double Days)?> closed) =>
        Draws.Sums(closed.Count, [.. closed.OfType<(double Amount, double Days)>()]);

    private static double Gross(IReadOnlyList<(double Then, double Now)> customers) =>
        customers.Sum(each => Math.Min(each.Then, each.Now)) / customers.Sum(each => each.Then);

    private static void Agree(Interval interval, Interval bootstrap, double fraction = Close)
    {
        var width = bootstrap.High - bootstrap.Low;
        TestContext.Out.WriteLine(FormattableString.Invariant(
            $"{interval.Low:G6} to {interval.High:G6}; bootstrap {bootstrap.Low:G6} to {bootstrap.High:G6}; off by {(interval.Low - bootstrap.Low) / width:P0} and {(interval.High - bootstrap.High) / width:P0} of its width"));
        Assert.That(interval.Low, Is.EqualTo(bootstrap.Low).Within(fraction * width));
        Assert.That(interval.High, Is.EqualTo(bootstrap.High).Within(fraction * width));
    }
}
