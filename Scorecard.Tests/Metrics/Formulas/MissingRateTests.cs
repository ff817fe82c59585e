using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Definitions.Customers;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Tests.Metrics.Definitions;
using Scorecard.Tests.Metrics.Facts;

namespace Scorecard.Tests.Metrics.Formulas;

/// <summary>An amount in a currency without a rate makes every sum of money undefined, by name; it is never taken as 1.0.</summary>
internal sealed class MissingRateTests
{
    private const string Acquisition = "customer-acquisition-cost";

    [TestCase("revenue-won")]
    [TestCase("average-deal")]
    [TestCase("pipeline-velocity")]
    [TestCase("pipeline-coverage")]
    public void Evaluate_of_won_deals_without_a_rate_names_the_currencies(string metric)
    {
        var result = Value(metric, Won("SEK"), Won("JPY"), Won("JPY"));
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.Null);
            Assert.That(result.Undefined, Is.EqualTo("no exchange rate for JPY, SEK on the days it is needed, nor in the 7 days before"));
        });
    }

    [TestCase("revenue-won")]
    [TestCase("average-deal")]
    [TestCase("pipeline-velocity")]
    [TestCase("pipeline-coverage")]
    public void Evaluate_of_other_periods_does_not_mind(string metric) =>
        Assert.That(Value(metric, Won("SEK").With(Deal.Closed, Days.Of(2, 28)), Won("SEK").With(Deal.Closed, Days.Of(4, 1))).Value, Is.Not.Null);

    [TestCase("revenue-won", 12)]
    [TestCase("average-deal", 10)]
    [TestCase("pipeline-velocity", 12)]
    public void Evaluate_keeps_its_sample(string metric, int sample) =>
        Assert.That(Value(metric, Won("SEK"), Won("JPY")).Sample, Is.EqualTo(sample));

    [TestCase("win-rate")]
    [TestCase("deals-won")]
    [TestCase("sales-cycle")]
    public void Evaluate_of_what_is_no_money_needs_no_rate(string metric) => Assert.That(Value(metric, Won("SEK")).Value, Is.Not.Null);

    [TestCase(Acquisition)]
    [TestCase("cost-per-mql")]
    public void Evaluate_of_cost_without_a_rate_names_the_currency_and_keeps_its_parts(string metric)
    {
        var result = Value(metric, Some.Cost(0).With(Spend.WithoutRate, "CHF"));
        Assert.Multiple(() =>
        {
            Assert.That(result.Undefined, Does.StartWith("no exchange rate for CHF on the days"));
            Assert.That(result.Sample, Is.EqualTo(10));
            Assert.That(result.Parts, Has.Count.EqualTo(2));
        });
    }

    [TestCase(2, true)]
    [TestCase(3, false)]
    public void CustomerAcquisitionCost_needs_the_rates_of_the_days_whose_cost_it_counts(int month, bool isUndefined)
    {
        Entry[] entries = [.. Plenty, Some.Cost(100, day: Days.Of(2, 10)), Some.Cost(0, day: Days.Of(month, 10)).With(Spend.WithoutRate, "CHF")];
        Assert.That(MetricCatalog.Find(Acquisition)!.Evaluate(Counting.Table(entries), Days.March, Setting.Of(Acquisition, "lag", "1")).Value is null, Is.EqualTo(isUndefined));
    }

    [Test]
    public void PipelineCoverage_of_open_deals_without_a_rate_counts_them()
    {
        var open = Some.Expected(3, Days.Of(3, 20), amount: null).Select(deal => deal.With(Deal.WithoutRate, "JPY"));
        Assert.That(Value("pipeline-coverage", [.. open]).Undefined, Is.EqualTo("3 of the open deals are in a currency without an exchange rate"));
    }

    [TestCase("gross-revenue-retention")]
    [TestCase("net-revenue-retention")]
    public void Retention_of_revenue_without_a_rate_counts_the_customers(string metric)
    {
        var counts = Some.Pairs((10, 10), (20, 20)) with { Then = 5, WithoutRate = 3 };
        var result = MetricCatalog.Find(metric)!.Value(counts);
        Assert.Multiple(() =>
        {
            Assert.That(result.Undefined, Does.StartWith("3 of the customers active on the day before pay in a currency without an exchange rate"));
            Assert.That(result.Sample, Is.EqualTo(5));
            Assert.That(new CustomerRetention().Value(counts).Value, Is.EqualTo(0.4), "who is still there needs no rate");
        });
    }

    [TestCase("gross-revenue-retention")]
    [TestCase("net-revenue-retention")]
    public void Retention_of_revenue_leaves_customers_without_an_amount_out_and_counts_them(string metric)
    {
        var some = MetricCatalog.Find(metric)!.Value(Some.Pairs((10, 10), (20, 20)) with { Then = 5, WithoutAmount = 3 });
        var none = MetricCatalog.Find(metric)!.Value(new PairCounts(3, 3, 0, 0, 0, 0, 0, 0, WithoutAmount: 3));
        Assert.Multiple(() =>
        {
            Assert.That((some.Value, some.Sample, some.Parts["customers"]), Is.EqualTo(((double?)1, 2d, 2d)));
            Assert.That(some.Notes, Is.EqualTo(new[] { "3 customers without an amount are left out" }));
            Assert.That(none.Undefined, Is.EqualTo("none of the customers active on the day before has an amount"));
        });
    }

    /// <summary>Enough of everything that the metrics of money have a value without the addition.</summary>
    private static IEnumerable<Entry> Plenty =>
        [.. Some.Won(10, 100), .. Some.Lost(5), .. Some.Open(5), .. Some.Expected(5, Days.Of(3, 20)), .. Some.Mqls(10), .. Some.NewCustomers(10).Select(deal => deal.With(Deal.Outcome, "open")), Some.Cost(500)];

    private static Entry Won(string currency) => Some.Won(1, amount: null).Single().With(Deal.WithoutRate, currency);

    /// <summary>March as of its last day but one, so that coverage counts what is won in it.</summary>
    private static Result Value(string metric, params Entry[] more) => MetricCatalog.Find(metric)!.Evaluate(
        Counting.Table(Plenty.Concat(more)).AsOf(Days.Of(3, metric == "pipeline-coverage" ? 16 : 31)), Days.March, Terms.Defaults with { TargetOf = _ => new Target(50_000) });
}
