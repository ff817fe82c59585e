using Npgsql;
using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Data.Shown;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Queries;

/// <summary>Reads a scorecard from the published points, or values it on the spot where it is asked for as of another day.</summary>
public sealed class ScorecardQuery(NpgsqlDataSource database, RecordMemory memory, StoreContexts contexts, ISourceQuery sources, TimeProvider time) : IScorecardQuery
{
    public async Task<ScorecardView> GetAsync(ScorecardRequest request, CancellationToken cancellation)
    {
        await using var store = contexts.New();
        var context = await ScoringContext.ReadAsync(store, time, cancellation);
        var grain = RequestReader.Grain(request.Grain);
        var segment = await RequestReader.SegmentAsync(store, request.Segment, cancellation);
        var reach = await Reach.ReadAsync(store, context, grain, request.Snapshot, request.AsOf, cancellation);
        var period = reach.Period("period", request.Period) ?? reach.Latest;
        var periods = BoardSpan.Of(context, period);
        var points = await PointsAsync(store, context, periods, segment, request, cancellation);
        var totals = segment.IsTotal ? points : await PointsAsync(store, context, periods, Segment.Total, request, cancellation);
        var restated = await RestatementAsync(store, periods, segment, request, points, cancellation);
        var running = IsRunning(reach, period, points);
        var verdict = BoardVerdict.Of(context, period, points, totals, reach.AsOf, running);
        var shown = running || request.AsOf is not null ? null
            : await new ShownComparison(store, context, period, segment, request.Snapshot).ReadAsync(verdict, restated, cancellation);
        var builder = new ScorecardBuilder(context, period, segment, points, restated, reach.AsOf, running ? reach.DaysSoFar(period) : null);
        return builder.Build(verdict, await sources.ListAsync(cancellation)) with { Shown = shown };
    }

    /// <summary>What was valued anew after the last snapshot, as a period ended without a pull, is of that snapshot too.</summary>
    private static bool IsRunning(Reach reach, Period period, PointSeries points) =>
        reach.IsRunning(period) && !points.All.Any(point => point.IsFinal && point.PeriodStart == period.Start);

    private async Task<PointSeries> PointsAsync(
        ScorecardContext store, ScoringContext context, List<Period> periods, Segment segment, ScorecardRequest request, CancellationToken cancellation)
    {
        var arePublished = GrainNames.ArePublished(periods[0].Grain, segment);
        if (!arePublished && request.Snapshot is { } snapshot)
            throw new QueryException("snapshot", $"{snapshot}", "Days of a segment are computed when they are asked for, so no snapshot has any. Ask for another grain, or for the total.");
        if (request.AsOf is null && arePublished)
            return await PointSeries.KnownAsync(store, periods[0].Grain, segment, periods[^1].Start, periods[0].Start, request.Snapshot, cancellation);
        await using var moment = await RecordsMoment.OpenAsync(database, memory, time, request.Snapshot, cancellation);
        return await PointSeries.AsOfAsync(moment, periods, segment, request.AsOf, cancellation);
    }

    private static async Task<Restatement> RestatementAsync(
        ScorecardContext store, List<Period> periods, Segment segment, ScorecardRequest request, PointSeries known, CancellationToken cancellation)
    {
        if (request.AsOf is not null || !GrainNames.ArePublished(periods[0].Grain, segment))
            return Restatement.None;
        var shown = await PointSeries.ShownAsync(store, periods[0].Grain, segment, periods[^1].Start, periods[0].Start, request.Snapshot, cancellation);
        return new Restatement(shown, known);
    }
}
