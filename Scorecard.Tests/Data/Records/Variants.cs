using System.Text.Json;
using Scorecard.Metrics.Contract;

namespace Scorecard.Tests.Data.Records;

/// <summary>Every metric under every variant that a definition may choose.</summary>
internal static class Variants
{
    private static readonly Dictionary<string, object[]> Wholes = new(StringComparer.Ordinal)
    {
        ["windowDays"] = [12, 40], ["lag"] = [0, 1], ["trailingDays"] = [0, 35], ["maximumAgeDays"] = [0, 18], ["oldAfterDays"] = [0, 9],
    };

    /// <summary>A metric with terms; what decides how records are classified stands at what the store holds.</summary>
    public static IEnumerable<(IMetric Metric, string Name, Terms Terms)> All => MetricCatalog.All.SelectMany(metric => Chosen(metric).Select(values =>
        (metric, $"{metric.Key} {JsonSerializer.Serialize(values)}", Terms(metric, values))));

    private static Terms Terms(IMetric metric, Dictionary<string, object> values) => new()
    {
        Parameters = new ParameterValues(new Dictionary<string, IReadOnlyDictionary<string, JsonElement>>
        {
            [metric.Key] = values.ToDictionary(pair => pair.Key, pair => JsonSerializer.SerializeToElement(pair.Value)),
        }),
        TargetOf = _ => new Target(1e9),
    };

    private static IEnumerable<Dictionary<string, object>> Chosen(IMetric metric)
    {
        IEnumerable<Dictionary<string, object>> chosen = [[]];
        foreach (var parameter in metric.Parameters)
        {
            if (Values(parameter) is { Count: > 0 } values)
                chosen = chosen.SelectMany(known => values.Select(value => new Dictionary<string, object>(known) { [parameter.Name] = value })).ToList();
        }

        return chosen;
    }

    private static IReadOnlyList<object> Values(Parameter parameter) => parameter switch
    {
        WordParameter word => word.Allowed,
        WordsParameter => [Array.Empty<string>(), new[] { "media", "tools" }],
        WholeParameter whole => Wholes.GetValueOrDefault(whole.Name, []),
        _ => [],
    };
}
