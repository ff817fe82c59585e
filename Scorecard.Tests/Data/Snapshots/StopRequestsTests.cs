using Scorecard.Data.Queries;
using Scorecard.Data.Snapshots;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Snapshots;

/// <summary>What a person who stops a pull finds in the ledger.</summary>
internal sealed class StopRequestsTests
{
    private static readonly Reading[] OneLead = Pull.Leads(TestStore.Noon, Pull.Lead("1", "2026-02-01"));

    [Test]
    public async Task RequestAsync_takes_a_waiting_run_back()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        var waiting = await store.Ledger.RequestAsync("crm", CancellationToken.None);

        var run = await store.Sources.RequestStopAsync(waiting, CancellationToken.None);

        Assert.That((run.State, run.FinishedAt, run.Error), Is.EqualTo(("stopped", (DateTimeOffset?)TestStore.Noon, "Taken back by a person before it began. Nothing was changed; pull again when you like.")));
        Assert.That(await store.Ledger.ClaimAsync("crm", null, null, CancellationToken.None), Is.Null);
        Assert.That(await store.Ledger.RequestAsync("crm", CancellationToken.None), Is.Not.EqualTo(waiting), "another may be asked for");
    }

    [Test]
    public async Task RequestAsync_of_a_running_run_keeps_it_from_being_published_however_late_its_worker_notices()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        await using var claim = await store.Ledger.ClaimAsync("crm", "person", null, CancellationToken.None);

        var asked = await store.Sources.RequestStopAsync(claim!.RunId, CancellationToken.None);
        Assert.That((asked.State, asked.StopRequestedAt), Is.EqualTo(("running", (DateTimeOffset?)TestStore.Noon)));
        Assert.That(async () => await store.Snapshots.TakeAsync(claim, _ => OneLead.ToAsyncEnumerable(), true, new PullCounts(), CancellationToken.None), Throws.InvalidOperationException);

        Assert.That(await store.Ledger.FailAsync(claim, null, "whatever ended it", CancellationToken.None), Is.EqualTo("stopped"));
        Assert.That((await store.RunAsync(claim.RunId)).Error, Is.EqualTo("Stopped by a person at 2026-03-10 12:00 UTC. Nothing of it was kept, everything before it was; pull again when you like."));
        Assert.That(await store.ScalarAsync<long>("SELECT (SELECT count(*) FROM lead) + (SELECT count(*) FROM past_record) + (SELECT count(*) FROM metric_point)"), Is.Zero);
    }

    [Test]
    public async Task RequestAsync_of_a_run_whose_worker_is_gone_says_that_it_was_cut_off()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        var dead = await store.Ledger.ClaimAsync("crm", "person", null, CancellationToken.None);
        await LedgerTests.TerminateAsync(store, dead!);
        await dead!.DisposeAsync();

        var run = await store.Sources.RequestStopAsync(dead.RunId, CancellationToken.None);

        Assert.That((run.State, run.Error), Is.EqualTo(("failed", "It was cut off in the middle: its worker stopped, or lost the database. Nothing of it was kept, everything before it was; the next pull starts afresh.")));
    }

    [Test]
    public async Task RequestAsync_of_a_run_that_has_ended_or_never_was_says_so()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        var done = await store.PullAsync("crm", OneLead);
        var waiting = await store.Ledger.RequestAsync("crm", CancellationToken.None);
        await store.Sources.RequestStopAsync(waiting, CancellationToken.None);

        Assert.That(() => store.Sources.RequestStopAsync(done.Id, CancellationToken.None), Throws.TypeOf<RunEndedException>().With.Message.EqualTo($"Run {done.Id} cannot be stopped: it has succeeded."));
        Assert.That(() => store.Sources.RequestStopAsync(waiting, CancellationToken.None), Throws.TypeOf<RunEndedException>().With.Message.Contains("stopped already"));
        Assert.That(() => store.Sources.RequestStopAsync(99, CancellationToken.None), Throws.TypeOf<QueryException>());
        Assert.That((await store.RunAsync(done.Id)).StopRequestedAt, Is.Null);
    }

    [Test]
    public async Task Source_whose_pull_was_stopped_is_as_fresh_or_failing_as_before()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        await store.PullAsync("crm", OneLead);
        var claim = await store.Ledger.ClaimAsync("crm", "person", null, CancellationToken.None);
        await store.Sources.RequestStopAsync(claim!.RunId, CancellationToken.None);
        await store.Ledger.FailAsync(claim, null, "", CancellationToken.None);
        await claim.DisposeAsync();

        var source = (await store.Sources.ListAsync(CancellationToken.None)).Single();

        Assert.That((source.State, source.LastRun!.State), Is.EqualTo(("fresh", "stopped")));
    }

    [Test]
    public async Task FailInterruptedAsync_tells_the_dead_from_the_living()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm", "billing"));
        var dead = await store.Ledger.ClaimAsync("crm", "schedule", TestStore.Noon, CancellationToken.None);
        await using var living = await store.Ledger.ClaimAsync("billing", "person", null, CancellationToken.None);
        await store.Ledger.FailInterruptedAsync(CancellationToken.None);
        Assert.That((await store.RunAsync(dead!.RunId)).State, Is.EqualTo("running"), "as long as its worker lives");

        await LedgerTests.TerminateAsync(store, dead);
        await dead.DisposeAsync();
        await store.Ledger.FailInterruptedAsync(CancellationToken.None);

        var (lost, kept) = (await store.RunAsync(dead.RunId), await store.RunAsync(living!.RunId));
        Assert.That((lost.State, lost.ScheduledFor, kept.State), Is.EqualTo(("failed", (DateTimeOffset?)null, "running")));
    }

    [Test]
    public async Task ClaimAsync_waits_for_a_lock_that_is_on_its_way_back_so_that_no_window_is_missed()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        await using var other = await store.Database.OpenConnectionAsync();
        await using var take = new Npgsql.NpgsqlCommand("SELECT pg_advisory_lock(hashtext('scorecard pull'), hashtext('crm'))", other);
        await take.ExecuteNonQueryAsync();

        var claiming = store.Ledger.ClaimAsync("crm", "schedule", TestStore.Noon, CancellationToken.None);
        Assert.That(await Task.WhenAny(claiming, Task.Delay(100)), Is.Not.SameAs(claiming));
        await using var giveBack = new Npgsql.NpgsqlCommand("SELECT pg_advisory_unlock_all()", other);
        await giveBack.ExecuteNonQueryAsync();

        await using var claim = await claiming;
        Assert.That(claim, Is.Not.Null);
    }

    [Test]
    public async Task ClaimAsync_has_the_server_notice_a_worker_that_is_gone_and_gives_the_session_back_as_it_was()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        const string Settings = "SELECT current_setting('client_connection_check_interval') || ' ' || current_setting('tcp_keepalives_idle')";
        var claim = await store.Ledger.ClaimAsync("crm", "person", null, CancellationToken.None);
        await using (var during = new Npgsql.NpgsqlCommand(Settings, claim!.Connection))
            Assert.That(await during.ExecuteScalarAsync(), Is.EqualTo("5s 30").Or.EqualTo("5s 0").Or.EqualTo("0 30"), "as far as the system can tell");
        await claim.DisposeAsync();
        Assert.That(await store.ScalarAsync<string>(Settings), Does.StartWith("0 ").And.Not.EndsWith(" 30"));
    }
}
