namespace Scorecard.Benchmarks.Running;

/// <summary>A work of ours beside its reference.</summary>
/// <param name="Work">What was done.</param>
/// <param name="Rows">Over how many leads, connections or screens.</param>
/// <param name="Ours">What it took us.</param>
/// <param name="Other">What it took the reference, in the same unit.</param>
/// <param name="Reference">What the reference is.</param>
/// <param name="Limit">The most that the ratio of the two may be; null where none is set.</param>
/// <param name="Unit">Seconds, unless said.</param>
/// <param name="Fault">What else was wrong, so that the limit is not met whatever the ratio.</param>
internal sealed record Measurement(
    string Work, int Rows, double Ours, double Other, string Reference, double? Limit = null, string Unit = "s", string? Fault = null)
{
    public double Ratio => Ours / Other;

    public bool? IsMet => Fault is not null ? false : Limit is { } limit ? Ratio <= limit : null;
}

/// <summary>What the same work took several times.</summary>
internal static class Repeated
{
    public static double Median(IEnumerable<double> seconds)
    {
        var ordered = seconds.Order().ToList();
        return (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2;
    }
}
