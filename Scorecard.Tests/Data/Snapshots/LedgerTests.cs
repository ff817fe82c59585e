using Npgsql;
using Scorecard.Data.Snapshots;
using Scorecard.Presentation.Words.Sources;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Snapshots;

/// <summary>One source is pulled by one worker at a time and once a window, whoever dies.</summary>
internal sealed class LedgerTests
{
    private static readonly DateTimeOffset Window = TestStore.Noon.AddHours(-1);

    [Test]
    public async Task Run_whose_worker_is_gone_is_told_as_soon_as_somebody_looks()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        await using (await store.Ledger.ClaimAsync("crm", "schedule", null, CancellationToken.None))
            Assert.That((await store.Sources.ListAsync(CancellationToken.None)).Single().LastRun, Is.Not.Null.And.Property("WorkerGone").False, "it is at it");

        var gone = (await store.Sources.ListAsync(CancellationToken.None)).Single();
        Assert.That((gone.LastRun!.State, gone.LastRun.WorkerGone), Is.EqualTo(("running", true)));
        Assert.That((await store.Sources.RunAsync(gone.LastRun.Id, CancellationToken.None))!.WorkerGone, Is.True);
        Assert.That(FreshnessText.Gone([gone]), Is.EqualTo("crm: the worker of the running pull is gone, another takes over"));

        await store.Ledger.FailInterruptedAsync(CancellationToken.None);
        Assert.That((await store.Sources.ListAsync(CancellationToken.None)).Single().LastRun!.WorkerGone, Is.False);
    }

    [Test]
    public async Task ClaimAsync_by_many_at_once_gives_the_source_to_one()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.Ledger.ClaimAsync("crm", "person", null, CancellationToken.None)));
        Assert.That(claims.Count(claim => claim is not null), Is.EqualTo(1));
        foreach (var claim in claims.OfType<Claim>())
            await claim.DisposeAsync();
    }

    [Test]
    public async Task ClaimAsync_of_a_window_that_was_pulled_gives_nothing()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        await using (var claim = await store.Ledger.ClaimAsync("crm", "schedule", Window, CancellationToken.None))
            await store.Ledger.FailAsync(claim!, null, "the source is away", CancellationToken.None);
        Assert.That(await store.Ledger.ClaimAsync("crm", "schedule", Window, CancellationToken.None), Is.Null);
        await using var next = await store.Ledger.ClaimAsync("crm", "schedule", Window.AddHours(1), CancellationToken.None);
        Assert.That(next, Is.Not.Null);
    }

    [Test]
    public async Task ClaimAsync_given_up_at_any_moment_leaves_nothing_running()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        var random = TestContext.CurrentContext.Random;
        for (var i = 0; i < 300; i++)
        {
            using var givenUp = new CancellationTokenSource();
            var claiming = store.Ledger.ClaimAsync("crm", "person", null, givenUp.Token);
            Thread.SpinWait(random.Next(200_000));
            await givenUp.CancelAsync();
            await ((Task)claiming).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var running = await store.ScalarAsync<long>("SELECT count(*) FROM run WHERE state = 'running'");
            Assert.That(running, Is.EqualTo(claiming.IsCompletedSuccessfully ? 1 : 0), $"attempt {i}: what runs is somebody's to end");
            if (claiming.IsCompletedSuccessfully)
                await EndAsync(store, (await claiming)!);
        }

        Assert.That(await store.ScalarAsync<long>("SELECT count(*) FROM run"), Is.Positive, "some were claimed");
    }

    [Test]
    public async Task ClaimAsync_after_the_worker_died_fails_its_run_and_pulls_its_window_once_more()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        var dead = await store.Ledger.ClaimAsync("crm", "schedule", Window, CancellationToken.None);
        async IAsyncEnumerable<Reading> KilledMidway()
        {
            foreach (var reading in Pull.Leads(TestStore.Noon, Pull.Lead("1", "2026-02-01")))
                yield return reading;
            await TerminateAsync(store, dead!);
        }

        Assert.That(async () => await store.Snapshots.TakeAsync(dead!, _ => KilledMidway(), true, new PullCounts(), CancellationToken.None), Throws.InstanceOf<NpgsqlException>());
        Assert.That(async () => await dead!.DisposeAsync(), Throws.Nothing, "there is no lock left to give back");
        Assert.That(await store.ScalarAsync<long>("SELECT count(*) FROM lead"), Is.Zero);

        await using var next = await store.Ledger.ClaimAsync("crm", "schedule", Window, CancellationToken.None);
        Assert.That(next, Is.Not.Null);
        await store.Snapshots.TakeAsync(next!, _ => Pull.Leads(TestStore.Noon, Pull.Lead("1", "2026-02-01")).ToAsyncEnumerable(), true, new PullCounts(), CancellationToken.None);
        var (lost, taken) = (await store.RunAsync(dead!.RunId), await store.RunAsync(next!.RunId));
        Assert.That((lost.State, taken.State), Is.EqualTo(("failed", "succeeded")));
        Assert.That(lost.Error, Does.Contain("cut off in the middle"));
    }

    [Test]
    public async Task TakeAsync_with_a_stale_fence_publishes_nothing()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        await using var stale = await store.Ledger.ClaimAsync("crm", "person", null, CancellationToken.None);
        // As when the lock was lost unnoticed and another worker took over.
        await store.RowsAsync("SELECT 1 AS one");
        await using (var command = store.Database.CreateCommand("UPDATE run SET fence = gen_random_uuid()"))
            await command.ExecuteNonQueryAsync();

        var pull = Pull.Leads(TestStore.Noon, Pull.Lead("1", "2026-02-01"));
        Assert.That(async () => await store.Snapshots.TakeAsync(stale!, _ => pull.ToAsyncEnumerable(), true, new PullCounts(), CancellationToken.None), Throws.InvalidOperationException);
        Assert.That(await store.ScalarAsync<long>("SELECT (SELECT count(*) FROM lead) + (SELECT count(*) FROM past_record) + (SELECT count(*) FROM metric_point) + (SELECT count(*) FROM daily_fact)"), Is.Zero);
    }

    [Test]
    public async Task ClaimAsync_that_fails_keeps_no_lock()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        Assert.That(async () => await store.Ledger.ClaimAsync("unknown", "person", null, CancellationToken.None), Throws.TypeOf<PostgresException>());
        Assert.That(await store.ScalarAsync<long>("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"), Is.Zero);
    }

    [Test]
    public async Task RequestAsync_twice_waits_once_and_is_claimed_once()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        var first = await store.Ledger.RequestAsync("crm", CancellationToken.None);
        Assert.That(await store.Ledger.RequestAsync("crm", CancellationToken.None), Is.EqualTo(first));
        Assert.That(await store.Ledger.RequestedAsync(CancellationToken.None), Is.EqualTo(new[] { "crm" }));

        var claims = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => store.Ledger.ClaimAsync("crm", null, null, CancellationToken.None)));
        var claim = claims.Single(claim => claim is not null)!;
        await store.Ledger.FailAsync(claim, null, "away", CancellationToken.None);
        await claim.DisposeAsync();
        Assert.That(claim.RunId, Is.EqualTo(first));
        Assert.That(await store.Ledger.ClaimAsync("crm", null, null, CancellationToken.None), Is.Null);
    }

    internal static async Task TerminateAsync(TestStore store, Claim claim)
    {
        await using var kill = store.Database.CreateCommand("SELECT pg_terminate_backend($1, 5000)");
        kill.Parameters.AddWithValue(claim.Connection.ProcessID);
        Assert.That(await kill.ExecuteScalarAsync(), Is.True);
    }

    private static async Task EndAsync(TestStore store, Claim claim)
    {
        await store.Ledger.FailAsync(claim, null, "given up", CancellationToken.None);
        await claim.DisposeAsync();
    }
}
