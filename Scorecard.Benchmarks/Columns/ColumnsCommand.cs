using Scorecard.Benchmarks.Running;
using Scorecard.Benchmarks.Store;
using Scorecard.Benchmarks.Values;
using Scorecard.Data.Setup;

namespace Scorecard.Benchmarks.Columns;

/// <summary>Measures counting in memory beside DuckDB and psql, and holds its values against the store's and DuckDB's.</summary>
internal static class ColumnsCommand
{
    public const string Name = "columns";

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var options = BenchmarkOptions.Read(arguments);
        var psql = await References.PsqlCopy.VersionAsync(CancellationToken.None);
        await References.DuckDb.PrepareAsync(CancellationToken.None);
        await using var server = await BenchmarkServer.StartAsync(options.Postgres, CancellationToken.None);
        var files = Path.Combine(options.Folder, $"{Environment.ProcessId}");
        try
        {
            var exports = new Exports(Path.Combine(files, "all"), options.Rows, options.Seed);
            exports.MakeBase();
            var (times, values, stored) = await MeasureAsync(server, exports, options, CancellationToken.None);
            var others = await new ReferenceRun(server, exports, options.Repeat, Say).RunAsync(CancellationToken.None);
            Report.Write(
                Console.Out, ColumnTimes.Results(options.Rows, times, others), options.Json, options.Markdown,
                new Machine(await server.VersionAsync(CancellationToken.None), psql, $"DuckDB {others.DuckDb.Version}, {others.DuckDb.Threads} threads"));
            return BenchmarkCommand.Judge([Comparison.Of(values, stored, "facts of the store"), Comparison.Of(values, others.DuckDbValues, "DuckDB")]);
        }
        finally
        {
            if (Directory.Exists(files))
                Directory.Delete(files, recursive: true);
        }
    }

    private static async Task<(ColumnTimes Times, ValueSet Values, ValueSet Stored)> MeasureAsync(
        BenchmarkServer server, Exports exports, BenchmarkOptions options, CancellationToken cancellation)
    {
        Say($"Loading {options.Rows:N0} leads");
        var connection = await server.NewDatabaseAsync("bench_columns", cancellation);
        await using var node = await WorkerNode.StartAsync(exports.Settings, connection, cancellation);
        foreach (var source in SettingsFile.Read(exports.Settings).Sources)
            await node.PullAsync(source.Name, cancellation);
        await server.SettleAsync(cancellation);
        var run = new ColumnRun(node.Database, TimeProvider.System, Say);
        for (var at = 0; at < options.Repeat; at++)
            await run.MeasureAsync(cancellation);
        return (run.Times, run.Values, await new Evaluation(node.Database, node.Memory, TimeProvider.System).FromFactsAsync(cancellation));
    }

    private static void Say(string text) => Console.Error.WriteLine(text);
}
