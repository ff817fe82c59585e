using Scorecard.Data.Counting;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Queries;

/// <summary>The history of a segment whose values are counted when they are asked for, beside what was shown of it.</summary>
/// <param name="metric">Null for every metric there is.</param>
internal sealed class ValuedHistory(Reach reach, IMetric? metric, string view, IReadOnlyList<Period> periods)
{
    /// <summary>The points of a segment, by metric and period.</summary>
    public async Task<IReadOnlyList<HistoryPoint>> ReadAsync(RecordsMoment moment, Segment segment, CancellationToken cancellation)
    {
        var known = await PointSeries.ValuedAsync(moment, periods, segment, reach.AsOf, cancellation);
        var shown = reach.WereShown(segment)
            ? await PointSeries.ShownAsync(moment.Store, periods[0].Grain, segment, periods[0].Start, periods[^1].Start, reach.Snapshot?.Id, cancellation)
            : null;
        var restated = new Restatement(shown, known);
        return [..
            from one in metric is null ? MetricCatalog.All : [metric]
            from period in periods
            let point = (view == "shown" ? shown : known)?.Find(one, period)
            where point is not null
            select PublishedHistory.View(point, period, restated.Of(one, period), reach.IsRunning(period))];
    }
}
