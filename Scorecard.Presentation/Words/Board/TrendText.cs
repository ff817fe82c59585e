using Scorecard.Data.Queries;

namespace Scorecard.Presentation.Words.Board;

/// <summary>What a trend line shows, for those who do not see it.</summary>
public static class TrendText
{
    public static string Of(IReadOnlyList<TrendPoint> points, TargetView? target, MetricText text, IReadOnlyList<NoteView>? notes = null)
    {
        var known = points.Where(point => point.Value is not null).ToList();
        if (known.Count == 0) return $"Trend: no values in {points.Count} periods";
        var parts = new List<string> { $"Trend: {At(known[0], text)}, {At(known[^1], text)}" };
        if (known.Count > 2) parts.Add($"lowest {text.Number(known.Min(Value))}, highest {text.Number(known.Max(Value))}");
        if (ChangeText.Target(target, text) is { } aim) parts.Add($"target {aim}");
        if (known.Count < points.Count) parts.Add($"{points.Count - known.Count} of {points.Count} periods without a value");
        if (points.Count(point => point.Restated is not null) is > 0 and var restated) parts.Add($"{restated} of {points.Count} periods restated since first shown");
        var noted = notes?.Where(note => points.Any(point => point.Period == note.Period)).ToList() ?? [];
        if (noted.Count > 0) parts.Add($"{(noted.Count == 1 ? "1 note" : $"{noted.Count} notes")}, the newest of {NoteWords.Short(noted[^1], text.Culture)}");
        return string.Join("; ", parts);
    }

    private static string At(TrendPoint point, MetricText text) => $"{text.Number(Value(point))} in {PeriodText.Of(point.Period, text.Culture)}{(point.Running ? " so far" : null)}";

    private static double Value(TrendPoint point) => point.Value.GetValueOrDefault();
}
