using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Definitions.Customers;
using Scorecard.Metrics.Definitions.Deals;
using Scorecard.Metrics.Definitions.Demand;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Status;
using Scorecard.Tests.Metrics.Definitions;
using Scorecard.Tests.Metrics.Facts;

namespace Scorecard.Tests.Metrics.Status;

/// <summary>What is agreed decides what a metric stands on: facts, days that it reaches for, segments, the smallest sample, whether it is coloured.</summary>
internal sealed class AssessorTermsTests
{
    private const string Acquisition = "customer-acquisition-cost";
    private const string Lead = "lead-conversion-rate";
    private static readonly DateTimeOffset End = Situation.End;

    [TestCase(new[] { "channel" }, new[] { "channel" }, null)]
    [TestCase(new[] { "channel" }, new string[0], null, Description = "a deal takes its lead's")]
    [TestCase(new[] { "region" }, new[] { "channel" }, "no source maps the segment \"channel\" of leads")]
    [TestCase(new[] { "region" }, new string[0], "no source maps the segment \"channel\" of leads and deals")]
    public void Assess_of_a_segment_that_no_source_maps_is_no_data_and_names_the_records(string[] leads, string[] deals, string? reason)
    {
        var supply = Supplied(with: (RecordType.Lead, All with { Segments = leads.ToHashSet() }, RecordType.Deal, All with { Segments = deals.ToHashSet() }));
        var assessment = Assess(new StatedMetric(), supply, dimension: "channel");
        Assert.That((assessment.Reason, assessment.Status, assessment.Result is null), Is.EqualTo((reason, reason is null ? MetricStatus.Green : MetricStatus.NoData, reason is not null)));
    }

    [TestCase("channel", null)]
    [TestCase("region", null)]
    [TestCase("product", "no source maps the segment \"product\" of customer periods")]
    public void Assess_of_customer_periods_takes_the_segments_of_their_deals_and_leads(string dimension, string? reason)
    {
        var metric = new StatedMetric { Facts = [CountedFacts.Customers] };
        var supply = Supplied(with: (RecordType.CustomerPeriod, All with { Segments = new HashSet<string>() }, RecordType.Deal, All with { Segments = new HashSet<string> { "region" } }),
            leads: All with { Segments = new HashSet<string> { "channel" } });
        Assert.That(Assess(metric, supply, dimension: dimension).Reason, Is.EqualTo(reason));
    }

    [Test]
    public void Assess_of_the_total_asks_no_source_for_segments()
    {
        var nothing = All with { Segments = new HashSet<string>() };
        Assert.That(Assess(new StatedMetric(), Supplied(with: (RecordType.Lead, nothing, RecordType.Deal, nothing))).Status, Is.EqualTo(MetricStatus.Green));
    }

    [TestCase(0, 3, 1, null)]
    [TestCase(0, 3, 2, "partly truncated: spend rows are complete only from 2018-03-02")]
    [TestCase(1, 2, 1, null)]
    [TestCase(1, 2, 2, "partly truncated: spend rows are complete only from 2018-02-02")]
    [TestCase(1, 2, 28, "partly truncated: spend rows are complete only from 2018-02-28")]
    [TestCase(1, 3, 1, "truncated: spend rows are complete only from 2018-03-01")]
    public void Assess_of_acquisition_cost_reaches_a_lag_back_for_cost(int lag, int month, int day, string? reason)
    {
        var supply = Supplied(with: (RecordType.Spend, All with { CompleteFrom = Days.Of(month, day) }, RecordType.Deal, All));
        var entries = Some.NewCustomers(20).Append(Some.Cost(1000)).Append(Some.Cost(1000, day: Days.Of(2, 14)));
        Assert.That(Assess(new CustomerAcquisitionCost(), supply, Counting.Table(entries), Setting.Of(Acquisition, "lag", $"{lag}"), new Target(100)).Reason, Is.EqualTo(reason));
    }

    [Test]
    public void Assess_of_acquisition_cost_reaches_back_for_cost_only()
    {
        var supply = Supplied(with: (RecordType.Spend, All, RecordType.Deal, All with { CompleteFrom = Days.March.Start }));
        var entries = Some.NewCustomers(20).Append(Some.Cost(1000, day: Days.Of(2, 14)));
        Assert.That(Assess(new CustomerAcquisitionCost(), supply, Counting.Table(entries), Setting.Of(Acquisition, "lag", "1"), new Target(100)).Status, Is.EqualTo(MetricStatus.Green));
    }

    [TestCase(0, null)]
    [TestCase(59, null)]
    [TestCase(60, "partly truncated: deals are complete only from 2018-02-01")]
    public void Assess_of_velocity_reaches_back_for_its_trailing_days(int days, string? reason)
    {
        var supply = Supplied(with: (RecordType.Deal, All with { CompleteFrom = Days.Of(2, 1) }, RecordType.Deal, All with { CompleteFrom = Days.Of(2, 1) }));
        var facts = Counting.Table([.. Some.Won(30), .. Some.Lost(30), .. Some.Open(30)]);
        Assert.That(Assess(new PipelineVelocity(), supply, facts, Setting.Of("pipeline-velocity", "trailingDays", $"{days}"), new Target(1)).Reason, Is.EqualTo(reason));
    }

    [TestCase("cohort", MetricStatus.NotYetMature, null)]
    [TestCase("ever", MetricStatus.NoTarget, "\"ever\" keeps rising with time, so it is never held against a target")]
    [TestCase("period", MetricStatus.Red, null)]
    public void Assess_of_a_conversion_is_mature_or_never_coloured_by_its_basis(string basis, MetricStatus status, string? reason)
    {
        var facts = Counting.Table([.. Some.Mqls(60, customerAge: 1), .. Some.Mqls(60)]);
        var supply = Supplied(with: (RecordType.Lead, All, RecordType.Deal, All));
        var assessment = Assess(new LeadConversionRate(), supply, facts, Setting.Of(Lead, "basis", $"\"{basis}\""), new Target(0.9));
        Assert.That((assessment.Status, assessment.IsCloseCall), Is.EqualTo((status, false)));
        Assert.That(assessment.Reason, status == MetricStatus.NotYetMature ? Does.StartWith("followed 0 of 90 days") : Is.EqualTo(reason));
    }

    [Test]
    public void Assess_stands_on_the_facts_of_the_variant_and_remembers_each()
    {
        var supply = Supplied(with: (RecordType.Deal, All, RecordType.Deal, All));
        var (assessor, retention) = (new Assessor(Days.Calendar, supply, End.AddDays(100)), new CustomerRetention());
        Assessment Of(Terms terms) => assessor.Assess(retention, Counting.Table(Some.NewCustomers(40)), Days.March, terms, null);
        Assert.Multiple(() =>
        {
            Assert.That(Of(Terms.Defaults).Reason, Is.EqualTo("no source has delivered customer periods yet"));
            Assert.That(Of(Setting.Of("customer-retention", "basis", "\"repeat-purchase\"")).Status, Is.EqualTo(MetricStatus.NotYetMature));
            Assert.That(Of(Terms.Defaults).Status, Is.EqualTo(MetricStatus.NoData));
        });
    }

    [TestCase("20", MetricStatus.Green, null)]
    [TestCase("21", MetricStatus.TooFew, "20 of at least 21")]
    public void Assess_takes_the_smallest_sample_that_is_agreed(string minimum, MetricStatus status, string? reason)
    {
        var assessment = Assess(new WinRate(), Supplied(with: (RecordType.Deal, All, RecordType.Deal, All)), Counting.Table([.. Some.Won(10), .. Some.Lost(10)]), Setting.Of("win-rate", "minimumSample", minimum), new Target(0.1));
        Assert.That((assessment.Status, assessment.Reason), Is.EqualTo((status, reason)));
    }

    private static TypeSupply All { get; } = new(End, new HashSet<string>(
        ["created", "mql", "sql", "qualified", "closed", "outcome", "amount", "kind", "from", "customer"]));

    private static Supply Supplied((RecordType One, TypeSupply OfOne, RecordType Other, TypeSupply OfOther) with, TypeSupply? leads = null)
    {
        var supplies = new Dictionary<RecordType, TypeSupply> { [with.One] = with.OfOne, [with.Other] = with.OfOther };
        if (leads is not null)
            supplies[RecordType.Lead] = leads;
        return new Supply(supplies);
    }

    private static Assessment Assess(IMetric metric, Supply supply, FactTable? facts = null, Terms? terms = null, Target? target = null, string? dimension = null) =>
        new Assessor(Days.Calendar, supply, End.AddDays(100)).Assess(metric, facts ?? new FactTableBuilder(dimension).Build(), Days.March, terms ?? Terms.Defaults, target ?? new Target(0.4));
}
