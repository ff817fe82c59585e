using Scorecard.Data.Queries;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Queries;

internal sealed class AnnouncementsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Test]
    public async Task A_pull_is_announced_to_every_listener_of_every_node_also_after_their_connection_was_killed()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        await using var node = await store.NodeAsync();
        using var patience = new CancellationTokenSource(Patience);
        var announcements = new[] { store.Get<Announcements>(), node.Get<Announcements>() };
        Assert.That(announcements.Select(one => one.Newest), Is.All.Null, "nobody listens yet");
        var heard = announcements.SelectMany(one => new[] { one, one }).Select(one => one.ListenAsync(patience.Token).GetAsyncEnumerator(patience.Token)).ToList();
        // Listening begins with the first step, so the steps are taken before the nodes begin to listen.
        var first = heard.Select(one => one.MoveNextAsync().AsTask()).ToList();
        foreach (var one in announcements)
            await one.StartAsync(patience.Token);
        await Task.WhenAll(first);

        var newest = announcements.Select(one => one.Newest).ToList();
        await PulledIsHeardAsync(store, heard, "1");
        Assert.That(announcements.Zip(newest, (one, before) => one.Newest > before), Is.All.True, "whoever hears of it finds a newer number");
        await store.RowsAsync("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND query ILIKE 'LISTEN%' AND pid <> pg_backend_pid()");
        foreach (var one in heard)
            await UntilAsync(one, announcement => announcement is { Event: "scorecard", Data: "" });
        await PulledIsHeardAsync(store, heard, "2");

        foreach (var one in announcements)
            await one.StopAsync(patience.Token);
        foreach (var one in heard)
            await one.DisposeAsync();
    }

    private static async Task PulledIsHeardAsync(TestStore store, List<IAsyncEnumerator<Announcement>> heard, string lead)
    {
        var run = await store.PullAsync("crm", Pull.Leads(TestStore.Noon, Pull.Lead(lead, "2026-02-01")), isFull: false);
        foreach (var one in heard)
            await UntilAsync(one, announcement => announcement.Event is "scorecard" && announcement.Data == $"{run.SnapshotId}");
    }

    private static async Task UntilAsync(IAsyncEnumerator<Announcement> heard, Func<Announcement, bool> expected)
    {
        do
            Assert.That(await heard.MoveNextAsync());
        while (!expected(heard.Current));
    }
}
