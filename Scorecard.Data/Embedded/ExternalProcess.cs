using System.ComponentModel;
using System.Diagnostics;

namespace Scorecard.Data.Embedded;

/// <summary>What a program did.</summary>
internal sealed record ProcessResult(string Command, int ExitCode, string Output)
{
    public ProcessResult EnsureSuccess() => ExitCode == 0
        ? this
        : throw new EmbeddedPostgresException($"{Command} ended with exit code {ExitCode}:{Environment.NewLine}{Output}");
}

/// <summary>Runs a program to its end, never longer than its limit.</summary>
internal static class ExternalProcess
{
    // A daemon left behind may hold the pipe open on Windows: after the exit, what is still unread gets this long.
    private static readonly TimeSpan OutputGrace = TimeSpan.FromSeconds(1);

    public static async Task<ProcessResult> RunAsync(IReadOnlyList<string> command, string workingFolder, TimeSpan limit, CancellationToken cancellation)
    {
        using var process = Start(command, workingFolder);
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timed.CancelAfter(limit);
        try
        {
            await process.WaitForExitAsync(timed.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            process.Kill();
            throw new EmbeddedPostgresException($"{command[0]} took longer than {limit.TotalSeconds:0} s and was stopped.");
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }

        return new ProcessResult(string.Join(' ', command), process.ExitCode, await ReadAsync(output, cancellation));
    }

    private static Process Start(IReadOnlyList<string> command, string workingFolder)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = workingFolder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
        };
        DropPostgresVariables(start.Environment);
        try
        {
            var process = Process.Start(start)!;
            process.StandardInput.Close();
            return process;
        }
        catch (Win32Exception exception)
        {
            throw new EmbeddedPostgresException($"{command[0]} cannot be started: {exception.Message}", exception);
        }
    }

    // PGDATA, PGPORT and their like, set for another server, would lead PostgreSQL's programs astray.
    private static void DropPostgresVariables(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            environment.Remove(name);
        }

        environment["LC_ALL"] = "C";
    }

    private static async Task<string> ReadAsync(Task<string[]> output, CancellationToken cancellation)
    {
        await Task.WhenAny(output, Task.Delay(OutputGrace, cancellation));
        return output.IsCompletedSuccessfully ? string.Join(Environment.NewLine, await output).Trim() : string.Empty;
    }
}
