using Scorecard.Benchmarks.Running;

namespace Scorecard.Benchmarks.Serving;

/// <summary>What an address did under load.</summary>
/// <param name="Microseconds">From answer to answer, over all connections: a million divided by the requests per second.</param>
/// <param name="SlowestOfHundred">The milliseconds that 99 of 100 answers took at most.</param>
internal sealed record Load(double Microseconds, double SlowestOfHundred)
{
    /// <summary>So many ask at the same time, each again as soon as it is answered.</summary>
    public const int Connections = 16;

    /// <summary>Asks for so long.</summary>
    public static async Task<Load> RunAsync(Uri address, string path, TimeSpan time, string? headers, CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        var took = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => AskAsync(address, path, time, headers, cancellation), cancellation)));
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        var all = took.SelectMany(each => each).Order().ToList();
        return new Load(seconds * 1e6 / all.Count, all[(int)(all.Count * 0.99)]);
    }

    /// <summary>The median of several.</summary>
    public static Load Median(IReadOnlyCollection<Load> runs) => new(
        Repeated.Median(runs.Select(run => run.Microseconds)), Repeated.Median(runs.Select(run => run.SlowestOfHundred)));

    private static async Task<List<double>> AskAsync(Uri address, string path, TimeSpan time, string? headers, CancellationToken cancellation)
    {
        using var connection = await RawConnection.OpenAsync(address, path, headers, cancellation);
        var (started, took) = (TimeProvider.System.GetTimestamp(), new List<double>());
        while (TimeProvider.System.GetElapsedTime(started) < time)
        {
            var asked = TimeProvider.System.GetTimestamp();
            await connection.AskAsync(cancellation);
            took.Add(TimeProvider.System.GetElapsedTime(asked).TotalMilliseconds);
        }

        return took;
    }
}
