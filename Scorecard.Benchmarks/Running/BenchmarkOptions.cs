using Scorecard.Data.Embedded;

namespace Scorecard.Benchmarks.Running;

/// <summary>What to measure.</summary>
/// <param name="Rows">How many leads.</param>
/// <param name="Seed">The data's seed.</param>
/// <param name="Repeat">How often everything is done; the median counts.</param>
/// <param name="PullsOnly">Only pulls, beside <c>psql \copy</c>; neither values nor rebuilds.</param>
/// <param name="Json">One object a line instead of the table.</param>
/// <param name="Markdown">The machine and the table as Markdown.</param>
/// <param name="Folder">Where the data are made; removed at the end.</param>
/// <param name="Postgres">The connection string of a server to measure on; null for the embedded one.</param>
internal sealed record BenchmarkOptions(int Rows, ulong Seed, int Repeat, bool PullsOnly, bool Json, bool Markdown, string Folder, string? Postgres)
{
    /// <summary>So much smaller is the store that growth is measured from.</summary>
    public const int Growth = 5;

    public static BenchmarkOptions Read(Arguments arguments)
    {
        var options = new BenchmarkOptions(
            arguments.Number("rows", 1_000_000),
            (ulong)arguments.Number("seed", 1),
            arguments.Number("repeat", 3),
            arguments.Has("pulls"),
            arguments.Has("json"),
            arguments.Has("markdown"),
            Path.GetFullPath(arguments.Text("folder", Path.Combine(DataFolder.Default(), "benchmark", "files"))),
            Environment.GetEnvironmentVariable("ConnectionStrings__Scorecard"));
        arguments.RefuseOthers();
        return options.Rows >= 10_000 ? options : throw new ArgumentException($"--rows {options.Rows}: expected at least 10000, fewer measure nothing");
    }

    /// <summary>How many leads change in every measurement of changes.</summary>
    public const double ChangedShare = 0.01;
}
