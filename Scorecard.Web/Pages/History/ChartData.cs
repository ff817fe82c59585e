using System.Globalization;
using System.Text.Json;
using Scorecard.Data.Queries;
using Scorecard.Web.Components.Formatting;

namespace Scorecard.Web.Pages.History;

/// <summary>What the chart draws. Texts are written here, so that the chart says numbers as the rest of the page does.</summary>
internal sealed record ChartData(string Label, string Unit, string? Currency, IReadOnlyList<ChartPoint> Points)
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web);

    public static ChartData Of(MetricDescriptor metric, HistoryView history, CultureInfo culture)
    {
        var text = new MetricText(metric.Unit, metric.Currency, culture);
        return new ChartData(metric.Label, metric.Unit, metric.Currency, [.. history.Points.Select(point => ChartPoint.Of(point, text))]);
    }
}

/// <summary>One period of the chart: numbers to draw, words to show.</summary>
internal sealed record ChartPoint(string Period, string Status, string Word, double? Value, double? Low, double? High, double? TargetLow, double? TargetHigh, string Text)
{
    public static ChartPoint Of(HistoryPoint point, MetricText text) => new(
        PeriodText.Of(point.Period, text.Culture),
        StatusText.Colour(point.Status),
        StatusText.Word(point.Status),
        point.Value,
        point.Low,
        point.High,
        point.Target?.Low ?? point.Target?.Value,
        point.Target?.High ?? point.Target?.Value,
        text.Words(point.Value));
}
