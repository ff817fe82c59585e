using Scorecard.Benchmarks.Running;

namespace Scorecard.Benchmarks.Columns;

/// <summary>What counting in memory took, each work as often as it was repeated.</summary>
internal sealed class ColumnTimes
{
    public List<double> Loaded { get; } = [];

    public List<double> Counted { get; } = [];

    public List<double> Evaluated { get; } = [];

    public List<double> Board { get; } = [];

    public double Megabytes { get; set; }

    public static IReadOnlyList<Measurement> Results(int rows, ColumnTimes ours, ReferenceTimes others)
    {
        const string DuckDb = "DuckDB over its own warm table";
        var (loaded, counted, evaluated) = (Repeated.Median(ours.Loaded), Repeated.Median(ours.Counted), Repeated.Median(ours.Evaluated));
        return
        [
            new("records read into columns", rows, loaded, others.CopySeconds, "psql \\copy of the leads", 1.0),
            new("all facts of all metrics, classified and counted from columns", rows, counted, others.DuckDbSeconds, DuckDb, 1.0),
            new("five metrics, all months and segments, from facts of columns", rows, evaluated, others.DuckDbSeconds, DuckDb, 1.0),
            new("a rule changed, three years valued anew", rows, counted + evaluated, others.DuckDbSeconds, DuckDb, 3),
            new("one segment's board, all metrics and 13 months", rows, Repeated.Median(ours.Board) * 1000, 30, "30 ms", 1, "ms"),
            new("memory of columns and facts", rows, ours.Megabytes, 600, "600 MB", 1, "MB"),
        ];
    }
}
