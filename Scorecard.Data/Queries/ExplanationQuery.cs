using Scorecard.Data.DailyFacts;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Metrics.Definitions;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Status;

namespace Scorecard.Data.Queries;

/// <summary>Explains published values by the versions that govern their period.</summary>
public sealed class ExplanationQuery(StoreContexts contexts, TimeProvider time) : IExplanationQuery
{
    public async Task<ExplanationView> GetAsync(ExplanationRequest request, CancellationToken cancellation)
    {
        var metric = RequestReader.Metric(request.Key);
        var grain = RequestReader.Grain(request.Grain);
        await using var store = contexts.New();
        var segment = await RequestReader.SegmentAsync(store, request.Segment, grain, cancellation);
        var context = await ScoringContext.ReadAsync(store, time, cancellation);
        var period = RequestReader.Period("period", request.Period, grain, context.Calendar)
            ?? context.Shown(metric, context.Calendar.LastComplete(grain, context.Today), null);
        var known = await PointSeries.KnownAsync(store, grain, segment, period.Start, period.Start, null, cancellation);
        var shown = await PointSeries.ShownAsync(store, grain, segment, period.Start, period.Start, null, cancellation);
        return View(context, metric, period, segment, known.Find(metric, period), new Restatement(shown, known).Of(metric, period));
    }

    private static ExplanationView View(
        ScoringContext context, IMetric metric, Period period, Segment segment, MetricPoint? point, RestatedView? restated)
    {
        var (definitionVersion, terms, _) = context.Agreements.DefinitionOn(period.Start);
        var formula = FilledFormula.Of(metric, terms, point);
        return new ExplanationView(
            metric.Key, GrainNames.Of(period.Grain), period.Name, context.Calendar.StartOf(period.End) > context.Now, segment.Name,
            context.Company.Currency, point?.Value, point?.Low, point?.High, point?.Sample, MetricWords.Target(point),
            point?.Status ?? StatusNames.Of(MetricStatus.NoData), point?.Reason, point?.IsCloseCall ?? false, point?.IsEstimate ?? false,
            formula.Pieces, formula.WhyNot, point?.Notes ?? [], MetricWords.Parameters(metric, terms), restated, point?.AsOf,
            point?.DefinitionVersion ?? definitionVersion, point?.TargetVersion ?? context.Agreements.TargetFor(metric.Key, period, segment).Version, point?.SnapshotId);
    }
}
