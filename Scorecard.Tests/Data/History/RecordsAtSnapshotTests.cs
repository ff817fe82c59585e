using System.Text.Json;
using Scorecard.Data.History;
using Scorecard.Data.Queries;
using Scorecard.Metrics.Contract;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.History;

/// <summary>What was asked at each snapshot when it was the newest is what is answered of it later.</summary>
[Parallelizable]
internal sealed class RecordsAtSnapshotTests
{
    private static readonly (string Period, string? Segment, string Part)[] Questions =
        [("2026-02", null, "denominator"), ("2026-02", "channel:web", "numerator")];

    private readonly Dictionary<Question, RecordsView> _asked = [];
    private readonly Dictionary<long, string> _board = [];
    private readonly Dictionary<long, string> _boardAsOf = [];
    private TestStore _store = null!;

    private IRecordsQuery Records => _store.Get<IRecordsQuery>();

    [OneTimeSetUp]
    public async Task PullAsync() => _store = await ChangedCompany.PulledAsync(async (store, snapshot) =>
    {
        if (snapshot is not (4 or 6 or 8))
            return;
        foreach (var (period, segment, part) in Questions.Where(question => question.Segment is null == snapshot is not 6))
        {
            // A segment of some, since each question classifies the records of then anew.
            foreach (var metric in MetricCatalog.All.Where((_, at) => segment is null || at % 4 == 0))
                _asked[new Question(snapshot, metric.Key, segment, part)] = await store.Get<IRecordsQuery>().GetAsync(new RecordsRequest(metric.Key, "month", period, segment, part), CancellationToken.None);
        }

        _board[snapshot] = await BoardAsync(store, new ScorecardRequest("month", "2026-02"));
        _boardAsOf[snapshot] = await BoardAsync(store, new ScorecardRequest("month", "2026-02", AsOf: new(2026, 2, 20)));
    });

    [OneTimeTearDown]
    public async Task CloseAsync() => await _store.DisposeAsync();

    [Test]
    public async Task GetAsync_of_a_snapshot_answers_what_it_answered_then_for_every_metric()
    {
        using var each = Assert.EnterMultipleScope();
        foreach (var ((snapshot, metric, segment, part), then) in _asked.Where(pair => pair.Key.Snapshot < 8))
        {
            var view = await Records.GetAsync(new RecordsRequest(metric, "month", then.Period, segment, part, Snapshot: snapshot), CancellationToken.None);
            Assert.That(view.SnapshotId, Is.EqualTo(snapshot));
            Assert.That(Text(view), Is.EqualTo(Text(then)), $"{metric} at snapshot {snapshot}, {segment}, {part}");
        }

        var restated = _asked.Where(pair => pair.Key is { Segment: null, Snapshot: 4 }).Count(pair => Text(pair.Value) != Text(_asked[pair.Key with { Snapshot = 8 }]));
        Assert.That(restated, Is.GreaterThan(10), "questions with another answer later");
    }

    [TestCase(2, 100)]
    [TestCase(5, 250)]
    [TestCase(8, 400)]
    public async Task GetAsync_of_a_snapshot_has_records_that_add_up_to_the_point_shown_then(int snapshot, int amount)
    {
        var point = (await _store.Scorecards.GetAsync(new ScorecardRequest("month", "2026-02", Snapshot: snapshot), CancellationToken.None)).Metrics.Single(metric => metric.Key == "revenue-won");
        var view = await Records.GetAsync(new RecordsRequest("revenue-won", "month", "2026-02", Snapshot: snapshot), CancellationToken.None);

        Assert.That(view.Records.Single(record => record.Id == "a").Adds, Is.EqualTo(amount));
        Assert.That((view.Value, view.N), Is.EqualTo((point.Value, point.N)));
        Assert.That(view.Records.Sum(record => record.Adds), Is.EqualTo(point.Value).Within(1e-9));
        Assert.That(view.SnapshotAt, Is.EqualTo(new DateTimeOffset(2026, 3, 1 + snapshot, 12, 0, 0, TimeSpan.Zero)));
    }

    [Test]
    public async Task GetAsync_of_a_scorecard_at_a_snapshot_is_as_it_was_then_also_as_of_a_day()
    {
        using var each = Assert.EnterMultipleScope();
        foreach (var snapshot in _board.Keys)
        {
            Assert.That(await BoardAsync(_store, new ScorecardRequest("month", "2026-02", Snapshot: snapshot)), Is.EqualTo(_board[snapshot]), $"at snapshot {snapshot}");
            Assert.That(await BoardAsync(_store, new ScorecardRequest("month", "2026-02", Snapshot: snapshot, AsOf: new(2026, 2, 20))), Is.EqualTo(_boardAsOf[snapshot]), $"at snapshot {snapshot} as of a day");
        }

        Assert.That(_boardAsOf.Values, Is.Unique);
    }

    [Test]
    public async Task NextAsync_of_a_snapshot_goes_on_in_it()
    {
        var first = await Records.GetAsync(new RecordsRequest("deals-won", "month", "2026-02", Limit: 1, Snapshot: 2), CancellationToken.None);
        var next = await Records.NextAsync(first, CancellationToken.None);
        Assert.That(first.Records.Concat(next.Records).Select(record => record.Id), Is.EqualTo(new[] { "a", "b" }));
        Assert.That(next.Next, Is.Null);
        Assert.That(next.Records[0].Segments.Keys, Is.EqualTo(new[] { "channel" }), "no source mapped regions then");
    }

    [Test]
    public async Task GetAsync_of_a_snapshot_and_a_day_of_a_segment_counts_what_was_known_then()
    {
        var view = await Records.GetAsync(new RecordsRequest("revenue-won", "day", "2026-02-15", "channel:web", Snapshot: 5), CancellationToken.None);
        Assert.That(view.Value, Is.EqualTo(view.Records.Sum(record => record.Adds)).Within(1e-9));
        Assert.That(view.Records.Select(record => record.Id), Is.EqualTo(new[] { "b" }));
    }

    [TestCase(0)]
    [TestCase(9)]
    public async Task GetAsync_of_a_snapshot_that_there_is_not_says_so(int snapshot)
    {
        var refused = await Assert.ThrowsAsync<QueryException>(() => Records.GetAsync(new RecordsRequest("leads", Snapshot: snapshot), CancellationToken.None));
        Assert.That((refused!.Parameter, refused.Value, refused.IsGone), Is.EqualTo(("snapshot", $"{snapshot}", false)));
        Assert.That(refused.Message, Does.Contain("The newest is 8"));
    }

    [Test]
    public async Task GetAsync_leaves_nothing_of_the_past_behind()
    {
        await Records.GetAsync(new RecordsRequest("leads", "month", "2026-02", Snapshot: 2), CancellationToken.None);
        Assert.That(await _store.RowsAsync("SELECT relname FROM pg_class WHERE relpersistence = 't'"), Is.Empty);
        Assert.That(await _store.Get<Scorecard.Data.Checks.FactCheck>().RunAsync("person", null, CancellationToken.None), Is.True);
    }

    private sealed record Question(long Snapshot, string Metric, string? Segment, string Part);

    private static string Text(RecordsView view) => JsonSerializer.Serialize(view with { SnapshotId = null, SnapshotAt = null });

    /// <summary>The board without what the clock or the sources say of today.</summary>
    private static async Task<string> BoardAsync(TestStore store, ScorecardRequest request)
    {
        var board = await store.Scorecards.GetAsync(request, CancellationToken.None);
        return JsonSerializer.Serialize(board.Metrics.Select(metric => new { metric.Key, metric.Cohort, metric.Value, metric.Low, metric.High, metric.N, metric.Estimate }));
    }
}

/// <summary>A store whose oldest history has been deleted.</summary>
[Parallelizable]
internal sealed class RecordsNoLongerKeptTests
{
    [Test]
    public async Task GetAsync_of_a_snapshot_that_is_no_longer_kept_says_which_is()
    {
        await using var store = await ChangedCompany.PulledAsync((_, _) => Task.CompletedTask);
        var request = new RecordsRequest("revenue-won", "month", "2026-02", Snapshot: 5);
        var before = await store.Get<IRecordsQuery>().GetAsync(request, CancellationToken.None);
        // A month after the fifth was pulled.
        store.Clock.Now = new DateTimeOffset(2026, 4, 6, 13, 0, 0, TimeSpan.Zero);
        Assert.That(await store.Get<HistoryPruner>().RunAsync(1, CancellationToken.None), Is.GreaterThan(0));

        var kept = await store.Get<IRecordsQuery>().GetAsync(request, CancellationToken.None);
        Assert.That(JsonSerializer.Serialize(kept), Is.EqualTo(JsonSerializer.Serialize(before)));
        foreach (var ask in new Func<Task>[]
        {
            () => store.Get<IRecordsQuery>().GetAsync(request with { Snapshot = 4 }, CancellationToken.None),
            () => store.Scorecards.GetAsync(new ScorecardRequest("month", "2026-02", Snapshot: 4, AsOf: new(2026, 2, 20)), CancellationToken.None),
        })
        {
            var refused = await Assert.ThrowsAsync<QueryException>(ask);
            Assert.That((refused!.Parameter, refused.Value, refused.IsGone), Is.EqualTo(("snapshot", "4", true)));
            Assert.That(refused.Message, Does.Contain("snapshot 5, of 2026-03-06"));
        }

        Assert.That((await store.Scorecards.GetAsync(new ScorecardRequest("month", "2026-02", Snapshot: 2), CancellationToken.None)).Metrics, Is.Not.Empty, "points are kept for good");
    }
}
