using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using Scorecard.Data.Queries;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Worker.Jobs;

/// <summary>A pull ends within seconds of a person's wish, whatever it is doing.</summary>
internal sealed class StopTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Two seconds, and as much again for a machine that does much else.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(6);

    [Test]
    public async Task RunAsync_ends_where_its_source_waits_once_the_announcement_is_heard()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        await store.Get<Announcements>().StartAsync(CancellationToken.None);
        await EndsWaitingAsync(store, new FakeTimeProvider());
        await store.Get<Announcements>().StopAsync(CancellationToken.None);
    }

    [Test]
    public async Task RunAsync_ends_where_its_source_waits_though_the_announcement_was_missed()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        await EndsWaitingAsync(store, TimeProvider.System);
    }

    [Test]
    public async Task RunAsync_ends_in_a_statement_that_takes_long()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        await store.Get<Announcements>().StartAsync(CancellationToken.None);
        await using var other = await store.Database.OpenConnectionAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand(SnapshotStore.SnapshotLock, other))
            await hold.ExecuteNonQueryAsync();

        var leads = Pull.Leads(TestStore.Noon, Pull.Lead("1", "2026-02-01"));
        var pulling = Pulling.Job(store, _ => leads.ToAsyncEnumerable()).RunAsync("crm", TestStore.Noon, "schedule", CancellationToken.None);
        var took = await StopAsync(store, pulling, "SELECT count(*) = 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");

        await TestContext.Progress.WriteLineAsync($"A statement that waits was ended {took.TotalSeconds:0.0} s after somebody wanted it.");
        Assert.That(took, Is.LessThan(Soon));
        await transaction.CommitAsync();
        await IsFreeAsync(store);
        await store.Get<Announcements>().StopAsync(CancellationToken.None);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task RunAsync_ends_though_its_source_does_not_let_go(bool blocksItsThread)
    {
        using var never = new ManualResetEventSlim();
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        async IAsyncEnumerable<Reading> Hanging()
        {
            yield return Pull.Of(RecordType.Lead, TestStore.Noon, "channel");
            yield return new Received(Pull.Lead("1", "2026-02-01"));
            if (blocksItsThread)
                never.Wait(CancellationToken.None);
            else
                await Task.Delay(Timeout.Infinite, CancellationToken.None);
        }

        var pulling = Pulling.Job(store, _ => Hanging()).RunAsync("crm", TestStore.Noon, "schedule", CancellationToken.None);
        var took = await StopAsync(store, pulling, "SELECT count(*) = 1 FROM pg_class WHERE relname = 'stage_lead' AND relpersistence = 't'");
        Assert.That(took, Is.LessThan(Soon));
        await IsFreeAsync(store);

        // Once it lets go after all, what it had counts for nothing.
        never.Set();
        Assert.That(await store.ScalarAsync<long>("SELECT count(*) FROM lead"), Is.EqualTo(1), "of the pull after it");
    }

    private static async Task EndsWaitingAsync(TestStore store, TimeProvider time)
    {
        async IAsyncEnumerable<Reading> Waiting([EnumeratorCancellation] CancellationToken cancellation = default)
        {
            yield return Pull.Of(RecordType.Lead, TestStore.Noon, "channel");
            yield return new Received(Pull.Lead("1", "2026-02-01"));
            await Task.Delay(Timeout.Infinite, cancellation);
        }

        var pulling = Pulling.Job(store, Waiting, time).RunAsync("crm", TestStore.Noon, "schedule", CancellationToken.None);
        var took = await StopAsync(store, pulling, "SELECT count(*) = 1 FROM pg_class WHERE relname = 'stage_lead' AND relpersistence = 't'");
        Assert.That(took, Is.LessThan(Soon));
        await IsFreeAsync(store);
    }

    /// <summary>Stops the pull once it has come so far, and answers how long it took to end.</summary>
    private static async Task<TimeSpan> StopAsync(TestStore store, Task pulling, string hasCome)
    {
        var since = Stopwatch.GetTimestamp();
        while (!await store.ScalarAsync<bool>(hasCome))
        {
            Assert.That(Stopwatch.GetElapsedTime(since), Is.LessThan(Patience), hasCome);
            await Task.Delay(20);
        }

        since = Stopwatch.GetTimestamp();
        await store.Sources.RequestStopAsync(1, CancellationToken.None);
        await pulling.WaitAsync(Patience);
        var took = Stopwatch.GetElapsedTime(since);
        Assert.That((await store.RunAsync(1)).State, Is.EqualTo("stopped"));
        Assert.That(await store.ScalarAsync<long>("SELECT (SELECT count(*) FROM lead) + (SELECT count(*) FROM supply) + (SELECT count(*) FROM pg_class WHERE relname = 'stage_lead')"), Is.Zero);
        return took;
    }

    private static async Task IsFreeAsync(TestStore store) =>
        Assert.That((await store.PullAsync("crm", Pull.Leads(TestStore.Noon, Pull.Lead("1", "2026-02-01")))).New, Is.EqualTo(1));
}
