using Scorecard.Metrics.Definitions.Customers;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Statistics;

namespace Scorecard.Tests.Metrics.Definitions.Customers;

/// <summary>Logo, gross and net retention from pair counts.</summary>
internal sealed class RetentionTests
{
    [Test]
    public void CustomerRetention_is_the_share_still_there_with_wilsons_interval()
    {
        var result = new CustomerRetention().Value(Some.Pairs((10, 10), (10, 12), (10, null), (10, 1)));
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.EqualTo(0.75));
            Assert.That(result.Sample, Is.EqualTo(4));
            Assert.That(result.Interval, Is.EqualTo(Wilson.Interval(3, 4)));
            Assert.That(result.Parts, Is.EqualTo(new Dictionary<string, double> { ["activeBefore"] = 4, ["stillActive"] = 3 }));
        });
    }

    [Test]
    public void GrossRevenueRetention_counts_no_upgrade_and_takes_wilson_at_the_effective_number()
    {
        var result = new GrossRevenueRetention().Value(Some.Pairs((100, 150), (50, 50), (50, 25), (200, null)));
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.EqualTo(175 / 400.0));
            Assert.That(result.Sample, Is.EqualTo(4), "customers, not the effective number");
            Assert.That(result.Interval, Is.EqualTo(Wilson.Interval(175 / 400.0 * (160_000 / 55_000.0), 160_000 / 55_000.0)));
        });
    }

    [Test]
    public void GrossRevenueRetention_is_never_above_one_while_net_is() => Assert.Multiple(() =>
    {
        var grown = Some.Pairs((0.1m, 0.2m), (0.3m, 0.9m), (0.7m, 0.7m));
        Assert.That(new GrossRevenueRetention().Value(grown), Has.Property("Value").EqualTo(1));
        Assert.That(new NetRevenueRetention().Value(grown).Value, Is.EqualTo(1.8 / 1.1).Within(1e-12));
    });

    [TestCase(1, false)]
    [TestCase(2, true)]
    [TestCase(30, true)]
    public void NetRevenueRetention_has_its_interval_from_the_second_customer_on(int customers, bool hasInterval)
    {
        var counts = Some.Pairs([.. Enumerable.Range(1, customers).Select(i => ((decimal)i, i % 7 == 0 ? (decimal?)null : i + 1m))]);
        var result = new NetRevenueRetention().Value(counts);
        var expected = DeltaRatio.Interval(
            (double)counts.SumThen, (double)counts.SumNow, (double)counts.SumKept, (double)counts.SumThenSquared, (double)counts.SumNowSquared, (double)counts.SumThenNow);
        Assert.Multiple(() =>
        {
            Assert.That(result.Interval.HasValue, Is.EqualTo(hasInterval));
            Assert.That(result.Interval, Is.EqualTo(expected));
            Assert.That(result.Sample, Is.EqualTo(customers));
        });
    }

    [Test]
    public void Retention_of_revenue_where_credits_outweigh_what_is_kept_has_an_interval() => Assert.Multiple(() =>
    {
        var credits = Some.Pairs((100, -150), (100, 50));
        Assert.That(new GrossRevenueRetention().Value(credits), Has.Property("Value").EqualTo(-0.5).And.Property("Interval").Property("Low").Zero);
        Assert.That(new NetRevenueRetention().Value(credits).Value, Is.EqualTo(-0.5));
    });

    [Test]
    public void NetRevenueRetention_is_never_surer_than_the_losses_in_it()
    {
        var stayed = Some.Pairs([.. Enumerable.Range(1, 30).Select(i => ((decimal)i, (decimal?)i))]);
        var (net, gross) = (new NetRevenueRetention().Value(stayed).Interval!.Value, new GrossRevenueRetention().Value(stayed).Interval!.Value);
        Assert.That(net.Low, Is.EqualTo(gross.Low).Within(1e-12), "nobody left and nobody was raised: both are 1, and as open");
    }

    [Test]
    public void Evaluate_without_a_customer_before_is_undefined() => Assert.Multiple(() =>
    {
        Assert.That(new CustomerRetention().Value(default(PairCounts)).Undefined, Is.EqualTo("no customer was active on the day before the period"));
        Assert.That(new GrossRevenueRetention().Value(default(PairCounts)).Undefined, Does.StartWith("no recurring revenue"));
        Assert.That(new NetRevenueRetention().Value(default(PairCounts)).Undefined, Does.StartWith("no recurring revenue"));
    });

    [Test]
    public void Evaluate_of_customers_that_paid_nothing_has_a_share_of_customers_and_none_of_revenue()
    {
        var unpaid = Some.Pairs((0, 0), (0, null));
        Assert.Multiple(() =>
        {
            Assert.That(new CustomerRetention().Value(unpaid).Value, Is.EqualTo(0.5));
            Assert.That(new GrossRevenueRetention().Value(unpaid), Has.Property("Value").Null.And.Property("Sample").EqualTo(2));
            Assert.That(new NetRevenueRetention().Value(unpaid), Has.Property("Value").Null.And.Property("Sample").EqualTo(2));
        });
    }
}
