using System.Globalization;
using Npgsql;
using Scorecard.Benchmarks.Generation;
using Scorecard.Benchmarks.Store;
using Scorecard.Benchmarks.Values;
using Scorecard.Data.Columns;
using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Metrics.Contract;

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
        var context = await ScoringContext.ReadAsync(store, time, cancellation);
        var before = Resident();
        var records = await TimedAsync("read", Times.Loaded, () => RecordColumns.ReadAsync(connection, cancellation));
        var facts = await TimedAsync("count", Times.Counted, () => Task.FromResult(new ColumnFacts(records, context.Agreements.RuleSets, [.. MetricCatalog.Facts.Where(context.Supply.Has)])));
        Values = await TimedAsync("evaluate", Times.Evaluated, () => Task.FromResult(Evaluation.Evaluate(facts, context)));
        await TimedAsync("board", Times.Board, () => Task.FromResult(Board(facts, context)));
        Times.Megabytes = Math.Max(Times.Megabytes, (Resident() - before) / 1e6);
        GC.KeepAlive(facts);
    }

    private static int Board(ColumnFacts facts, ScoringContext context)
    {
        var months = Evaluation.Months(context).TakeLast(MonthsOfBoard).ToList();
        var (book, assessor) = (facts.BookOf(facts.Segments[^1], isWanted: null, new Pairing(months, History.LastDay)), context.Assessor());
        return months.SelectMany(month => MetricCatalog.All.Select(metric => context.Score(assessor, metric, book, month))).Count(scored => scored.Assessment.Result is not null);
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
