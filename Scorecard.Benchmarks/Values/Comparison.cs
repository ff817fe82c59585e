namespace Scorecard.Benchmarks.Values;

/// <summary>Two engines' numbers side by side: equal counts, and everything within 1e-9 of the larger.</summary>
/// <param name="Engine">Whose numbers are held against ours.</param>
/// <param name="Compared">How many numbers both have.</param>
/// <param name="Differences">Where they differ, or one of them has none.</param>
internal sealed record Comparison(string Engine, int Compared, IReadOnlyList<string> Differences)
{
    /// <summary>Counts below a thousand million differ by more than this as soon as they differ at all.</summary>
    private const double Tolerance = 1e-9;

    public bool Agrees => Differences.Count == 0 && Compared > 0;

    /// <summary>Every number of the other engine, and every one of ours that the other engine has the part of.</summary>
    public static Comparison Of(ValueSet ours, ValueSet theirs, string engine)
    {
        var parts = theirs.Keys.Select(key => (key.Metric, key.Part)).ToHashSet();
        var keys = theirs.Keys.Union(ours.Keys.Where(key => parts.Contains((key.Metric, key.Part)))).ToList();
        var differences = keys
            .Select(key => (Key: key, Ours: ours.Find(key), Theirs: theirs.Find(key)))
            .Where(pair => !AreEqual(pair.Ours, pair.Theirs))
            .Select(pair => FormattableString.Invariant($"{pair.Key}: {pair.Ours:R} here, {pair.Theirs:R} by {engine}"))
            .ToList();
        return new Comparison(engine, keys.Count, differences);
    }

    /// <summary>A group without any record has no row in SQL and a count of zero here.</summary>
    private static bool AreEqual(double? ours, double? theirs) => (ours, theirs) switch
    {
        ({ } x, { } y) => Math.Abs(x - y) <= Tolerance * Math.Max(Math.Abs(x), Math.Abs(y)),
        _ => (ours ?? theirs) == 0,
    };
}
