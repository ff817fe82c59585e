using System.Text.RegularExpressions;
using Npgsql;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.EndToEnd;

/// <summary>The same roles as separate programs on one PostgreSQL server.</summary>
internal sealed class NodesTests
{
    private string database = string.Empty;

    [SetUp]
    public async Task NewDatabaseAsync() => database = await TestDatabase.EmptyAsync();

    [TearDown]
    public async Task DropDatabaseAsync() => await TestDatabase.DropAsync(database);

    [Test]
    public async Task Worker_pulls_what_the_api_is_asked_for()
    {
        await using var api = RunningProgram.Start(Node("Scorecard.Api"));
        await Patience.UntilAsync(async () => await api.StatusAsync("/api/v1/scorecard") == 503, () => $"the API says that it is not ready. It said:\n{api.Output}");
        Assert.That(await api.StatusAsync("/health/live"), Is.EqualTo(200), "an API that is there before its worker waits for it");

        await using var worker = RunningProgram.Start(Node("Scorecard.Worker"));
        await worker.UntilSaysAsync("Ready.");
        await api.UntilReadyAsync();

        Assert.That((await api.Client.ScorecardAsync())["tension"]!.AsObject().Text("state"), Is.EqualTo("begun"));
        var run = await api.Client.UntilRunAsync(await api.Client.RequestRunAsync("billing"), "succeeded");
        Assert.That(run.Number("unchanged"), Is.Positive);
        Assert.That(Pulls("billing", worker), Is.EqualTo(2), "once at its start, once for the API");
        Assert.That((await api.InterruptAsync(), await worker.InterruptAsync()), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Worker_stopped_in_its_first_load_loads_it_all_at_the_next_start()
    {
        await using (var worker = RunningProgram.Start(Node("Scorecard.Worker")))
        {
            await UntilAsync("SELECT count(*) = 1 FROM run WHERE source = 'crm' AND state = 'running'");
            Assert.That(await worker.InterruptAsync(), Is.Zero, worker.Output);
        }

        Assert.That(await AskAsync("SELECT state FROM run ORDER BY id LIMIT 1"), Is.EqualTo("failed"));
        await using var next = RunningProgram.Start(Node("Scorecard.Worker"));
        await next.UntilSaysAsync("Ready.");
        Assert.That(await AskAsync("SELECT count(DISTINCT source) FROM run WHERE state = 'succeeded'"), Is.EqualTo(3));
    }

    [Test]
    public async Task Two_workers_fire_each_schedule_once()
    {
        using var company = new SmallCompany().With(SmallCompany.Leads("files", schedule: "0/2 * * * * ?"));
        await using var first = RunningProgram.Start(Node("Scorecard.Worker", company.Arguments));
        await using var second = RunningProgram.Start(Node("Scorecard.Worker", company.Arguments));
        await first.UntilSaysAsync("Ready.");
        await second.UntilSaysAsync("Ready.");

        await UntilAsync("SELECT count(*) >= 5 FROM run WHERE trigger = 'schedule' AND state = 'succeeded'");
        Assert.That((await first.InterruptAsync(), await second.InterruptAsync()), Is.EqualTo((0, 0)), first.Output + second.Output);

        var pulled = Pulls("files", first, second);
        Assert.That(await AskAsync("SELECT count(*) FROM run WHERE state = 'succeeded'"), Is.EqualTo(pulled), "a pull that two had done would be told twice");
        Assert.That(await AskAsync("SELECT count(*) FROM (SELECT scheduled_for FROM run WHERE scheduled_for IS NOT NULL GROUP BY 1 HAVING count(*) > 1) twice"), Is.Zero);
        Assert.That(await AskAsync("SELECT count(*) FROM run WHERE state NOT IN ('succeeded', 'failed')"), Is.Zero, "nothing is left under way");
    }

    [Test]
    public async Task Api_alone_sends_the_headers_of_the_pages_with_every_answer_and_tells_anybody_whether_it_is_ready()
    {
        await using var api = RunningProgram.Start(Node("Scorecard.Api").With("Access__Token", "correct-horse-battery-staple"));
        await Patience.UntilAsync(async () => await api.StatusAsync("/health/live") == 200, () => api.Output);
        foreach (var (path, status) in new[] { ("/health/live", 200), ("/health/ready", 503), ("/sign-in", 200), ("/api/v1/scorecard", 401), ("/nothing", 401), ("/openapi/v1.json", 401) })
        {
            using var answer = await api.Client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.That((int)answer.StatusCode, Is.EqualTo(status), path);
            Assert.That(answer.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }), path);
            Assert.That(answer.Headers.GetValues("Referrer-Policy"), Is.EqualTo(new[] { "same-origin" }), path);
            Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("script-src 'self'").And.Contain("frame-ancestors 'self'"), path);
            if (path is "/health/ready")
                Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo("{\"status\":\"not-ready\",\"message\":\"It cannot answer just now.\"}"), "the state and nothing else");
        }
    }

    private Launch Node(string project, params string[] arguments) => new Launch(project, arguments).WithDatabase(database);

    private static long Pulls(string source, params RunningProgram[] workers)
        => workers.Sum(worker => Regex.Count(worker.Output, $"Pulled {source}:", RegexOptions.None, TimeSpan.FromSeconds(5)));

    private Task UntilAsync(string sql) => Patience.UntilAsync(async () => await AskAsync(sql) is true, () => sql, Patience.Long);

    private async Task<object?> AskAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        try
        {
            return await command.ExecuteScalarAsync();
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            // The program has not made its tables yet.
            return null;
        }
    }
}
