using Scorecard.Data.Queries;
using Scorecard.Data.Snapshots;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Queries;

/// <summary>Velocity is never answered without what it is without the old deals, whichever question it answers.</summary>
internal sealed class WithoutOldDealsTests
{
    private const string Velocity = "pipeline-velocity";

    private TestStore _store = null!;

    /// <summary>Won in 10 days at 1,000, one of two; four deals are open, one of them for longer than 10 days.</summary>
    [OneTimeSetUp]
    public async Task PullAsync()
    {
        _store = await TestStore.NewAsync(TestStore.Company("crm"));
        await _store.PullAsync("crm", Pull.Deals(
            TestStore.Noon,
            Deal("won", "2026-02-05", "2026-02-15", "won"), Deal("lost", "2026-02-05", "2026-02-15", "lost"),
            Deal("old", "2026-01-20"), Deal("1", "2026-02-20"), Deal("2", "2026-02-21"), Deal("3", "2026-02-22")));
    }

    [OneTimeTearDown]
    public async Task DropAsync() => await _store.DisposeAsync();

    [TestCase(null)]
    [TestCase("2026-03-05")]
    public async Task Every_answer_has_both(string? asOf)
    {
        DateOnly? day = asOf is null ? null : Pull.Day(asOf);
        var board = await _store.Scorecards.GetAsync(new ScorecardRequest(Period: "2026-02", AsOf: day), CancellationToken.None);
        var history = await _store.Histories.GetAsync(new HistoryRequest(Velocity, From: "2026-02", To: "2026-02", AsOf: day), CancellationToken.None);
        var explained = await _store.Explanations.GetAsync(new ExplanationRequest(Velocity, Period: "2026-02", AsOf: day), CancellationToken.None);
        var metric = board.Metrics.Single(metric => metric.Key == Velocity);

        Assert.That((metric.Value, metric.WithoutOldDeals), Is.EqualTo((4 * 0.5 * 1000 / 10, new WithoutOldView(3 * 0.5 * 1000 / 10, 1))));
        Assert.That((history.Points.Single().Value, history.Points.Single().WithoutOldDeals), Is.EqualTo((metric.Value, metric.WithoutOldDeals)));
        Assert.That((explained.Value, explained.WithoutOldDeals), Is.EqualTo((metric.Value, metric.WithoutOldDeals)));
        Assert.That(board.Metrics.Where(other => other.Key != Velocity), Has.All.Property(nameof(MetricView.WithoutOldDeals)).Null);
    }

    [Test]
    public async Task History_of_every_metric_has_it_of_velocity_alone()
    {
        var history = await _store.Histories.GetAsync(new HistoryRequest("all", From: "2026-02", To: "2026-02"), CancellationToken.None);
        Assert.That(history.Points.Where(point => point.WithoutOldDeals is not null).Select(point => point.Metric), Is.EqualTo(new[] { Velocity }));
    }

    [Test]
    public async Task Without_a_velocity_there_is_none_without_old_deals()
    {
        var history = await _store.Histories.GetAsync(new HistoryRequest(Velocity, From: "2026-01", To: "2026-01"), CancellationToken.None);
        Assert.That((history.Points.Single().Value, history.Points.Single().WithoutOldDeals), Is.EqualTo((default(double?), default(WithoutOldView))));
    }

    [Test]
    public async Task Point_that_was_published_before_this_was_kept_says_nothing_of_it()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        await store.PullAsync("crm", Pull.Deals(TestStore.Noon, Deal("won", "2026-02-05", "2026-02-15", "won"), Deal("lost", "2026-02-05", "2026-02-15", "lost"), Deal("1", "2026-02-20")));
        await using (var before = store.Database.CreateCommand("UPDATE metric_point SET parts = parts - 'openOverdue' - 'velocityWithoutOverdue' WHERE metric = 'pipeline-velocity'"))
            Assert.That(await before.ExecuteNonQueryAsync(), Is.Positive);

        var board = await store.Scorecards.GetAsync(new ScorecardRequest(Period: "2026-02"), CancellationToken.None);
        var history = await store.Histories.GetAsync(new HistoryRequest(Velocity, From: "2026-02", To: "2026-02"), CancellationToken.None);
        var metric = board.Metrics.Single(metric => metric.Key == Velocity);
        Assert.That((metric.Value, metric.WithoutOldDeals, history.Points.Single().WithoutOldDeals), Is.EqualTo(((double?)50, default(WithoutOldView), default(WithoutOldView))));
    }

    private static DealRecord Deal(string id, string qualified, string? closed = null, string outcome = "open") => new()
    {
        Id = id, CreatedAt = Pull.At(qualified), QualifiedAt = Pull.At(qualified), ClosedAt = closed is null ? null : Pull.At(closed), Outcome = outcome, Amount = 1000,
    };
}
