using Microsoft.EntityFrameworkCore;
using Scorecard.Data.DailyFacts;
using Scorecard.Data.Model;

namespace Scorecard.Data.Points;

/// <summary>The newest point of every metric, period and segment, to tell what is news.</summary>
internal sealed class LatestPoints
{
    private readonly Dictionary<PointKey, PointContent> _latest;

    private LatestPoints(Dictionary<PointKey, PointContent> latest) => _latest = latest;

    /// <summary>The segments that have points.</summary>
    public IEnumerable<Segment> Segments => _latest.Keys.Select(key => new Segment(key.Dimension, key.Segment)).Distinct();

    /// <summary>Whether the point says something that the latest does not.</summary>
    public bool IsNews(MetricPoint point) => !_latest.TryGetValue(PointKey.Of(point), out var latest) || latest != PointContent.Of(point);

    public static async Task<LatestPoints> ReadAsync(ScorecardContext store, CancellationToken cancellation)
    {
        var latest = store.MetricPoints
            .FromSqlRaw(
                """
                SELECT DISTINCT ON (grain, dimension, segment, metric, period_start) * FROM metric_point
                ORDER BY grain, dimension, segment, metric, period_start, id DESC
                """)
            .AsNoTracking()
            .AsAsyncEnumerable();
        var points = new Dictionary<PointKey, PointContent>();
        await foreach (var point in latest.WithCancellation(cancellation))
            points[PointKey.Of(point)] = PointContent.Of(point);
        return new LatestPoints(points);
    }

    private readonly record struct PointKey(string Metric, string Grain, string Period, string Dimension, string Segment)
    {
        public static PointKey Of(MetricPoint point) => new(point.Metric, point.Grain, point.Period, point.Dimension, point.Segment);
    }

    /// <summary>What makes one point differ from another; when it was computed, and as of which day, does not.</summary>
    private readonly record struct PointContent(
        double? Value, double? Low, double? High, double? Sample, string Status, string? Reason, bool IsFinal, int DefinitionVersion, int TargetVersion)
    {
        public static PointContent Of(MetricPoint point) => new(
            point.Value, point.Low, point.High, point.Sample, point.Status, point.Reason, point.IsFinal, point.DefinitionVersion, point.TargetVersion);
    }
}
