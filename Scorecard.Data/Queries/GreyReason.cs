namespace Scorecard.Data.Queries;

/// <summary>Why a scorecard as a whole has no colour, by what its headline metrics lack.</summary>
internal static class GreyReason
{
    private static readonly (Func<MetricView, bool> Is, string Words)[] Lacks =
    [
        (metric => metric.Status is "stale" || metric is { Status: "no-data", Value: null }, "without current data"),
        (metric => metric.Status is "no-data", "covered only in part"),
        (metric => metric.Status is "incomplete", "incomplete"),
        (metric => metric.Status is "undefined", "undefined"),
        (metric => metric.Status is "not-yet-mature", "not yet mature"),
        (metric => metric.Status is "too-few", "too few to tell"),
        (metric => metric.Status is "no-target", "without a target"),
    ];

    public static string Of(IReadOnlyList<MetricView> metrics, int days, int? daysSoFar)
    {
        if (daysSoFar is { } begun)
            return $"so far, {begun} of {days} days: a period that is running is not judged";
        var headline = metrics.Where(metric => metric.Headline).ToList();
        var parts = headline
            .Select(metric => (metric.Label, Lack: Array.FindIndex(Lacks, lack => lack.Is(metric))))
            .Where(metric => metric.Lack >= 0)
            .GroupBy(metric => metric.Lack, metric => metric.Label)
            .OrderBy(group => group.Key)
            .Select(group => group.Count() == headline.Count ? $"every headline metric is {Lacks[group.Key].Words}" : $"{string.Join(", ", group)} {Lacks[group.Key].Words}")
            .ToList();
        return parts.Count == 0 ? "not enough to judge" : $"not enough to judge: {string.Join("; ", parts)}";
    }
}
