using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using Npgsql;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Browser;

/// <summary>
/// The wall for as long as one has time: another value is published every second, and neither the page nor the server may
/// need more and more memory. Asked for by name only; <c>SCORECARD_SOAK_MINUTES</c> says for how long.
/// </summary>
[Explicit("It takes as long as it is told to, half an hour unless told otherwise.")]
[Category("Soak")]
internal sealed class SoakTests
{
    private const string Variable = "SCORECARD_SOAK_MINUTES";
    private const int UsualMinutes = 30;
    private static readonly TimeSpan BetweenUpdates = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenSamples = TimeSpan.FromSeconds(10);

    // The newest value of revenue once more, a little off, so that every update changes what is on the screen.
    private const string Publish = """
        INSERT INTO metric_point (metric, grain, period, period_start, dimension, segment, value, low, high, sample, status, reason, is_close_call, is_estimate, is_final,
                                  target_value, target_low, target_high, as_of, parts, notes, definition_version, target_version, snapshot_id, computed_at)
        SELECT metric, grain, period, period_start, dimension, segment, 100000 + $1 * 1000, low, high, sample, status, reason, is_close_call, is_estimate, is_final,
               target_value, target_low, target_high, as_of, parts, notes, definition_version, target_version, snapshot_id, computed_at
        FROM metric_point p WHERE metric = 'revenue-won' AND grain = 'month' AND dimension = '' AND period = $2 ORDER BY id DESC LIMIT 1;
        """;

    private const string CountBoards = """
        () => { window.boards = 0; new MutationObserver(() => window.boards++).observe(document.getElementById("board"), { childList: true }); }
        """;

    [Test]
    public async Task Wall_and_server_keep_to_their_memory_while_something_is_published_every_second()
    {
        var length = TimeSpan.FromMinutes(double.Parse(Environment.GetEnvironmentVariable(Variable) ?? $"{UsualMinutes}", CultureInfo.InvariantCulture));
        await using var screen = await Visit.OpenAsync("/wall", 1920, 1080);
        await screen.Page.Locator("#connection", new() { HasText = "Connected" }).WaitForAsync();
        await screen.Page.EvaluateAsync(CountBoards);
        var inspector = await screen.Page.Context.NewCDPSessionAsync(screen.Page);
        using var ended = new CancellationTokenSource(length);

        var publishing = PublishAsync(await ShownPeriodAsync(), ended.Token);
        var samples = await SampleAsync(inspector, ended.Token);
        var published = await publishing;
        var boards = await screen.Page.EvaluateAsync<int>("window.boards");

        await KeepAsync(samples);
        await TestContext.Progress.WriteLineAsync($"{length.TotalMinutes} minutes: {published} updates, {boards} boards, {samples.Count} samples.");
        using var each = Assert.EnterMultipleScope();
        Assert.That(boards, Is.GreaterThan(published * 0.8), "nearly every update reached the screen");
        Assert.That(await screen.Page.Locator("#connection").InnerTextAsync(), Is.EqualTo("Connected"));
        await AssertFlatAsync("JavaScript heap of the page", samples, sample => sample.HeapBytes, "bytes");
        await AssertFlatAsync("nodes of the page", samples, sample => sample.Nodes, "nodes");
        await AssertFlatAsync("resident memory of the server", samples, sample => sample.ResidentBytes, "bytes");
    }

    private static async Task<string> ShownPeriodAsync()
    {
        var scorecard = await BrowserRun.Program.Client.GetStringAsync(new Uri("/api/v1/scorecard", UriKind.Relative));
        return System.Text.Json.Nodes.JsonNode.Parse(scorecard)!["period"]!.ToString();
    }

    private static async Task<int> PublishAsync(string period, CancellationToken ended)
    {
        await using var database = NpgsqlDataSource.Create(BrowserRun.Database);
        using var every = new PeriodicTimer(BetweenUpdates);
        var count = 0;
        while (await GoesOnAsync(every, ended))
        {
            await using var command = database.CreateCommand(Publish.Replace("$2", $"'{period}'", StringComparison.Ordinal)
                .Replace("$1", (count++ % 100).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) + "SELECT pg_notify('scorecard', 'scorecard:1')");
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }

        return count;
    }

    private static async Task<List<Sample>> SampleAsync(ICDPSession inspector, CancellationToken ended)
    {
        using var every = new PeriodicTimer(BetweenSamples);
        var (samples, since) = (new List<Sample>(), Stopwatch.GetTimestamp());
        while (await GoesOnAsync(every, ended))
        {
            await inspector.SendAsync("HeapProfiler.collectGarbage");
            var heap = (await inspector.SendAsync("Runtime.getHeapUsage"))!.Value.GetProperty("usedSize").GetDouble();
            var nodes = (await inspector.SendAsync("Memory.getDOMCounters"))!.Value.GetProperty("nodes").GetDouble();
            samples.Add(new Sample(Stopwatch.GetElapsedTime(since).TotalSeconds, heap, nodes, BrowserRun.Program.ResidentBytes));
        }

        return samples;
    }

    /// <summary>The middle of the second quarter, when everything has been warm for a while, and of the last.</summary>
    private static async Task AssertFlatAsync(string what, List<Sample> samples, Func<Sample, double> measure, string unit)
    {
        var quarter = samples.Count / 4;
        var (before, after) = (Median(samples.Skip(quarter).Take(quarter).Select(measure)), Median(samples.TakeLast(quarter).Select(measure)));
        var change = (after - before) / before;
        await TestContext.Progress.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"The {what}: {before:N0} {unit} in the second quarter, {after:N0} in the last, {change:+0.0%;-0.0%}."));
        Assert.That(change, Is.LessThan(0.05), what);
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static Task KeepAsync(List<Sample> samples)
    {
        var file = Repository.PathOf("artifacts", "soak.csv");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return File.WriteAllLinesAsync(file, samples.Select(sample => string.Create(CultureInfo.InvariantCulture, $"{sample.Seconds:0},{sample.HeapBytes:0},{sample.Nodes:0},{sample.ResidentBytes:0}"))
            .Prepend("seconds,heap_bytes,nodes,resident_bytes"));
    }

    private static async Task<bool> GoesOnAsync(PeriodicTimer every, CancellationToken ended)
    {
        try
        {
            return await every.WaitForNextTickAsync(ended);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            return false;
        }
    }

    private sealed record Sample(double Seconds, double HeapBytes, double Nodes, double ResidentBytes);
}
