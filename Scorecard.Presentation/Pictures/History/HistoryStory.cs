using System.Globalization;
using Scorecard.Data.Queries;
using Scorecard.Presentation.Words;
using Scorecard.Presentation.Words.Board;

namespace Scorecard.Presentation.Pictures.History;

/// <summary>The history of one metric in one segment, and how its reader writes numbers and days.</summary>
public sealed record HistoryStory(MetricDescriptor Metric, HistoryView History, IReadOnlyList<NoteView> Notes, CultureInfo Culture)
{
    internal MetricText Text => new(Metric.Unit, Metric.Currency, Culture);

    internal IReadOnlyList<HistoryPoint> Points => History.Points;

    /// <summary>Why there is nothing to draw, in a sentence; null where there is something.</summary>
    public string? Nothing => Points.Count == 0 ? "There are no values yet for this choice. Choose another length of period or segment."
        : Points.Any(point => IsKnown(point.Value)) ? null
        : $"There is no value in {(Points.Count == 1 ? Period(0) : $"any of the {Points.Count} periods from {Period(0)} to {Period(Points.Count - 1)}")}: {Why(Points[^1])}.";

    /// <summary><c>Month · All segments · as known now</c>.</summary>
    internal string Choice => $"{GrainText.Of(History.Grain)} · {SegmentText.Of(History.Segment)} · {(History.View is "shown" ? "as shown then" : "as known now")}";

    /// <summary>What the line shows, for those who do not see it.</summary>
    internal string Description => Nothing
        ?? $"{Choice}. {TrendText.Of([.. Points.Select(point => new TrendPoint(point.Period, point.Value, point.Status, point.Restated, point.Running))], Points[^1].Target, Text, Notes)}; {Period(Newest)}: {StatusText.Word(Points[Newest])}.";

    /// <summary>Where the newest value is.</summary>
    internal int Newest => Enumerable.Range(0, Points.Count).Last(at => IsKnown(Points[at].Value));

    internal string Period(int at) => PeriodText.Of(Points[at].Period, Culture);

    /// <summary>Whether a number can be drawn.</summary>
    internal static bool IsKnown(double? value) => value is { } number && double.IsFinite(number);

    /// <summary>Why there is no value.</summary>
    internal static string Why(HistoryPoint point) => StatusText.Reason(point.Status, point.Reason) is { } reason ? $"{StatusText.Word(point)}, {reason.TrimEnd('.')}" : StatusText.Word(point);
}
