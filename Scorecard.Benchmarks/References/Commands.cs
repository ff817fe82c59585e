using System.ComponentModel;
using System.Diagnostics;

namespace Scorecard.Benchmarks.References;

/// <summary>Runs the programs that we are measured against.</summary>
internal static class Commands
{
    private static readonly TimeSpan Limit = TimeSpan.FromHours(2);

    /// <summary>Runs a program to its end and answers what it wrote. Throws with what it said where it failed.</summary>
    public static async Task<string> RunAsync(ProcessStartInfo start, CancellationToken cancellation)
    {
        start.UseShellExecute = false;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Limit);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{start.FileName} ended with {process.ExitCode}: {await errors}");
    }

    /// <summary>The first line that a program says of its version; refuses with what to do where it is not there.</summary>
    public static async Task<string> VersionAsync(string program, string whatToDo, CancellationToken cancellation)
    {
        try
        {
            var said = await RunAsync(new ProcessStartInfo(program, "--version"), cancellation);
            return said.Split('\n')[0].Trim();
        }
        catch (Win32Exception failure)
        {
            throw new ArgumentException($"{program} was not found on the PATH. {whatToDo}", failure);
        }
    }
}
