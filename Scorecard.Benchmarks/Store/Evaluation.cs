using Npgsql;
using Scorecard.Benchmarks.Generation;
using Scorecard.Benchmarks.Values;
using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Periods;

namespace Scorecard.Benchmarks.Store;

/// <summary>The five metrics over every month and segment, evaluated as they are for publishing.</summary>
internal sealed class Evaluation(NpgsqlDataSource database, RecordMemory memory, TimeProvider time)
{
    /// <summary>The metrics that are measured.</summary>
    public static readonly IReadOnlyList<string> Metrics =
        ["lead-conversion-rate", "mql-to-sql-ratio", "customer-acquisition-cost", "pipeline-velocity", "customer-retention"];

    /// <summary>From the facts that are in memory.</summary>
    public Task<ValueSet> FromFactsAsync(CancellationToken cancellation) => EvaluateAsync(memory.NewestAsync, cancellation);

    /// <summary>From the records: read, classified and counted anew first.</summary>
    public Task<ValueSet> FromRecordsAsync(CancellationToken cancellation) => EvaluateAsync(ColumnFacts.ReadAsync, cancellation);

    /// <summary>The values of every month and segment.</summary>
    public static ValueSet Evaluate(ColumnFacts facts, ScoringContext context)
    {
        var (months, metrics, values) = (Months(context), Metrics.Select(key => MetricCatalog.Find(key)!).ToList(), new ValueSet());
        var (wanted, pairing) = (metrics.SelectMany(metric => metric.Facts).ToHashSet(), new Pairing(months, History.LastDay));
        Parallel.ForEach(facts.Segments, segment =>
        {
            var (book, assessor) = (facts.BookOf(segment, wanted.Contains, pairing), context.Assessor());
            var scores = months.SelectMany(month => metrics.Select(metric => context.Score(assessor, metric, book, month))).ToList();
            lock (values)
                scores.ForEach(scored => Add(values, scored));
        });
        return values;
    }

    /// <summary>The months that are valued.</summary>
    public static List<Period> Months(ScoringContext context) => [.. context.Calendar.Between(Grain.Month, History.FirstDay, History.LastDay)];

    private async Task<ValueSet> EvaluateAsync(Func<NpgsqlConnection, ScoringContext, CancellationToken, Task<ColumnFacts>> read, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var store = StoreContexts.On(connection);
        var context = await ScoringContext.ReadAsync(store, time, cancellation);
        return Evaluate(await read(connection, context, cancellation), context);
    }

    /// <summary>What the formula was filled with, and the value where it is final: an estimate rests on more than counts.</summary>
    private static void Add(ValueSet values, Scored scored)
    {
        if (scored.Assessment.Result is not { } result)
            return;
        var key = new ValueKey(scored.Metric.Key, "", scored.Period.Name, scored.Segment.Dimension, scored.Segment.Value);
        foreach (var (part, number) in result.Parts)
            values.Add(key with { Part = part }, number);
        if (result is { Value: { } value, IsEstimate: false })
            values.Add(key with { Part = "value" }, value);
    }
}
