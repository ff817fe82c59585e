using Npgsql;
using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Data.Queries;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Restated;

/// <summary>
/// Holds the records behind a value at the snapshot by which it was first shown against those behind it now, found by the same
/// conditions that count them. It reads the records of a past snapshot, so it is asked for by whoever wants to know.
/// </summary>
public sealed class RestatedRecordsQuery(NpgsqlDataSource database, RecordMemory memory, StoreContexts contexts, TimeProvider time) : IRestatedRecordsQuery
{
    /// <inheritdoc/>
    public async Task<RestatedRecordsView> GetAsync(RestatedRequest request, CancellationToken cancellation)
    {
        var (metric, grain) = (RequestReader.Metric(request.Key), RequestReader.Grain(request.Grain));
        await using var store = contexts.New();
        var segment = await RequestReader.SegmentAsync(store, request.Segment, cancellation);
        var context = await ScoringContext.ReadAsync(store, time, cancellation);
        var reach = await Reach.ReadAsync(store, context, grain, snapshot: null, asOf: null, cancellation);
        var period = reach.Period("period", request.Period) ?? ShownPeriod.Of(context, metric, reach.Latest, asOf: null);
        var known = await new KnownValues(database, memory, time).ReadAsync(store, reach, [period], segment, cancellation);
        var shown = reach.WereShown(segment) ? await PointSeries.ShownAsync(store, grain, segment, period.Start, period.Start, snapshot: null, cancellation) : null;
        var view = new RestatedRecordsView(
            metric.Key, GrainNames.Of(grain), period.Name, segment.Name, context.Company.Currency, new Restatement(shown, known).Of(metric, period), MetricWords.Snapshot(shown?.Find(metric, period)),
            0, 0, 0, [], null);
        if (view is { Restated: null } or { ShownSnapshotId: null })
            return view with { WhyNot = view.ShownSnapshotId is null ? "Nothing was shown of it yet: its period is still running, or it waits for data." : null };
        return await TryAsync(view, metric, period, segment, request.Limit, cancellation);
    }

    private async Task<RestatedRecordsView> TryAsync(RestatedRecordsView view, IMetric metric, Period period, Segment segment, int limit, CancellationToken cancellation)
    {
        try
        {
            return await CompareAsync(view, metric, period, segment, limit, cancellation);
        }
        catch (QueryException gone) when (gone.IsGone)
        {
            return view with { WhyNot = gone.Message };
        }
    }

    private async Task<RestatedRecordsView> CompareAsync(RestatedRecordsView view, IMetric metric, Period period, Segment segment, int limit, CancellationToken cancellation)
    {
        await using var then = await RecordsMoment.OpenAsync(database, memory, time, view.ShownSnapshotId, cancellation);
        await using var now = await RecordsMoment.OpenAsync(database, memory, time, snapshotId: null, cancellation);
        if (metric.Facts.Any(fact => then.Context.Supply.IsCountedElsewhere(fact.Record) || now.Context.Supply.IsCountedElsewhere(fact.Record)))
            return view with { WhyNot = "They are counted in a warehouse, which tells its records as they are now, and only what was counted then is kept." };
        var changes = RecordChanges.Between(await BehindAsync(then, metric, period, segment, cancellation), await BehindAsync(now, metric, period, segment, cancellation));
        return view with { Entered = changes.Entered, Left = changes.Left, Changed = changes.Changed, Records = await changes.ViewsAsync(limit, cancellation) };
    }

    private static async Task<CountedRecords> BehindAsync(RecordsMoment moment, IMetric metric, Period period, Segment segment, CancellationToken cancellation)
    {
        var value = await ValueBehind.ReadAsync(moment, metric, period, segment, asOf: null, cancellation);
        var records = metric.Records(period, value.Definition.Terms, value.LastDay);
        return CountedRecords.Of(moment.Connection, await moment.CountedAsync(cancellation), value.Definition.Rules, segment, records);
    }
}
