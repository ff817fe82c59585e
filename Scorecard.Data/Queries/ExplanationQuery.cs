using Npgsql;
using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Metrics.Contract;
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
        var points = await new KnownValues(database, memory, time).ReadAsync(store, reach, [period], segment, cancellation);
        var restated = await KnownValues.RestatedAsync(store, reach, [period], segment, points, cancellation);
        var point = points.Find(metric, period);
        return View(context, metric, period, segment, point, restated.Of(metric, period), reach.IsRunning(period) && point?.IsFinal != true);
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
