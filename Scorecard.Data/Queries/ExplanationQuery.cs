using Npgsql;
using Scorecard.Data.DailyFacts;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Metrics.Definitions;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Status;

namespace Scorecard.Data.Queries;

/// <summary>Explains published values by the versions that govern their period.</summary>
public sealed class ExplanationQuery(NpgsqlDataSource database, StoreContexts contexts, TimeProvider time) : IExplanationQuery
{
    public async Task<ExplanationView> GetAsync(ExplanationRequest request, CancellationToken cancellation)
    {
        var metric = RequestReader.Metric(request.Key);
        var grain = RequestReader.Grain(request.Grain);
        await using var store = contexts.New();
        var segment = await RequestReader.SegmentAsync(store, request.Segment, cancellation);
        var context = await ScoringContext.ReadAsync(store, time, cancellation);
        var period = RequestReader.Period("period", request.Period, grain, context.Calendar)
            ?? ShownPeriod.Of(context, metric, grain, null);
        var (points, restated) = await PointsAsync(store, context, period, segment, cancellation);
        return View(context, metric, period, segment, points.Find(metric, period), restated.Of(metric, period));
    }

    /// <summary>As published; what is never published is valued on the spot.</summary>
    private async Task<(PointSeries Points, Restatement Restated)> PointsAsync(
        ScorecardContext store, ScoringContext context, Period period, Segment segment, CancellationToken cancellation)
    {
        if (GrainNames.ArePublished(period.Grain, segment))
        {
            var known = await PointSeries.KnownAsync(store, period.Grain, segment, period.Start, period.Start, null, cancellation);
            var shown = await PointSeries.ShownAsync(store, period.Grain, segment, period.Start, period.Start, null, cancellation);
            return (known, new Restatement(shown, known));
        }

        await using var connection = await database.OpenConnectionAsync(cancellation);
        return (await PointSeries.AsOfAsync(connection, context, [period], segment, null, cancellation), Restatement.None);
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
