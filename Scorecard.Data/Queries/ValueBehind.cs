using Microsoft.EntityFrameworkCore;
using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Status;

namespace Scorecard.Data.Queries;

/// <summary>The value that records are behind: as it was published at a past snapshot, or valued from the facts of the moment.</summary>
internal sealed class ValueBehind
{
    private readonly MetricPoint? _published;
    private readonly IMetric _metric;
    private readonly Period _period;
    private readonly Segment _segment;
    private readonly DateOnly? _asOf;

    private ValueBehind(RecordsMoment moment, IMetric metric, Period period, Segment segment, DateOnly? asOf, MetricPoint? published)
    {
        var context = moment.Context;
        (_metric, _period, _segment, _asOf, _published) = (metric, period, segment, asOf, published);
        Definition = published is null ? context.Agreements.DefinitionOn(period.Start) : context.Agreements.DefinitionOf(published.DefinitionVersion);
        // Up to which day events count depends on the sources alone; where no source has said anything, it is the moment's own day.
        LastDay = Score(context, new FactBook(segment, new Dictionary<int, FactTable>())).Assessment.AsOf ?? asOf ?? (moment.Snapshot is { } snapshot ? context.Calendar.DayOf(snapshot.At) : context.Today);
    }

    /// <summary>The definition it is made by.</summary>
    public DefinitionInForce Definition { get; }

    /// <summary>The last day whose events count.</summary>
    public DateOnly LastDay { get; }

    /// <summary>Finds what was published of the total; values of a segment, and of another day than the data's, are counted when they are asked for.</summary>
    public static async Task<ValueBehind> ReadAsync(RecordsMoment moment, IMetric metric, Period period, Segment segment, DateOnly? asOf, CancellationToken cancellation)
    {
        var published = moment.Snapshot is { } snapshot && asOf is null && segment.IsTotal
            ? await PublishedAsync(moment.Store, snapshot.Id, metric, period, segment, cancellation)
            : null;
        return new ValueBehind(moment, metric, period, segment, asOf, published);
    }

    /// <summary>The value, once the records of the moment are classified.</summary>
    public async Task<MetricPoint> FilledAsync(RecordsMoment moment, CancellationToken cancellation)
    {
        if (_published is not null)
            return _published;
        var (counted, context) = (await moment.CountedAsync(cancellation), await moment.JudgedByAsync(cancellation));
        return Score(context, counted.BookOf(_segment, _metric.Facts.Contains, new Pairing([_period], context.LastDayFor(CountedFacts.Customers)))).ToPoint();
    }

    private Scored Score(ScoringContext context, FactBook facts) =>
        context.Score(new Assessor(context.Calendar, context.Supply, context.Now, _asOf ?? context.Company.AsOf), _metric, facts, _period);

    private static Task<MetricPoint?> PublishedAsync(
        ScorecardContext store, long snapshotId, IMetric metric, Period period, Segment segment, CancellationToken cancellation)
    {
        var (grain, start) = (GrainNames.Of(period.Grain), period.Start);
        return store.MetricPoints.AsNoTracking()
            .Where(point => point.Dimension == segment.Dimension && point.Segment == segment.Value && point.Grain == grain && point.Metric == metric.Key
                && point.PeriodStart == start && point.SnapshotId <= snapshotId)
            .OrderByDescending(point => point.Id)
            .FirstOrDefaultAsync(cancellation);
    }
}
