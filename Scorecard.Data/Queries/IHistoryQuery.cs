using System.Text.Json.Serialization;

namespace Scorecard.Data.Queries;

/// <summary>Reads the history of metrics.</summary>
public interface IHistoryQuery
{
    /// <summary>Opens a history, whose points are read from the store while they are enumerated; throws <see cref="QueryException"/> naming the parameter and its value where one cannot be used.</summary>
    Task<HistoryStream> OpenAsync(HistoryRequest request, CancellationToken cancellation);
}

/// <summary>Which history. <c>From</c> and <c>To</c> are period names, both included. <c>View</c> is <c>shown</c> or <c>known</c>.</summary>
/// <param name="Key">The metric's key; <c>all</c> for every metric.</param>
/// <param name="Segment"><c>channel:organic</c>; null for the total; <c>*</c> for the total and every segment.</param>
/// <param name="AsOf">The last day whose events count.</param>
/// <param name="Snapshot">The snapshot at which values are to be as they were known; as they are known today if absent.</param>
public sealed record HistoryRequest(
    string Key, string? Grain = null, string? From = null, string? To = null, string? Segment = null, string? View = null, DateOnly? AsOf = null, long? Snapshot = null);

/// <summary>A history that is read a point at a time, however long it is: by segment, metric and period.</summary>
/// <param name="Version">Another one whenever the points may be others; null where only the points themselves can tell.</param>
/// <param name="Points">To be enumerated once, except where <paramref name="Version"/> is null: then they are in memory.</param>
public sealed record HistoryStream(
    string Metric, string Grain, string? Segment, string View, [property: JsonIgnore] string? Version, IAsyncEnumerable<HistoryPoint> Points);

/// <summary>Histories as a whole.</summary>
public static class HistoryQueries
{
    /// <summary>All points of a history at once: for what is short enough to be shown on a page.</summary>
    public static async Task<HistoryView> GetAsync(this IHistoryQuery query, HistoryRequest request, CancellationToken cancellation)
    {
        var history = await query.OpenAsync(request, cancellation);
        var points = await history.Points.ToListAsync(cancellation);
        return new HistoryView(history.Metric, history.Grain, history.Segment, history.View, points);
    }
}
