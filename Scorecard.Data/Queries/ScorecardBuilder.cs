using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Data.Shown;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Status;

namespace Scorecard.Data.Queries;

/// <summary>Puts a scorecard together from points.</summary>
/// <param name="daysSoFar">How many days of the period have begun, where it is not over yet.</param>
internal sealed class ScorecardBuilder(
    ScoringContext context, Period period, Segment segment, PointSeries points, Restatement restated, DateOnly? asOf, int? daysSoFar)
{
    private const int TrendLength = 13;

    public ScorecardView Build(BoardVerdict verdict, IReadOnlyList<SourceView> sources)
    {
        var metrics = MetricCatalog.All.Select(Metric).ToList();
        var overall = verdict.Overall;
        return new ScorecardView(
            GrainNames.Of(period.Grain), period.Name, period.Start, period.End, IsRunning, segment.Name,
            points.All.Max(point => point.AsOf) ?? asOf, points.All.Max(MetricWords.Snapshot),
            MetricWords.Overall(overall.Colour), overall.Colour == OverallColour.Grey ? GreyReason.Of(metrics, period.Days, daysSoFar) : null,
            new StatusCounts(overall.Green, overall.Red, overall.Grey, overall.Total), MetricWords.Tension(verdict.Tension), metrics, sources)
        { DaysSoFar = daysSoFar };
    }

    private bool IsRunning => daysSoFar is not null;

    private MetricView Metric(IMetric metric)
    {
        var shown = ShownPeriod.Of(context, metric, period, asOf);
        var point = points.Find(metric, shown);
        var noPoint = point is null ? "nothing has been computed for this period" : null;
        var parts = MetricWords.Parts(point);
        return new MetricView(
            metric.Key, metric.Label, MetricWords.Owner(metric.Owner), MetricWords.Unit(metric.Unit), MetricWords.Currency(metric, context.Company),
            MetricWords.Direction(metric.Direction), metric.IsHeadline,
            point?.Value, point?.Low, point?.High, point?.Sample, MetricWords.Target(point),
            Status(point), IsCarriedOver(point) ? Carried : point?.Reason ?? noPoint, !IsCarriedOver(point) && (point?.IsCloseCall ?? false),
            shown == period ? null : shown.Name, point?.IsEstimate ?? false, Trend(metric, shown), point?.Notes ?? [],
            parts,
            point?.DefinitionVersion, point?.TargetVersion, MetricWords.Snapshot(point), restated.Of(metric, shown), MetricWords.WithoutOld(parts));
    }

    private const string Carried = "so far: the period is still running, and a cohort of an earlier one says nothing of it";

    private string Status(MetricPoint? point) => StatusNames.Of(BoardVerdict.StatusOf(point, IsRunning));

    private bool IsCarriedOver(MetricPoint? point) => point is not null && Status(point) != point.Status;

    private List<TrendPoint> Trend(IMetric metric, Period newest)
    {
        var trend = new List<TrendPoint>();
        for (var current = newest; trend.Count < TrendLength; current = context.Calendar.Previous(current))
        {
            var point = points.Find(metric, current);
            var status = current == newest ? Status(point) : point?.Status ?? StatusNames.Of(MetricStatus.NoData);
            trend.Add(new TrendPoint(current.Name, point?.Value, status, restated.Of(metric, current), IsRunning && current == period));
        }

        trend.Reverse();
        return trend;
    }
}
