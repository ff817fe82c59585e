using System.Globalization;
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
    private const string EverySegment = "*";

    public async Task<HistoryStream> OpenAsync(HistoryRequest request, CancellationToken cancellation)
    {
        var metric = request.Key == All ? null : RequestReader.Metric(request.Key);
        var grain = RequestReader.Grain(request.Grain);
        var view = View(request.View);
        var asOf = RequestReader.AsOf(request.AsOf);
        await using var store = contexts.New();
        Segment? segment = request.Segment == EverySegment ? null : await RequestReader.SegmentAsync(store, request.Segment, cancellation);
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var context = await ScoringContext.ReadAsync(store, time, cancellation);
        var periods = await PeriodsAsync(connection, context, request, grain, cancellation);
        var stream = new HistoryStream(request.Key, GrainNames.Of(grain), segment is { } one ? one.Name : EverySegment, view, null, AsyncEnumerable.Empty<HistoryPoint>());
        if (periods.Count == 0)
            return stream;
        if (asOf is null && (segment is not { } chosen || GrainNames.ArePublished(grain, chosen)))
            return stream with { Version = await VersionAsync(connection, periods, cancellation), Points = new PublishedHistory(database, metric, segment, view, periods).ReadAsync(cancellation) };
        return stream with { Points = (await ValuedAsync(connection, context, metric, segment, periods, view, asOf, cancellation)).ToAsyncEnumerable() };
    }

    private static string View(string? view) => view switch
    {
        null or "" or "known" => "known",
        "shown" => "shown",
        _ => throw new QueryException("view", view, $"There is no view \"{view}\". There are shown and known."),
    };

    private static async Task<List<Period>> PeriodsAsync(
        NpgsqlConnection connection, ScoringContext context, HistoryRequest request, Grain grain, CancellationToken cancellation)
    {
        var from = RequestReader.Period("from", request.From, grain, context.Calendar);
        var to = RequestReader.Period("to", request.To, grain, context.Calendar);
        if (from is not null && to is not null && to.Start < from.Start)
            throw new QueryException("to", to.Name, $"\"{to.Name}\" comes before from = \"{from.Name}\".");
        var periods = (await HistorySpan.ReadAsync(connection, context, cancellation))?.Periods ?? [];
        return [.. periods.Where(period => period.Grain == grain && (from is null || period.Start >= from.Start) && (to is null || period.Start <= to.Start))];
    }

    /// <summary>Points are only ever added: which is the newest says whether there are others, and which periods there are follows the day.</summary>
    private static async Task<string> VersionAsync(NpgsqlConnection connection, List<Period> periods, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT coalesce(max(id), 0) FROM metric_point", connection);
        var newest = (long)(await command.ExecuteScalarAsync(cancellation))!;
        return string.Create(CultureInfo.InvariantCulture, $"{newest} {periods[0].Name} {periods[^1].Name}");
    }

    /// <summary>Valued on the spot: days of a segment, and what was not yet known to have happened.</summary>
    private static async Task<List<HistoryPoint>> ValuedAsync(
        NpgsqlConnection connection, ScoringContext context, IMetric? one, Segment? segment, List<Period> periods, string view, DateOnly? asOf, CancellationToken cancellation)
    {
        if (segment is not { } chosen)
            throw new QueryException("segment", EverySegment, "Every segment at once is there as published only. Leave out asOf, or name one segment.");
        if (asOf is null && view == "shown")
            throw new QueryException("view", view, "Days of a segment are computed when they are asked for, so there is nothing that was shown. Ask for view=known, for another grain, or for the total.");
        var series = await PointSeries.AsOfAsync(connection, context, periods, chosen, asOf, cancellation);
        return [..
            from metric in one is null ? MetricCatalog.All : [one]
            from period in periods
            let point = series.Find(metric, period)
            where point is not null
            select PublishedHistory.View(point, null)];
    }
}
