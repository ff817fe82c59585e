using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Definitions.Deals;
using Scorecard.Metrics.Definitions.Demand;
using Scorecard.Metrics.Statistics;
using Scorecard.Tests.Metrics.Facts;

namespace Scorecard.Tests.Metrics.Definitions;

/// <summary>Win rate, average deal, sales cycle, revenue and the plain counts.</summary>
internal sealed class RatioAndMeanTests
{
    [Test]
    public void WinRate_is_by_count_and_close_date_with_wilsons_interval()
    {
        var result = new WinRate().Value(Some.Won(6), Some.Lost(14), Some.Open(9), Some.Won(5, closed: Days.Of(4, 1)));
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.EqualTo(0.3));
            Assert.That(result.Sample, Is.EqualTo(20));
            Assert.That(result.Interval, Is.EqualTo(Wilson.Interval(6, 20)));
            Assert.That(result.Parts, Is.EqualTo(new Dictionary<string, double> { ["won"] = 6, ["lost"] = 14 }));
        });
    }

    [Test]
    public void WinRate_without_a_decided_deal_is_undefined() =>
        Assert.That(new WinRate().Value(Some.Open(5)).Undefined, Is.EqualTo("no deal was won or lost in the period"));

    [Test]
    public void WinRate_where_no_loss_was_ever_recorded_is_undefined_and_not_one()
    {
        var result = new WinRate().Value(Some.Won(30));
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.Null);
            Assert.That(result.Undefined, Does.StartWith("no lost deal is on record"));
            Assert.That(result.Sample, Is.EqualTo(30));
        });
    }

    [Test]
    public void WinRate_of_a_period_without_a_loss_is_one_where_losses_are_recorded() =>
        Assert.That(new WinRate().Value(Some.Won(3), Some.Lost(1, Days.Of(1, 2))).Value, Is.EqualTo(1));

    [Test]
    public void AverageDeal_leaves_missing_amounts_out_and_counts_them()
    {
        var result = new AverageDeal().Value(Some.Won(2, 100), Some.Won(1, 400), Some.Won(3, amount: null), Some.Lost(4));
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.EqualTo(200));
            Assert.That(result.Sample, Is.EqualTo(3));
            Assert.That(result.Interval, Is.EqualTo(MeanInterval.Of(3, 600, 180_000)));
            Assert.That(result.Notes, Has.One.StartsWith("3 won without an amount"));
        });
    }

    [Test]
    public void AverageDeal_without_an_amount_is_undefined() =>
        Assert.That(new AverageDeal().Value(Some.Won(3, amount: null)).Undefined, Is.EqualTo("no deal with an amount was won in the period"));

    [Test]
    public void SalesCycle_is_the_mean_with_the_median_beside_it()
    {
        var result = new SalesCycle().Value(Some.Won(1, cycleDays: 0), Some.Won(1, cycleDays: 10), Some.Won(1, cycleDays: 50), Some.Lost(3));
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.EqualTo(20));
            Assert.That(result.Sample, Is.EqualTo(3));
            Assert.That(result.Parts["medianDays"], Is.EqualTo(10));
            Assert.That(result.Interval, Is.EqualTo(MeanInterval.Of(3, 60, 2600)));
            Assert.That(result.Notes, Is.Empty);
        });
    }

    [TestCase(new[] { 5 }, 5)]
    [TestCase(new[] { 5, 8 }, 6.5)]
    [TestCase(new[] { 1, 1, 9, 9 }, 5)]
    [TestCase(new[] { 1, 7, 7, 9 }, 7)]
    public void SalesCycle_median_of_an_even_number_lies_between_the_middle_two(int[] cycles, double median) =>
        Assert.That(new SalesCycle().Value([.. cycles.Select(days => Some.Won(1, cycleDays: days))]).Parts["medianDays"], Is.EqualTo(median));

    [Test]
    public void SalesCycle_leaves_missing_and_negative_cycles_out_and_counts_them()
    {
        var result = new SalesCycle().Value(Some.Won(2, cycleDays: 8), Some.Won(1, cycleDays: null), Some.Won(1, cycleDays: -4));
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.EqualTo(8));
            Assert.That(result.Parts["medianDays"], Is.EqualTo(8));
            Assert.That(result.Notes, Has.One.StartsWith("2 won without a usable cycle"));
        });
    }

    [Test]
    public void SalesCycle_without_a_known_cycle_is_undefined() =>
        Assert.That(new SalesCycle().Value(Some.Won(3, cycleDays: -1)).Undefined, Is.EqualTo("no deal with a known cycle was won in the period"));

    [Test]
    public void RevenueWon_sums_what_is_known_and_counts_what_is_not()
    {
        var result = new RevenueWon().Value(Some.Won(2, 100.5m), Some.Won(1, amount: null), Some.Lost(4));
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.EqualTo(201));
            Assert.That(result.Notes, Has.One.StartsWith("1 won without an amount"));
        });
    }

    [Test]
    public void RevenueWon_of_a_period_without_a_win_is_a_zero_and_of_wins_without_amounts_is_undefined() => Assert.Multiple(() =>
    {
        Assert.That(new RevenueWon().Value(Some.Lost(3)).Value, Is.Zero);
        Assert.That(new RevenueWon().Value(Some.Won(3, amount: null)).Undefined, Is.EqualTo("none of the deals won has an amount"));
    });

    private static IEnumerable<TestCaseData> Counts()
    {
        IEnumerable<Entry> leads = [Entry.OfLead(created: Days.Of(3, 1)), Entry.OfLead(created: Days.Of(3, 31)), Entry.OfLead(created: Days.Of(4, 1))];
        yield return new(new Leads(), leads, 2);
        yield return new(new Mqls(), Some.Mqls(4).Concat(Some.Mqls(9, Days.Of(2, 28))), 4);
        yield return new(new Sqls(), Some.Mqls(3, sqlAge: 1).Concat(Some.Mqls(9, sqlAge: 40)), 3);
        yield return new(new OpportunitiesCreated(), Some.Open(5).Concat(Some.Open(9, Days.Of(4, 1))), 5);
        yield return new(new DealsWon(), Some.Won(6).Concat(Some.Lost(9)), 6);
    }

    [TestCaseSource(nameof(Counts))]
    public void Evaluate_of_a_count_counts_the_period(IMetric metric, IEnumerable<Entry> entries, int count) => Assert.Multiple(() =>
    {
        Assert.That(metric.Value(entries), Has.Property("Value").EqualTo(count).And.Property("Sample").EqualTo(count));
        Assert.That(metric.Value(), Has.Property("Value").EqualTo(0).And.Property("Undefined").Null, "a covered zero is a value");
    });
}
