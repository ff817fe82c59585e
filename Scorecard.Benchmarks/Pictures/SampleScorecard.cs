using System.Globalization;
using Scorecard.Data.Queries;
using Scorecard.Presentation.Pictures.Board;

namespace Scorecard.Benchmarks.Pictures;

/// <summary>A scorecard of nine metrics, each with the history of the sample.</summary>
internal static class SampleScorecard
{
    public static ScorecardStory Story(string culture = "en-GB")
    {
        var points = SampleHistory.Story().History.Points.SkipLast(1).TakeLast(13).Select(point => new TrendPoint(point.Period, point.Value, point.Status)).ToList();
        var metrics = Enumerable.Range(0, 9).Select(at => Metric(at, [.. points.Select(point => point with { Value = point.Value * (1 + at * 0.1) })]));
        return new ScorecardStory(
            new ScorecardView("month", "2026-10", new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 1), false, null, null, 4, "red", null, new StatusCounts(3, 3, 3, 9),
                new TensionView("begun", "marketing-green", 2, [], 1), [.. metrics], []),
            SampleHistory.Story().Notes, CultureInfo.GetCultureInfo(culture), new DateTimeOffset(2026, 11, 2, 12, 0, 0, TimeSpan.Zero));
    }

    private static MetricView Metric(int at, IReadOnlyList<TrendPoint> trend)
    {
        var (status, owner) = (new[] { "green", "red", "too-few" }[at % 3], new[] { "shared", "marketing", "sales" }[at / 3]);
        return new MetricView(
            string.Create(CultureInfo.InvariantCulture, $"metric-{at}"), string.Create(CultureInfo.InvariantCulture, $"Metric number {at}"), owner, "ratio", null, "higher", true, trend[^1].Value, 0.1, 0.2, 100,
            new TargetView(0.11, null, null), status, status is "too-few" ? "19 of the 20 needed" : null, at == 4, null, false, trend, [], new Dictionary<string, double>(StringComparer.Ordinal), 1, 1, 4);
    }
}
