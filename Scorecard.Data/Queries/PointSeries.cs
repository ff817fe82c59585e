using Microsoft.EntityFrameworkCore;
using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Queries;

/// <summary>
/// The points of one segment and grain, by metric and first day: as published, or valued on the spot as of another day. What
/// a period was called when it was published is no key: another first month of the fiscal year calls the same quarter otherwise.
/// </summary>
internal sealed class PointSeries
{
    private readonly Dictionary<(string Metric, DateOnly Start), MetricPoint> _points;

    private PointSeries(IEnumerable<MetricPoint> points) =>
        _points = points.ToDictionary(point => (point.Metric, point.PeriodStart));

    public IEnumerable<MetricPoint> All => _points.Values;

    public MetricPoint? Find(IMetric metric, Period period) => _points.GetValueOrDefault((metric.Key, period.Start));

    /// <summary>The newest published points, or those that were the newest when <paramref name="snapshot"/> had been taken.</summary>
    public static Task<PointSeries> KnownAsync(
        ScorecardContext store, Grain grain, Segment segment, DateOnly from, DateOnly to, long? snapshot, CancellationToken cancellation) =>
        ReadAsync(store, "DESC", "", grain, segment, from, to, snapshot, cancellation);

    /// <summary>The points as they were first shown once their period was over and mature, of those there were when <paramref name="snapshot"/> had been taken.</summary>
    public static Task<PointSeries> ShownAsync(
        ScorecardContext store, Grain grain, Segment segment, DateOnly from, DateOnly to, long? snapshot, CancellationToken cancellation) =>
        ReadAsync(store, "ASC", "AND is_final", grain, segment, from, to, snapshot, cancellation);

    /// <summary>The points as they were first shown, and the newest of what has never been.</summary>
    public static Task<PointSeries> ShownOrKnownAsync(
        ScorecardContext store, Grain grain, Segment segment, DateOnly from, DateOnly to, long? snapshot, CancellationToken cancellation) =>
        ReadAsync(store, "", "", grain, segment, from, to, snapshot, cancellation, "is_final DESC, CASE WHEN is_final THEN id ELSE -id END");

    /// <summary>Values counted from the records of a moment, with every event after <paramref name="asOf"/> ignored where it is given.</summary>
    public static async Task<PointSeries> ValuedAsync(
        RecordsMoment moment, IReadOnlyList<Period> periods, Segment segment, DateOnly? asOf, CancellationToken cancellation)
    {
        var (counted, context) = (await moment.CountedAsync(cancellation), await moment.JudgedByAsync(cancellation));
        var facts = counted.BookOf(segment, isWanted: null, new Pairing([.. periods], context.LastDayFor(CountedFacts.Customers)));
        var assessor = new Metrics.Status.Assessor(context.Calendar, context.Supply, context.Now, asOf ?? context.Company.AsOf);
        var (snapshotId, at) = asOf is null && await moment.TakenAsync(cancellation) is { } taken ? (taken.Id, taken.At) : default;
        return new PointSeries(
            from period in periods
            from metric in MetricCatalog.All
            select context.Score(assessor, metric, facts, period).ToPoint(snapshotId, at));
    }

    private static async Task<PointSeries> ReadAsync(
        ScorecardContext store, string order, string filter, Grain grain, Segment segment, DateOnly from, DateOnly to, long? snapshot, CancellationToken cancellation,
        string by = "id")
    {
        var sql =
            $$"""
            SELECT DISTINCT ON (metric, period_start) * FROM metric_point
            WHERE grain = {0} AND dimension = {1} AND segment = {2} AND period_start BETWEEN {3} AND {4} AND snapshot_id <= {5} {{filter}}
            ORDER BY metric, period_start, {{by}} {{order}}
            """;
        var points = await store.MetricPoints
            .FromSqlRaw(sql, GrainNames.Of(grain), segment.Dimension, segment.Value, from, to, snapshot ?? long.MaxValue)
            .AsNoTracking()
            .ToListAsync(cancellation);
        return new PointSeries(points);
    }
}
