using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Scorecard.Tests.EndToEnd;

namespace Scorecard.Tests.Faults;

/// <summary>The PostgreSQL that the program has started is killed alone. It is started again without a hand, and meanwhile everybody is told so.</summary>
[Category("Faults")]
internal sealed class OwnServerKilledTests
{
    private readonly ProgramData _data = new();
    private readonly SmallCompany _company = new SmallCompany().With(SmallCompany.Leads("files"));
    private RunningProgram _program = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        // With more room asked for than any disk has, so that running low can be seen too.
        _program = await RunningProgram.StartReadyAsync(Launch.Web(_company.Arguments).WithData(_data.Folder).With("Disk__LowBelowMegabytes", "999999999999"));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        var ended = await _program.InterruptAsync();
        var left = _data.Processes;
        await _program.DisposeAsync();
        _data.Dispose();
        _company.Dispose();
        Assert.That((ended, left.Count), Is.EqualTo((0, 0)), "it stops, and its server with it");
    }

    [Test]
    public async Task Disk_that_runs_low_is_told_while_everything_still_works()
    {
        var health = await _program.Client.GetStringAsync("/health/ready");
        Assert.That(health, Does.Contain("\"degraded\"").And.Match("The disk that the data are kept on has [0-9,]+ MB left."));
        Assert.That(await _program.Client.GetStringAsync("/sources"), Does.Contain("Make room on it: when it is full, pulls fail"));
        Assert.That(_program.Output, Does.Contain("Make room on it"));
    }

    [Test]
    public async Task Server_that_is_killed_is_started_again_and_told_to_people_and_programs_meanwhile()
    {
        for (var round = 0; round < 2; round++)
            await KillAndRecoverAsync();

        var run = await _program.Client.UntilRunAsync(await _program.Client.RequestRunAsync("files"), "succeeded");
        Assert.That(run.Number("read"), Is.EqualTo(3));
        Assert.That(_data.Processes.Count(line => line.StartsWith(Path.Combine(_data.Folder, "postgresql"), StringComparison.Ordinal) || line.Contains("/bin/postgres", StringComparison.Ordinal)), Is.LessThanOrEqualTo(1), "one server");
    }

    [Test]
    public async Task Server_that_stands_still_is_told_and_taken_up_again_when_it_goes_on()
    {
        var postmaster = _data.Postmaster!.Pid;
        await SignalAsync(postmaster, "-STOP");
        await Patience.UntilAsync(async () => await _program.StatusAsync("/health/ready") == 503, () => $"it is told. {_program.Output}");
        await SignalAsync(postmaster, "-CONT");
        await _program.UntilReadyAsync();
        Assert.That(_data.Postmaster!.Pid, Is.EqualTo(postmaster), "a server that is there is not started a second time");
        Assert.That(await _program.StatusAsync("/sources"), Is.EqualTo(200));
    }

    /// <summary>Somebody else takes the port for a while, so that the first attempts to start it again fail.</summary>
    private async Task KillAndRecoverAsync()
    {
        var (before, port) = (_data.Postmaster!.Pid, _data.Postmaster.Port);
        using (var postmaster = Process.GetProcessById(before))
            postmaster.Kill();
        using var squatter = await SquatAsync(port);
        var (pages, answers) = (new List<string>(), new List<string>());
        await Patience.UntilAsync(async () =>
        {
            pages.Add(await AskAsync("/sources", "text/html,*/*;q=0.8"));
            answers.Add(await AskAsync("/api/v1/sources", "application/json"));
            return pages[^1].Contains("is being started again", StringComparison.Ordinal) && await _program.StatusAsync("/health/ready") == 503;
        }, () => $"it is told. It said:\n{_program.Output}\n{pages.LastOrDefault()}", Patience.Long);
        Assert.That(await EventsAsync(), Does.Contain("event: store\ndata: away\n"));

        squatter.Stop();
        var since = Stopwatch.GetTimestamp();
        await _program.UntilReadyAsync();
        await TestContext.Progress.WriteLineAsync($"Killed alone, PostgreSQL answered again {Stopwatch.GetElapsedTime(since).TotalSeconds:0.0} s after its port was free.");
        Assert.That((_data.Postmaster!.Pid != before, _data.Postmaster.Port), Is.EqualTo((true, port)), "another process on the same port");
        Assert.That(await _program.StatusAsync("/sources"), Is.EqualTo(200));

        using var each = Assert.EnterMultipleScope();
        Assert.That(pages.Concat(answers), Has.All.Match("^(200|503) "), "nothing but an answer or a reason");
        Assert.That(pages, Has.Some.Match("(?s)^503 text/html.*is being started again.*This page comes back by itself"));
        Assert.That(pages.Where(page => page.StartsWith("503", StringComparison.Ordinal)), Has.All.Contain("href=\"/sources\"").And.All.Contain("<nav"));
        Assert.That(answers.Where(answer => answer.StartsWith("503", StringComparison.Ordinal)), Is.Not.Empty.And.All.StartsWith("503 application/problem+json").And.All.Not.Contain("127.0.0.1"));
    }

    private static async Task<TcpListener> SquatAsync(int port)
    {
        var squatter = new TcpListener(IPAddress.Loopback, port);
        await Patience.UntilAsync(() =>
        {
            try
            {
                squatter.Start();
                return Task.FromResult(true);
            }
            catch (SocketException)
            {
                return Task.FromResult(false);
            }
        }, () => $"port {port} is free");
        return squatter;
    }

    /// <summary>The first that a stream of events says.</summary>
    private async Task<string> EventsAsync()
    {
        using var answer = await _program.Client.GetAsync(new Uri("/api/v1/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        var said = "";
        for (var i = 0; i < 8 && await lines.ReadLineAsync() is { } line; i++)
            said += line + "\n";
        return said;
    }

    private async Task<string> AskAsync(string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd(accept);
        using var answer = await _program.Client.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        return string.Create(CultureInfo.InvariantCulture, $"{(int)answer.StatusCode} {answer.Content.Headers.ContentType?.MediaType} {body}");
    }

    private static async Task SignalAsync(int process, string signal)
    {
        using var kill = Process.Start("kill", [signal, process.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }
}
