using System.Data;
using Npgsql;
using Scorecard.Data.DailyFacts;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Metrics.Definitions;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;
using Scorecard.Metrics.Status;

namespace Scorecard.Data.Queries;

/// <summary>Reads the records behind a value, and the value from the facts of the same moment, so that the two cannot disagree.</summary>
public sealed class RecordsQuery(NpgsqlDataSource database, TimeProvider time) : IRecordsQuery
{
    private const int MostRecords = 1000;

    public async Task<RecordsView> GetAsync(RecordsRequest request, CancellationToken cancellation)
    {
        var metric = RequestReader.Metric(request.Key);
        var (grain, part, after, asOf) = (RequestReader.Grain(request.Grain), Part(request.Part), RecordCursor.Read(request.After), RequestReader.AsOf(request.AsOf));
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await using var store = StoreContexts.On(connection);
        var context = await ScoringContext.ReadAsync(store, time, cancellation);
        var segment = await RequestReader.SegmentAsync(store, request.Segment, cancellation);
        var period = RequestReader.Period("period", request.Period, grain, context.Calendar) ?? ShownPeriod.Of(context, metric, grain, asOf);
        var scored = await ScoreAsync(connection, context, metric, period, segment, asOf, cancellation);
        var definition = context.Agreements.DefinitionOn(period.Start);
        var reader = new RecordsReader(connection, definition.Rules, segment);
        var lastDay = scored.Assessment.AsOf ?? asOf ?? context.Today;
        var records = metric.Records(period, definition.Terms, lastDay);
        var page = await reader.PageAsync(records.Of(part), after, Math.Clamp(request.Limit, 1, MostRecords), cancellation);
        var numerator = await reader.CountAsync(records.Numerator, cancellation);
        var denominator = ReferenceEquals(records.Numerator, records.Denominator) ? numerator : await reader.CountAsync(records.Denominator, cancellation);
        return View(scored, context.Company, lastDay, part, records, numerator, denominator, page);
    }

    public async Task<RecordsView> NextAsync(RecordsView page, CancellationToken cancellation)
    {
        var (metric, grain) = (RequestReader.Metric(page.Metric), RequestReader.Grain(page.Grain));
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var store = StoreContexts.On(connection);
        var context = await ScoringContext.ReadAsync(store, time, cancellation);
        var period = RequestReader.Period("period", page.Period, grain, context.Calendar)!;
        var definition = context.Agreements.DefinitionOn(period.Start);
        var selection = metric.Records(period, definition.Terms, page.AsOf).Of(Part(page.Part));
        var reader = new RecordsReader(connection, definition.Rules, SegmentNames.Parse(page.Segment));
        var (records, next) = await reader.PageAsync(selection, RecordCursor.Read(page.Next), page.Records.Count, cancellation);
        return page with { Records = records, Next = next };
    }

    private static async Task<Scored> ScoreAsync(
        NpgsqlConnection connection, ScoringContext context, IMetric metric, Period period, Segment segment, DateOnly? asOf, CancellationToken cancellation)
    {
        var facts = await FactReader.ReadAsync(connection, segment, [metric], cancellation);
        var assessor = new Assessor(context.Calendar, context.Supply, context.Now, asOf ?? context.Company.AsOf);
        return context.Score(assessor, metric, facts, period);
    }

    private static RecordsView View(
        Scored scored, Company company, DateOnly lastDay, RecordPart part, MetricRecords records, RecordPartView numerator, RecordPartView denominator, RecordPage page)
    {
        var (metric, period, result) = (scored.Metric, scored.Period, scored.Assessment.Result);
        return new RecordsView(
            metric.Key, GrainNames.Of(period.Grain), period.Name, period.Start, period.End, scored.Segment.Name, lastDay,
            result?.Value, result?.Sample, scored.Assessment.Reason, result?.IsEstimate ?? false, company.Currency, scored.DefinitionVersion,
            Name(part), Name(records.Counted), ReferenceEquals(records.Numerator, records.Denominator), numerator, denominator, page.Records, page.Next);
    }

    private static RecordPart Part(string? name) => name switch
    {
        null or "" or "numerator" => RecordPart.Numerator,
        "denominator" => RecordPart.Denominator,
        _ => throw new QueryException("part", name, $"There is no part \"{name}\". There are numerator and denominator."),
    };

    private static string Name(RecordPart part) => part == RecordPart.Numerator ? "numerator" : "denominator";
}
