using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Definitions.Customers;
using Scorecard.Metrics.Definitions.Deals;
using Scorecard.Metrics.Definitions.Demand;
using Scorecard.Metrics.Definitions.HandOff;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Tests.Metrics.Facts;

namespace Scorecard.Tests.Metrics.Definitions;

/// <summary>Published examples come out of the metrics, to the digits that were printed.</summary>
internal sealed class WorkedExampleTests
{
    private const double HalfACent = 0.005;

    /// <summary>Other formulas than the ones the metrics use: for reference only.</summary>
    private static readonly int[] NoMetricHere = [3, 6, 24, 26, 27];

    private static readonly int[] Reproduced = [1, 2, 4, 5, 7, 8, 9, 10, 11, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 25];

    [Test]
    public void Every_example_that_is_right_is_reproduced_or_is_no_metric_here() => Assert.That(
        WorkedExample.All().Where(example => example.IsRight).Select(example => example.Id), Is.EquivalentTo(Reproduced.Concat(NoMetricHere)));

    [TestCase(1, 1, 4, 0.005)]
    [TestCase(2, 1, 3, 0.5)]
    public void PipelineVelocity_is_as_published(int id, int won, int lost, double printed)
    {
        var example = WorkedExample.Read(id);
        Assert.That((double)won / (won + lost), Is.EqualTo(example.Inputs.GetProperty("win").GetDouble()), "the deals that stand for the win rate");

        var result = new PipelineVelocity().Value(
            Some.Won(won, example.Money("deal"), example.Count("cycle")), Some.Lost(lost), Some.Open(example.Count("opps")));
        Assert.That(result.Value, Is.EqualTo(example.Published).Within(printed));
    }

    [TestCase(4, "won", "closed")]
    [TestCase(5, "won", "created")]
    public void WinRate_is_as_published(int id, string won, string decided)
    {
        var example = WorkedExample.Read(id);
        var result = new WinRate().Value(Some.Won(example.Count(won)), Some.Lost(example.Count(decided) - example.Count(won)));
        Assert.That(result.Value, Is.EqualTo(example.Published).Within(1e-12));
    }

    [Test]
    public void CustomerAcquisitionCost_from_clicks_is_as_published()
    {
        var example = WorkedExample.Read(7);
        var customers = (int)(example.Count("visitors") * example.Money("trial") * example.Money("paid"));
        Assert.That(Cost(customers, Some.Cost(example.Money("cpc") * example.Count("visitors"))), Is.EqualTo(example.Published));
    }

    [Test]
    public void CustomerAcquisitionCost_before_and_after_is_as_published()
    {
        var example = WorkedExample.Read(8);
        var (before, after) = (Cost(example.Count("new"), Some.Cost(example.Money("cost"))), Cost(34, Some.Cost(1251.60m)));
        Assert.Multiple(() =>
        {
            Assert.That(before, Is.EqualTo(example.Published).Within(HalfACent));
            Assert.That(after, Is.EqualTo(36.81).Within(HalfACent));
            Assert.That(before - after, Is.EqualTo(24.28).Within(HalfACent));
        });
    }

    [Test]
    public void CustomerAcquisitionCost_blended_and_paid_are_as_published()
    {
        var example = WorkedExample.Read(9);
        Entry[] costs =
        [
            Some.Cost(example.Money("ad")), Some.Cost(example.Money("creative")),
            Some.Cost(example.Money("salaries"), "salaries"), Some.Cost(example.Money("tools"), "tools"),
        ];
        Assert.Multiple(() =>
        {
            Assert.That(Cost(example.Count("new"), costs), Is.EqualTo(example.Published).Within(HalfACent));
            Assert.That(Cost(example.Count("new"), MediaOnly, costs), Is.EqualTo(583.33).Within(HalfACent), "paid, in the note");
        });
    }

    [Test]
    public void CustomerAcquisitionCost_fully_loaded_is_as_published()
    {
        var example = WorkedExample.Read(10);
        Entry[] costs =
        [
            Some.Cost(example.Money("paid")), Some.Cost(example.Money("salaries"), "salaries"),
            Some.Cost(example.Money("tools"), "tools"), Some.Cost(example.Money("other"), "other"),
        ];
        Assert.That(Cost(example.Count("new"), costs), Is.EqualTo(example.Published).Within(HalfACent));
    }

    [Test]
    public void CustomerAcquisitionCost_from_a_total_is_as_published()
    {
        var example = WorkedExample.Read(11);
        Assert.That(Cost(example.Count("new"), Some.Cost(example.Money("total"))), Is.EqualTo(example.Published));
    }

    [Test]
    public void CustomerAcquisitionCost_of_the_example_that_is_wrong_is_what_its_numbers_say()
    {
        var example = WorkedExample.Read(12);
        var february = Some.Cost(example.Money("feb_cost"), day: Days.Of(2, 14));
        var value = Cost(example.Count("march_new"), Setting.Of("customer-acquisition-cost", "lag", "1"), february, Some.Cost(1));
        Assert.Multiple(() =>
        {
            Assert.That(example.IsRight, Is.False);
            Assert.That(value, Is.EqualTo(30));
            Assert.That(value, Is.Not.EqualTo(example.Published));
        });
    }

    [TestCase(13, 0)]
    [TestCase(14, 8000)]
    public void GrossRevenueRetention_is_as_published_however_much_others_expand(int id, int expansion) =>
        Assert.That(new GrossRevenueRetention().Value(Revenue(id, "down", expansion)).Value, Is.EqualTo(WorkedExample.Read(id).Published).Within(1e-12));

    [TestCase(15)]
    [TestCase(16)]
    [TestCase(17)]
    public void NetRevenueRetention_is_as_published(int id)
    {
        var example = WorkedExample.Read(id);
        var value = new NetRevenueRetention().Value(Revenue(id, "contraction", example.Money("expansion"))).Value;
        Assert.That(value, Is.EqualTo(example.Published).Within(1e-12));
    }

    [Test]
    public void NetRevenueRetention_of_the_gross_example_is_as_its_note_says() =>
        Assert.That(new NetRevenueRetention().Value(Revenue(14, "down", 8000)).Value, Is.EqualTo(0.94).Within(1e-12));

    [Test]
    public void CustomerRetention_is_one_less_the_published_churn()
    {
        var example = WorkedExample.Read(18);
        var (start, kept) = (example.Count("start"), example.Count("end_excl_new"));
        var result = new CustomerRetention().Value(new PairCounts(start, kept, 0, 0, 0, 0, 0, 0));
        Assert.That(1 - result.Value, Is.EqualTo(example.Published).Within(1e-12));
    }

    [TestCase(19)]
    [TestCase(20)]
    public void MqlToSqlRatio_is_as_published(int id)
    {
        var example = WorkedExample.Read(id);
        var result = new MqlToSqlRatio().Value(Some.Mqls(example.Count("sql"), sqlAge: 7), Some.Mqls(example.Count("mql") - example.Count("sql")));
        Assert.That(result.Value, Is.EqualTo(example.Published));
    }

    [Test]
    public void LeadAcceptanceRate_is_as_published()
    {
        var example = WorkedExample.Read(21);
        var (mqls, accepted) = (example.Count("mql"), example.Count("accepted"));
        Assert.That(new LeadAcceptanceRate().Value(Some.HandedOff(accepted, verdict: "accepted"), Some.HandedOff(mqls - accepted, verdict: "rejected")).Value, Is.EqualTo(example.Published));
    }

    [Test]
    public void SlaCompliance_is_as_published()
    {
        var example = WorkedExample.Read(22);
        var (leads, inTime) = (example.Count("leads"), example.Count("in_sla"));
        Assert.That(new SlaCompliance().Value(Some.HandedOff(inTime, 30, inTime: true), Some.HandedOff(leads - inTime)).Value, Is.EqualTo(example.Published));
    }

    [Test]
    public void PipelineCoverage_is_as_published()
    {
        var example = WorkedExample.Read(23);
        var terms = Terms.Defaults with { TargetOf = _ => new((double)example.Money("quota_left")) };
        var facts = Counting.Table(Some.Expected(48, Days.Of(3, 20), example.Money("open") / 48));
        Assert.That(new PipelineCoverage().Evaluate(facts, Days.March, terms).Value, Is.EqualTo(example.Published).Within(1e-12));
    }

    [Test]
    public void Forecast_of_a_weighted_pipeline_is_as_published()
    {
        var example = WorkedExample.Read(25);
        var deals = example.Inputs.GetProperty("deals").EnumerateArray().SelectMany(deal => Some.Expected(1, Days.Of(3, 20), deal[0].GetDecimal(), deal[1].GetDecimal()));
        Assert.That(new Forecast().Evaluate(Counting.Table(deals).AsOf(Days.Of(3, 10)), Days.March, Terms.Defaults).Value, Is.EqualTo(example.Published));
    }

    private static ParameterValues MediaOnly => Setting.Of("customer-acquisition-cost", "costKinds", """["media"]""");

    private static double? Cost(int customers, params Entry[] costs) => Cost(customers, ParameterValues.Defaults, costs);

    private static double? Cost(int customers, ParameterValues parameters, params Entry[] costs) => new CustomerAcquisitionCost()
        .Evaluate(Counting.Table(costs.Concat(Some.NewCustomers(customers))), Days.March, parameters).Value;

    /// <summary>Four customers stand for the example: one that leaves, one that pays less, one that pays more, and the rest.</summary>
    private static PairCounts Revenue(int id, string contraction, decimal expansion)
    {
        var example = WorkedExample.Read(id);
        var (start, churned, less) = (example.Money("start"), example.Money("churn"), example.Money(contraction));
        var quarter = (start - churned) / 3;
        return Some.Pairs((churned, null), (quarter, quarter - less), (quarter, quarter + expansion), (start - churned - (2 * quarter), start - churned - (2 * quarter)));
    }
}
