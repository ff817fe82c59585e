using System.Globalization;
using Npgsql;
using Scorecard.Benchmarks.Generation;
using Scorecard.Benchmarks.Store;
using Scorecard.Benchmarks.Values;
using Scorecard.Data.Columns;
using Scorecard.Data.Counting;
using Scorecard.Data.DailyFacts;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Metrics.Definitions;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;

namespace Scorecard.Benchmarks.Columns;

/// <summary>From the records of a store to values, in memory.</summary>
internal sealed class ColumnRun(NpgsqlDataSource database, TimeProvider time, Action<string> say)
{
    private const int MonthsOfBoard = 13;

    public ColumnTimes Times { get; } = new();

    /// <summary>The values of the last time.</summary>
    public ValueSet Values { get; private set; } = new();

    public async Task MeasureAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var store = StoreContexts.On(connection);
        var (context, plan) = (await ScoringContext.ReadAsync(store, time, cancellation), await FactPlan.ReadAsync(connection, cancellation));
        var before = Resident();
        var records = await TimedAsync("read", Times.Loaded, () => RecordColumns.ReadAsync(connection, cancellation));
        var months = context.Calendar.Between(Grain.Month, History.FirstDay, History.LastDay).ToList();
        var facts = await TimedAsync("count", Times.Counted, () => Task.FromResult(Count(records, plan, months)));
        Values = await TimedAsync("evaluate", Times.Evaluated, () => Task.FromResult(Evaluate(facts, context, months)));
        await TimedAsync("board", Times.Board, () => Task.FromResult(Board(facts, context, months)));
        Times.Megabytes = Math.Max(Times.Megabytes, (Resident() - before) / 1e6);
        GC.KeepAlive(facts);
    }

    private static ColumnFacts Count(RecordColumns records, FactPlan plan, List<Period> months)
    {
        var facts = new ColumnFacts(records, plan.RuleSets, [.. plan.Facts, .. plan.Stocks]);
        facts.Pair(CountedFacts.Customers, months, History.LastDay);
        return facts;
    }

    private static ValueSet Evaluate(ColumnFacts facts, ScoringContext context, List<Period> months)
    {
        var metrics = Evaluation.Metrics.Select(key => MetricCatalog.Find(key)!).ToList();
        var wanted = metrics.SelectMany(metric => metric.Facts).ToHashSet();
        var values = new ValueSet();
        Parallel.ForEach(facts.Segments, segment =>
        {
            var (book, assessor) = (facts.BookOf(segment, wanted.Contains), context.Assessor());
            var scores = months.SelectMany(month => metrics.Select(metric => context.Score(assessor, metric, book, month))).ToList();
            lock (values)
                scores.ForEach(scored => Evaluation.Add(values, scored));
        });
        return values;
    }

    private static int Board(ColumnFacts facts, ScoringContext context, List<Period> months)
    {
        var (book, assessor) = (facts.BookOf(facts.Segments[^1]), context.Assessor());
        return months.TakeLast(MonthsOfBoard).SelectMany(month => MetricCatalog.All.Select(metric => context.Score(assessor, metric, book, month))).Count(scored => scored.Assessment.Result is not null);
    }

    private async Task<T> TimedAsync<T>(string what, List<double> seconds, Func<Task<T>> work)
    {
        var (started, processor) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var result = await work();
        seconds.Add(TimeProvider.System.GetElapsedTime(started).TotalSeconds);
        say(string.Create(CultureInfo.InvariantCulture, $"  {what}: {seconds[^1]:0.000} s, {(Environment.CpuUsage.TotalTime - processor).TotalSeconds:0.000} s of processors"));
        return result;
    }

    /// <summary>What is held once nothing is left to collect.</summary>
    private static double Resident() => GC.GetTotalMemory(forceFullCollection: true);
}
