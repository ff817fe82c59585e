using System.Diagnostics;
using Scorecard.Tests.EndToEnd;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Faults;

/// <summary>kill -9 of the worker at any of twenty moments of a pull: ten in a store, in two stores at the same time.</summary>
[Category("Faults")]
[TestFixture("one store")]
[TestFixture("another")]
internal sealed class KilledWorkerTests(string which)
{
    private const int Kills = 10;

    [Test]
    public async Task Worker_killed_at_ten_moments_of_a_pull_loses_nothing_and_doubles_nothing()
    {
        var database = await TestDatabase.EmptyAsync();
        await using (var faulted = await FaultedStore.NewAsync(database))
            await KillAndRecoverAsync(faulted);
        await TestDatabase.DropAsync(database);
    }

    private async Task KillAndRecoverAsync(FaultedStore faulted)
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        await UndisturbedAsync(faulted);
        var longest = await UndisturbedAsync(faulted);
        var since = Stopwatch.GetTimestamp();
        for (var kill = 0; kill < Kills; kill++)
            await KillAsync(faulted, TimeSpan.FromMilliseconds(random.Next((int)(longest.TotalMilliseconds * 1.1))));
        var took = Stopwatch.GetElapsedTime(since);

        await UndisturbedAsync(faulted);
        var (cutOff, done) = (await CountAsync(faulted, "failed"), await CountAsync(faulted, "succeeded"));
        await TestContext.Progress.WriteLineAsync(
            $"{which}, seed {seed}: {Kills} kills within {longest.TotalMilliseconds:0} ms of a pull's begin took {took.TotalSeconds:0} s; {cutOff} pulls were cut off, {done} were whole.");
        await StoreTruth.HoldsAsync(faulted.Store, $"{Kills} kills (seed {seed})");
        await faulted.IsAsUndisturbedAsync();
    }

    /// <summary>Starts a worker, kills it so long after a pull has begun, and sees that the store tells the truth.</summary>
    private static async Task KillAsync(FaultedStore faulted, TimeSpan after)
    {
        var run = await faulted.RequestNextAsync();
        await using var worker = RunningProgram.Start(faulted.Worker());
        await faulted.UntilBegunAsync(run, worker);
        await Task.Delay(after);
        await worker.KillAsync();
        await faulted.UntilAsync("SELECT NOT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))", worker);
        await faulted.NoteAsync();
    }

    /// <summary>One pull in a worker of its own that nothing happens to; answers how long it took.</summary>
    private static async Task<TimeSpan> UndisturbedAsync(FaultedStore faulted)
    {
        var run = await faulted.RequestNextAsync();
        await using var worker = RunningProgram.Start(faulted.Worker());
        Assert.That(await faulted.EndOfAsync(run, worker), Is.EqualTo("succeeded"), worker.Output);
        await faulted.NoteAsync();
        Assert.That(await worker.InterruptAsync(), Is.Zero, worker.Output);
        var ended = await faulted.Store.RunAsync(run);
        return ended.FinishedAt!.Value - ended.StartedAt!.Value;
    }

    private static Task<long> CountAsync(FaultedStore faulted, string state) => faulted.Store.ScalarAsync<long>($"SELECT count(*) FROM run WHERE state = '{state}'");
}
