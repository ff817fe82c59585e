using Microsoft.Extensions.Logging.Abstractions;
using Scorecard.Data.Queries;
using Scorecard.Data.Snapshots;
using Scorecard.Tests.Testing;
using Scorecard.Worker.Failures;
using Scorecard.Worker.Jobs;

namespace Scorecard.Tests.Worker.Jobs;

/// <summary>Whatever a source does, the ledger says how it went and the process goes on.</summary>
internal sealed class PullJobTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly Reading[] OneLead = Pull.Leads(TestStore.Noon, Pull.Lead("1", "2026-02-01"));

    [Test]
    public async Task RunAsync_of_a_source_that_delivers_succeeds()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        await Pulling.Job(store, _ => OneLead.ToAsyncEnumerable()).RunAsync("crm", TestStore.Noon, "schedule", CancellationToken.None);
        var run = await store.RunAsync(1);
        Assert.That((run.State, run.Trigger, run.ScheduledFor, run.New, run.Error), Is.EqualTo(("succeeded", "schedule", (DateTimeOffset?)TestStore.Noon, 1, (string?)null)));
    }

    [Test]
    public async Task RunAsync_of_a_source_that_fails_keeps_its_message_and_rejects_and_nothing_else()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        foreach (var failure in new Exception[] { new SourceException("leads.csv is not there."), new InvalidCastException("Odd.") })
        {
            async IAsyncEnumerable<Reading> Failing()
            {
                foreach (var reading in OneLead)
                    yield return reading;
                yield return new Rejected(new Finding("no lead"));
                await Task.Yield();
                throw failure;
            }

            await Pulling.Job(store, _ => Failing()).RunAsync("crm", TestStore.Noon, "person", CancellationToken.None);
        }

        var (first, second) = (await store.RunAsync(1), await store.RunAsync(2));
        Assert.That((first.State, first.Error, first.Read, first.Rejected), Is.EqualTo(("failed", "leads.csv is not there.", 2, 1)));
        Assert.That((second.State, second.Error), Is.EqualTo(("failed", "Something went wrong that this program did not foresee. Nothing of this pull was kept, everything before it was. Pull again; if it stays, the program's log has the details.")));
        Assert.That(await store.ScalarAsync<long>("SELECT (SELECT count(*) FROM lead) + (SELECT count(*) FROM supply) + (SELECT count(*) FROM past_record)"), Is.Zero);

        await Pulling.Job(store, _ => OneLead.ToAsyncEnumerable()).RunAsync("crm", TestStore.Noon, "person", CancellationToken.None);
        Assert.That((await store.RunAsync(3)).State, Is.EqualTo("succeeded"));
        Assert.That((await store.Sources.ListAsync(CancellationToken.None)).Single().State, Is.Not.EqualTo("failing"));
    }

    [Test]
    public async Task RunAsync_that_is_cancelled_says_that_it_was_stopped()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        using var stop = new CancellationTokenSource();
        async IAsyncEnumerable<Reading> Endless([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
        {
            yield return OneLead[0];
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellation);
        }

        Assert.That(async () => await Pulling.Job(store, Endless).RunAsync("crm", TestStore.Noon, "schedule", stop.Token), Throws.InstanceOf<OperationCanceledException>());
        var run = await store.RunAsync(1);
        Assert.That((run.State, run.Error), Is.EqualTo(("failed", "The pull was stopped before it was done. Nothing of it was kept, everything before it was.")));
    }

    [Test]
    public async Task RequestedPulls_pulls_what_was_asked_for_before_it_listened_while_it_listens_and_while_the_source_was_taken()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        var before = await store.Ledger.RequestAsync("crm", CancellationToken.None);
        var announcements = store.Get<Announcements>();
        await announcements.StartAsync(CancellationToken.None);
        using var requested = new RequestedPulls(announcements, store.Ledger, Pulling.Job(store, _ => OneLead.ToAsyncEnumerable()), TimeProvider.System, NullLogger<RequestedPulls>.Instance);
        await requested.StartAsync(CancellationToken.None);
        await SucceededAsync(store, before);

        await SucceededAsync(store, (await store.Sources.RequestRunAsync("crm", CancellationToken.None)).Id);

        var claim = await ClaimAsync(store);
        var waiting = await store.Ledger.RequestAsync("crm", CancellationToken.None);
        await store.Ledger.FailAsync(claim, null, "away", CancellationToken.None);
        await claim.DisposeAsync();
        await SucceededAsync(store, waiting);

        await requested.StopAsync(CancellationToken.None);
        await announcements.StopAsync(CancellationToken.None);
        Assert.That(await store.ScalarAsync<long>("SELECT count(*) FROM run"), Is.EqualTo(4), "each was pulled once");
    }

    [Test]
    public async Task RequestedPulls_pulls_a_source_while_another_hangs_and_ends_soon()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("hangs", "good"));
        var announcements = store.Get<Announcements>();
        await announcements.StartAsync(CancellationToken.None);
        using var requested = new RequestedPulls(announcements, store.Ledger, Pulling.Job(store, new HangingSource("hangs", OneLead)), TimeProvider.System, NullLogger<RequestedPulls>.Instance);
        var hanging = await store.Ledger.RequestAsync("hangs", CancellationToken.None);
        await requested.StartAsync(CancellationToken.None);
        await RunningAsync(store, hanging);

        await SucceededAsync(store, await store.Ledger.RequestAsync("good", CancellationToken.None));

        var since = System.Diagnostics.Stopwatch.GetTimestamp();
        await requested.StopAsync(CancellationToken.None);
        Assert.That(System.Diagnostics.Stopwatch.GetElapsedTime(since), Is.LessThan(TimeSpan.FromSeconds(5)));
        Assert.That((await store.RunAsync(hanging)).State, Is.EqualTo("failed"), "the ledger ends it whatever its source does");
        await announcements.StopAsync(CancellationToken.None);
    }

    private static async Task RunningAsync(TestStore store, long run)
    {
        using var patience = new CancellationTokenSource(Patience);
        while ((await store.RunAsync(run)).State is not "running")
            await Task.Delay(20, patience.Token);
    }

    /// <summary>A pull is seen to have succeeded a moment before it gives the source back.</summary>
    private static async Task<Claim> ClaimAsync(TestStore store)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            if (await store.Ledger.ClaimAsync("crm", "person", null, patience.Token) is { } claim)
                return claim;
            await Task.Delay(20, patience.Token);
        }
    }

    private static async Task SucceededAsync(TestStore store, long run)
    {
        using var patience = new CancellationTokenSource(Patience);
        while ((await store.RunAsync(run)).State is "requested" or "running")
            await Task.Delay(20, patience.Token);
        Assert.That((await store.RunAsync(run)).State, Is.EqualTo("succeeded"));
    }
}
