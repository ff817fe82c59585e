using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Definitions.Customers;
using Scorecard.Metrics.Definitions.Demand;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Statistics;
using Scorecard.Tests.Metrics.Facts;

namespace Scorecard.Tests.Metrics.Definitions;

/// <summary>Acquisition cost and cost per MQL.</summary>
internal sealed class CostTests
{
    private const string Key = "customer-acquisition-cost";
    private static readonly CustomerAcquisitionCost Acquisition = new();

    [Test]
    public void CustomerAcquisitionCost_has_garwoods_interval_of_the_count_and_its_parts()
    {
        var result = Acquisition.Value(Some.NewCustomers(12), [Some.Cost(1000), Some.Cost(200, "salaries"), Some.Cost(99, day: Days.Of(4, 1))]);
        var count = Garwood.Interval(12);
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.EqualTo(100));
            Assert.That(result.Sample, Is.EqualTo(12));
            Assert.That(result.Interval, Is.EqualTo(new Interval(1200 / count.High, 1200 / count.Low)));
            Assert.That(result.Parts, Is.EqualTo(new Dictionary<string, double> { ["cost"] = 1200, ["newCustomers"] = 12 }));
            Assert.That(result.Notes, Is.Empty);
        });
    }

    [Test]
    public void CustomerAcquisitionCost_counts_first_deals_only() =>
        Assert.That(Acquisition.Value(Some.NewCustomers(2), Some.Won(8), [Some.Cost(100)]).Value, Is.EqualTo(50));

    [Test]
    public void CustomerAcquisitionCost_without_a_new_customer_is_undefined_with_its_lower_bound()
    {
        var result = Acquisition.Value([Some.Cost(36_890)]);
        Assert.Multiple(() =>
        {
            Assert.That(result.Undefined, Is.EqualTo("no new customer in the period"));
            Assert.That(result.Notes, Is.EqualTo(new[] { "at least 10000 each, at 95 %" }));
            Assert.That(result.Parts["cost"], Is.EqualTo(36_890));
        });
    }

    [Test]
    public void CustomerAcquisitionCost_without_cost_is_undefined_and_not_free()
    {
        var result = Acquisition.Value(Some.NewCustomers(12));
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.Null);
            Assert.That(result.Undefined, Does.StartWith("no cost is recorded for the period"));
            Assert.That(result.Sample, Is.EqualTo(12));
        });
    }

    [Test]
    public void CustomerAcquisitionCost_without_a_declared_kind_is_undefined_and_names_it()
    {
        var result = Value(Setting.Of(Key, "costKinds", """["media","salaries","tools"]"""), [Some.Cost(100), Some.Cost(7, "other"), .. Some.NewCustomers(2)]);
        Assert.That(result.Undefined, Does.StartWith("no cost of kind salaries, tools is recorded"));
    }

    [Test]
    public void CustomerAcquisitionCost_counts_declared_kinds_and_no_others() => Assert.That(
        Value(Setting.Of(Key, "costKinds", """["media","tools"]"""), [Some.Cost(100), Some.Cost(10, "tools"), Some.Cost(7, "other"), .. Some.NewCustomers(2)]).Value,
        Is.EqualTo(55));

    [Test]
    public void CustomerAcquisitionCost_of_a_segment_is_its_direct_cost_and_says_so()
    {
        var facts = Counting.Table([Some.Cost(100), .. Some.NewCustomers(2)], "channel");
        var result = Acquisition.Evaluate(facts, Days.March, Setting.Of(Key, "costKinds", """["media","salaries"]"""));
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.EqualTo(50), "salaries carry no segment, so they cannot be missing from one");
            Assert.That(result.Notes, Has.One.StartsWith("direct cost of the segment only"));
            Assert.That(Acquisition.SegmentValue(Some.NewCustomers(2)).Value, Is.Null);
        });
    }

    [TestCase(Grain.Month, "2018-03", 1, 10)]
    [TestCase(Grain.Month, "2018-03", 2, 1)]
    [TestCase(Grain.Quarter, "2018-Q1", 1, 11)]
    [TestCase(Grain.Week, "2018-W11", 13, 10)]
    [TestCase(Grain.Week, "2018-W11", 12, 110)]
    public void CustomerAcquisitionCost_lags_by_months_from_months_on_and_else_by_days(Grain grain, string period, int lag, double cost)
    {
        // The week from 12 March: thirteen days before it ends is 6 March, its own end, which does not count; a day less, and it does.
        Entry[] entries = [Some.Cost(1, day: Days.Of(1, 31)), Some.Cost(10, day: Days.Of(2, 28)), Some.Cost(100, day: Days.Of(3, 6)), .. Some.NewCustomers(1)];
        var result = Acquisition.Evaluate(Counting.Table(entries), Days.Calendar.Parse(grain, period), Setting.Of(Key, "lag", $"{lag}"));
        Assert.That(result.Value, Is.EqualTo(cost));
    }

    [Test]
    public void CostPerMql_is_media_cost_over_mqls_with_garwoods_interval()
    {
        var result = new CostPerMql().Value(Some.Mqls(20), [Some.Cost(3000), Some.Cost(777, "salaries")]);
        var count = Garwood.Interval(20);
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.EqualTo(150));
            Assert.That(result.Sample, Is.EqualTo(20));
            Assert.That(result.Interval, Is.EqualTo(new Interval(3000 / count.High, 3000 / count.Low)));
            Assert.That(result.Parts, Is.EqualTo(new Dictionary<string, double> { ["mediaCost"] = 3000, ["mqls"] = 20 }));
        });
    }

    [Test]
    public void CostPerMql_without_media_cost_or_mqls_is_undefined() => Assert.Multiple(() =>
    {
        Assert.That(new CostPerMql().Value(Some.Mqls(20), [Some.Cost(777, "salaries")]).Undefined, Is.EqualTo("no media cost is recorded for the period"));
        Assert.That(new CostPerMql().Value([Some.Cost(777)]).Undefined, Is.EqualTo("no lead was qualified in the period"));
    });

    private static Result Value(ParameterValues parameters, Entry[] entries) => Acquisition.Evaluate(Counting.Table(entries), Days.March, parameters);
}
