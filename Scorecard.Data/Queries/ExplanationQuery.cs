using Npgsql;
using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Metrics.Definitions;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Status;

namespace Scorecard.Data.Queries;

/// <summary>Explains published values by the versions that govern their period.</summary>
public sealed class ExplanationQuery(NpgsqlDataSource database, RecordMemory memory, StoreContexts contexts, TimeProvider time) : IExplanationQuery
{
    public async Task<ExplanationView> GetAsync(ExplanationRequest request, CancellationToken cancellation)
    {
        var metric = RequestReader.Metric(request.Key);
        var grain = RequestReader.Grain(request.Grain);
        await using var store = contexts.New();
        var segment = await RequestReader.SegmentAsync(store, request.Segment, cancellation);
        var context = await ScoringContext.ReadAsync(store, time, cancellation);
        var reach = await Reach.ReadAsync(store, context, grain, request.Snapshot, request.AsOf, cancellation);
        var period = reach.Period("period", request.Period) ?? ShownPeriod.Of(context, metric, reach.Latest, reach.AsOf);
        var (points, restated) = await PointsAsync(store, context, period, segment, request, cancellation);
        var point = points.Find(metric, period);
        return View(context, metric, period, segment, point, restated.Of(metric, period), reach.IsRunning(period) && point?.IsFinal != true);
    }

    /// <summary>As published; what is never published is valued on the spot.</summary>
    private async Task<(PointSeries Points, Restatement Restated)> PointsAsync(
        ScorecardContext store, ScoringContext context, Period period, Segment segment, ExplanationRequest request, CancellationToken cancellation)
    {
        if (request.AsOf is null && GrainNames.ArePublished(period.Grain, segment))
        {
            var known = await PointSeries.KnownAsync(store, period.Grain, segment, period.Start, period.Start, request.Snapshot, cancellation);
            var shown = await PointSeries.ShownAsync(store, period.Grain, segment, period.Start, period.Start, request.Snapshot, cancellation);
            return (known, new Restatement(shown, known));
        }

        await using var moment = await RecordsMoment.OpenAsync(database, memory, time, request.Snapshot, cancellation);
        return (await PointSeries.AsOfAsync(moment, [period], segment, request.AsOf, cancellation), Restatement.None);
    }

    private static ExplanationView View(
        ScoringContext context, IMetric metric, Period period, Segment segment, MetricPoint? point, RestatedView? restated, bool running)
    {
        var (definitionVersion, terms, _) = context.Agreements.DefinitionOn(period.Start);
        var formula = FilledFormula.Of(metric, terms, point);
        return new ExplanationView(
            metric.Key, GrainNames.Of(period.Grain), period.Name, running, segment.Name,
            context.Company.Currency, point?.Value, point?.Low, point?.High, point?.Sample, MetricWords.Target(point),
            point?.Status ?? StatusNames.Of(MetricStatus.NoData), point?.Reason, point?.IsCloseCall ?? false, point?.IsEstimate ?? false,
            formula.Pieces, formula.WhyNot, point?.Notes ?? [], MetricWords.Parameters(metric, terms), restated, point?.AsOf,
            point?.DefinitionVersion ?? definitionVersion, point?.TargetVersion ?? context.Agreements.TargetFor(metric.Key, period, segment).Version, MetricWords.Snapshot(point), MetricWords.WithoutOld(point));
    }
}
