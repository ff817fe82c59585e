using Scorecard.Data.History;
using Scorecard.Data.Queries;
using Scorecard.Data.Snapshots;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.History;

[Parallelizable]
internal sealed class RecordHistoryQueryTests
{
    private TestStore _store = null!;

    private IRecordHistoryQuery Histories => _store.Get<IRecordHistoryQuery>();

    [OneTimeSetUp]
    public async Task PullAsync() => _store = await PulledAsync();

    [OneTimeTearDown]
    public async Task CloseAsync() => await _store.DisposeAsync();

    private static async Task<TestStore> PulledAsync()
    {
        var store = await TestStore.NewAsync(TestStore.Company("crm"), TestStore.Noon.AddYears(-20));
        var other = Pull.Lead("other", "2026-02-01");
        await PullAsync(store, Lead("new", "web"), other);
        await PullAsync(store, Lead("new", "web"), other);
        await PullAsync(store, Lead("mql", "ads") with { Score = 7.5m }, other);
        await PullAsync(store, other);
        await PullAsync(store, Lead("mql", "ads"), other);
        await PullAsync(store, other);
        return store;
    }

    [Test]
    public async Task GetAsync_tells_each_change_field_by_field_and_when_it_was_gone()
    {
        var history = await Histories.GetAsync("lead", "crm", "1/é", CancellationToken.None);

        Assert.That(history.Gone, Is.True);
        Assert.That(history.Fields["lifecycleStage"], Is.EqualTo("mql"));
        Assert.That(history.Versions.Select(version => $"{version.SnapshotId} {version.Change} {string.Join(", ", version.Fields.Select(field => $"{field.Key} {field.Value.Was}>{field.Value.Is}"))}"), Is.EqualTo(new[]
        {
            "1 new createdAt >2026-02-01T09:00:00Z, lifecycleStage >new, segments.channel >web",
            "3 changed lifecycleStage new>mql, score >7.5, segments.channel web>ads",
            "4 gone ",
            "5 returned score 7.5>",
            "6 gone ",
        }));
        Assert.That(history.Versions.Select(version => version.At), Is.EqualTo(new[] { 0, 2, 3, 4, 5 }.Select(day => TestStore.Noon.AddYears(-20).AddDays(day))));
        Assert.That(history.Versions[1].DataAsOf, Is.EqualTo(TestStore.Noon.AddYears(-20).AddDays(2).AddHours(-1)));
    }

    [Test]
    public async Task GetAsync_of_what_was_pruned_says_that_it_begins_with_the_earliest_kept()
    {
        await using var store = await PulledAsync();
        store.Clock.Now = store.Clock.Now.AddMonths(1).AddDays(-2);
        await store.Get<HistoryPruner>().RunAsync(1, CancellationToken.None);

        var history = await store.Get<IRecordHistoryQuery>().GetAsync("lead", "crm", "1/é", CancellationToken.None);
        Assert.That(history.Versions.Select(version => $"{version.SnapshotId} {version.Change}"), Is.EqualTo(new[] { "5 earliest-kept", "6 gone" }));
        Assert.That((await store.Get<IRecordHistoryQuery>().GetAsync("lead", "crm", "other", CancellationToken.None)).Versions.Select(version => version.Change), Is.EqualTo(new[] { "earliest-kept" }));
    }

    [TestCase("leed", "crm", "1", "type", "leed")]
    [TestCase("lead", null, "1", "source", null)]
    [TestCase("lead", "crm", "", "id", "")]
    [TestCase("lead", "crm", "nobody", "id", "nobody")]
    [TestCase("deal", "crm", "other", "id", "other")]
    public async Task GetAsync_says_what_it_does_not_find(string type, string? source, string? id, string parameter, string? value)
    {
        var refused = await Assert.ThrowsAsync<QueryException>(() => Histories.GetAsync(type, source, id, CancellationToken.None));
        Assert.That((refused!.Parameter, refused.Value), Is.EqualTo((parameter, value)));
    }

    private static LeadRecord Lead(string stage, string channel) =>
        new() { Id = "1/é", CreatedAt = Pull.At("2026-02-01"), LifecycleStage = stage, Segments = Pull.Channel(channel) };

    private static async Task PullAsync(TestStore store, params LeadRecord[] leads)
    {
        await store.PullAsync("crm", Pull.Leads(store.Clock.Now.AddHours(-1), leads));
        store.Clock.Now = store.Clock.Now.AddDays(1);
    }
}
