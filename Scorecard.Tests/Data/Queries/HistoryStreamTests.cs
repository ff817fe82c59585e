using Scorecard.Data.Model;
using Scorecard.Data.Queries;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Queries;

/// <summary>Histories that are read a point at a time.</summary>
internal sealed class HistoryStreamTests
{
    private TestStore _store = null!;

    [OneTimeSetUp]
    public async Task OpenAsync()
    {
        _store = await TestStore.NewAsync(TestStore.Company("crm") with { Targets = [new AgreedTarget("leads", "month", 2)] });
        await _store.PullAsync("crm", Pull.Leads(TestStore.Noon, Pull.Lead("1", "2026-01-01"), Pull.Lead("2", "2026-02-02", "")));
        await _store.PullAsync("crm", Pull.Leads(TestStore.Noon, Pull.Lead("1", "2026-01-01"), Pull.Lead("2", "2026-02-02", ""), Pull.Lead("late", "2026-01-03")));
    }

    [OneTimeTearDown]
    public async Task CloseAsync() => await _store.DisposeAsync();

    [TestCase("known")]
    [TestCase("shown")]
    public async Task Every_segment_at_once_is_each_of_them_after_the_total(string view)
    {
        var whole = await ReadAsync(new HistoryRequest("all", Segment: "*", View: view));
        var parts = new List<HistoryPoint>();
        foreach (var segment in new[] { null, "channel:", "channel:web" })
            parts.AddRange(await ReadAsync(new HistoryRequest("all", Segment: segment, View: view)));

        Assert.That(whole, Is.EqualTo(parts).And.Not.Empty);
        Assert.That(whole.Select(point => point.Segment).Distinct(), Is.EqualTo(new[] { null, "channel:", "channel:web" }));
    }

    [Test]
    public async Task All_metrics_are_each_of_them_by_key_and_period()
    {
        var whole = await ReadAsync(new HistoryRequest("all"));
        var keys = (await _store.Catalog.MetricsAsync(CancellationToken.None)).Select(metric => metric.Key).ToList();
        var parts = new List<HistoryPoint>();
        foreach (var key in keys)
            parts.AddRange(await ReadAsync(new HistoryRequest(key)));

        Assert.That(whole, Is.EquivalentTo(parts).And.Count.EqualTo(keys.Count * 3), "January to March of each");
        Assert.That(whole.Select(point => (point.Metric, point.Period)).Distinct().Count(), Is.EqualTo(whole.Count));
        Assert.That(whole.Where(point => point.Metric == "leads").Select(point => point.Period), Is.EqualTo(new[] { "2026-01", "2026-02", "2026-03" }));
    }

    [Test]
    public async Task Version_is_another_one_only_when_something_was_published()
    {
        var before = await VersionAsync();
        Assert.That(await VersionAsync(), Is.EqualTo(before).And.Not.Null);

        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, Pull.Lead("1", "2026-01-01")));
        var first = (await store.Histories.OpenAsync(new HistoryRequest("leads"), CancellationToken.None)).Version;
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, Pull.Lead("1", "2026-01-01"), Pull.Lead("2", "2026-01-01")));
        Assert.That((await store.Histories.OpenAsync(new HistoryRequest("leads"), CancellationToken.None)).Version, Is.Not.EqualTo(first));
    }

    [Test]
    public async Task Every_segment_as_of_another_day_is_refused_by_name()
    {
        var refused = await Assert.ThrowsAsync<QueryException>(() => _store.Histories.OpenAsync(new HistoryRequest("leads", Segment: "*", AsOf: new(2026, 2, 1)), CancellationToken.None));
        Assert.That(refused!.Parameter, Is.EqualTo("segment"));
    }

    private async Task<string?> VersionAsync() => (await _store.Histories.OpenAsync(new HistoryRequest("leads"), CancellationToken.None)).Version;

    private async Task<IReadOnlyList<HistoryPoint>> ReadAsync(HistoryRequest request) => (await _store.Histories.GetAsync(request, CancellationToken.None)).Points;
}
