using Npgsql;
using Scorecard.Tests.EndToEnd;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Faults;

/// <summary>The connection is lost while a pull is committed: the worker does not know, the ledger does.</summary>
[Category("Faults")]
internal sealed class CutCommitTests
{
    [Test]
    public async Task Commit_cut_off_on_either_way_is_told_as_what_became_of_it()
    {
        var database = await TestDatabase.EmptyAsync();
        await using (var faulted = await FaultedStore.NewAsync(database))
        {
            var server = new NpgsqlConnectionStringBuilder(database);
            await using var between = new CutConnection(server.Host!, server.Port);
            var through = new NpgsqlConnectionStringBuilder(database) { Host = "127.0.0.1", Port = between.Port, SslMode = SslMode.Disable };
            await using var worker = RunningProgram.Start(faulted.Worker(through.ConnectionString));
            await worker.UntilSaysAsync("Ready.");
            await faulted.NoteAsync();

            await VisibleAsync(faulted, between, worker);
            await NotVisibleAsync(faulted, between, worker);
            await VisibleAsync(faulted, between, worker);

            Assert.That(await faulted.EndOfAsync(await faulted.RequestNextAsync(), worker), Is.EqualTo("succeeded"), "the next pull");
            Assert.That(between.Count, Is.EqualTo(3));
            Assert.That(await worker.InterruptAsync(), Is.Zero, worker.Output);
            await StoreTruth.HoldsAsync(faulted.Store, "commits that were cut off");
            await faulted.IsAsUndisturbedAsync();
        }

        await TestDatabase.DropAsync(database);
    }

    /// <summary>Committed, and nobody told the worker: the pull is there and nobody says that it failed.</summary>
    private static async Task VisibleAsync(FaultedStore faulted, CutConnection between, RunningProgram worker)
    {
        var (before, pulls) = (worker.Output.Length, faulted.Store.ScalarAsync<long>("SELECT count(*) FROM run WHERE state = 'failed'"));
        between.CutNext(CutConnection.Cut.BeforeTheAnswerIsHeard);
        Assert.That(await faulted.EndOfAsync(await faulted.RequestNextAsync(), worker), Is.EqualTo("succeeded"));
        await worker.UntilSaysAsync("Pulled files:", from: before);
        await faulted.NoteAsync();
        Assert.That(worker.Output[before..], Does.Not.Contain("failed"));
        Assert.That(await faulted.Store.ScalarAsync<long>("SELECT count(*) FROM run WHERE state = 'failed'"), Is.EqualTo(await pulls));
    }

    /// <summary>Not committed: the pull has failed, in words, and nothing of it is there.</summary>
    private static async Task NotVisibleAsync(FaultedStore faulted, CutConnection between, RunningProgram worker)
    {
        var before = worker.Output.Length;
        between.CutNext(CutConnection.Cut.BeforeTheServerHears);
        var run = await faulted.RequestNextAsync();
        Assert.That(await faulted.EndOfAsync(run, worker), Is.EqualTo("failed"));
        Assert.That((await faulted.Store.RunAsync(run)).Error, Does.StartWith("The connection to the database was lost. Nothing of this pull was kept"));
        await worker.UntilSaysAsync("The pull of files failed.", from: before);
    }
}
