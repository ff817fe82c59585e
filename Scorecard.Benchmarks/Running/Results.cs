using Scorecard.Benchmarks.Values;

namespace Scorecard.Benchmarks.Running;

/// <summary>The table: what our side took beside what the references took.</summary>
internal static class Results
{
    private const string Copy = "psql \\copy of the same file";
    private const double MostMegabytes = 1200;

    public static IReadOnlyList<Measurement> Of(int rows, StoreTimes ours, StoreTimes small, ReferenceTimes others) =>
        [.. Pulls(rows, ours, others.CopySeconds), .. Facts(rows, ours), .. Values(rows, ours, others), .. Size(rows, ours, small)];

    /// <summary>Without what has to do with values.</summary>
    public static IReadOnlyList<Measurement> OfPulls(int rows, StoreTimes ours, StoreTimes small, double copySeconds) =>
        [.. Pulls(rows, ours, copySeconds), .. Size(rows, ours, small)];

    /// <summary>Every comparison of values: what the deltas left, what counting anew gives, and the two other engines.</summary>
    public static IReadOnlyList<Comparison> Compared(StoreTimes ours, ReferenceTimes others) =>
    [
        Comparison.Of(ours.Values!, others.DuckDbValues, "DuckDB"),
        Comparison.Of(ours.Values!, others.TileValues, "a query per tile"),
        Comparison.Of(ours.Values!, ours.ValuesFromRecords!, "counting anew"),
    ];

    private static IEnumerable<Measurement> Pulls(int rows, StoreTimes ours, double copy)
    {
        var written = ours.WrittenForNothing.Count == 0 ? null : $"rows were written: {string.Join(", ", ours.WrittenForNothing.Order(StringComparer.Ordinal))}";
        yield return new("staging from CSV", rows, StoreTimes.Phase(ours.FirstLoads, "stage"), copy, Copy, 0.8);
        yield return new("first load to current rows, history and keys", rows, StoreTimes.Rows(ours.FirstLoads), copy, Copy, 2.0);
        yield return new("first load to visible points", rows, StoreTimes.Seconds(ours.FirstLoads), copy, Copy, 4);
        yield return new("nothing changed, one empty line more", rows, StoreTimes.Seconds(ours.EmptyLine), copy, Copy, 0.25, Fault: written);
        yield return new("nothing changed, rows in another order", rows, StoreTimes.Seconds(ours.OtherOrder), copy, Copy, 0.25, Fault: written);
        yield return new("same bytes", rows, StoreTimes.Seconds(ours.SameBytes), copy, Copy, 0.08, Fault: written);
        yield return new("1 % changed over 3 years, from file to visible points", rows, StoreTimes.Seconds(ours.ChangedOverYears), copy, Copy, 0.6);
        yield return new("1 % changed in the last 90 days, from file to visible points", rows, StoreTimes.Seconds(ours.ChangedRecently), copy, Copy, 0.55);
    }

    private static IEnumerable<Measurement> Facts(int rows, StoreTimes ours)
    {
        const string Rebuild = "everything read and counted anew, the five metrics valued";
        var rebuild = StoreTimes.Seconds(ours.Rebuilds);
        yield return new("facts after 1 % changed over 3 years", rows, StoreTimes.Phase(ours.ChangedOverYears, "facts"), rebuild, Rebuild);
        yield return new("facts after 1 % changed in the last 90 days", rows, StoreTimes.Phase(ours.ChangedRecently, "facts"), rebuild, Rebuild);
    }

    private static IEnumerable<Measurement> Values(int rows, StoreTimes ours, ReferenceTimes others)
    {
        const string DuckDb = "DuckDB over its own warm table";
        var (fromFacts, facts) = (StoreTimes.Seconds(ours.FromFacts), StoreTimes.Phase(ours.ChangedOverYears, "facts"));
        yield return new("five metrics, all months and segments, from records", rows, StoreTimes.Seconds(ours.FromRecords), others.DuckDbSeconds, DuckDb);
        yield return new("five metrics, all months and segments, from facts", rows, fromFacts, others.DuckDbSeconds, DuckDb, 1);
        yield return new("the same after 1 % changed, facts and evaluation", rows, facts + fromFacts, others.TilesSeconds, $"a query per tile ({others.Tiles})");
    }

    private static IEnumerable<Measurement> Size(int rows, StoreTimes ours, StoreTimes small)
    {
        var fewer = rows / BenchmarkOptions.Growth;
        yield return new(
            $"publishing {ours.ChangedFew[0].Counted!.Changed:N0} changes, {BenchmarkOptions.Growth} times the rows", rows,
            StoreTimes.Publishing(ours.ChangedFew), StoreTimes.Publishing(small.ChangedFew), $"the same with {fewer:N0} rows", 1.5);
        yield return new("memory of the worker at most", rows, ours.PeakMegabytes, MostMegabytes, "1.2 GB resident", 1, "MB");
    }
}
