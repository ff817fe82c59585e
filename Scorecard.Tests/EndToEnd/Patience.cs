using System.Diagnostics;

namespace Scorecard.Tests.EndToEnd;

/// <summary>Waits for what another process does, never without a limit. The limits are for a machine that does much else.</summary>
internal static class Patience
{
    /// <summary>For an answer of a program that runs.</summary>
    public static readonly TimeSpan Short = TimeSpan.FromSeconds(60);

    /// <summary>For a start that makes a cluster and loads a company: some seconds on a machine of its own.</summary>
    public static readonly TimeSpan Long = TimeSpan.FromSeconds(180);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Asks until the answer is yes; fails with <paramref name="what"/> when that takes too long.</summary>
    public static Task UntilAsync(Func<Task<bool>> isSo, Func<string> what, TimeSpan? limit = null)
        => UntilAsync(async () => await isSo() ? "yes" : null, what, limit);

    /// <summary>Asks until there is an answer.</summary>
    public static async Task<T> UntilAsync<T>(Func<Task<T?>> answer, Func<string> what, TimeSpan? limit = null)
        where T : class
    {
        var since = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(since) < (limit ?? Short))
        {
            if (await answer() is { } given)
            {
                return given;
            }

            await Task.Delay(Pause);
        }

        throw new AssertionException($"Not within {(limit ?? Short).TotalSeconds} s: {what()}");
    }
}
