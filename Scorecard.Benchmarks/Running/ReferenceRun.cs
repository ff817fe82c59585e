using Npgsql;
using Scorecard.Benchmarks.References;
using Scorecard.Benchmarks.Values;

namespace Scorecard.Benchmarks.Running;

/// <summary>What the references took, over the same files on the same machine.</summary>
internal sealed record ReferenceTimes(
    double CopySeconds, DuckDbRun DuckDb, double DuckDbSeconds, ValueSet DuckDbValues, int Tiles, double TilesSeconds, ValueSet TileValues);

/// <summary>Runs the references over the exports as the last pull left them.</summary>
internal sealed class ReferenceRun(BenchmarkServer server, Exports exports, int repeat, Action<string> say)
{
    public async Task<ReferenceTimes> RunAsync(CancellationToken cancellation)
    {
        var (copied, connection) = await CopiedAsync(cancellation);
        await using var database = NpgsqlDataSource.Create(connection);
        say("DuckDB");
        var (run, duckDbValues) = await DuckDb.RunAsync(exports.Live, exports.Live, repeat, Path.Combine(exports.Live, "duckdb.tsv"), cancellation);
        say("A query per tile");
        var tiles = new Tiles(database);
        await tiles.PrepareAsync(cancellation);
        await server.SettleAsync(cancellation);
        var (count, seconds, tileValues) = await tiles.RunAsync(cancellation);
        return new ReferenceTimes(copied, run, Repeated.Median(run.Seconds), duckDbValues, count, seconds, tileValues);
    }

    /// <summary>Only <c>psql \copy</c>: the seconds of copying the leads.</summary>
    public async Task<double> CopyAsync(CancellationToken cancellation) => (await CopiedAsync(cancellation)).Seconds;

    private async Task<(double Seconds, string Connection)> CopiedAsync(CancellationToken cancellation)
    {
        var connection = await server.NewDatabaseAsync("bench_reference", cancellation);
        await using var database = NpgsqlDataSource.Create(connection);
        await using (var tables = database.CreateCommand(ReferenceSql.Read("tables")))
            await tables.ExecuteNonQueryAsync(cancellation);
        return (await CopyAsync(new PsqlCopy(connection), cancellation), connection);
    }

    /// <summary>The leads as often as asked; what else the queries need, once and unmeasured.</summary>
    private async Task<double> CopyAsync(PsqlCopy copy, CancellationToken cancellation)
    {
        say("psql \\copy");
        foreach (var table in new[] { "deals", "customers", "spend" })
            await copy.CopyAsync(Path.Combine(exports.Live, $"{table}.csv"), table, cancellation);
        var seconds = new List<double>();
        for (var at = 1; at <= repeat; at++)
            seconds.Add(await copy.CopyAsync(exports.LiveLeads, "leads", cancellation));
        return Repeated.Median(seconds);
    }
}
