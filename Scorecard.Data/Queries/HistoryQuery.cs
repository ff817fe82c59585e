using Npgsql;
using Scorecard.Data.DailyFacts;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Metrics.Definitions;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Queries;

/// <summary>Reads the history of metrics, keyed by the period of entry where a metric follows cohorts.</summary>
public sealed class HistoryQuery(NpgsqlDataSource database, StoreContexts contexts, TimeProvider time) : IHistoryQuery
{
    private const string All = "all";

    public async Task<HistoryView> GetAsync(HistoryRequest request, CancellationToken cancellation)
    {
        var metrics = Metrics(request.Key);
        var grain = RequestReader.Grain(request.Grain);
        var view = View(request.View);
        var asOf = RequestReader.AsOf(request.AsOf);
        await using var store = contexts.New();
        var segment = await RequestReader.SegmentAsync(store, request.Segment, cancellation);
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var context = await ScoringContext.ReadAsync(store, time, cancellation);
        var periods = (await HistorySpan.ReadAsync(connection, context, cancellation))?.Periods.Where(period => period.Grain == grain).ToList() ?? [];
        periods = Between(periods, RequestReader.Period("from", request.From, grain, context.Calendar), RequestReader.Period("to", request.To, grain, context.Calendar));
        var (points, restated) = await PointsAsync(store, connection, context, periods, segment, view, asOf, cancellation);
        return new HistoryView(request.Key, GrainNames.Of(grain), segment.Name, view, [.. Points(metrics, periods, points, restated)]);
    }

    private static IReadOnlyList<IMetric> Metrics(string key) => key == All
        ? MetricCatalog.All
        : [RequestReader.Metric(key)];

    private static string View(string? view) => view switch
    {
        null or "" or "known" => "known",
        "shown" => "shown",
        _ => throw new QueryException("view", view, $"There is no view \"{view}\". There are shown and known."),
    };

    private static List<Period> Between(List<Period> periods, Period? from, Period? to)
    {
        if (from is not null && to is not null && to.Start < from.Start)
            throw new QueryException("to", to.Name, $"\"{to.Name}\" comes before from = \"{from.Name}\".");
        return [.. periods.Where(period => (from is null || period.Start >= from.Start) && (to is null || period.Start <= to.Start))];
    }

    private static async Task<(PointSeries? Points, Restatement Restated)> PointsAsync(
        ScorecardContext store, NpgsqlConnection connection, ScoringContext context, List<Period> periods,
        Segment segment, string view, DateOnly? asOf, CancellationToken cancellation)
    {
        if (periods.Count == 0)
            return (null, Restatement.None);
        var (grain, first, last) = (periods[0].Grain, periods[0].Start, periods[^1].Start);
        var arePublished = GrainNames.ArePublished(grain, segment);
        if (!arePublished && view == "shown")
            throw new QueryException("view", view, "Days of a segment are computed when they are asked for, so there is nothing that was shown. Ask for view=known, for another grain, or for the total.");
        if (asOf is not null || !arePublished)
            return (await PointSeries.AsOfAsync(connection, context, periods, segment, asOf, cancellation), Restatement.None);
        var shown = await PointSeries.ShownAsync(store, grain, segment, first, last, null, cancellation);
        var known = await PointSeries.KnownAsync(store, grain, segment, first, last, null, cancellation);
        return (view == "shown" ? shown : known, new Restatement(shown, known));
    }

    private static IEnumerable<HistoryPoint> Points(IReadOnlyList<IMetric> metrics, List<Period> periods, PointSeries? series, Restatement restated) =>
        from metric in metrics
        from period in periods
        let point = series?.Find(metric, period)
        where point is not null
        select new HistoryPoint(
            point.Metric, point.Period, point.Value, point.Low, point.High, point.Sample, MetricWords.Target(point), point.Status, point.Reason,
            point.IsCloseCall, point.IsEstimate, point.AsOf, point.DefinitionVersion, point.TargetVersion, point.SnapshotId, restated.Of(metric, period));
}
