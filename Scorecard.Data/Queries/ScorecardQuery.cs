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
        var values = new KnownValues(database, memory, time);
        var points = await values.ReadAsync(store, reach, periods, segment, cancellation);
        var totals = segment.IsTotal ? points : await values.ReadAsync(store, reach, periods, Segment.Total, cancellation);
        var restated = await KnownValues.RestatedAsync(store, reach, periods, segment, points, cancellation);
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
}
