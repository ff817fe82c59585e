using Scorecard.Metrics.Status;

namespace Scorecard.Data.Points;

/// <summary>How statuses are written in the store and the API.</summary>
public static class StatusNames
{
    private static readonly Dictionary<MetricStatus, string> Names = new()
    {
        [MetricStatus.Green] = "green",
        [MetricStatus.Red] = "red",
        [MetricStatus.NoData] = "no-data",
        [MetricStatus.Stale] = "stale",
        [MetricStatus.Incomplete] = "incomplete",
        [MetricStatus.Undefined] = "undefined",
        [MetricStatus.NotYetMature] = "not-yet-mature",
        [MetricStatus.TooFew] = "too-few",
        [MetricStatus.NoTarget] = "no-target",
    };

    /// <summary>The name of a status.</summary>
    public static string Of(MetricStatus status) => Names[status];

    /// <summary>The status of that name.</summary>
    public static MetricStatus Parse(string name) => Names.Single(pair => pair.Value == name).Key;
}
