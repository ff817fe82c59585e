using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Data.Queries;
using Scorecard.Metrics.Periods;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Points;

/// <summary>
/// What has to be published of segments without targets: of every period that is over and mature the value that was known at
/// the first publication after that, once, and never another.
/// </summary>
internal sealed class ClosingValues(TestStore store)
{
    private readonly Dictionary<(string Metric, string Grain, DateOnly Start, Segment Segment), string> _shown = [];

    /// <summary>How many there are.</summary>
    public int Count => _shown.Count;

    /// <summary>Fails where one is missing, doubled, changed, or is not what is known now that it is new.</summary>
    public async Task CheckAsync(string after)
    {
        await using var moment = await RecordsMoment.OpenAsync(store.Database, store.Get<RecordMemory>(), store.Clock, snapshotId: null, CancellationToken.None);
        if (await Publication.ReadAsync(moment.Connection, CancellationToken.None) is not { } published)
            return;
        var points = moment.Store.MetricPoints.AsEnumerable()
            .Where(point => !moment.Context.Agreements.IsFollowed(new Segment(point.Dimension, point.Segment)))
            .ToLookup(point => (point.Metric, point.Grain, point.PeriodStart, new Segment(point.Dimension, point.Segment)));
        foreach (var segment in published.Segments.Where(segment => !moment.Context.Agreements.IsFollowed(segment)))
            foreach (var known in await FinalAsync(moment, published, segment))
                Check(known, [.. points[(known.Metric, known.Grain, known.PeriodStart, segment)]], segment, after);
        var lost = _shown.Keys.Where(key => points[key].Count() != 1).Select(key => $"{key}").ToList();
        if (lost.Count > 0)
            throw new InvalidOperationException($"After {after} these are gone or doubled: {string.Join("; ", lost)}");
    }

    private void Check(MetricPoint known, List<MetricPoint> points, Segment segment, string after)
    {
        var key = (known.Metric, known.Grain, known.PeriodStart, segment);
        if (points is not [{ IsFinal: true } point])
            throw new InvalidOperationException($"After {after} there are {points.Count} points of {key}, where one final is to be.");
        if (Said(point) != _shown.GetValueOrDefault(key, Said(known)))
            throw new InvalidOperationException($"After {after} {key} is {Said(point)}, and was to be {_shown.GetValueOrDefault(key, Said(known))}.");
        _shown[key] = Said(point);
    }

    private static async Task<List<MetricPoint>> FinalAsync(RecordsMoment moment, Publication published, Segment segment)
    {
        var periods = published.Then(moment.Context).Periods.Where(period => period.Grain != Grain.Day);
        var known = new List<MetricPoint>();
        foreach (var grain in periods.GroupBy(period => period.Grain))
            known.AddRange((await PointSeries.ValuedAsync(moment, [.. grain], segment, asOf: null, CancellationToken.None)).All);
        return [.. known.Where(point => point.IsFinal)];
    }

    private static string Said(MetricPoint point) => FormattableString.Invariant($"{point.Value} {point.Low} {point.High} {point.Sample} {point.Status} {point.Reason}");
}
