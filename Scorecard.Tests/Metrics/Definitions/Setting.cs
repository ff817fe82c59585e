using System.Text.Json;
using Scorecard.Metrics.Contract;

namespace Scorecard.Tests.Metrics.Definitions;

/// <summary>A definition that sets one parameter.</summary>
internal static class Setting
{
    public static ParameterValues Of(string metric, string parameter, string json) => Many(metric, (parameter, json));

    public static ParameterValues Many(string metric, params (string Parameter, string Json)[] values) =>
        new(new Dictionary<string, IReadOnlyDictionary<string, JsonElement>>(StringComparer.Ordinal)
        {
            [metric] = values.ToDictionary(value => value.Parameter, value => JsonSerializer.Deserialize<JsonElement>(value.Json), StringComparer.Ordinal),
        });
}
