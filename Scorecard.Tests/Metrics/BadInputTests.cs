using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Definitions.Customers;
using Scorecard.Metrics.Definitions.Deals;
using Scorecard.Metrics.Definitions.Demand;
using Scorecard.Metrics.Definitions.HandOff;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Tests.Metrics.Definitions;
using Scorecard.Tests.Metrics.Facts;

namespace Scorecard.Tests.Metrics;

/// <summary>Bad input that reaches the formulas, each with the result that the definition of the numbers asks for. What the store has to stand is with its tests.</summary>
internal sealed class BadInputTests
{
    private static readonly DateOnly Middle = Days.Of(3, 15);

    private static IEnumerable<TestCaseData> NothingToDivideBy()
    {
        yield return Case("lead-conversion-rate", "nothing entered in the period", Some.Mqls(9, Days.Of(2, 1), customerAge: 40));
        yield return Case("mql-to-sql-ratio", "nothing entered in the period", Some.Mqls(9, Days.Of(2, 1), sqlAge: 40));
        yield return Case("customer-acquisition-cost", "no new customer in the period", [Some.Cost(100)]);
        yield return Case("customer-acquisition-cost", "no cost is recorded", Some.NewCustomers(12));
        yield return Case("cost-per-mql", "no lead was qualified", [Some.Cost(100)]);
        yield return Case("pipeline-velocity", "no deal was won or lost", Some.Open(40));
        yield return Case("win-rate", "no deal was won or lost", Some.Open(40));
        yield return Case("average-deal", "no deal with an amount was won", Some.Lost(40));
        yield return Case("sales-cycle", "no deal with a known cycle was won", Some.Lost(40));
        yield return Case("customer-retention", "no customer was active", Some.NewCustomers(12));
        yield return Case("gross-revenue-retention", "no recurring revenue", Some.NewCustomers(12));
        yield return Case("net-revenue-retention", "no recurring revenue", Some.NewCustomers(12));
        yield return Case("sla-compliance", "no lead's deadline", Some.Mqls(40));
        yield return Case("speed-to-lead", "no lead was handed off", Some.Mqls(40));
        yield return Case("lead-acceptance-rate", "no verdict", Some.Mqls(40));
        yield return Case("lead-rejection-rate", "no verdict", Some.Mqls(40));
        yield return Case("pipeline-coverage", "no revenue target", Some.Open(40));
    }

    [TestCaseSource(nameof(NothingToDivideBy))]
    public void Zero_or_missing_denominators_have_no_value_and_say_why(IMetric metric, string reason, IEnumerable<Entry> entries)
    {
        var result = metric.Value(entries);
        Assert.That((result.Value, result.Interval), Is.EqualTo(((double?)null, (Scorecard.Metrics.Statistics.Interval?)null)));
        Assert.That(result.Undefined, Does.StartWith(reason));
    }

    [Test]
    public void No_won_deal_leaves_a_win_rate_of_zero_a_revenue_of_zero_and_no_velocity() => Assert.Multiple(() =>
    {
        Assert.That(new WinRate().Value(Some.Lost(30), Some.Open(9)).Value, Is.Zero);
        Assert.That(new RevenueWon().Value(Some.Lost(30)).Value, Is.Zero);
        Assert.That(new DealsWon().Value(Some.Lost(30)).Value, Is.Zero);
        Assert.That(new PipelineVelocity().Value(Some.Lost(30), Some.Open(9)).Undefined, Is.EqualTo("no deal was won in the period"));
    });

    [Test]
    public void Cycles_of_zero_days_are_a_mean_of_zero_and_no_velocity() => Assert.Multiple(() =>
    {
        Assert.That(new SalesCycle().Value(Some.Won(30, cycleDays: 0)).Value, Is.Zero);
        Assert.That(new PipelineVelocity().Value(Some.Won(30, cycleDays: 0), Some.Lost(3)).Undefined, Does.StartWith("every deal won closed on the day it was qualified"));
        Assert.That(new PipelineVelocity().Value(Some.Won(1, cycleDays: 0), Some.Won(1, cycleDays: 1), Some.Lost(2), Some.Open(1)).Value, Is.EqualTo(0.5 * 1000 / 0.5), "one day is enough");
    });

    [Test]
    public void One_customer_is_a_share_with_a_wide_interval_and_no_interval_of_money() => Assert.Multiple(() =>
    {
        var one = Some.Pairs((100, 80));
        Assert.That(new CustomerRetention().Value(one).Value, Is.EqualTo(1));
        Assert.That(new CustomerRetention().Value(one).Interval!.Value.Low, Is.EqualTo(0.2065).Within(1e-4));
        Assert.That((new GrossRevenueRetention().Value(one).Value, new NetRevenueRetention().Value(one).Value), Is.EqualTo(((double?)0.8, (double?)0.8)));
        Assert.That(new NetRevenueRetention().Value(one).Interval, Is.Null);
        Assert.That(new AverageDeal().Value(Some.Won(1)).Interval, Is.Null);
        Assert.That(new CustomerAcquisitionCost().Value(Some.NewCustomers(1), [Some.Cost(100)]).Value, Is.EqualTo(100));
    });

    [Test]
    public void All_censored_is_an_estimate_of_zero_with_no_upper_end_invented_and_a_wait_not_reached()
    {
        var facts = Counting.Table(Some.Mqls(40, Days.Of(3, 1)).Concat(Some.Mqls(5, Days.Of(3, 31)))).AsOf(Days.Of(3, 1).AddDays(95));
        var conversion = new LeadConversionRate().Evaluate(facts, Days.March, Terms.Defaults);
        Assert.Multiple(() =>
        {
            Assert.That((conversion.Value, conversion.IsEstimate, conversion.Interval), Is.EqualTo(((double?)0, true, (Scorecard.Metrics.Statistics.Interval?)null)));
            Assert.That(new SpeedToLead().Value(Some.HandedOff(40)).Undefined, Does.StartWith("not reached"));
        });
    }

    [Test]
    public void Future_days_do_not_count_until_they_come()
    {
        Entry[] entries = [.. Some.Won(3, closed: Days.Of(3, 10)), .. Some.Won(5, closed: Days.Of(3, 25)), .. Some.Lost(2, Days.Of(3, 10)), Some.Cost(100, day: Days.Of(3, 30)), .. Some.Mqls(4, Days.Of(3, 10), sqlAge: 9)];
        var facts = Counting.Table(entries).AsOf(Middle);
        Assert.Multiple(() =>
        {
            Assert.That(new DealsWon().Evaluate(facts, Days.March, Terms.Defaults).Value, Is.EqualTo(3));
            Assert.That(new RevenueWon().Evaluate(facts, Days.March, Terms.Defaults).Value, Is.EqualTo(3000));
            Assert.That(new WinRate().Evaluate(facts, Days.March, Terms.Defaults).Value, Is.EqualTo(0.6));
            Assert.That(new CostPerMql().Evaluate(facts, Days.March, Terms.Defaults).Undefined, Is.EqualTo("no media cost is recorded for the period"));
            Assert.That(new MqlToSqlRatio().Evaluate(facts, Days.March, Terms.Defaults).Parts["convertedEver"], Is.Zero);
        });
    }

    [TestCase(1900, 2)]
    [TestCase(1968, 2)]
    [TestCase(1969, 12)]
    public void Days_before_1970_are_days_like_others(int year, int month)
    {
        var (start, period) = (new DateOnly(year, month, 1), Days.Calendar.Parse(Scorecard.Metrics.Periods.Grain.Month, $"{year}-{month:00}"));
        var facts = Counting.Table([.. Some.Won(3, 500, 20, start.AddDays(25)), .. Some.Lost(1, start.AddDays(5)), .. Some.Open(2, start.AddDays(1)), .. Some.Mqls(4, start, sqlAge: 30)]);
        Assert.Multiple(() =>
        {
            Assert.That(new PipelineVelocity().Evaluate(facts, period, Terms.Defaults).Value, Is.EqualTo(2 * 0.75 * 500 / 20).Within(1e-9));
            Assert.That(new MqlToSqlRatio().Evaluate(facts, period, Terms.Defaults).Value, Is.EqualTo(1));
        });
    }

    [Test]
    public void Amounts_of_1e12_and_of_a_ten_thousandth_add_up_to_the_last_digit()
    {
        Entry[] deals = [.. Some.Won(1, 1e12m, 10), .. Some.Won(1, 0.0001m, 10), .. Some.Lost(2), .. Some.Open(1)];
        Assert.Multiple(() =>
        {
            Assert.That(Counting.Table(deals).Sum(CountedFacts.WonAmount, Days.March), Is.EqualTo(1_000_000_000_000.0001m));
            Assert.That(new AverageDeal().Value(deals).Value, Is.EqualTo(5e11).Within(1e-9).Percent);
            Assert.That(new AverageDeal().Value(deals).Interval!.Value.High, Is.GreaterThan(5e11).And.LessThan(double.PositiveInfinity));
            Assert.That(new PipelineVelocity().Value(deals).Interval, Is.Not.Null);
        });
    }

    [Test]
    public void Ten_million_records_of_one_day_have_a_value_and_an_interval_around_it()
    {
        const int Many = 10_000_000;
        var facts = new FactTableBuilder()
            .Add("mqls", new FactCell(Middle, Many)).Add("mqls.sql-by-age", new AgeCell(Middle, 3, Many / 4)).Add("cost.media", new FactCell(Middle, 1.5e9m)).Add("cost.tools", new FactCell(Middle, 0.5e9m))
            .Add("customers.new", new FactCell(Middle, Many)).Add("handoff.started", new FactCell(Middle, Many)).Add("handoff.touch-seconds", new AgeCell(Middle, 1800, Many)).Build();
        foreach (var (metric, value) in new (IMetric, double)[] { (new MqlToSqlRatio(), 0.25), (new CostPerMql(), 150), (new CustomerAcquisitionCost(), 200), (new SpeedToLead(), 0.5) })
        {
            var result = metric.Evaluate(facts, Days.March, Terms.Defaults);
            Assert.That((result.Value, result.Sample), Is.EqualTo(((double?)value, (double)Many)), metric.Key);
            if (metric is not SpeedToLead)
                Assert.That((result.Interval!.Value.Low < value, result.Interval!.Value.High > value, (result.Interval!.Value.High / result.Interval!.Value.Low) - 1 < 0.003), Is.EqualTo((true, true, true)), metric.Key);
        }
    }

    [Test]
    public void A_deal_without_a_lead_counts_as_a_deal() =>
        Assert.That((new WinRate().Value(Some.Won(3), Some.Lost(1)).Value, new RevenueWon().Value(Some.Won(3)).Value), Is.EqualTo(((double?)0.75, (double?)3000)));

    private static TestCaseData Case(string metric, string reason, IEnumerable<Entry> entries) =>
        new TestCaseData(MetricCatalog.Find(metric), reason, entries).SetArgDisplayNames(metric, reason);
}
