using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Status;
using Scorecard.Tests.Metrics.Facts;

namespace Scorecard.Tests.Metrics.Status;

/// <summary>What sources deliver, when they are late, and what has to be there for a fact.</summary>
internal sealed class SupplyTests
{
    private static readonly DateTimeOffset End = Situation.End;

    [TestCase(new[] { "closed", "outcome" }, true)]
    [TestCase(new[] { "closed" }, false)]
    [TestCase(new string[0], false)]
    public void Has_a_fact_where_every_field_is_mapped(string[] fields, bool isThere)
    {
        var supply = new Supply(new Dictionary<RecordType, TypeSupply> { [RecordType.Deal] = new(End, fields.ToHashSet()) });
        Assert.Multiple(() =>
        {
            Assert.That(supply.Has(CountedFacts.DealsWon), Is.EqualTo(isThere));
            Assert.That(supply.Has(CountedFacts.Mqls), Is.False, "no leads are delivered");
            Assert.That(supply.Has(new AgeFact("of leads and deals", Lead.Mql, Lead.Customer)), Is.False);
        });
    }

    [Test]
    public void Has_a_fact_that_needs_records_and_none_of_their_fields()
    {
        var supply = new Supply(new Dictionary<RecordType, TypeSupply>
        {
            [RecordType.Deal] = new(End, new HashSet<string> { "closed", "outcome" }), [RecordType.Lead] = new(End, new HashSet<string>()),
        });
        Assert.That(supply.Has(new FlowFact("customers among the leads", Lead.Customer)), Is.True);
    }

    [TestCase("channel", true)]
    [TestCase("region", true)]
    [TestCase("product", false)]
    public void Divides_deals_by_their_own_segments_and_their_leads(string segment, bool divides)
    {
        var supply = new Supply(new Dictionary<RecordType, TypeSupply>
        {
            [RecordType.Lead] = new(End, new HashSet<string>(), Segments: new HashSet<string> { "channel" }),
            [RecordType.Deal] = new(End, new HashSet<string>(), Segments: new HashSet<string> { "region" }),
        });
        Assert.Multiple(() =>
        {
            Assert.That(supply.Divides(RecordType.Deal, segment), Is.EqualTo(divides));
            Assert.That(supply.Divides(RecordType.Lead, segment), Is.EqualTo(segment == "channel"), "a lead takes none from its deals");
            Assert.That(supply.Divides(RecordType.Spend, segment), Is.False, "nothing is delivered");
        });
    }

    [TestCase(0, MetricStatus.Green)]
    [TestCase(-1, MetricStatus.Stale)]
    public void Assess_of_a_source_that_adds_late_is_stale_until_its_allowance_is_over(int ticks, MetricStatus status)
    {
        var late = new TypeSupply(End.AddDays(1).AddTicks(ticks), new HashSet<string> { "created" }, Allowance: TimeSpan.FromDays(1));
        Assert.That(Assess(late, End.AddDays(9)).Status, Is.EqualTo(status));
    }

    [Test]
    public void Assess_at_the_very_moment_of_the_end_is_of_a_period_that_is_over() =>
        Assert.That(Assess(new TypeSupply(End, new HashSet<string> { "created" }), End).Status, Is.EqualTo(MetricStatus.Green));

    [TestCase("2018-04-01")]
    [TestCase("2018-05-01")]
    public void Assess_without_data_is_never_final(string completeFrom)
    {
        var from = DateOnly.Parse(completeFrom, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Multiple(() =>
        {
            Assert.That(Assess(new TypeSupply(End, new HashSet<string> { "created" }, from), End).IsFinal, Is.False);
            Assert.That(Assess(new TypeSupply(End, new HashSet<string>()), End).IsFinal, Is.False);
        });
    }

    [Test]
    public void Assess_of_rates_that_nobody_delivers_names_them()
    {
        var rates = new StatedMetric { Facts = [new FlowFact("rates", new Field(RecordType.Rate, "day", FieldType.Day, "day"))] };
        Assert.That(Assess(new TypeSupply(End, new HashSet<string>()), End, rates).Reason, Is.EqualTo("no source has delivered exchange rates yet"));
    }

    private static Assessment Assess(TypeSupply leads, DateTimeOffset now, StatedMetric? metric = null) =>
        new Assessor(Days.Calendar, new Supply(new Dictionary<RecordType, TypeSupply> { [RecordType.Lead] = leads }), now).Assess(
            metric ?? new StatedMetric { Facts = [new FlowFact("stated.leads", Lead.Created)] }, new FactTableBuilder().Build(), Days.March, Terms.Defaults, new Target(0.4));
}
