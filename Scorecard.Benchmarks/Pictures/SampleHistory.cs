using System.Globalization;
using Scorecard.Data.Queries;
using Scorecard.Presentation.Pictures.History;

namespace Scorecard.Benchmarks.Pictures;

/// <summary>Sixteen months of a rate, with everything that a chart draws: a gap, a target that was raised, a note, greys, a month that is not over.</summary>
internal static class SampleHistory
{
    private static readonly double?[] Values = [0.098, 0.101, 0.097, 0.112, null, 0.118, 0.115, 0.109, 0.121, 0.117, 0.105, 0.1193, 0.131, 0.128, 0.119, 0.14];

    public static MetricDescriptor Metric { get; } = new(
        "lead-conversion-rate", "Lead conversion rate", "shared", "ratio", null, "higher", true, 90, 50, "Of the leads, the share that became customers.", "won / entered", 1, "", "", "", "", []);

    public static HistoryStory Story(string culture = "en-GB", string? segment = null) => new(
        Metric, new HistoryView(Metric.Key, "month", segment, "known", [.. Values.Select(Point)]),
        [new NoteView(1, null, new DateOnly(2026, 3, 1), "2026-03", null, "Prices went up", "Ana", default)], CultureInfo.GetCultureInfo(culture));

    /// <summary>The same periods without any value.</summary>
    public static HistoryStory Unknown() => Story() with
    {
        History = Story().History with { Points = [.. Story().History.Points.SkipLast(1).Select(point => point with { Value = null, Low = null, High = null, Status = "stale", Reason = "crm has no data after 31 Oct" })] },
    };

    private static HistoryPoint Point(double? value, int at)
    {
        var target = at < 8 ? 0.10 : 0.11;
        var status = value is null ? "stale" : at > 13 ? "too-few" : value >= target ? "green" : "red";
        return new HistoryPoint(
            Metric.Key, new DateOnly(2025, 8, 1).AddMonths(at).ToString("yyyy-MM", CultureInfo.InvariantCulture), value, value - 0.015, value + 0.02, 1000,
            new TargetView(target, null, null), status, value is null ? "crm has no data" : null, at == 11, false, null, 1, 1, 4, Running: at == Values.Length - 1);
    }
}
