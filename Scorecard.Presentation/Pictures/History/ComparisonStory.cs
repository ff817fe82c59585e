using System.Globalization;
using Scorecard.Data.Queries;
using Scorecard.Presentation.Comparing;
using Scorecard.Presentation.Words;
using Scorecard.Presentation.Words.Board;

namespace Scorecard.Presentation.Pictures.History;

/// <summary>Several histories over the same periods, and how their reader writes numbers and days.</summary>
public sealed record ComparisonStory(Comparison Of, CultureInfo Culture)
{
    /// <summary>The history that it is where it has one line alone; null where it has several.</summary>
    public HistoryStory? Single => Of.Lines is not [var line] ? null
        : new HistoryStory(line.Metric, new HistoryView(line.Metric.Key, Of.Grain, line.Segment, Of.View, [.. line.Points.OfType<HistoryPoint>()]), Of.Notes, Culture);

    /// <summary>Why there is nothing to draw, in a sentence; null where there is something.</summary>
    public string? Nothing => Single is { } single ? single.Nothing
        : Of.Lines.All(line => line.Points.All(point => point is null)) ? "There are no values yet for this choice. Choose other periods or segments."
        : Panels.All(panel => panel.Nothing is not null) ? $"There is no value in {(Of.Periods.Count == 1 ? Period(0) : $"any of the {Of.Periods.Count} periods from {Period(0)} to {Period(Of.Periods.Count - 1)}")}: {string.Join("; ", Panels.Select(panel => panel.Why))}."
        : null;

    /// <summary>Lines of one unit share a panel; another unit has a scale of its own below.</summary>
    internal IReadOnlyList<ComparedPanel> Panels =>
        [.. Of.Lines.Select((line, at) => (Line: line, At: at)).GroupBy(line => (line.Line.Metric.Unit, line.Line.Metric.Currency)).Select(group => new ComparedPanel([.. group]))];

    /// <summary>The metrics, each once.</summary>
    internal string Title => string.Join(", ", Of.Lines.Select(line => line.Metric.Label).Distinct(StringComparer.Ordinal));

    /// <summary><c>Month · October 2025 to October 2026 · All segments · as known now</c>.</summary>
    internal string Choice => string.Join(" · ", ((string?[])[GrainText.Of(Of.Grain), Span, Segment, Against, Of.View is "shown" ? "as shown then" : "as known now"]).OfType<string>());

    /// <summary>What the lines show, for those who do not see them.</summary>
    internal string Description => Nothing ?? $"{Choice}. {string.Join(' ', Of.Lines.Select(Said))}";

    internal string Period(int at) => PeriodText.Of(Of.Periods[at], Culture);

    private string? Span => Of.Periods.Count switch { 0 => null, 1 => Period(0), var count => $"{Period(0)} to {Period(count - 1)}" };

    private string? Segment => Of.Choice.Segments is [var one] ? SegmentText.Of(one) : null;

    private string? Against => Of.Choice.Against switch { null => null, "year" => "against a year before", _ => "against the periods before" };

    private string Said(ComparedLine line)
    {
        var points = line.Points.Select((point, at) => new TrendPoint(line.Periods[at] ?? "", point?.Value, point?.Status ?? "no-data", point?.Restated, point?.Running ?? false));
        var newest = NewestOf(line);
        return $"{line.Name}. {TrendText.Of([.. points], null, line.TextIn(Culture))}{(newest is null ? "" : $"; {PeriodText.Of(newest.Period, Culture)}: {StatusText.Word(newest)}")}.";
    }

    /// <summary>The newest point with a value; where there is none, the newest; null where there is none at all.</summary>
    internal static HistoryPoint? NewestOf(ComparedLine line) =>
        line.Points.LastOrDefault(point => HistoryStory.IsKnown(point?.Value)) ?? line.Points.LastOrDefault(point => point is not null);
}

/// <summary>The lines of a comparison that share a scale, each with its place among all.</summary>
internal sealed record ComparedPanel(IReadOnlyList<(ComparedLine Line, int At)> Lines)
{
    /// <summary>Every value that can be drawn.</summary>
    public IReadOnlyList<double> Values => [.. Lines.SelectMany(line => line.Line.Points).Select(point => point?.Value).Where(HistoryStory.IsKnown).Select(value => value!.Value)];

    /// <summary>Why there is nothing to draw, in a sentence; null where there is something.</summary>
    public string? Nothing => Values.Count > 0 ? null : $"There is no value: {Why}.";

    /// <summary>Why each line has no value.</summary>
    public string Why => string.Join("; ", Lines.Select(line => $"{line.Line.Name}: {(ComparisonStory.NewestOf(line.Line) is { } point ? HistoryStory.Why(point) : StatusText.Word("no-data"))}"));
}
