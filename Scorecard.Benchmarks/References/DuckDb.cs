using System.Diagnostics;
using System.Text.Json;
using Scorecard.Benchmarks.Generation;
using Scorecard.Benchmarks.Values;

namespace Scorecard.Benchmarks.References;

/// <summary>What DuckDB took for the five metrics over its own tables.</summary>
internal sealed record DuckDbRun(string Version, int Threads, double LoadSeconds, IReadOnlyList<double> Seconds);

/// <summary>DuckDB over tables of its own, loaded from the same files, in a process of Node.</summary>
internal static class DuckDb
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Restores DuckDB's package unless it is there.</summary>
    public static async Task PrepareAsync(CancellationToken cancellation)
    {
        const string Node = "Install Node 20 or newer with npm from https://nodejs.org: DuckDB runs in it.";
        await Commands.VersionAsync("node", Node, cancellation);
        if (Directory.Exists(Path.Combine(Folder, "node_modules", "@duckdb")))
            return;
        await Commands.VersionAsync("npm", Node, cancellation);
        // Not "ci": the lock file has the bindings of the platform it was made on, and "ci" wants those of all.
        await Commands.RunAsync(new ProcessStartInfo("npm", "install --no-save --ignore-scripts --no-audit --no-fund") { WorkingDirectory = Folder }, cancellation);
    }

    public static async Task<(DuckDbRun Run, ValueSet Values)> RunAsync(
        string folder, string leads, int repeat, string valuesFile, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("node") { WorkingDirectory = Folder };
        string[] words =
            ["run.mjs", folder, leads, $"{History.FirstDay:yyyy-MM-dd}", $"{History.LastDay.AddDays(1):yyyy-MM-dd}", $"{repeat}", valuesFile];
        foreach (var word in words)
            start.ArgumentList.Add(word);
        var said = await Commands.RunAsync(start, cancellation);
        return (JsonSerializer.Deserialize<DuckDbRun>(said, Json)!, await ValueSet.ReadAsync(valuesFile, cancellation));
    }

    /// <summary>The script stands in the checkout, where its packages are restored beside it.</summary>
    private static string Folder
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                var script = Path.Combine(folder.FullName, "Scorecard.Benchmarks", "duckdb");
                if (File.Exists(Path.Combine(script, "run.mjs")))
                    return script;
            }

            throw new ArgumentException("Scorecard.Benchmarks/duckdb was not found above the program: run the benchmarks in a checkout.");
        }
    }
}
