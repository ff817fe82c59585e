using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Scorecard.Data;
using Scorecard.Data.Hosting;
using Scorecard.Data.Queries;
using Scorecard.Data.Setup;
using Scorecard.Tests.EndToEnd;
using Scorecard.Tests.Testing;
using Scorecard.Tests.Worker.Jobs;
using Scorecard.Worker;
using Scorecard.Worker.Sources;

namespace Scorecard.Tests.Faults;

/// <summary>A whole worker of which one source hangs and hears nothing: it gets ready, its other sources are pulled, and it stops at once.</summary>
[Category("Faults")]
internal sealed class HangingSourceTests
{
    /// <summary>What is promised, and as much again for a machine that does much else.</summary>
    private static readonly TimeSpan Stops = TimeSpan.FromSeconds(10);

    [Test]
    public async Task Worker_is_ready_pulls_the_others_and_stops_within_seconds()
    {
        var database = await TestDatabase.EmptyAsync();
        using (var worker = Worker(database))
        {
            await worker.StartAsync();
            var state = worker.Services.GetRequiredService<StartState>();
            await Patience.UntilAsync(() => Task.FromResult(state.IsReady), () => $"the worker is ready: {state.Message}");
            var sources = await worker.Services.GetRequiredService<ISourceQuery>().ListAsync(CancellationToken.None);
            Assert.That(sources.Select(source => (source.Name, source.LastRun?.State)), Is.EqualTo(new[] { ("hangs", (string?)"running"), ("good", "succeeded") }));

            var since = Stopwatch.GetTimestamp();
            await worker.StopAsync();
            var took = Stopwatch.GetElapsedTime(since);
            await TestContext.Progress.WriteLineAsync($"A worker with a source that hangs stopped in {took.TotalSeconds:0.0} s.");
            Assert.That(took, Is.LessThan(Stops));
        }

        await using (var store = await TestStore.OpenAsync(database))
            Assert.That(await store.ScalarAsync<string>("SELECT state FROM run WHERE source = 'hangs'"), Is.EqualTo("failed"));
        await TestDatabase.DropAsync(database);
    }

    private static IHost Worker(string database)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        var company = new CompanySettings
        {
            Name = "hanging", Title = "Hanging company", Sources = [.. new[] { "hangs", "good" }.Select(name => new SourceConfiguration { Name = name, Kind = "given" })],
        };
        builder.Services.AddScorecardData(new DatabaseOptions(database, "", ""));
        builder.Services.AddScorecardWorker(new NodeOptions(company, Path.GetTempPath(), database));
        builder.Services.AddSingleton<ISourceKind>(new HangingSource("hangs", Pull.Leads(TestStore.Noon, Pull.Lead("1", "2026-02-01")), "given"));
        return builder.Build();
    }
}
