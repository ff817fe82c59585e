using Npgsql;
using Scorecard.Benchmarks.Generation;
using Scorecard.Benchmarks.Values;
using Scorecard.Data.DailyFacts;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Metrics.Definitions;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Status;

namespace Scorecard.Benchmarks.Store;

/// <summary>The five metrics over every month and segment, evaluated as they are for publishing: one segment is scored while the next is read.</summary>
internal sealed class Evaluation(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>The metrics that are measured.</summary>
    public static readonly IReadOnlyList<string> Metrics =
        ["lead-conversion-rate", "mql-to-sql-ratio", "customer-acquisition-cost", "pipeline-velocity", "customer-retention"];

    /// <summary>From the facts that there are.</summary>
    public async Task<ValueSet> FromFactsAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await EvaluateAsync(connection, cancellation);
    }

    /// <summary>From the records: every fact counted anew first, the customers of every month paired anew.</summary>
    public async Task<ValueSet> FromRecordsAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await FactStore.RebuildAsync(connection, cancellation);

        // Only months are paired here, so what is published by other grains has to be found as it was.
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using (var store = StoreContexts.On(connection))
        {
            var context = await ScoringContext.ReadAsync(store, time, cancellation);
            await PairFacts.UpdateAsync(connection, CountedFacts.Customers, Months(context), History.LastDay, isAnew: true, cancellation);
        }

        var values = await EvaluateAsync(connection, cancellation);
        await transaction.RollbackAsync(cancellation);
        return values;
    }

    private async Task<ValueSet> EvaluateAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var store = StoreContexts.On(connection);
        var context = await ScoringContext.ReadAsync(store, time, cancellation);
        var assessor = new Assessor(context.Calendar, context.Supply, context.Now, context.Company.AsOf);
        var metrics = Metrics.Select(key => MetricCatalog.Find(key)!).ToList();
        var months = Months(context);
        var (values, scoring, reader) = (new ValueSet(), Task.CompletedTask, new FactReader(connection));
        foreach (var segment in await FactSegments.ReadAsync(connection, valued: null, cancellation))
        {
            var facts = await reader.ReadAsync(segment, metrics, cancellation);
            await scoring;
            scoring = Task.Run(() => Score(facts), cancellation);
        }

        await scoring;
        return values;

        void Score(FactBook facts)
        {
            foreach (var scored in months.SelectMany(month => metrics.Select(metric => context.Score(assessor, metric, facts, month))))
                Add(values, scored);
        }
    }

    /// <summary>What the formula was filled with, and the value where it is final: an estimate rests on more than counts.</summary>
    public static void Add(ValueSet values, Scored scored)
    {
        if (scored.Assessment.Result is not { } result)
            return;
        var key = new ValueKey(scored.Metric.Key, "", scored.Period.Name, scored.Segment.Dimension, scored.Segment.Value);
        foreach (var (part, number) in result.Parts)
            values.Add(key with { Part = part }, number);
        if (result is { Value: { } value, IsEstimate: false })
            values.Add(key with { Part = "value" }, value);
    }

    private static List<Period> Months(ScoringContext context) => [.. context.Calendar.Between(Grain.Month, History.FirstDay, History.LastDay)];
}
