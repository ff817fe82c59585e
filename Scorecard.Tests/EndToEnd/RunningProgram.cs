using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Scorecard.Tests.EndToEnd;

/// <summary>A program of the product as a process of its own. What still runs at the end of the test is killed.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private readonly StringBuilder output = new();
    private readonly Process process;
    private readonly Launch launch;

    private RunningProgram(Launch launch)
    {
        this.launch = launch;
        StartedAt = Stopwatch.GetTimestamp();
        process = new Process { StartInfo = launch.ToProcess() };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(launch.Url), Timeout = Patience.Short };
    }

    public HttpClient Client { get; }

    public string Url => launch.Url;

    public long StartedAt { get; }

    public bool IsRunning => !process.HasExited;

    /// <summary>How much of its memory is resident.</summary>
    public long ResidentBytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>All it has written so far, to both of its outputs.</summary>
    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    public static RunningProgram Start(Launch launch) => new(launch);

    /// <summary>Starts it and waits until it says that it is ready.</summary>
    public static async Task<RunningProgram> StartReadyAsync(Launch launch)
    {
        var program = Start(launch);
        try
        {
            await program.UntilReadyAsync();
            return program;
        }
        catch (AssertionException)
        {
            await program.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a program that is expected to end by itself, and answers its exit code.</summary>
    public static async Task<(int ExitCode, string Output)> RunToEndAsync(Launch launch)
    {
        await using var program = Start(launch);
        return (await program.ExitAsync(), program.Output);
    }

    /// <summary>Waits until it is ready, and answers how long that took from its start.</summary>
    public async Task<TimeSpan> UntilReadyAsync()
    {
        await UntilAsync(async () => await StatusAsync("/health/ready") == 200, "the program is ready");
        return Stopwatch.GetElapsedTime(StartedAt);
    }

    /// <summary>Waits until it says something.</summary>
    /// <param name="words">What it says.</param>
    /// <param name="from">How much of what it has said before does not count.</param>
    public async Task UntilSaysAsync(string words, int from = 0)
        => await UntilAsync(() => Task.FromResult(Output.IndexOf(words, from, StringComparison.Ordinal) >= 0), $"the program says '{words}'");

    /// <summary>The status of an answer; null while nobody listens.</summary>
    public async Task<int?> StatusAsync(string path)
    {
        try
        {
            using var answer = await Client.GetAsync(new Uri(path, UriKind.Relative));
            return (int)answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Ctrl-C.</summary>
    public async Task<int> InterruptAsync()
    {
        await SignalAsync("INT");
        return await ExitAsync();
    }

    /// <summary>Sends a signal by its name, such as STOP.</summary>
    public async Task SignalAsync(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>kill -9, of the program alone: its PostgreSQL stays.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await ExitAsync();
    }

    public async Task<int> ExitAsync()
    {
        using var limit = new CancellationTokenSource(Patience.Long);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException late)
        {
            throw new AssertionException($"The program did not end. It said:\n{Output}", late);
        }

        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (IsRunning)
        {
            await KillAsync();
        }

        Client.Dispose();
        process.Dispose();
    }

    private Task UntilAsync(Func<Task<bool>> isSo, string what) => Patience.UntilAsync(
        async () => IsRunning ? await isSo() : throw new AssertionException($"The program ended with {process.ExitCode} before {what}. It said:\n{Output}"),
        () => $"{what}. It said:\n{Output}",
        Patience.Long);

    private void Keep(string? line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }
    }
}
