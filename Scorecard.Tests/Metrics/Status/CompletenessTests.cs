using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Definitions.Customers;
using Scorecard.Metrics.Definitions.Deals;
using Scorecard.Metrics.Definitions.Demand;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Records;
using Scorecard.Metrics.Status;
using Scorecard.Tests.Metrics.Facts;

namespace Scorecard.Tests.Metrics.Status;

/// <summary>Whether enough of what a value reads could be read.</summary>
internal sealed class CompletenessTests
{
    private static readonly DateOnly InMarch = Days.Of(3, 10);

    [TestCase(100, 2, null)]
    [TestCase(100, 3, "3 of 100 deals could not be read (outcome)")]
    [TestCase(1_050, 21, null)]
    [TestCase(1_050, 22, "22 of 1,050 deals could not be read (outcome)")]
    [TestCase(260, 200, "200 of 260 deals could not be read (outcome)")]
    [TestCase(1, 1, "1 of 1 deals could not be read (outcome)")]
    public void WhyNot_of_exactly_the_share_is_null_and_of_one_more_says_both_counts(int all, int missing, string? why) =>
        Assert.That(WhyNot(new WinRate(), [new(InMarch, all)], [new(InMarch, null, "outcome", missing)]), Is.EqualTo(why));

    [TestCase(2, 28, null)]
    [TestCase(3, 1, "5 of 5 deals could not be read (outcome)")]
    [TestCase(3, 31, "5 of 5 deals could not be read (outcome)")]
    [TestCase(4, 1, null)]
    public void WhyNot_counts_only_what_is_of_the_periods_days(int month, int day, string? why) =>
        Assert.That(WhyNot(new WinRate(), [new(Days.Of(month, day), 5)], [new(Days.Of(month, day), null, "outcome", 5)]), Is.EqualTo(why));

    [Test]
    public void WhyNot_of_what_has_no_day_is_held_against_all_there_are() => Assert.Multiple(() =>
    {
        Assert.That(WhyNot(new WinRate(), [new(InMarch, 10)], [new(null, null, "closed", 2)], all: 100), Is.Null);
        Assert.That(
            WhyNot(new WinRate(), [new(InMarch, 10)], [new(null, null, "closed", 3)], all: 100),
            Is.EqualTo("3 of all 100 deals could not be read (closed), and nobody knows of which day they are"));
    });

    [Test]
    public void WhyNot_says_what_most_of_those_of_the_period_lack() => Assert.That(
        WhyNot(new WinRate(), [new(InMarch, 10), new(Days.Of(1, 1), 50)], [new(InMarch, null, "outcome", 1), new(InMarch, null, "id", 2), new(Days.Of(1, 1), null, "outcome", 40)]),
        Is.EqualTo("3 of 10 deals could not be read (id)"));

    [Test]
    public void WhyNot_of_customers_counts_whoever_was_there_from_the_day_before_to_the_last_day()
    {
        DayCount[] began = [new(Days.Of(1, 1), 60), new(Days.Of(3, 20), 40), new(Days.Of(4, 1), 900)];
        DayCount[] ended = [new(Days.Of(2, 28), 7), new(Days.Of(3, 1), 5)];
        string? Lost(DateOnly from, DateOnly? to) => WhyNot(new CustomerRetention(), began, [new(from, to, "to", 10)], ended);
        Assert.Multiple(() =>
        {
            Assert.That(Lost(Days.Of(1, 1), null), Is.EqualTo("10 of 93 customer periods could not be read (to)"), "60 and 40 less 7 that had gone");
            Assert.That(Lost(Days.Of(1, 1), Days.Of(3, 1)), Is.Not.Null, "there on the day before");
            Assert.That(Lost(Days.Of(1, 1), Days.Of(2, 28)), Is.Null, "gone by the day before");
            Assert.That(Lost(Days.Of(4, 1), null), Is.Null, "comes later");
        });
    }

    [Test]
    public void WhyNot_of_deals_without_their_lead_says_that()
    {
        var link = Reading(new LeadConversionRate(), set => set.Link is not null).Set;
        var completeness = new Completeness(0.02m, new Dictionary<string, Gaps> { [link.Key] = new([new(Days.Of(6, 29), 120)], [], [new(Days.Of(6, 29), null, "lead", 118)], 0) });
        Assert.Multiple(() =>
        {
            Assert.That(completeness.WhyNot(new LeadConversionRate(), Days.March, Terms.Defaults), Is.EqualTo("118 of 120 deals do not find their lead"), "90 days after March");
            Assert.That(completeness.WhyNot(new WinRate(), Days.March, Terms.Defaults), Is.Null);
        });
    }

    [Test]
    public void WhyNot_judges_what_the_metric_reads_and_nothing_else()
    {
        IMetric[] ofAmounts = [new RevenueWon(), new AverageDeal(), new PipelineVelocity()];
        var unread = ofAmounts.SelectMany(metric => metric.Readings(Days.March, Terms.Defaults)).Where(reading => reading.Set is { Record: RecordType.Deal } set && set.Fields.Contains("amount"))
            .Select(reading => reading.Set).DistinctBy(set => set.Key).ToDictionary(set => set.Key, _ => new Gaps([new(InMarch, 50)], [], [new(InMarch, null, "amount", 20)], 0));
        var completeness = new Completeness(0.02m, unread);
        string[] incomplete = [.. MetricCatalog.All.Where(metric => completeness.WhyNot(metric, Days.March, Terms.Defaults) is not null).Select(metric => metric.Key)];
        Assert.That(incomplete, Is.SupersetOf(ofAmounts.Select(metric => metric.Key)).And.No.Member("win-rate").And.No.Member("deals-won").And.No.Member("customer-acquisition-cost").And.No.Member("leads"));
        Assert.That(unread.Keys, Has.All.Contain("outcome=won"), "a lost deal's amount is never read");
    }

    private static Reading Reading(IMetric metric, Func<ReadSet, bool> isIt) => metric.Readings(Days.March, Terms.Defaults).First(reading => isIt(reading.Set));

    private static string? WhyNot(IMetric metric, DayCount[] began, Gap[] missing, DayCount[]? ended = null, long all = 0)
    {
        var set = Reading(metric, _ => true).Set;
        return new Completeness(0.02m, new Dictionary<string, Gaps> { [set.Key] = new(began, ended ?? [], missing, all) }).WhyNot(metric, Days.March, Terms.Defaults);
    }
}
