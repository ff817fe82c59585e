using System.Globalization;
using Scorecard.Metrics.Contract;

namespace Scorecard.Tests.Metrics.Definitions;

/// <summary>Every metric with every word that it may be set to, one at a time, and with every number off its default.</summary>
internal static class MetricVariants
{
    public static IEnumerable<TestCaseData> All() =>
        from metric in MetricCatalog.All
        from variant in metric.Parameters.SelectMany(parameter => VariantsOf(metric, parameter)).Prepend(("defaults", ParameterValues.Defaults))
        select new TestCaseData(metric, variant.Item2).SetArgDisplayNames(metric.Key, variant.Item1);

    private static IEnumerable<(string, ParameterValues)> VariantsOf(IMetric metric, Parameter parameter) => parameter switch
    {
        WordParameter words => words.Allowed.Skip(1).Select(word => ($"{words.Name} {word}", Setting.Of(metric.Key, words.Name, $"\"{word}\""))),
        WordsParameter words => [($"{words.Name} {words.Allowed[0]}", Setting.Of(metric.Key, words.Name, $"[\"{words.Allowed[0]}\"]"))],
        WholeParameter whole => [($"{whole.Name} {whole.Default + 1}", Setting.Of(metric.Key, whole.Name, (whole.Default + 1).ToString(CultureInfo.InvariantCulture)))],
        _ => [],
    };
}
