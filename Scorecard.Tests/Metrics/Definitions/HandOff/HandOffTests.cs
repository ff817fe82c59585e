using Scorecard.Metrics.Definitions.HandOff;
using Scorecard.Metrics.Statistics;
using Scorecard.Tests.Metrics.Facts;

namespace Scorecard.Tests.Metrics.Definitions.HandOff;

/// <summary>The shares of the hand-off: touched in time, accepted, rejected.</summary>
internal sealed class HandOffTests
{
    [Test]
    public void SlaCompliance_is_the_share_touched_by_its_deadline_the_never_touched_among_the_due()
    {
        var result = new SlaCompliance().Value(
            Some.HandedOff(6, 30, inTime: true), Some.HandedOff(3, 900), Some.HandedOff(11), Some.HandedOff(5, 1, inTime: true, on: Days.Of(4, 1)));
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.EqualTo(0.3));
            Assert.That(result.Sample, Is.EqualTo(20));
            Assert.That(result.Interval, Is.EqualTo(Wilson.Interval(6, 20)));
            Assert.That(result.Parts, Is.EqualTo(new Dictionary<string, double> { ["due"] = 20, ["touchedInTime"] = 6 }));
        });
    }

    [Test]
    public void SlaCompliance_without_a_deadline_in_the_period_is_undefined() =>
        Assert.That(new SlaCompliance().Value(Some.HandedOff(5, 1, inTime: true, on: Days.Of(4, 1))).Undefined, Is.EqualTo("no lead's deadline fell in the period"));

    [Test]
    public void LeadAcceptanceRate_counts_no_verdict_in_time_against_it_and_says_how_many()
    {
        var result = new LeadAcceptanceRate().Value(Verdicts);
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.EqualTo(0.5));
            Assert.That(result.Sample, Is.EqualTo(20));
            Assert.That(result.Interval, Is.EqualTo(Wilson.Interval(10, 20)));
            Assert.That(result.Parts, Is.EqualTo(new Dictionary<string, double> { ["accepted"] = 10, ["rejected"] = 6, ["overdue"] = 4, ["overdueShare"] = 0.2 }));
            Assert.That(result.Notes, Is.EqualTo(new[] { "20% overdue, without a verdict in time" }));
        });
    }

    [Test]
    public void LeadAcceptanceRate_with_every_verdict_in_time_has_nothing_to_note() =>
        Assert.That(new LeadAcceptanceRate().Value(Some.HandedOff(3, verdict: "accepted")).Notes, Is.Empty);

    [Test]
    public void LeadRejectionRate_gives_the_reasons_the_most_frequent_first_and_those_without()
    {
        var result = new LeadRejectionRate().Value(Verdicts);
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.EqualTo(0.3));
            Assert.That(result.Sample, Is.EqualTo(20));
            Assert.That(result.Interval, Is.EqualTo(Wilson.Interval(6, 20)));
            Assert.That(result.Notes, Is.EqualTo(new[] { "too small 3, no reason given 2, no budget 1" }));
            Assert.That(result.Parts, Is.EqualTo(new Dictionary<string, double>
            {
                ["accepted"] = 10, ["rejected"] = 6, ["overdue"] = 4, ["overdueShare"] = 0.2,
                ["rejected: too small"] = 3, ["rejected: no reason given"] = 2, ["rejected: no budget"] = 1,
            }));
        });
    }

    [Test]
    public void LeadRejectionRate_gives_reasons_of_equal_frequency_in_the_order_of_their_letters() => Assert.That(
        new LeadRejectionRate().Value(Rejected(2, "b"), Rejected(2, "a"), Rejected(2, "C")).Notes, Is.EqualTo(new[] { "C 2, a 2, b 2" }));

    [Test]
    public void LeadRejectionRate_of_a_period_leaves_out_the_reasons_of_others() =>
        Assert.That(new LeadRejectionRate().Value(Some.HandedOff(2, verdict: "accepted"), Some.HandedOff(9, verdict: "rejected", reason: "late", on: Days.Of(4, 1))).Notes, Is.Empty);

    [Test]
    public void Rates_without_a_verdict_due_are_undefined() => Assert.Multiple(() =>
    {
        Assert.That(new LeadAcceptanceRate().Value().Undefined, Is.EqualTo("no verdict on a lead was due in the period"));
        Assert.That(new LeadRejectionRate().Value().Undefined, Is.EqualTo("no verdict on a lead was due in the period"));
    });

    private static IEnumerable<Entry> Verdicts =>
    [
        .. Some.HandedOff(10, verdict: "accepted"), .. Rejected(3, "too small"), .. Rejected(1, "no budget"), .. Rejected(2, ""), .. Some.HandedOff(4),
    ];

    private static IEnumerable<Entry> Rejected(int count, string reason) => Some.HandedOff(count, verdict: "rejected", reason: reason);
}
