using System.Globalization;

namespace Scorecard.Metrics.Contract;

/// <summary>One parameter of a metric as it is agreed.</summary>
/// <param name="Parameter">Which.</param>
/// <param name="Value">Its value as it is written in a definition; the words of a set with commas between, empty where none is named.</param>
/// <param name="Default">The value it has where none is agreed.</param>
public sealed record ParameterInForce(Parameter Parameter, string Value, string Default)
{
    /// <summary>Whether something else than the default is agreed.</summary>
    public bool Differs => !string.Equals(Value, Default, StringComparison.Ordinal);

    /// <summary>Every parameter that may be set of a metric, with its value under these terms.</summary>
    public static IReadOnlyList<ParameterInForce> Of(IMetric metric, Terms terms) => [.. metric.Settable().Select(parameter => parameter switch
    {
        WholeParameter whole => new ParameterInForce(whole, Text(terms.Whole(metric, whole.Name)), Text(whole.Default)),
        WordParameter word => new ParameterInForce(word, terms.Word(metric, word.Name), word.Default),
        _ => new ParameterInForce(parameter, string.Join(", ", terms.Words(metric, parameter.Name)), ""),
    })];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
