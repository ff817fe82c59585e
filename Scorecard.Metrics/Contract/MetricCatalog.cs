namespace Scorecard.Metrics.Contract;

/// <summary>Every metric there is: the public classes of this assembly that are one.</summary>
public static class MetricCatalog
{
    /// <summary>In the order in which people see them: shared, marketing, sales.</summary>
    public static IReadOnlyList<IMetric> All { get; } = typeof(MetricCatalog).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IMetric).IsAssignableFrom(type))
        .Select(type => (IMetric)Activator.CreateInstance(type)!)
        .OrderBy(metric => metric.Owner switch { Team.Shared => 0, Team.Marketing => 1, _ => 2 })
        .ThenBy(metric => metric.Order)
        .ThenBy(metric => metric.Key, StringComparer.Ordinal)
        .ToList();

    /// <summary>Every fact that some metric needs, once.</summary>
    public static IReadOnlyList<Facts.Fact> Facts { get; } = All.SelectMany(metric => metric.Facts).DistinctBy(fact => fact.Key).ToList();

    /// <summary>The metric of that key, or null.</summary>
    public static IMetric? Find(string key) => All.FirstOrDefault(metric => string.Equals(metric.Key, key, StringComparison.Ordinal));
}
