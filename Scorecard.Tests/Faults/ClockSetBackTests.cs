using Scorecard.Data.Model;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Faults;

/// <summary>The clock is set back between pulls and in the middle of one.</summary>
[Category("Faults")]
internal sealed class ClockSetBackTests
{
    private static readonly DateTimeOffset Window = TestStore.Noon.AddHours(-1);

    [Test]
    public async Task Ledger_goes_by_snapshots_no_window_comes_twice_and_no_pull_ends_before_it_began()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        var first = await PullAsync(store, Window, back: TimeSpan.Zero, "1");
        var during = await PullAsync(store, Window.AddHours(1), back: TimeSpan.FromHours(30), "1", "2");
        var after = await PullAsync(store, Window.AddHours(2), back: TimeSpan.Zero, "1", "3");

        Assert.That(await store.Ledger.ClaimAsync("crm", "schedule", Window.AddHours(1), CancellationToken.None), Is.Null, "the clock comes to the same window again");
        Assert.That(new[] { first, during, after }.Select(run => run.SnapshotId), Is.Ordered.And.Unique);
        Assert.That(during.FinishedAt, Is.EqualTo(during.StartedAt), "as long as it can be told");
        await StoreTruth.HoldsAsync(store, "a clock that was set back");

        var shown = await store.Sources.RunsAsync("crm", 10, CancellationToken.None);
        Assert.That(shown.Select(run => run.Id), Is.EqualTo(new[] { after.Id, during.Id, first.Id }), "newest first is newest snapshot first");
        Assert.That(shown.Select(run => run.DurationSeconds), Has.All.GreaterThanOrEqualTo(0));
    }

    [Test]
    public async Task Scorecard_and_freshness_are_those_of_the_newest_snapshot_and_come_right_with_the_clock()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        await PullAsync(store, Window, back: TimeSpan.Zero, "1");
        var before = await LeadsOfFebruaryAsync(store);
        store.Clock.Now = TestStore.Noon.AddDays(-40);

        await store.Points.RecomputeAsync(store.Database, CancellationToken.None);
        var source = (await store.Sources.ListAsync(CancellationToken.None)).Single();
        Assert.That((source.State, source.DataAsOf), Is.EqualTo(("fresh", (DateTimeOffset?)TestStore.Noon)), "data of the future are not stale");
        await store.Scorecards.GetAsync(new(), CancellationToken.None);
        await PullAsync(store, Window.AddDays(-40), back: TimeSpan.Zero, "1", "2");

        store.Clock.Now = TestStore.Noon.AddMinutes(5);
        await store.Points.RecomputeAsync(store.Database, CancellationToken.None);
        Assert.That((before, await LeadsOfFebruaryAsync(store)), Is.EqualTo((1d, 2d)));
        await PullAsync(store, Window.AddHours(1), back: TimeSpan.Zero, "1", "2");
        Assert.That(await store.ScalarAsync<long>("SELECT count(*) FROM run WHERE state <> 'succeeded'"), Is.Zero);
        Assert.That(await StoreTruth.LiesAsync(store), Is.Empty);
    }

    private static async Task<double?> LeadsOfFebruaryAsync(TestStore store) =>
        (await store.Scorecards.GetAsync(new(Grain: "month", Period: "2026-02"), CancellationToken.None)).Metrics.Single(metric => metric.Key == "leads").Value;

    /// <summary>Pulls as a schedule does; the clock goes back in the middle.</summary>
    private static async Task<Run> PullAsync(TestStore store, DateTimeOffset window, TimeSpan back, params string[] leads)
    {
        await using var claim = await store.Ledger.ClaimAsync("crm", "schedule", window, CancellationToken.None);
        store.Clock.Now -= back;
        var readings = Pull.Leads(TestStore.Noon, [.. leads.Select(id => Pull.Lead(id, "2026-02-01"))]);
        await store.Snapshots.TakeAsync(claim!, _ => readings.ToAsyncEnumerable(), true, new(), CancellationToken.None);
        return await store.RunAsync(claim!.RunId);
    }
}
