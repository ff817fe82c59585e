using System.Diagnostics;

namespace Scorecard.Tests.Build;

/// <summary>Runs the SDK from a test, never longer than its limit.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    public static async Task<(int ExitCode, string Output)> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        // A build server left running would outlive the test and hold its output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        // What the test runner set for itself must not steer the build.
        start.Environment.Remove("MSBuildSDKsPath");
        using var process = Process.Start(start)!;
        using var timed = new CancellationTokenSource(Limit);
        try
        {
            var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(timed.Token), process.StandardError.ReadToEndAsync(timed.Token));
            await process.WaitForExitAsync(timed.Token);
            return (process.ExitCode, string.Concat(output));
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
