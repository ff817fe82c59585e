using System.Globalization;
using System.Runtime.InteropServices;
using Scorecard.Benchmarks.References;
using Scorecard.Benchmarks.Values;

namespace Scorecard.Benchmarks.Running;

/// <summary>Measures everything beside its reference, compares the values and prints the table.</summary>
internal static class BenchmarkCommand
{
    public const int ValuesDiffer = 3;

    private const int MostDifferencesShown = 20;

    private static readonly long Started = TimeProvider.System.GetTimestamp();

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var options = BenchmarkOptions.Read(arguments);
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        var cancellation = stop.Token;
        var psql = await PsqlCopy.VersionAsync(cancellation);
        await DuckDb.PrepareAsync(cancellation);
        await using var server = await BenchmarkServer.StartAsync(options.Postgres, cancellation);
        var files = Path.Combine(options.Folder, $"{Environment.ProcessId}");
        try
        {
            return await RunAsync(options, server, files, psql, cancellation);
        }
        finally
        {
            if (Directory.Exists(files))
                Directory.Delete(files, recursive: true);
        }

        // A run takes long and leaves a server, databases and large files behind if it just dies.
        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            stop.Cancel();
        }
    }

    private static async Task<int> RunAsync(BenchmarkOptions options, BenchmarkServer server, string files, string psql, CancellationToken cancellation)
    {
        var exports = new Exports(Path.Combine(files, "all"), options.Rows, options.Seed);
        var fewer = new Exports(Path.Combine(files, "fewer"), options.Rows / BenchmarkOptions.Growth, options.Seed);
        var ours = await new StoreRun(server, exports, options.Repeat, Say).RunAsync(options.PullsOnly, cancellation);
        var small = await new StoreRun(server, fewer, options.Repeat, Say).ChangesOnlyAsync(cancellation);
        var references = new ReferenceRun(server, exports, options.Repeat, Say);
        var postgres = await server.VersionAsync(cancellation);
        if (options.PullsOnly)
        {
            var copied = await references.CopyAsync(cancellation);
            Report.Write(Console.Out, Results.OfPulls(options.Rows, ours, small, copied), options.Json, options.Markdown, new Machine(postgres, psql));
            return 0;
        }

        var others = await references.RunAsync(cancellation);
        var machine = new Machine(postgres, psql, $"DuckDB {others.DuckDb.Version}, {others.DuckDb.Threads} threads");
        Report.Write(Console.Out, Results.Of(options.Rows, ours, small, others), options.Json, options.Markdown, machine);
        return Judge(Results.Compared(ours, others));
    }

    /// <summary>A fast answer that is another answer is no answer.</summary>
    public static int Judge(IReadOnlyList<Comparison> compared)
    {
        foreach (var comparison in compared)
        {
            Say($"{comparison.Compared:N0} values held against {comparison.Engine}: {(comparison.Agrees ? "equal" : $"{comparison.Differences.Count:N0} DIFFER")}");
            foreach (var difference in comparison.Differences.Take(MostDifferencesShown))
                Say($"  {difference}");
        }

        return compared.All(comparison => comparison.Agrees) ? 0 : ValuesDiffer;
    }

    private static void Say(string text) =>
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetElapsedTime(Started).TotalSeconds,8:0.0} s  {text}"));
}
