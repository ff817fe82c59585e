using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
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
        Check(reach, segment, view);
        var (published, valued) = (new PublishedHistory(metric, view, periods, request.Snapshot, reach.IsRunning), new ValuedHistory(reach, metric, view, periods));
        if (reach.AsOf is not null)
            return stream with { Points = (await ValuedAsync(reach, valued, segment!.Value, cancellation)).ToAsyncEnumerable() };
        var points = segment is { } chosen ? OfSegmentAsync(reach, published, valued, chosen, cancellation) : OfEverySegmentAsync(reach, published, valued, grain, cancellation);
        return stream with { Version = await VersionAsync((NpgsqlConnection)store.Database.GetDbConnection(), periods, cancellation), Points = points };
    }

    /// <summary>What is never published cannot be asked for as it was shown, nor of every segment at once.</summary>
    private static void Check(Reach reach, Segment? segment, string view)
    {
        if (segment is null && reach.AsOf is not null)
            throw new QueryException("segment", EverySegment, "Every segment at once is there as it is known only. Leave out asOf, or name one segment.");
        if (view == "shown" && segment is { } chosen && !reach.WereShown(chosen))
            throw new QueryException("view", view, reach.AsOf is null
                ? "Days of a segment are computed when they are asked for, so there is nothing that was shown. Ask for view=known, for another grain, or for the total."
                : "Values as of another day are computed when they are asked for, so there is nothing that was shown. Ask for view=known, or leave out asOf.");
    }

    private async IAsyncEnumerable<HistoryPoint> OfSegmentAsync(
        Reach reach, PublishedHistory published, ValuedHistory valued, Segment segment, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!reach.ArePublished(segment))
        {
            foreach (var point in await ValuedAsync(reach, valued, segment, cancellation))
                yield return point;
            yield break;
        }

        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await foreach (var point in published.ReadAsync(connection, segment, cancellation))
            yield return point;
    }

    /// <summary>Segment by segment, at one moment and never more than one in memory. Days there are of the total only.</summary>
    private async IAsyncEnumerable<HistoryPoint> OfEverySegmentAsync(
        Reach reach, PublishedHistory published, ValuedHistory valued, Grain grain, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var moment = await RecordsMoment.OpenAsync(database, memory, time, reach.Snapshot?.Id, cancellation);
        foreach (var segment in await SegmentsAsync(moment, cancellation))
        {
            if (grain == Grain.Day && !segment.IsTotal)
                yield break;
            var points = reach.ArePublished(segment)
                ? published.ReadAsync(moment.Connection, segment, cancellation)
                : (await valued.ReadAsync(moment, segment, cancellation)).ToAsyncEnumerable();
            await foreach (var point in points)
                yield return point;
        }
    }

    /// <summary>Every segment that was ever valued, the total first.</summary>
    private static async Task<IReadOnlyList<Segment>> SegmentsAsync(RecordsMoment moment, CancellationToken cancellation)
    {
        var valued = (await Publication.ReadAsync(moment.Connection, cancellation))?.Segments ?? [];
        return [.. valued.OrderBy(segment => segment.Dimension, StringComparer.Ordinal).ThenBy(segment => segment.Value, StringComparer.Ordinal)];
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

    /// <summary>Points are only ever added, and records only with a snapshot: the newest of both say whether there are others, and which periods there are follows the day.</summary>
    private static async Task<string> VersionAsync(NpgsqlConnection connection, List<Period> periods, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT (SELECT coalesce(max(id), 0) FROM metric_point), (SELECT coalesce(max(snapshot_id), 0) FROM run)", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return string.Create(CultureInfo.InvariantCulture, $"{reader.GetInt64(0)} {reader.GetInt64(1)} {periods[0].Name} {periods[^1].Name}");
    }

    private async Task<IReadOnlyList<HistoryPoint>> ValuedAsync(Reach reach, ValuedHistory valued, Segment segment, CancellationToken cancellation)
    {
        await using var moment = await RecordsMoment.OpenAsync(database, memory, time, reach.Snapshot?.Id, cancellation);
        return await valued.ReadAsync(moment, segment, cancellation);
    }
}
