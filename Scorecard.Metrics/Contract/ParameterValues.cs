using System.Text.Json;

namespace Scorecard.Metrics.Contract;

/// <summary>What a definition version sets, by metric and parameter; everything else stands at its default.</summary>
public sealed class ParameterValues
{
    private readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, JsonElement>> _byMetric;

    /// <summary>Takes the values after checking each against the metric's declaration.</summary>
    /// <exception cref="ArgumentException">A metric or parameter that does not exist, or a value out of its range; the message names it.</exception>
    public ParameterValues(IReadOnlyDictionary<string, IReadOnlyDictionary<string, JsonElement>> byMetric)
    {
        foreach (var (key, values) in byMetric)
        {
            var metric = Existing(key);
            foreach (var (name, value) in values)
                Check(metric, name, value);
        }

        _byMetric = byMetric;
    }

    /// <summary>Every parameter at its default.</summary>
    public static ParameterValues Defaults { get; } =
        new(new Dictionary<string, IReadOnlyDictionary<string, JsonElement>>(StringComparer.Ordinal));

    /// <summary>The value of a whole-number parameter of a metric.</summary>
    public int Whole(IMetric metric, string name) =>
        Find(metric.Key, name)?.GetInt32() ?? metric.Settable().OfType<WholeParameter>().Single(p => p.Name == name).Default;

    /// <summary>The word that a parameter of a metric is set to.</summary>
    public string Word(IMetric metric, string name) =>
        Find(metric.Key, name)?.GetString() ?? metric.Parameters.OfType<WordParameter>().Single(p => p.Name == name).Default;

    /// <summary>The words a parameter of a metric is set to.</summary>
    public IReadOnlyList<string> Words(IMetric metric, string name) =>
        Find(metric.Key, name)?.EnumerateArray().Select(word => word.GetString()!).ToList() ?? [];

    /// <summary>The smallest denominator of the metric that is coloured; 0 for counts and sums, which have none.</summary>
    public int MinimumSample(IMetric metric) => metric.MinimumSample == 0 ? 0 : Whole(metric, SettableParameters.MinimumSample);

    private JsonElement? Find(string metric, string name) =>
        _byMetric.TryGetValue(metric, out var values) && values.TryGetValue(name, out var value) ? value : null;

    private static IMetric Existing(string key) => MetricCatalog.Find(key)
        ?? throw new ArgumentException($"definition.{Excerpt.Of(key)}: there is no such metric. There are: {string.Join(", ", MetricCatalog.All.Select(m => m.Key))}.");

    private static void Check(IMetric metric, string name, JsonElement value)
    {
        var fault = metric.Settable().FirstOrDefault(p => p.Name == name) switch
        {
            null => $"there is no such parameter. {metric.Label} has: {string.Join(", ", metric.Settable().Select(p => p.Name).DefaultIfEmpty("none"))}.",
            WholeParameter whole => IsWhole(value, whole) ? null : $"expected a whole number from {whole.Minimum} to {whole.Maximum}.",
            WordParameter word => IsWord(value, word) ? null : $"expected one of {string.Join(", ", word.Allowed)}.",
            WordsParameter words => AreWords(value, words) ? null : $"expected a list out of {string.Join(", ", words.Allowed)}, none twice.",
            var other => $"a parameter of type {other.GetType().Name} cannot be set.",
        };
        if (fault is not null)
            throw new ArgumentException($"definition.{metric.Key}.{Excerpt.Of(name)} = {Excerpt.Of(value)}: {fault}");
    }

    private static bool IsWhole(JsonElement value, WholeParameter parameter) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)
        && parameter.Minimum <= number && number <= parameter.Maximum;

    private static bool IsWord(JsonElement value, WordParameter parameter) =>
        value.ValueKind == JsonValueKind.String && parameter.Allowed.Contains(value.GetString()!, StringComparer.Ordinal);

    private static bool AreWords(JsonElement value, WordsParameter parameter) =>
        value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(word =>
            word.ValueKind == JsonValueKind.String && parameter.Allowed.Contains(word.GetString()!, StringComparer.Ordinal))
        && value.EnumerateArray().DistinctBy(word => word.GetString()).Count() == value.GetArrayLength();
}
