using System.Text.Json;
using Scorecard.Data.Model;
using Scorecard.Metrics.Contract;

namespace Scorecard.Data.Queries;

/// <summary>A formula with the numbers of a point, or the reason why it would say something untrue.</summary>
internal sealed record FilledFormula(IReadOnlyList<FormulaPartView> Pieces, string? WhyNot)
{
    public static FilledFormula Of(IMetric metric, Terms terms, MetricPoint? point)
    {
        if (WhyNone(metric, terms, point) is { } reason)
            return new([], reason);
        var parts = JsonSerializer.Deserialize<Dictionary<string, double>>(point!.Parts)!;
        var formula = FormulaTemplate.Parse(metric.WorkedFormula(terms));
        return formula.CanBeFilled(parts)
            ? new([.. formula.Pieces.Select(piece => new FormulaPartView(piece.Words, piece.Part, piece.Unit, piece.Part is null ? null : parts[piece.Part]))], null)
            : new([], "The value was computed before the numbers of its formula were kept.");
    }

    private static string? WhyNone(IMetric metric, Terms terms, MetricPoint? point) => point switch
    {
        null => "Nothing has been computed for this period.",
        { Value: null, Status: "not-yet-mature" } => $"There is no value yet: {Reason(point)}.",
        { Value: null } => $"There is no value, which is not the same as zero: {Reason(point)}.",
        { IsEstimate: true } =>
            $"The {metric.WindowDays(terms)} days are not over for every record of the period, so the formula would count too few. "
            + "Until they are, a Kaplan–Meier estimate stands in, made from the period's own records for as long as each has been followed.",
        _ => null,
    };

    /// <summary>Where the status has no reason of its own, the note of the value says what is missing.</summary>
    private static string Reason(MetricPoint point) => point.Reason is { } reason
        ? reason.Replace("so far: ", "", StringComparison.Ordinal)
        : point.Notes.Length > 0 ? string.Join("; ", point.Notes) : "it is not known why";
}
