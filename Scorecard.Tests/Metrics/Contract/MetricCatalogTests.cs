using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Definitions.Deals;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Tests.Metrics.Definitions;
using Scorecard.Tests.Metrics.Facts;

namespace Scorecard.Tests.Metrics.Contract;

/// <summary>What every metric keeps to, whoever wrote it.</summary>
internal sealed class MetricCatalogTests
{
    /// <summary>Owner, direction, headline and tension set as both teams read them in the definition of the numbers.</summary>
    private static IEnumerable<TestCaseData> Agreed()
    {
        yield return Row("leads", Team.Marketing, Direction.Higher, false, true, 0);
        yield return Row("mqls", Team.Marketing, Direction.Higher, true, true, 0);
        yield return Row("cost-per-mql", Team.Marketing, Direction.Lower, true, true, 10);
        yield return Row("revenue-won", Team.Sales, Direction.Higher, true, true, 0);
        yield return Row("pipeline-velocity", Team.Sales, Direction.Higher, true, true, 20);
        yield return Row("win-rate", Team.Sales, Direction.Higher, false, true, 20);
        yield return Row("sla-compliance", Team.Sales, Direction.Higher, true, false, 20);
        yield return Row("speed-to-lead", Team.Sales, Direction.Lower, false, false, 10);
        yield return Row("pipeline-coverage", Team.Sales, Direction.Band, false, false, 10);
        yield return Row("forecast", Team.Sales, Direction.None, false, false, 10);
        yield return Row("sqls", Team.Sales, Direction.Higher, false, false, 0);
        yield return Row("opportunities-created", Team.Sales, Direction.Higher, false, false, 0);
        yield return Row("deals-won", Team.Sales, Direction.Higher, false, false, 0);
        yield return Row("sales-cycle", Team.Sales, Direction.None, false, false, 10);
        yield return Row("average-deal", Team.Sales, Direction.None, false, false, 10);
        yield return Row("lead-conversion-rate", Team.Shared, Direction.Higher, true, false, 50);
        yield return Row("mql-to-sql-ratio", Team.Shared, Direction.Higher, true, false, 30);
        yield return Row("customer-acquisition-cost", Team.Shared, Direction.Lower, true, false, 10);
        yield return Row("customer-retention", Team.Shared, Direction.Higher, true, false, 30);
        yield return Row("gross-revenue-retention", Team.Shared, Direction.Higher, false, false, 30);
        yield return Row("lead-acceptance-rate", Team.Shared, Direction.Higher, false, false, 10);
        yield return Row("lead-rejection-rate", Team.Shared, Direction.None, false, false, 10);
        yield return Row("net-revenue-retention", Team.Shared, Direction.Higher, false, false, 30);
    }

    private static TestCaseData Row(string key, Team owner, Direction direction, bool isHeadline, bool inTensionSet, int minimum) =>
        new TestCaseData(key, owner, direction, isHeadline, inTensionSet, minimum).SetArgDisplayNames(key);

    [TestCaseSource(nameof(Agreed))]
    public void Find_gives_the_metric_as_agreed(string key, Team owner, Direction direction, bool isHeadline, bool inTensionSet, int minimum)
    {
        var metric = MetricCatalog.Find(key)!;
        Assert.That(
            (metric.Owner, metric.Direction, metric.IsHeadline, metric.InTensionSet, metric.MinimumSample),
            Is.EqualTo((owner, direction, isHeadline, inTensionSet, minimum)));
    }

    [Test]
    public void All_are_the_metrics_of_the_table_so_that_a_new_one_is_entered_there() =>
        Assert.That(MetricCatalog.All.Select(metric => metric.Key), Is.EquivalentTo(Agreed().Select(row => row.Arguments[0])));

    [Test]
    public void All_have_keys_of_their_own() => Assert.That(MetricCatalog.All.Select(metric => metric.Key), Is.Unique);

    [Test]
    public void All_have_labels_of_their_own() => Assert.That(MetricCatalog.All.Select(metric => metric.Label), Is.Unique);

    [Test]
    public void All_come_shared_first_then_marketing_then_sales_each_in_its_order()
    {
        Assert.That(MetricCatalog.All.Select(metric => metric.Owner).Distinct(), Is.EqualTo(new[] { Team.Shared, Team.Marketing, Team.Sales }));
        foreach (var team in MetricCatalog.All.GroupBy(metric => metric.Owner))
            Assert.That(team.Select(metric => metric.Order), Is.Ordered.And.Unique);
    }

    [Test]
    public void Find_of_an_unknown_key_or_another_case_is_null() => Assert.Multiple(() =>
    {
        Assert.That(MetricCatalog.Find("no-such-metric"), Is.Null);
        Assert.That(MetricCatalog.Find("Win-Rate"), Is.Null);
    });

    [TestCaseSource(typeof(MetricCatalog), nameof(MetricCatalog.All))]
    public void Every_metric_has_a_kebab_case_key_and_words(IMetric metric) => Assert.Multiple(() =>
    {
        Assert.That(metric.Key, Does.Match("^[a-z]+(-[a-z]+)*$"));
        Assert.That(metric.Label, Is.Not.Empty.And.Length.LessThanOrEqualTo(30));
        Assert.That(metric.Meaning, Does.EndWith(".").And.Length.GreaterThan(20));
        Assert.That(metric.Formula, Is.Not.Empty.And.Not.EndsWith("."));
    });

    [TestCaseSource(typeof(MetricCatalog), nameof(MetricCatalog.All))]
    public void Every_metric_declares_facts_and_each_once(IMetric metric) => Assert.Multiple(() =>
    {
        Assert.That(metric.Facts, Is.Not.Empty);
        Assert.That(metric.Facts.Select(fact => fact.Key), Is.Unique);
        Assert.That(metric.Facts.SelectMany(fact => fact.Needs), Is.Not.Empty);
    });

    [TestCaseSource(typeof(MetricCatalog), nameof(MetricCatalog.All))]
    public void Every_ratio_and_mean_has_a_minimum_sample_and_no_count_or_sum_has(IMetric metric) =>
        Assert.That(metric.MinimumSample > 0, Is.EqualTo(metric.Unit != Unit.Count && metric is not RevenueWon));

    [TestCaseSource(typeof(MetricCatalog), nameof(MetricCatalog.All))]
    public void Every_metric_reads_only_the_facts_that_it_declares(IMetric metric)
    {
        IEnumerable<Entry> entries =
        [
            .. Some.Won(30, 100, 20), .. Some.Won(2, null, -3), .. Some.Lost(30), .. Some.Open(20), .. Some.NewCustomers(5), Some.Cost(1000), Some.Cost(500, "tools"),
            .. Some.Mqls(60, sqlAge: 3, customerAge: 9), .. Some.Mqls(60), .. Enumerable.Repeat(Entry.OfLead(created: Days.Of(3, 3)), 12),
            .. Some.HandedOff(20, 30, inTime: true, "accepted"), .. Some.HandedOff(5, 300, verdict: "rejected", reason: "too small"), .. Some.HandedOff(2),
            .. Some.Expected(12, Days.Of(3, 25)), .. Some.Expected(3, Days.Of(2, 1)), .. Some.Expected(2, Days.Of(3, 28), amount: null),
        ];
        var counts = Some.Pairs([.. Enumerable.Range(1, 40).Select(i => ((decimal)i, (decimal?)i))]);
        var declared = metric.Facts.Select(fact => fact.Key).ToHashSet();
        var all = new FactTableBuilder().Count(entries).Set(CountedFacts.Customers.Key, Days.March.Grain, Days.March.Start, counts);
        var own = new FactTableBuilder().Count(entries, declared);
        if (declared.Contains(CountedFacts.Customers.Key))
            own.Set(CountedFacts.Customers.Key, Days.March.Grain, Days.March.Start, counts);

        var (fromAll, fromOwn) = (Evaluate(all), Evaluate(own));
        Assert.Multiple(() =>
        {
            Assert.That(fromAll.Value, Is.Not.Null);
            Assert.That(fromOwn.Value, Is.EqualTo(fromAll.Value));
            Assert.That(fromOwn.Interval, Is.EqualTo(fromAll.Interval));
            Assert.That(fromOwn.Parts, Is.EqualTo(fromAll.Parts));
            Assert.That(fromOwn.Notes, Is.EqualTo(fromAll.Notes));
        });

        // A forecast is for a period that is not over.
        Result Evaluate(FactTableBuilder facts) => metric.Evaluate(
            metric is Forecast ? facts.Build().AsOf(Days.Of(3, 20)) : facts.Build(), Days.March, Terms.Defaults with { TargetOf = _ => new(50_000) });
    }

    [TestCaseSource(typeof(MetricCatalog), nameof(MetricCatalog.All))]
    public void Every_ratio_and_mean_without_records_is_undefined_with_a_reason(IMetric metric)
    {
        var result = metric.Evaluate(new FactTableBuilder().Build(), Days.March, ParameterValues.Defaults);
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, metric.MinimumSample == 0 ? Is.Zero : Is.Null);
            Assert.That(result.Undefined, metric.MinimumSample == 0 ? Is.Null : Is.Not.Empty);
            Assert.That(result.Interval, Is.Null);
            Assert.That(result.Sample, Is.Zero);
        });
    }

    [TestCaseSource(typeof(MetricCatalog), nameof(MetricCatalog.All))]
    public void Every_parameter_has_a_name_a_meaning_and_a_default_within_its_range(IMetric metric) => Assert.Multiple(() =>
    {
        Assert.That(metric.Parameters.Select(parameter => parameter.Name), Is.Unique);
        Assert.That(metric.Parameters.Select(parameter => parameter.Meaning), Is.All.EndsWith("."));
        Assert.That(metric.Parameters.Select(parameter => parameter.Name), Is.All.Match("^[a-z]+([A-Z][a-z]+)*$"));
        foreach (var whole in metric.Parameters.OfType<WholeParameter>())
            Assert.That(whole.Default, Is.InRange(whole.Minimum, whole.Maximum));
    });

    [Test]
    public void Facts_of_one_key_are_declared_one_way()
    {
        foreach (var sameKey in MetricCatalog.All.SelectMany(metric => metric.Facts).GroupBy(fact => fact.Key))
            Assert.That(sameKey.Distinct().Count(), Is.EqualTo(1), sameKey.Key);
        Assert.That(MetricCatalog.Facts.Select(fact => fact.Key), Is.Unique);
    }

    [Test]
    public void Facts_that_are_declared_alike_share_a_key() => Assert.That(
        MetricCatalog.Facts.Select(fact => fact with { Key = "" }), Is.Unique, "two keys for one count are kept and counted twice");
}
