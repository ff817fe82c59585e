using System.Diagnostics;

namespace Scorecard.Benchmarks.Running;

/// <summary>A process of ours that works until its input ends.</summary>
internal static class ChildProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Ends its input and waits for it to end; where it does not, it is killed.</summary>
    public static async ValueTask EndAsync(Process process)
    {
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
        }

        process.Dispose();
    }
}
