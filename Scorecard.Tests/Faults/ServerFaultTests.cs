using System.Diagnostics;
using Scorecard.Data.Embedded;
using Scorecard.Tests.Data.Embedded;
using Scorecard.Tests.EndToEnd;

namespace Scorecard.Tests.Faults;

/// <summary>PostgreSQL goes away in the middle of a pull, and comes back. The worker lives through it.</summary>
[Category("Faults")]
internal sealed class ServerFaultTests
{
    private const int Rounds = 2;
    private static readonly TimeSpan Away = TimeSpan.FromMilliseconds(1_500);

    private readonly TemporaryDataFolder _data = new();
    private readonly Random _random = new();
    private EmbeddedPostgres _server = null!;

    [OneTimeTearDown]
    public async Task StopAsync() => await _data.DisposeAsync();

    [Test]
    public async Task Server_stopped_restarted_and_killed_in_the_middle_loses_nothing_and_is_pulled_into_again()
    {
        _server = await _data.StartAsync();
        await _server.EnsureDatabaseAsync("faulty");
        await using var faulted = await FaultedStore.NewAsync(_server.ConnectionString("faulty"));
        await using var worker = RunningProgram.Start(faulted.Worker());
        await worker.UntilSaysAsync("Ready.");
        await faulted.NoteAsync();

        for (var round = 0; round < Rounds; round++)
        {
            await DisturbAsync(faulted, worker, "stopped", async () => await _server.DisposeAsync(), Away);
            await DisturbAsync(faulted, worker, "restarted", async () => await _server.DisposeAsync(), TimeSpan.Zero);
            await DisturbAsync(faulted, worker, "killed", KillAsync, Away);
        }

        Assert.That(await faulted.EndOfAsync(await faulted.RequestNextAsync(), worker), Is.EqualTo("succeeded"));
        Assert.That(await worker.InterruptAsync(), Is.Zero, worker.Output);
        await StoreTruth.HoldsAsync(faulted.Store, "a server that went away");
        await faulted.IsAsUndisturbedAsync();
    }

    /// <summary>The worker is not started again: it tells the pull that was cut off by itself, and pulls what is asked for then.</summary>
    private async Task DisturbAsync(FaultedStore faulted, RunningProgram worker, string what, Func<Task> fault, TimeSpan away)
    {
        var run = await faulted.RequestNextAsync();
        await faulted.UntilBegunAsync(run, worker);
        var after = TimeSpan.FromMilliseconds(_random.Next(600));
        await Task.Delay(after);
        await fault();
        await Task.Delay(away);
        _server = await _data.StartAsync();
        var since = Stopwatch.GetTimestamp();
        var end = await faulted.EndOfAsync(run, worker);
        await TestContext.Progress.WriteLineAsync($"Server {what} {after.TotalMilliseconds:0} ms into a pull, which {end}; told {Stopwatch.GetElapsedTime(since).TotalSeconds:0.0} s after it was back.");
        await faulted.NoteAsync();
        Assert.That(await faulted.EndOfAsync(await faulted.RequestAsync(), worker), Is.EqualTo("succeeded"), worker.Output);
        await faulted.NoteAsync();
    }

    /// <summary>kill -9 of the postmaster; its sessions end when they notice.</summary>
    private async Task KillAsync()
    {
        using (var postmaster = Process.GetProcessById(_data.PostmasterPid()))
        {
            postmaster.Kill();
            await postmaster.WaitForExitAsync();
        }

        _server.Abandon();
    }
}
