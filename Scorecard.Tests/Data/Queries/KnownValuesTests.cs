using Scorecard.Data.Model;
using Scorecard.Data.Queries;
using Scorecard.Data.Snapshots;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Queries;

/// <summary>
/// What is known of a segment without targets is counted when it is asked for, beside what was shown of it: board, history,
/// explanation and records say the same, now and at every snapshot, as they would of a segment whose every change is published.
/// </summary>
[Parallelizable]
internal sealed class KnownValuesTests
{
    private const string Followed = "channel:fair";
    private const string Counted = "channel:web";

    private static readonly LeadRecord[] Before = [.. Both("1", "2026-02-01"), .. Both("2", "2026-02-02"), .. Both("3", "2026-03-02")];
    private static readonly LeadRecord[] After = [.. Before, .. Both("late", "2026-02-03"), .. Both("new", "2026-03-09")];

    private TestStore _store = null!;
    private Run _first = null!;

    [SetUp]
    public async Task Open()
    {
        _store = await TestStore.NewAsync(TestStore.Company("crm") with { Targets = [new AgreedTarget("leads", "month", 3, Segment: Followed)] });
        _first = await _store.PullAsync("crm", Pull.Leads(TestStore.Noon, Before));
        _store.Clock.Now = TestStore.Noon.AddHours(1);
        await _store.PullAsync("crm", Pull.Leads(_store.Clock.Now, After));
    }

    [TearDown]
    public async Task Close() => await _store.DisposeAsync();

    [Test]
    public async Task Board_says_what_is_known_beside_what_was_shown()
    {
        var leads = Leads(await BoardAsync(Counted, "2026-02"));
        Assert.Multiple(() =>
        {
            Assert.That(leads.Value, Is.EqualTo(3));
            Assert.That((leads.Restated!.ShownValue, leads.Restated.KnownValue), Is.EqualTo((2d, 3d)));
            Assert.That(leads.Trend[^1].Value, Is.EqualTo(3));
        });
    }

    [TestCase("2026-02")]
    [TestCase("2026-03")]
    public async Task A_segment_without_targets_says_the_same_values_as_one_whose_changes_are_published(string period)
    {
        foreach (var snapshot in new[] { null, _first.SnapshotId })
        {
            var (followed, counted) = (await BoardAsync(Followed, period, snapshot), await BoardAsync(Counted, period, snapshot));
            Assert.That(counted.Running, Is.EqualTo(followed.Running), $"snapshot {snapshot}");
            foreach (var (one, other) in followed.Metrics.Zip(counted.Metrics))
                Assert.That((other.Key, other.Value, other.Low, other.High, other.N), Is.EqualTo((one.Key, one.Value, one.Low, one.High, one.N)), $"{period} at snapshot {snapshot}");
        }
    }

    [Test]
    public async Task Board_at_a_past_snapshot_says_what_was_known_then()
    {
        var (february, march) = (Leads(await BoardAsync(Counted, "2026-02", _first.SnapshotId)), Leads(await BoardAsync(Counted, "2026-03", _first.SnapshotId)));
        Assert.Multiple(() =>
        {
            Assert.That((february.Value, february.Restated), Is.EqualTo((2d, (RestatedView?)null)));
            Assert.That(march.Value, Is.EqualTo(1));
        });
    }

    [Test]
    public async Task History_has_both_views_of_one_segment_and_of_all()
    {
        foreach (var segment in new[] { Counted, "*" })
        {
            var (known, shown) = (await HistoryAsync(segment, "known"), await HistoryAsync(segment, "shown"));
            Assert.Multiple(() =>
            {
                Assert.That(known.Select(point => (point.Period, point.Value)), Is.EqualTo(new (string, double?)[] { ("2026-02", 3), ("2026-03", 2) }), segment);
                Assert.That(shown.Select(point => (point.Period, point.Value)), Is.EqualTo(new (string, double?)[] { ("2026-02", 2) }), segment);
                Assert.That(known[0].Restated, Is.EqualTo(shown[0].Restated).And.Not.Null, segment);
            });
        }
    }

    [Test]
    public async Task History_of_every_segment_has_the_total_and_every_segment_in_order()
    {
        var history = await _store.Histories.GetAsync(new HistoryRequest("leads", Segment: "*"), CancellationToken.None);
        Assert.That(history.Points.Select(point => (point.Segment, point.Period, point.Value)), Is.EqualTo(new (string?, string, double?)[]
        {
            (null, "2026-02", 6), (null, "2026-03", 4), (Followed, "2026-02", 3), (Followed, "2026-03", 2), (Counted, "2026-02", 3), (Counted, "2026-03", 2),
        }));
    }

    [Test]
    public async Task Version_of_a_history_is_another_after_a_pull_that_published_no_point_of_it()
    {
        var request = new HistoryRequest("leads", Segment: Counted);
        var before = await _store.Histories.OpenAsync(request, CancellationToken.None);
        await _store.PullAsync("crm", Pull.Leads(_store.Clock.Now, [.. After, Pull.Lead("more", "2026-03-09")]));
        var after = await _store.Histories.OpenAsync(request, CancellationToken.None);
        Assert.That(after.Version, Is.Not.EqualTo(before.Version));
    }

    [Test]
    public async Task Explanation_and_records_say_the_same_as_the_board()
    {
        foreach (var (snapshot, value) in new (long?, double)[] { (null, 3), (_first.SnapshotId, 2) })
        {
            var explained = await _store.Explanations.GetAsync(new ExplanationRequest("leads", Period: "2026-02", Segment: Counted, Snapshot: snapshot), CancellationToken.None);
            var records = await _store.Get<IRecordsQuery>().GetAsync(new RecordsRequest("leads", Period: "2026-02", Segment: Counted, Snapshot: snapshot), CancellationToken.None);
            Assert.That((explained.Value, records.Value, (double)records.Records.Count), Is.EqualTo((value, value, value)), $"snapshot {snapshot}");
        }
    }

    [Test]
    public async Task Days_of_a_segment_are_there_at_a_past_snapshot_too()
    {
        var board = await _store.Scorecards.GetAsync(new ScorecardRequest("day", "2026-02-03", Counted, Snapshot: _first.SnapshotId), CancellationToken.None);
        Assert.That(Leads(board).Value, Is.Zero, "the late record came with the second pull");
    }

    private static IEnumerable<LeadRecord> Both(string id, string day) => [Pull.Lead($"{id}-web", day), Pull.Lead($"{id}-fair", day, "fair")];

    private static MetricView Leads(ScorecardView board) => board.Metrics.Single(metric => metric.Key == "leads");

    private Task<ScorecardView> BoardAsync(string segment, string period, long? snapshot = null) =>
        _store.Scorecards.GetAsync(new ScorecardRequest("month", period, segment, Snapshot: snapshot), CancellationToken.None);

    private async Task<List<HistoryPoint>> HistoryAsync(string segment, string view) =>
        [.. (await _store.Histories.GetAsync(new HistoryRequest("leads", Segment: segment, View: view), CancellationToken.None)).Points.Where(point => point.Segment == Counted)];
}
