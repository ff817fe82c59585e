using System.Globalization;
using System.Text.Json;
using Scorecard.Data.Queries;
using Scorecard.Presentation.Comparing;
using Scorecard.Presentation.Words;
using Scorecard.Presentation.Words.Board;

namespace Scorecard.Web.Pages.History;

/// <summary>What the chart draws. Texts are written here, so that the chart says numbers as the rest of the page does.</summary>
/// <param name="Label">What it is a chart of.</param>
/// <param name="Periods">The periods in words, oldest first.</param>
/// <param name="Lines">The lines; one alone is drawn with its intervals, targets and statuses.</param>
/// <param name="Notes">What is noted, by the place of its period.</param>
public sealed record ChartData(string Label, IReadOnlyList<string> Periods, IReadOnlyList<ChartLine> Lines, IReadOnlyList<ChartNote> Notes)
{
    internal static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web);

    internal static ChartData Of(MetricDescriptor metric, HistoryView history, IReadOnlyList<NoteView> notes, CultureInfo culture)
    {
        var periods = history.Points.Select(point => point.Period).ToList();
        var line = new ComparedLine(metric, history.Segment, null, [.. periods], [.. history.Points]);
        return Of(metric.Label, periods, [line], notes, culture);
    }

    internal static ChartData Of(string label, IReadOnlyList<string> periods, IEnumerable<ComparedLine> lines, IReadOnlyList<NoteView> notes, CultureInfo culture) => new(
        label,
        [.. periods.Select(period => PeriodText.Of(period, culture))],
        [.. lines.Select(line => ChartLine.Of(line, culture))],
        [.. notes.Select(note => new ChartNote(periods.ToList().IndexOf(note.Period), NoteWords.Short(note, culture, longest: 140))).Where(note => note.At >= 0)]);
}

/// <summary>A line: where its unit is another than the one's above, it is drawn in a panel of its own.</summary>
public sealed record ChartLine(string Name, string Unit, string? Currency, IReadOnlyList<ChartPoint?> Points)
{
    internal static ChartLine Of(ComparedLine line, CultureInfo culture) => new(
        line.Name, line.Metric.Unit, line.Metric.Currency, [.. line.Points.Select(point => point is null ? null : ChartPoint.Of(point, line.TextIn(culture), culture))]);
}

/// <summary>One period of a line: numbers to draw, words to show.</summary>
public sealed record ChartPoint(string Period, string Status, string Word, double? Value, double? Low, double? High, double? TargetLow, double? TargetHigh, string Text, string? Target, bool Running)
{
    internal static ChartPoint Of(HistoryPoint point, MetricText text, CultureInfo culture) => new(
        PeriodText.Of(point.Period, culture),
        StatusText.Colour(point.Status),
        StatusText.Word(point),
        point.Value,
        point.Low,
        point.High,
        point.Target?.Low ?? point.Target?.Value,
        point.Target?.High ?? point.Target?.Value,
        text.Words(point.Value),
        ChangeText.Target(point.Target, text),
        point.Running);
}

/// <summary>A note, at the place of its period.</summary>
public sealed record ChartNote(int At, string Text);
