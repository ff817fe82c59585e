using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Definitions.Demand;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Statistics;
using Scorecard.Tests.Metrics.Facts;

namespace Scorecard.Tests.Metrics.Definitions;

/// <summary>The variants of lead conversion and of MQL to SQL: who enters, and who is divided by whom.</summary>
internal sealed class ConversionVariantTests
{
    private const string Lead = "lead-conversion-rate";
    private const string Mql = "mql-to-sql-ratio";

    [Test]
    public void Ever_counts_whenever_it_was_and_notes_that_it_rises()
    {
        var result = Value(Lead, "ever", Some.Mqls(1, customerAge: -2), Some.Mqls(2, customerAge: 90), Some.Mqls(3, customerAge: 400), Some.Mqls(14));
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.EqualTo(0.3));
            Assert.That(result.Sample, Is.EqualTo(20));
            Assert.That(result.Interval, Is.EqualTo(Wilson.Interval(6, 20)));
            Assert.That(result.Parts, Is.EqualTo(new Dictionary<string, double> { ["entered"] = 20, ["convertedEver"] = 6 }));
            Assert.That(result.Notes, Is.EqualTo(new[] { "converted at any time; it keeps rising as time goes by" }));
            Assert.That(result.IsEstimate, Is.False);
        });
    }

    [Test]
    public void Period_divides_what_was_won_in_it_by_what_entered_in_it_and_may_exceed_one()
    {
        var result = Value(Lead, "period", Some.Mqls(5, Days.Of(2, 20), customerAge: 30), Some.Mqls(1, customerAge: 0), Some.Mqls(3, customerAge: 17));
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.EqualTo(6 / 4.0), "five that entered in February and one of March; three are won in April");
            Assert.That(result.Interval, Is.Null);
            Assert.That(result.Parts, Is.EqualTo(new Dictionary<string, double> { ["entered"] = 4, ["convertedInPeriod"] = 6 }));
            Assert.That(result.Notes, Is.EqualTo(new[] { "by period: those that converted in it need not have entered in it" }));
        });
    }

    [Test]
    public void Period_counts_customers_that_were_ever_in_the_stage_only() =>
        Assert.That(Value(Lead, "period", Some.Mqls(4), [Entry.OfLead(customer: Days.Of(3, 20), created: Days.Of(3, 1))]).Value, Is.Zero);

    [TestCase("ever")]
    [TestCase("period")]
    [TestCase("cohort")]
    public void Every_basis_without_entries_is_undefined(string basis) =>
        Assert.That(Value(Lead, basis, Some.Mqls(3, Days.Of(2, 1), customerAge: 40)).Undefined, Does.StartWith("nothing entered in the period"));

    [TestCase("mql", 2 / 10.0)]
    [TestCase("lead", 3 / 4.0)]
    [TestCase("sql", 1 / 8.0)]
    public void Entry_is_the_stage_whose_entries_are_followed(string entry, double share)
    {
        IEnumerable<Entry>[] entries =
        [
            Some.Mqls(2, customerAge: 10), Some.Mqls(7), Some.Mqls(1, sqlAge: 5),
            Enumerable.Repeat(Entry.OfLead(created: Days.Of(3, 2), customer: Days.Of(3, 30)), 3), [Entry.OfLead(created: Days.Of(3, 2))],
            Some.Mqls(1, Days.Of(2, 10), sqlAge: 30, customerAge: 60), Some.Mqls(6, Days.Of(2, 10), sqlAge: 30),
        ];
        var facts = Counting.Table(entries.SelectMany(some => some));
        Assert.That(new LeadConversionRate().Evaluate(facts, Days.March, Setting.Of(Lead, "entry", $"\"{entry}\"")).Value, Is.EqualTo(share));
    }

    [TestCase("mql", "ever", "mqls", "mqls.customer-by-age")]
    [TestCase("lead", "cohort", "leads", "leads.customer-by-age")]
    [TestCase("sql", "cohort", "sqls", "sqls.customer-by-age")]
    [TestCase("sql", "period", "sqls", "sqls.customers")]
    public void FactsFor_are_those_of_the_variant(string entry, string basis, params string[] facts) => Assert.That(
        new LeadConversionRate().FactsFor(Setting.Many(Lead, ("entry", $"\"{entry}\""), ("basis", $"\"{basis}\""))).Select(fact => fact.Key), Is.EqualTo(facts));

    [Test]
    public void Facts_of_every_variant_are_declared() => Assert.That(
        new LeadConversionRate().Facts.Select(fact => fact.Key),
        Is.SupersetOf(new[] { "leads.customers", "mqls.customers", "sqls.customers", "leads.customer-by-age", "mqls.customer-by-age", "sqls.customer-by-age" }));

    [TestCase("cohort", 30)]
    [TestCase("ever", null)]
    [TestCase("period", null)]
    public void WindowDays_are_those_of_a_cohort_only(string basis, int? days) => Assert.Multiple(() =>
    {
        Assert.That(new MqlToSqlRatio().WindowDays(Basis(Mql, basis)), Is.EqualTo(days));
        Assert.That(new LeadConversionRate().WindowDays(Basis(Lead, basis)), Is.EqualTo(days * 3));
    });

    [TestCase("cohort", false)]
    [TestCase("ever", true)]
    [TestCase("period", false)]
    public void WhyNeverColoured_is_for_ever_only(string basis, bool isNever) => Assert.Multiple(() =>
    {
        Assert.That(new MqlToSqlRatio().WhyNeverColoured(Basis(Mql, basis)) is not null, Is.EqualTo(isNever));
        Assert.That(new LeadConversionRate().WhyNeverColoured(Basis(Lead, basis)) is not null, Is.EqualTo(isNever));
    });

    [TestCase("cohort", 0.25)]
    [TestCase("ever", 0.75)]
    [TestCase("period", 1.5)]
    public void MqlToSqlRatio_has_the_same_variants(string basis, double share) => Assert.That(
        Value(Mql, basis, Some.Mqls(1, sqlAge: 10), Some.Mqls(2, sqlAge: 31), Some.Mqls(1), Some.Mqls(5, Days.Of(2, 20), sqlAge: 20)).Value, Is.EqualTo(share));

    [Test]
    public void MqlToSqlRatio_by_period_needs_no_histogram() =>
        Assert.That(new MqlToSqlRatio().FactsFor(Basis(Mql, "period")).OfType<AgeFact>(), Is.Empty);

    private static Terms Basis(string metric, string basis) => Setting.Of(metric, "basis", $"\"{basis}\"");

    private static Result Value(string metric, string basis, params IEnumerable<Entry>[] entries) =>
        MetricCatalog.Find(metric)!.Evaluate(Counting.Table(entries.SelectMany(some => some)), Days.March, Basis(metric, basis));
}
