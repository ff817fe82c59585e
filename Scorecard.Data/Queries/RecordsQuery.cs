using Npgsql;
using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Data.Warehouse.Records;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;

namespace Scorecard.Data.Queries;

/// <summary>
/// Reads the records behind a value, and the value of the same moment, so that the two cannot disagree: today's from the facts,
/// that of a past snapshot as it was published then.
/// </summary>
public sealed class RecordsQuery(NpgsqlDataSource database, RecordMemory memory, IWarehouses warehouses, TimeProvider time) : IRecordsQuery
{
    private const int MostRecords = 1000;

    /// <summary>Each page of a past snapshot reads the records of then again, so a file is read in few.</summary>
    private const int PastPage = 50_000;

    public async Task<RecordsView> GetAsync(RecordsRequest request, CancellationToken cancellation)
    {
        var metric = RequestReader.Metric(request.Key);
        var (grain, part, after, asOf) = (RequestReader.Grain(request.Grain), Part(request.Part), RecordCursor.Read(request.After), request.AsOf);
        var reach = await ReachAsync(grain, request.Snapshot, asOf, cancellation);
        await using var moment = await RecordsMoment.OpenAsync(database, memory, time, request.Snapshot, cancellation);
        var segment = await RequestReader.SegmentAsync(moment.Store, request.Segment, cancellation);
        var period = reach.Period("period", request.Period) ?? ShownPeriod.Of(moment.Context, metric, reach.Latest, asOf);
        var value = await ValueBehind.ReadAsync(moment, metric, period, segment, asOf, cancellation);
        var records = metric.Records(period, value.Definition.Terms, value.LastDay);
        var shown = await value.FilledAsync(moment, cancellation);
        var reader = new RecordsBehind(moment, await moment.CountedAsync(cancellation), value.Definition.Rules, segment, warehouses);
        var page = await reader.PageAsync(records.Of(part), after, Math.Clamp(request.Limit, 1, MostRecords), cancellation);
        var numerator = await reader.CountAsync(records.Numerator, cancellation);
        var denominator = ReferenceEquals(records.Numerator, records.Denominator) ? numerator : await reader.CountAsync(records.Denominator, cancellation);
        return View(shown, period, segment, moment, value, part, records, numerator, denominator, page);
    }

    /// <summary>By what there is today: at a past moment nothing is counted before it is known which period.</summary>
    private async Task<Reach> ReachAsync(Grain grain, long? snapshot, DateOnly? asOf, CancellationToken cancellation)
    {
        await using var store = new StoreContexts(database).New();
        return await Reach.ReadAsync(store, await ScoringContext.ReadAsync(store, time, cancellation), grain, snapshot, asOf, cancellation);
    }

    public async Task<RecordsView> NextAsync(RecordsView page, CancellationToken cancellation)
    {
        var (metric, grain) = (RequestReader.Metric(page.Metric), RequestReader.Grain(page.Grain));
        await using var moment = await RecordsMoment.OpenAsync(database, memory, time, page.SnapshotId, cancellation);
        var period = RequestReader.Period("period", page.Period, grain, moment.Context.Calendar)!;
        var definition = moment.Context.Agreements.DefinitionOf(page.DefinitionVersion);
        var behind = metric.Records(period, definition.Terms, page.AsOf);
        var reader = new RecordsBehind(moment, await moment.CountedAsync(cancellation), definition.Rules, SegmentNames.Parse(page.Segment), warehouses);
        var limit = moment.Snapshot is { IsNewest: false } ? PastPage : page.Records.Count;
        var (records, next) = await reader.PageAsync(behind.Of(Part(page.Part)), RecordCursor.Read(page.Next), limit, cancellation);
        return page with { Records = records, Next = next };
    }

    private static RecordsView View(
        MetricPoint shown, Period period, Segment segment, RecordsMoment moment, ValueBehind value, RecordPart part, MetricRecords records,
        RecordPartView numerator, RecordPartView denominator, RecordPage page) => new(
            shown.Metric, GrainNames.Of(period.Grain), period.Name, period.Start, period.End, segment.Name, value.LastDay,
            shown.Value, shown.Sample, shown.Reason, shown.IsEstimate, moment.Context.Company.Currency, value.Definition.Version,
            Name(part), Name(records.Counted), ReferenceEquals(records.Numerator, records.Denominator), numerator, denominator, page.Records, page.Next,
            moment.Snapshot?.Id, moment.Snapshot?.At);

    private static RecordPart Part(string? name) => name switch
    {
        null or "" or "numerator" => RecordPart.Numerator,
        "denominator" => RecordPart.Denominator,
        _ => throw new QueryException("part", name, $"There is no part \"{name}\". There are numerator and denominator."),
    };

    private static string Name(RecordPart part) => part == RecordPart.Numerator ? "numerator" : "denominator";
}
