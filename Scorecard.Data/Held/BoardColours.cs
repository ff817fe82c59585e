using Npgsql;
using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Data.Queries;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Held;

/// <summary>What the newest board of every grain shows of the total, metric by metric, as it stands on a connection.</summary>
internal sealed class BoardColours
{
    private readonly Dictionary<(string Grain, string Metric), MetricPoint> _points = [];

    /// <summary>Reads what has been published so far, within the connection's transaction if it has one.</summary>
    public static async Task<BoardColours> ReadAsync(NpgsqlConnection connection, TimeProvider time, CancellationToken cancellation)
    {
        await using var store = StoreContexts.On(connection);
        var context = await ScoringContext.ReadAsync(store, time, cancellation);
        var colours = new BoardColours();
        foreach (var grain in GrainNames.All)
        {
            var board = context.Calendar.LastComplete(grain, context.Today);
            var shown = MetricCatalog.All.Select(metric => (Metric: metric, Period: ShownPeriod.Of(context, metric, board, asOf: null))).ToList();
            var points = await PointSeries.KnownAsync(
                store, grain, Segment.Total, shown.Min(each => each.Period.Start), shown.Max(each => each.Period.Start), snapshot: null, cancellation);
            foreach (var (metric, period) in shown)
            {
                if (points.Find(metric, period) is { } point)
                    colours._points[(GrainNames.Of(grain), metric.Key)] = point;
            }
        }

        return colours;
    }

    /// <summary>What is shown in another colour than there.</summary>
    public IEnumerable<(MetricPoint Was, MetricPoint Would)> Differing(BoardColours would) =>
        from pair in _points
        where would._points.TryGetValue(pair.Key, out var other) && Colour(pair.Value) != Colour(other)
        select (pair.Value, would._points[pair.Key]);

    private static string Colour(MetricPoint point) => point.Status is "green" or "red" ? point.Status : "grey";
}
