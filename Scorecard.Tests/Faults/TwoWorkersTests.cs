using System.Text.RegularExpressions;
using Scorecard.Tests.EndToEnd;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Faults;

/// <summary>Two workers are asked for the same source at the same time, again and again.</summary>
[Category("Faults")]
internal sealed class TwoWorkersTests
{
    private const int Rounds = 8;

    [Test]
    public async Task Two_workers_that_are_both_asked_pull_once_what_was_asked_once()
    {
        var database = await TestDatabase.EmptyAsync();
        await using (var faulted = await FaultedStore.NewAsync(database))
        {
            await using var first = RunningProgram.Start(faulted.Worker());
            await using var second = RunningProgram.Start(faulted.Worker());
            await first.UntilSaysAsync("Ready.");
            await second.UntilSaysAsync("Ready.");
            await faulted.NoteAsync();

            for (var round = 0; round < Rounds; round++)
                await AskTwiceAsync(faulted, first);

            Assert.That((await first.InterruptAsync(), await second.InterruptAsync()), Is.EqualTo((0, 0)), first.Output + second.Output);
            var (one, two) = (Pulls(first), Pulls(second));
            await TestContext.Progress.WriteLineAsync($"{Rounds} rounds: one worker has pulled {one} times, the other {two} times.");
            Assert.That(await faulted.Store.ScalarAsync<long>("SELECT count(*) FROM run WHERE state = 'succeeded'"), Is.EqualTo(one + two), "each pull was done by one of them");
            Assert.That(await faulted.Store.ScalarAsync<long>("SELECT count(*) FROM run WHERE state <> 'succeeded'"), Is.Zero);
            await StoreTruth.HoldsAsync(faulted.Store, "two workers at once");
            await faulted.IsAsUndisturbedAsync();
        }

        await TestDatabase.DropAsync(database);
    }

    /// <summary>The second is asked for while the first is pulled, by whichever worker.</summary>
    private static async Task AskTwiceAsync(FaultedStore faulted, RunningProgram worker)
    {
        var run = await faulted.RequestNextAsync();
        await faulted.UntilAsync($"SELECT state <> 'requested' FROM run WHERE id = {run}", worker);
        var again = await faulted.RequestAsync();
        Assert.That((await faulted.EndOfAsync(run, worker), await faulted.EndOfAsync(again, worker)), Is.EqualTo(("succeeded", "succeeded")));
        await faulted.NoteAsync();
    }

    private static long Pulls(RunningProgram worker) => Regex.Count(worker.Output, "Pulled files:", RegexOptions.None, TimeSpan.FromSeconds(5));
}
