using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Metrics.Definitions;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Queries;

/// <summary>Reads the history of metrics, keyed by the period of entry where a metric follows cohorts.</summary>
public sealed class HistoryQuery(NpgsqlDataSource database, RecordMemory memory, StoreContexts contexts, TimeProvider time) : IHistoryQuery
{
    private const string All = "all";
    private const string EverySegment = "*";

    public async Task<HistoryStream> OpenAsync(HistoryRequest request, CancellationToken cancellation)
    {
        var metric = request.Key == All ? null : RequestReader.Metric(request.Key);
        var grain = RequestReader.Grain(request.Grain);
        var view = View(request.View);
        await using var store = contexts.New();
        Segment? segment = request.Segment == EverySegment ? null : await RequestReader.SegmentAsync(store, request.Segment, cancellation);
        var context = await ScoringContext.ReadAsync(store, time, cancellation);
        var reach = await Reach.ReadAsync(store, context, grain, request.Snapshot, request.AsOf, cancellation);
        var periods = Periods(context, reach, request, grain);
        var stream = new HistoryStream(request.Key, GrainNames.Of(grain), segment is { } one ? one.Name : EverySegment, view, null, AsyncEnumerable.Empty<HistoryPoint>());
        if (periods.Count == 0)
            return stream;
        var published = new PublishedHistory(database, metric, segment, view, periods, request.Snapshot, reach.IsRunning);
        if (request.AsOf is null && (segment is not { } chosen || GrainNames.ArePublished(grain, chosen)))
            return stream with { Version = await VersionAsync((NpgsqlConnection)store.Database.GetDbConnection(), periods, cancellation), Points = published.ReadAsync(cancellation) };
        return stream with { Points = (await ValuedAsync(reach, metric, segment, periods, view, request, cancellation)).ToAsyncEnumerable() };
    }

    private static string View(string? view) => view switch
    {
        null or "" or "known" => "known",
        "shown" => "shown",
        _ => throw new QueryException("view", view, $"There is no view \"{view}\". There are shown and known."),
    };

    private static List<Period> Periods(ScoringContext context, Reach reach, HistoryRequest request, Grain grain)
    {
        var from = RequestReader.Period("from", request.From, grain, context.Calendar);
        var to = RequestReader.Period("to", request.To, grain, context.Calendar);
        RequestReader.CheckOrder(from, to);
        // A range may begin before the data and end after them; one that lies outside as a whole asks for what is not there.
        var there = reach.Periods;
        if (there.Count > 0 && (from?.Start > there[^1].Start || to?.Start < there[0].Start))
            throw new QueryException(
                from?.Start > there[^1].Start ? "from" : "to", (from?.Start > there[^1].Start ? from : to)!.Name,
                $"There are no values {(from?.Start > there[^1].Start ? $"from {from.Name} on" : $"up to {to!.Name}")}. There are for every {GrainNames.Of(grain)} from {there[0].Name} to {there[^1].Name}.");
        return [.. there.Where(period => (from is null || period.Start >= from.Start) && (to is null || period.Start <= to.Start))];
    }

    /// <summary>Points are only ever added: which is the newest says whether there are others, and which periods there are follows the day.</summary>
    private static async Task<string> VersionAsync(NpgsqlConnection connection, List<Period> periods, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT coalesce(max(id), 0) FROM metric_point", connection);
        var newest = (long)(await command.ExecuteScalarAsync(cancellation))!;
        return string.Create(CultureInfo.InvariantCulture, $"{newest} {periods[0].Name} {periods[^1].Name}");
    }

    /// <summary>Valued on the spot: days of a segment, and what was not yet known to have happened.</summary>
    private async Task<List<HistoryPoint>> ValuedAsync(
        Reach reach, IMetric? one, Segment? segment, List<Period> periods, string view, HistoryRequest request, CancellationToken cancellation)
    {
        if (segment is not { } chosen)
            throw new QueryException("segment", EverySegment, "Every segment at once is there as published only. Leave out asOf, or name one segment.");
        if (view == "shown")
            throw new QueryException("view", view, request.AsOf is null
                ? "Days of a segment are computed when they are asked for, so there is nothing that was shown. Ask for view=known, for another grain, or for the total."
                : "Values as of another day are computed when they are asked for, so there is nothing that was shown. Ask for view=known, or leave out asOf.");
        await using var moment = await RecordsMoment.OpenAsync(database, memory, time, request.Snapshot, cancellation);
        var series = await PointSeries.AsOfAsync(moment, periods, chosen, request.AsOf, cancellation);
        return [..
            from metric in one is null ? MetricCatalog.All : [one]
            from period in periods
            let point = series.Find(metric, period)
            where point is not null
            select PublishedHistory.View(point, period, null, reach.IsRunning(period))];
    }
}
