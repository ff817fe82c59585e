using Npgsql;
using Scorecard.Data.DailyFacts;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Metrics.Definitions;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Queries;

/// <summary>Reads a scorecard from the published points, or values it on the spot where it is asked for as of another day.</summary>
public sealed class ScorecardQuery(NpgsqlDataSource database, StoreContexts contexts, ISourceQuery sources, TimeProvider time) : IScorecardQuery
{
    /// <summary>How far back tension is followed beyond the trend.</summary>
    private const int PeriodsBack = 24;

    public async Task<ScorecardView> GetAsync(ScorecardRequest request, CancellationToken cancellation)
    {
        await using var store = contexts.New();
        var context = await ScoringContext.ReadAsync(store, time, cancellation);
        var grain = RequestReader.Grain(request.Grain);
        var segment = await RequestReader.SegmentAsync(store, request.Segment, cancellation);
        var asOf = RequestReader.AsOf(request.AsOf);
        var period = RequestReader.Period("period", request.Period, grain, context.Calendar)
            ?? context.Calendar.LastComplete(grain, asOf?.AddDays(1) ?? context.Today);
        var periods = Back(context.Calendar, period, LongestWindow(context, period) + PeriodsBack);
        var points = await PointsAsync(store, context, periods, segment, request, cancellation);
        var totals = segment.IsTotal ? points : await PointsAsync(store, context, periods, Segment.Total, request, cancellation);
        var restated = await RestatementAsync(store, periods, segment, request, points, cancellation);
        return new ScorecardBuilder(context, period, segment, points, totals, restated, asOf).Build(await sources.ListAsync(cancellation));
    }

    private async Task<PointSeries> PointsAsync(
        ScorecardContext store, ScoringContext context, List<Period> periods, Segment segment, ScorecardRequest request, CancellationToken cancellation)
    {
        var arePublished = GrainNames.ArePublished(periods[0].Grain, segment);
        if (!arePublished && request.Snapshot is { } snapshot)
            throw new QueryException("snapshot", $"{snapshot}", "Days of a segment are computed when they are asked for, so no snapshot has any. Ask for another grain, or for the total.");
        if (request.AsOf is null && arePublished)
            return await PointSeries.KnownAsync(store, periods[0].Grain, segment, periods[^1].Start, periods[0].Start, request.Snapshot, cancellation);
        await using var moment = await RecordsMoment.OpenAsync(database, time, request.Snapshot, cancellation);
        await CountAsync(moment, periods, cancellation);
        return await PointSeries.AsOfAsync(moment.Connection, moment.Context, periods, segment, request.AsOf, cancellation);
    }

    /// <summary>What had been received by a snapshot, and happened by a day, is counted from the records of then.</summary>
    private static async Task CountAsync(RecordsMoment moment, List<Period> periods, CancellationToken cancellation)
    {
        var facts = moment.Context.Agreements.Definitions.SelectMany(terms => MetricCatalog.All.SelectMany(metric => metric.FactsFor(terms))).ToList();
        await moment.ClassifyAsync(facts.Select(fact => fact.Record), cancellation);
        await moment.CountAsync(facts, periods, cancellation);
    }

    private static async Task<Restatement> RestatementAsync(
        ScorecardContext store, List<Period> periods, Segment segment, ScorecardRequest request, PointSeries known, CancellationToken cancellation)
    {
        if (request.AsOf is not null || !GrainNames.ArePublished(periods[0].Grain, segment))
            return Restatement.None;
        var shown = await PointSeries.ShownAsync(store, periods[0].Grain, segment, periods[^1].Start, periods[0].Start, request.Snapshot, cancellation);
        return new Restatement(shown, known);
    }

    /// <summary>In periods of the grain, how far behind the board the cohort of the longest window can lie.</summary>
    private static int LongestWindow(ScoringContext context, Period period)
    {
        var terms = context.Agreements.DefinitionOn(period.Start).Terms;
        var days = MetricCatalog.All.Max(metric => metric.WindowDays(terms) ?? 0);
        return (days / Math.Max(1, period.Days - 3)) + 2;
    }

    /// <summary>The period and those before it, newest first.</summary>
    private static List<Period> Back(ReportingCalendar calendar, Period newest, int count)
    {
        var periods = new List<Period> { newest };
        while (periods.Count < count)
            periods.Add(calendar.Previous(periods[^1]));
        return periods;
    }
}
