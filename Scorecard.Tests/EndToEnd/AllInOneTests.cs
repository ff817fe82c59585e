using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Npgsql;
using Scorecard.Data.Snapshots;

namespace Scorecard.Tests.EndToEnd;

/// <summary>The whole product as a person meets it: one program with its own PostgreSQL, from the first start on an empty folder.</summary>
internal sealed class AllInOneTests
{
    private readonly List<string> pagesWhileStarting = [];
    private readonly string url = Launch.FreeUrl();
    private ProgramData data = null!;
    private RunningProgram program = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        data = new ProgramData();
        program = RunningProgram.Start(Web);
        await Patience.UntilAsync(async () => await LookAsync() == 200, () => $"the scorecard is on screen. The program said:\n{program.Output}", Patience.Long);
        await TestContext.Progress.WriteLineAsync($"First scorecard on screen {Seconds(Stopwatch.GetElapsedTime(program.StartedAt))} after the program's start.");
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await program.DisposeAsync();
        data.Dispose();
    }

    private Launch Web => Launch.Web().WithData(data.Folder) with { Url = url };

    [Test]
    public async Task First_start_shows_what_it_is_doing_until_the_scorecard_is_there()
    {
        Assert.That(await program.StatusAsync("/health/ready"), Is.EqualTo(200));
        Assert.That(pagesWhileStarting, Is.Not.Empty);
        Assert.That(pagesWhileStarting, Has.All.Contains("The scorecard appears here by itself"));
        Assert.That(Headings, Has.Some.StartsWith("Loading Demo company: crm"));
        Assert.That(Headings.Count(heading => heading.EndsWith(" rows", StringComparison.Ordinal)), Is.Positive, "progress is shown with a count");
    }

    [Test]
    public async Task Scorecard_of_the_demo_company_shows_its_tension()
    {
        await RunningAsync();

        var scorecard = await program.Client.ScorecardAsync();

        Assert.That(scorecard["tension"]!.AsObject().Text("state"), Is.EqualTo("begun"));
        Assert.That(scorecard["counts"]!.AsObject().Number("total"), Is.EqualTo(9));
        Assert.That(scorecard["metrics"]!.AsArray().Select(metric => metric!.AsObject().Text("label")), Is.Unique.And.Not.Empty);
        Assert.That(scorecard["sources"]!.AsArray().Select(source => source!.AsObject().Text("dataAsOf")), Has.Exactly(3).Items.And.All.Not.Null);
    }

    [TestCase("/", 200)]
    [TestCase("/wall", 200)]
    [TestCase("/history", 200)]
    [TestCase("/metrics/lead-conversion-rate", 200)]
    [TestCase("/sources", 200)]
    [TestCase("/sources/crm", 200)]
    [TestCase("/runs/1", 200)]
    [TestCase("/openapi/v1.json", 200)]
    [TestCase("/api/v1/metrics/leads/history?format=csv", 200)]
    [TestCase("/nothing-here", 404)]
    public async Task Address_answers(string path, int status)
    {
        await RunningAsync();

        Assert.That(await program.StatusAsync(path), Is.EqualTo(status));
    }

    [TestCase("crm", 20_000)]
    [TestCase("billing", 1_000)]
    [TestCase("ads", 1_000)]
    public async Task First_pull_stands_in_the_ledger_with_its_counts(string source, long atLeast)
    {
        await RunningAsync();

        var first = (await RunsAsync()).Last(run => string.Equals(run.Text("source"), source, StringComparison.Ordinal));

        Assert.That((first.Text("state"), first.Text("trigger")), Is.EqualTo(("succeeded", "start")));
        Assert.That(first.Number("read"), Is.GreaterThan(atLeast).And.EqualTo(first.Number("new")));
        Assert.That(first.Number("rejected"), Is.Zero);
    }

    [Test]
    public async Task Run_now_pulls_and_everyone_who_listens_hears_of_it()
    {
        await RunningAsync();
        await using var events = await HeardEvents.ListenToAsync(program.Client);

        var id = await program.Client.RequestRunAsync("crm");
        var run = await program.Client.UntilRunAsync(id, "succeeded");

        Assert.That(run.Text("trigger"), Is.EqualTo("person"));
        Assert.That(run.Number("read"), Is.EqualTo(run.Number("new") + run.Number("changed") + run.Number("unchanged")));
        await events.UntilAsync("run", id);
        await events.UntilAsync("scorecard", run.Text("snapshotId"));
    }

    [Test]
    public async Task Second_instance_on_the_same_data_folder_says_so_and_ends()
    {
        await RunningAsync();

        var (exitCode, output) = await RunningProgram.RunToEndAsync(Web with { Url = Launch.FreeUrl() });

        Assert.That(exitCode, Is.EqualTo(1), output);
        Assert.That(output, Does.Contain($"Another Scorecard is already running on the data folder {data.Folder}").And.Contain("SCORECARD_DATA"));
        Assert.That(await program.StatusAsync("/"), Is.EqualTo(200), "the first goes on undisturbed");
    }

    [Test]
    public async Task Taken_port_is_named_and_nothing_is_left_running()
    {
        await RunningAsync();
        using var other = new ProgramData();

        var (exitCode, output) = await RunningProgram.RunToEndAsync(Web.WithData(other.Folder));

        Assert.That(exitCode, Is.EqualTo(1), output);
        Assert.That(output, Does.Contain(url).And.Contain("ASPNETCORE_URLS"));
        Assert.That(() => other.Processes, Is.Empty.After(5_000, 50));
    }

    [Test]
    public async Task Interrupt_stops_all_of_it_and_the_next_start_has_everything()
    {
        await RunningAsync();
        var runs = await RunIdsAsync();
        var metrics = await MetricsAsync();

        var exitCode = await program.InterruptAsync();

        Assert.That(exitCode, Is.Zero, program.Output);
        Assert.That(data.Processes, Is.Empty);
        Assert.That(data.Postmaster, Is.Null);

        await TestContext.Progress.WriteLineAsync($"Second start ready after {Seconds(await RunningAsync())}.");
        Assert.That(await RunIdsAsync(), Is.SupersetOf(runs), "what was known is known");
        Assert.That((await RunsAsync()).Where(run => !runs.Contains(run.Text("id"))).Select(run => run.Text("trigger")), Has.None.EqualTo("start"), "nothing is pulled anew");
        Assert.That(await MetricsAsync(), Is.EqualTo(metrics));
    }

    [Test]
    public async Task Kill_in_the_middle_of_a_pull_loses_nothing_and_the_next_start_says_so()
    {
        await RunningAsync();
        var metrics = await MetricsAsync();
        string id;

        // The pull waits for the lock that publishing takes, so that the kill meets it in the middle.
        await using (var session = await data.ConnectAsync("scorecard_demo"))
        await using (var transaction = await session.BeginTransactionAsync())
        {
            await using var hold = new NpgsqlCommand(SnapshotStore.SnapshotLock, session, transaction);
            await hold.ExecuteNonQueryAsync();
            id = await program.Client.RequestRunAsync("billing");
            await program.Client.UntilRunAsync(id, "running");
            await program.KillAsync();
        }

        await TestContext.Progress.WriteLineAsync($"Ready after a kill in {Seconds(await RunningAsync())}.");
        var run = await program.Client.UntilRunAsync(id, "failed");
        Assert.That(run.Text("error"), Does.StartWith("It was cut off in the middle: its worker stopped"));
        Assert.That(await MetricsAsync(), Is.EqualTo(metrics));
        await program.Client.UntilRunAsync(await program.Client.RequestRunAsync("billing"), "succeeded");
    }

    /// <summary>Starts the program again unless it runs, and answers how long it took to be ready.</summary>
    private async Task<TimeSpan> RunningAsync()
    {
        if (!program.IsRunning)
        {
            await program.DisposeAsync();
            program = RunningProgram.Start(Web);
        }

        return await program.UntilReadyAsync();
    }

    private async Task<int?> LookAsync()
    {
        try
        {
            using var answer = await program.Client.GetAsync(new Uri("/", UriKind.Relative));
            if ((int)answer.StatusCode == 503)
            {
                pagesWhileStarting.Add(await answer.Content.ReadAsStringAsync());
            }

            return (int)answer.StatusCode;
        }
        catch (HttpRequestException) when (program.IsRunning)
        {
            return null;
        }
    }

    private IEnumerable<string> Headings => pagesWhileStarting.Select(page => Regex.Match(page, "<h1>(?<words>[^<]*)</h1>", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups["words"].Value);

    private async Task<List<JsonObject>> RunsAsync()
    {
        var runs = new List<JsonObject>();
        for (var id = 1; await program.StatusAsync($"/api/v1/runs/{id}") == 200; id++)
        {
            runs.Insert(0, await program.Client.RunAsync(id.ToString(CultureInfo.InvariantCulture)));
        }

        return runs;
    }

    private async Task<List<string?>> RunIdsAsync() => [.. (await RunsAsync()).Select(run => run.Text("id"))];

    /// <summary>The whole board; what came due meanwhile and a schedule that fell into the test do not touch a month that is over.</summary>
    private async Task<string> MetricsAsync()
    {
        var metrics = (await program.Client.ScorecardAsync())["metrics"]!.AsArray();
        return string.Join('\n', metrics.Select(metric => metric!.AsObject()).Select(metric => $"{metric.Text("key")} {metric.Text("value")} {metric.Text("status")}"));
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0 s", CultureInfo.InvariantCulture);
}
