using Scorecard.Metrics.Statistics;

namespace Scorecard.Tests.Metrics.Statistics;

internal sealed class DeltaRatioTests
{
    [Test]
    public void Interval_is_the_one_made_from_the_residuals()
    {
        // 20 customers leave and 20 go from 100 to 200: ratio 1, residuals ∓100 with variance 40 × 10,000 ÷ 39.
        var customers = Enumerable.Repeat((100d, 0d), 20).Concat(Enumerable.Repeat((100d, 200d), 20)).ToList();
        var half = 2.02269 * Math.Sqrt(400_000 / 39d / 40) / 100;

        var interval = Of(customers)!.Value;
        Assert.Multiple(() =>
        {
            Assert.That(interval.Low, Is.EqualTo(1 - half).Within(1e-6));
            Assert.That(interval.High, Is.EqualTo(1 + half).Within(1e-6));
        });
    }

    [Test]
    public void Interval_runs_on_the_effective_number_of_customers()
    {
        // Amounts 300 and 100, ten of each: 4,000² ÷ 1,000,000 = 16. The large pay three times as much and the small what they
        // paid, so that the ratio is 2.5 and the residuals are ±150: t with 15 degrees is 2.13145.
        var customers = Enumerable.Repeat((300d, 900d), 10).Concat(Enumerable.Repeat((100d, 100d), 10)).ToList();
        var half = 2.13145 * Math.Sqrt(20 * 150 * 150 * 16 / 15d) / 4000;

        var interval = Of(customers)!.Value;
        Assert.That((interval.Low, interval.High), Is.EqualTo((2.5 - half, 2.5 + half)).Within(1e-5));
    }

    [TestCase(50)]
    [TestCase(5)]
    public void Interval_where_all_grew_alike_leaves_room_for_one_that_might_have_left(int customers)
    {
        var interval = Of([.. Enumerable.Repeat((100d, 107d), customers)])!.Value;
        Assert.That((interval.Low, interval.High), Is.EqualTo((1.07 - Unseen(customers), 1.07 + Unseen(customers))).Within(1e-6));
    }

    [Test]
    public void Interval_of_one_customer_among_many_that_pays_nearly_all_is_nearly_that_of_one()
    {
        var interval = Of([(1_000_000d, 1_000_000d), .. Enumerable.Repeat((1d, 1d), 99)])!.Value;
        Assert.That(interval.Low, Is.LessThan(0.25));
    }

    [Test]
    public void Interval_covers_the_true_ratio_about_as_often_as_it_claims()
    {
        var random = new Random(20180331);
        var covered = Enumerable.Range(0, 2000).Count(_ =>
            Of([.. Enumerable.Range(0, 200).Select(_ => Customer(random))])!.Value.Contains(0.9 * 1.1));
        Assert.That(covered / 2000d, Is.InRange(0.93, 0.98));
    }

    [Test]
    public void Interval_never_goes_below_zero()
    {
        var customers = Enumerable.Repeat((100d, 0d), 39).Append((100d, 100d)).ToList();
        Assert.That(Of(customers)!.Value.Low, Is.Zero);
    }

    [Test]
    public void Interval_is_given_from_the_second_customer_on() =>
        Assert.Multiple(() =>
        {
            Assert.That(Of([(100d, 90d)]), Is.Null);
            Assert.That(Of([(100d, 90d), (0d, 0d)]), Is.Null, "the other paid nothing");
            Assert.That(Of([(100d, 90d), (100d, 90d)]), Is.Not.Null);
        });

    [Test]
    public void Interval_of_customers_with_credits_is_given() =>
        Assert.That(Of([(100d, -20d), (100d, 90d), (-5d, 10d)]), Is.Not.Null);

    [TestCase(0, 10)]
    [TestCase(-5, 10)]
    [TestCase(100, -1)]
    [TestCase(double.NaN, 10)]
    [TestCase(100, double.PositiveInfinity)]
    public void Interval_of_an_undefined_ratio_is_not_given(double sumThen, double sumNow) =>
        Assert.That(DeltaRatio.Interval(sumThen, sumNow, 10, 100, 100, 100), Is.Null);

    // Revenue spread evenly over one to three; nine of ten stay, and grow by a tenth.
    private static (double Then, double Now) Customer(Random random)
    {
        var then = 1 + (2 * random.NextDouble());
        return (then, random.NextDouble() < 0.9 ? then * 1.1 : 0);
    }

    /// <summary>From 1 to the lower Wilson limit of so many that all stayed: z² ÷ (n + z²).</summary>
    private static double Unseen(int customers) => 3.841459 / (customers + 3.841459);

    private static Interval? Of(List<(double Then, double Now)> customers) => Draws.Net(customers);
}
