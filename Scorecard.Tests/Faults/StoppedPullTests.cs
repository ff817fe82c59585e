using System.Diagnostics;
using Scorecard.Tests.EndToEnd;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Faults;

/// <summary>A person stops a pull of ten million rows: pressed on one node, while another one pulls.</summary>
[Category("Faults")]
internal sealed class StoppedPullTests
{
    private const int Rows = 10_000_000;
    private const int StagedBytes = 12 << 20;
    private const long Megabyte = 1 << 20;

    /// <summary>Two or three seconds, and room for a machine that does much else.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    [Test]
    public async Task Pull_of_ten_million_rows_ends_within_seconds_and_nothing_of_it_stays()
    {
        using var company = new SmallCompany().With("asOf", "2026-02-01", SmallCompany.Leads("files"));
        var file = Path.Combine(company.Folder, "leads.csv");
        HugeFile.Write(file, Rows);
        var database = await TestDatabase.EmptyAsync();
        await using (var store = await TestStore.OpenAsync(database))
        {
            await store.Setup.MigrateAsync(CancellationToken.None);
            await using var worker = RunningProgram.Start(new Launch("Scorecard.Worker", company.Arguments).WithDatabase(database));
            await using var api = RunningProgram.Start(new Launch("Scorecard.Api").WithDatabase(database));
            await api.UntilReadyAsync();
            await Patience.UntilAsync(
                async () => await store.ScalarAsync<bool>($"SELECT coalesce((SELECT pg_relation_size(oid) > {StagedBytes} FROM pg_class WHERE relname = 'stage_lead' AND relpersistence = 't'), false)"),
                () => $"100,000 rows and more are staged. The worker said:\n{worker.Output}");

            await StopAsync(api, worker);
            Assert.That(await store.ScalarAsync<long>("SELECT count(*) FROM lead"), Is.Zero);
            await StoreTruth.HoldsAsync(store, "a stop");

            File.WriteAllText(file, "id,created\nl-1,2026-01-05\n");
            await worker.UntilSaysAsync("Ready.");
            var next = await api.Client.UntilRunAsync(await api.Client.RequestRunAsync("files"), "succeeded");
            Assert.That(next.Number("new"), Is.EqualTo(1), "the next pull");
            await StoreTruth.HoldsAsync(store, "the pull after a stop");
        }

        await TestDatabase.DropAsync(database);
    }

    private static async Task StopAsync(RunningProgram api, RunningProgram worker)
    {
        var before = worker.ResidentBytes;
        var since = Stopwatch.GetTimestamp();
        using var answer = await api.Client.PostAsync(new Uri("/api/v1/runs/1/stop", UriKind.Relative), content: null);
        Assert.That((int)answer.StatusCode, Is.EqualTo(202));
        var run = await api.Client.UntilRunAsync("1", "stopped");
        var took = Stopwatch.GetElapsedTime(since);

        await TestContext.Progress.WriteLineAsync(
            $"Stopped after {run.Number("read"):N0} of {Rows:N0} rows, {took.TotalSeconds:0.0} s after it was asked; the worker had {before / Megabyte} MB, then {worker.ResidentBytes / Megabyte} MB.");
        Assert.That(took, Is.LessThan(Soon));
        Assert.That(run.Number("read"), Is.InRange(100_000, Rows - 1));
        Assert.That(run.Text("error"), Does.Match("^Stopped by a person at .* UTC. Nothing of it was kept, everything before it was; pull again when you like.$"));
        Assert.That(worker.ResidentBytes, Is.LessThan(600 * Megabyte));
        using var again = await api.Client.PostAsync(new Uri("/api/v1/runs/1/stop", UriKind.Relative), content: null);
        Assert.That((int)again.StatusCode, Is.EqualTo(409), "it has ended");
    }
}
