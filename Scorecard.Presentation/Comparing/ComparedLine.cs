using System.Globalization;
using Scorecard.Data.Queries;
using Scorecard.Presentation.Words;

namespace Scorecard.Presentation.Comparing;

/// <summary>One line of a comparison: a metric in a segment, now or as it was.</summary>
/// <param name="Shift">What it is held against: <c>before</c> or <c>year</c>; null for the line itself.</param>
/// <param name="Periods">Its own periods, by place; null where there was none so long ago.</param>
/// <param name="Points">Its values, by place; null where there is none.</param>
public sealed record ComparedLine(MetricDescriptor Metric, string? Segment, string? Shift, IReadOnlyList<string?> Periods, IReadOnlyList<HistoryPoint?> Points)
{
    internal static ComparedLine Of(MetricDescriptor metric, string? segment, string? shift, List<string?> periods, HistoryView history)
    {
        var points = history.Points.ToDictionary(point => point.Period, StringComparer.Ordinal);
        return new ComparedLine(metric, segment, shift, periods, [.. periods.Select(period => period is null ? null : points.GetValueOrDefault(period))]);
    }

    /// <summary><c>Leads, channel: organic, a year before</c>.</summary>
    public string Name
    {
        get
        {
            var parts = new List<string> { Metric.Label };
            if (Segment is not null) parts.Add(SegmentText.Of(Segment));
            if (Shift is not null) parts.Add(Shift is "year" ? "a year before" : "the periods before");
            return string.Join(", ", parts);
        }
    }

    /// <summary>Writes its numbers.</summary>
    public MetricText TextIn(CultureInfo culture) => new(Metric.Unit, Metric.Currency, culture);
}
