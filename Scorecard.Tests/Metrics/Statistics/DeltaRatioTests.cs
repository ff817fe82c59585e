using Scorecard.Metrics.Statistics;

namespace Scorecard.Tests.Metrics.Statistics;

internal sealed class DeltaRatioTests
{
    [Test]
    public void Interval_is_the_one_made_from_the_residuals()
    {
        // 20 customers stay at 100 and 20 go from 100 to 120: ratio 1.1, residuals ∓10 with variance 40 × 100 ÷ 39.
        var customers = Enumerable.Repeat((100d, 100d), 20).Concat(Enumerable.Repeat((100d, 120d), 20)).ToList();
        var half = 2.02269 * Math.Sqrt(4000 / 39d / 40) / 100;

        var interval = Of(customers)!.Value;
        Assert.Multiple(() =>
        {
            Assert.That(interval.Low, Is.EqualTo(1.1 - half).Within(1e-6));
            Assert.That(interval.High, Is.EqualTo(1.1 + half).Within(1e-6));
        });
    }

    [Test]
    public void Interval_where_all_grew_alike_is_a_point()
    {
        var interval = Of([.. Enumerable.Range(1, 50).Select(size => ((double)size, size * 1.07))])!.Value;
        Assert.That(interval, Is.EqualTo(new Interval(1.07, 1.07)).Using<Interval>((a, b) => Math.Abs(a.Low - b.Low) + Math.Abs(a.High - b.High) < 1e-7));
    }

    [Test]
    public void Interval_covers_the_true_ratio_about_as_often_as_it_claims()
    {
        var random = new Random(20180331);
        var covered = Enumerable.Range(0, 2000).Count(_ =>
            Of([.. Enumerable.Range(0, 200).Select(_ => Customer(random))])!.Value.Contains(0.9 * 1.1));
        Assert.That(covered / 2000d, Is.InRange(0.93, 0.97));
    }

    [Test]
    public void Interval_never_goes_below_zero()
    {
        var customers = Enumerable.Repeat((100d, 0d), 39).Append((100d, 100d)).ToList();
        Assert.That(Of(customers)!.Value.Low, Is.Zero);
    }

    [Test]
    public void Interval_under_thirty_customers_is_not_given() =>
        Assert.Multiple(() =>
        {
            Assert.That(Of([.. Enumerable.Repeat((100d, 90d), 29)]), Is.Null);
            Assert.That(Of([.. Enumerable.Repeat((100d, 90d), 30)]), Is.Not.Null);
        });

    [TestCase(0, 10)]
    [TestCase(-5, 10)]
    [TestCase(100, -1)]
    [TestCase(double.NaN, 10)]
    [TestCase(100, double.PositiveInfinity)]
    public void Interval_of_an_undefined_ratio_is_not_given(double sumThen, double sumNow) =>
        Assert.That(DeltaRatio.Interval(40, sumThen, sumNow, 100, 100, 100), Is.Null);

    [Test]
    public void Interval_of_a_negative_count_throws() =>
        Assert.That(() => DeltaRatio.Interval(-1, 1, 1, 1, 1, 1), Throws.TypeOf<ArgumentOutOfRangeException>());

    // Revenue spread evenly over one to three; nine of ten stay, and grow by a tenth.
    private static (double Then, double Now) Customer(Random random)
    {
        var then = 1 + (2 * random.NextDouble());
        return (then, random.NextDouble() < 0.9 ? then * 1.1 : 0);
    }

    private static Interval? Of(List<(double Then, double Now)> customers) => DeltaRatio.Interval(
        customers.Count,
        customers.Sum(customer => customer.Then),
        customers.Sum(customer => customer.Now),
        customers.Sum(customer => customer.Then * customer.Then),
        customers.Sum(customer => customer.Now * customer.Now),
        customers.Sum(customer => customer.Then * customer.Now));
}
