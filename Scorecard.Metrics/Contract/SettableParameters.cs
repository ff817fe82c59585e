namespace Scorecard.Metrics.Contract;

/// <summary>What a definition may set of a metric: its own parameters and, for ratios and means, the smallest sample that is coloured.</summary>
public static class SettableParameters
{
    internal const string MinimumSample = "minimumSample";

    /// <summary>Every parameter of the metric.</summary>
    public static IReadOnlyList<Parameter> Settable(this IMetric metric) => metric.MinimumSample == 0
        ? metric.Parameters
        : [.. metric.Parameters, new WholeParameter(MinimumSample, metric.MinimumSample, 1, 1_000_000, "The smallest denominator that is coloured; below it the status is \"too few\".")];
}
