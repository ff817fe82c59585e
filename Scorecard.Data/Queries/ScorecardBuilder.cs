using System.Text.Json;
using Scorecard.Data.DailyFacts;
using Scorecard.Data.Points;
using Scorecard.Metrics.Definitions;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Status;

namespace Scorecard.Data.Queries;

/// <summary>Puts a scorecard together from points. Tension is always the total's.</summary>
internal sealed class ScorecardBuilder(
    ScoringContext context, Period period, Segment segment, PointSeries points, PointSeries totals, Restatement restated, DateOnly? asOf)
{
    private const int TrendLength = 13;
    private const int TensionBack = 24;

    public ScorecardView Build(IReadOnlyList<SourceView> sources)
    {
        var metrics = MetricCatalog.All.Select(Metric).ToList();
        var overall = Overall.Of(metrics.Where(metric => metric.Headline).Select(metric => StatusNames.Parse(metric.Status)));
        return new ScorecardView(
            GrainNames.Of(period.Grain), period.Name, period.Start, period.End, IsRunning, segment.Name,
            asOf ?? points.All.Max(point => point.AsOf), points.All.Select(point => (long?)point.SnapshotId).Max(),
            GreenRedGrey(overall.Colour), Reason(overall, metrics),
            new StatusCounts(overall.Green, overall.Red, overall.Grey, overall.Total), TensionView(), metrics, sources);
    }

    private bool IsRunning => context.Calendar.StartOf(period.End) > context.Now;

    private MetricView Metric(IMetric metric)
    {
        var shown = ShownPeriod.Of(context, metric, period, asOf);
        var point = points.Find(metric, shown);
        var noPoint = point is null ? "nothing has been computed for this period" : null;
        return new MetricView(
            metric.Key, metric.Label, MetricWords.Owner(metric.Owner), MetricWords.Unit(metric.Unit), MetricWords.Currency(metric, context.Company),
            MetricWords.Direction(metric.Direction), metric.IsHeadline,
            point?.Value, point?.Low, point?.High, point?.Sample, MetricWords.Target(point),
            point?.Status ?? StatusNames.Of(MetricStatus.NoData), point?.Reason ?? noPoint, point?.IsCloseCall ?? false,
            shown == period ? null : shown.Name, point?.IsEstimate ?? false, Trend(metric, shown), point?.Notes ?? [],
            JsonSerializer.Deserialize<Dictionary<string, double>>(point?.Parts ?? "{}")!,
            point?.DefinitionVersion, point?.TargetVersion, point?.SnapshotId, restated.Of(metric, shown));
    }

    private List<TrendPoint> Trend(IMetric metric, Period newest)
    {
        var trend = new List<TrendPoint>();
        for (var current = newest; trend.Count < TrendLength; current = context.Calendar.Previous(current))
        {
            var point = points.Find(metric, current);
            trend.Add(new TrendPoint(current.Name, point?.Value, point?.Status ?? StatusNames.Of(MetricStatus.NoData), restated.Of(metric, current)));
        }

        trend.Reverse();
        return trend;
    }

    private TensionView TensionView()
    {
        var set = MetricCatalog.All.Where(metric => metric.InTensionSet).ToList();
        var tension = Tension.Of(Votes(set));
        return new TensionView(
            MetricWords.Tension(tension.State), MetricWords.Tension(tension.Direction), tension.State == TensionState.None ? 0 : tension.Periods,
            [.. set.Select(metric => metric.Key)], tension.GreenShareDifference);
    }

    private IEnumerable<IReadOnlyList<TensionVote>> Votes(List<IMetric> set)
    {
        var current = period;
        for (var back = 0; back < TensionBack; back++, current = context.Calendar.Previous(current))
        {
            yield return [.. set.Select(metric => totals.Find(metric, current) is { } point
                ? new TensionVote(metric.Owner, StatusNames.Parse(point.Status), point.IsCloseCall)
                : new TensionVote(metric.Owner, MetricStatus.NoData, false))];
        }
    }

    private static string GreenRedGrey(OverallColour colour) => colour switch
    {
        OverallColour.Green => "green",
        OverallColour.Red => "red",
        _ => "grey",
    };

    private string? Reason(Overall overall, IReadOnlyList<MetricView> metrics)
    {
        if (overall.Colour != OverallColour.Grey)
            return null;
        if (IsRunning)
            return "so far: the period is still running";
        var missing = metrics.Where(metric => metric is { Headline: true, Status: "stale" or "no-data" }).Select(metric => metric.Label).ToList();
        return missing.Count > 0 ? $"not enough to judge: {string.Join(", ", missing)} without current data" : "not enough to judge";
    }
}
