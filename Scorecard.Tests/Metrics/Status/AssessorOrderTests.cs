using Scorecard.Metrics.Status;

namespace Scorecard.Tests.Metrics.Status;

/// <summary>The order of the statuses: whatever else holds, the first of these that does is the status.</summary>
internal sealed class AssessorOrderTests
{
    private static readonly (string Name, Func<Situation, Situation> Put, MetricStatus Status, string? Reason)[] Order =
    [
        ("no source", s => s with { HasNoSource = true }, MetricStatus.NoData, "no source has delivered leads yet"),
        ("wholly truncated", s => s with { IsWhollyTruncated = true }, MetricStatus.NoData, "truncated: leads are complete only from 2018-04-01"),
        ("partly truncated", s => s with { IsPartlyTruncated = true }, MetricStatus.NoData, "partly truncated: deals are complete only from 2018-03-02"),
        ("running", s => s with { IsRunning = true }, MetricStatus.NotYetMature, "so far: the period is still running"),
        ("stale", s => s with { IsStale = true }, MetricStatus.Stale, "data only up to 2018-03-31, the period ends on 2018-03-31"),
        ("incomplete", s => s with { IsIncomplete = true }, MetricStatus.Incomplete, "3 of 100 deals could not be read (amount)"),
        ("undefined", s => s with { IsUndefined = true }, MetricStatus.Undefined, "nothing to divide by"),
        ("not yet mature", s => s with { IsImmature = true }, MetricStatus.NotYetMature, null),
        ("too few", s => s with { IsTooFew = true }, MetricStatus.TooFew, "9 of at least 10"),
        ("no direction", s => s with { HasNoDirection = true }, MetricStatus.NoTarget, "no better or worse is agreed for it"),
        ("no target", s => s with { HasNoTarget = true }, MetricStatus.NoTarget, "no target is agreed for it"),
    ];

    private static IEnumerable<TestCaseData> Each() => Order.Select((_, i) => new TestCaseData(i).SetArgDisplayNames(Order[i].Name));

    private static IEnumerable<TestCaseData> Pairs() =>
        Enumerable.Range(0, Order.Length - 1).Select(i => new TestCaseData(i).SetArgDisplayNames(Order[i].Name, Order[i + 1].Name));

    [Test]
    public void Assess_with_nothing_in_the_way_is_green_and_final()
    {
        var assessment = new Situation().Assess();
        Assert.That((assessment.Status, assessment.Reason, assessment.IsFinal), Is.EqualTo((MetricStatus.Green, (string?)null, true)));
    }

    [TestCaseSource(nameof(Each))]
    public void Assess_with_one_thing_in_the_way_says_so(int i) => IsFirst(Order[i].Put(new Situation()), i);

    [TestCaseSource(nameof(Pairs))]
    public void Assess_with_two_neighbours_in_the_way_says_the_first(int i) => IsFirst(Order[i + 1].Put(Order[i].Put(new Situation())), i);

    [Test]
    public void Assess_with_anything_in_the_way_says_the_first()
    {
        for (var set = 1; set < 1 << Order.Length; set++)
        {
            var chosen = Enumerable.Range(0, Order.Length).Where(i => (set & (1 << i)) != 0).ToList();
            IsFirst(chosen.Aggregate(new Situation(), (situation, i) => Order[i].Put(situation)), chosen[0]);
        }
    }

    private static void IsFirst(Situation situation, int i)
    {
        var assessment = situation.Assess();
        Assert.That(assessment.Status, Is.EqualTo(Order[i].Status), $"{situation}");
        if (Order[i].Reason is { } reason)
            Assert.That(assessment.Reason, Is.EqualTo(reason), $"{situation}");
        else
            Assert.That(assessment.Reason, Does.StartWith("followed "), $"{situation}");
        Assert.That(assessment.IsCloseCall, Is.False);
    }
}
