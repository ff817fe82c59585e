using Npgsql;
using Scorecard.Data.DailyFacts;
using Scorecard.Data.Model;
using Scorecard.Data.Queries;
using Scorecard.Data.Shown;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Points;

/// <summary>
/// The one writer of metric points: values every metric for every period and segment and appends a point wherever the
/// value, its status or one of its versions has changed since the last.
/// </summary>
public sealed class PointPublisher(TimeProvider time)
{
    private const int ScoredAtOnce = 2;

    /// <summary>
    /// Publishes inside the caller's transaction; answers how many points it wrote. Two segments are scored while the next is
    /// read, so that no more than three are in memory.
    /// </summary>
    /// <param name="changes">Which facts have changed since the last time.</param>
    public Task<int> PublishAsync(NpgsqlConnection connection, long snapshotId, FactChanges changes, CancellationToken cancellation) =>
        PublishAsync(connection, snapshotId, runId: null, changes, valuedFrom: null, cancellation);

    /// <summary>The same for a run that is about to succeed, whose rejected rows count already; or with the periods from a first day on that were valued before: nothing may be left in them.</summary>
    internal async Task<int> PublishAsync(NpgsqlConnection connection, long snapshotId, long? runId, FactChanges changes, DateOnly? valuedFrom, CancellationToken cancellation)
    {
        await using var store = StoreContexts.On(connection);
        var read = await ScoringContext.ReadAsync(store, time, cancellation);
        var context = await read.WithGapsAsync(connection, runId, snapshot: null, cancellation);
        var last = await Publication.ReadAsync(connection, cancellation);
        var boards = new ShownBoards(connection, store, context);
        await boards.SettlePendingAsync(cancellation);
        if (changes.IsEmpty && last?.StandsOn(context.Basis) == true)
        {
            // A source that was tried in vain has published nothing, and may have been the last that boards waited for.
            await boards.RecordAsync(HistorySpan.From(last.First, context).Periods, snapshotId, time.GetUtcNow(), cancellation);
            return 0;
        }

        if (await HistorySpan.ReadAsync(connection, context, valuedFrom, cancellation) is not { } span)
        {
            // The changes are of days that are not yet, as after the clock was set back: they would be missed when those come.
            await Publication.ForgetAsync(connection, cancellation);
            return 0;
        }

        var comparable = last?.Basis.Agreed == context.Basis.Agreed ? last : null;
        var paired = await PairAsync(connection, context, span, comparable, changes, cancellation);
        var due = comparable is null ? DueScores.All(context, span) : DueScores.Since(comparable, context, span, changes, paired);
        var segments = await FactSegments.ReadAsync(connection, last?.Segments, cancellation);
        var count = await WriteNewsAsync(connection, context, segments, due, snapshotId, cancellation);
        await new Publication(context.Basis, span.First, segments).WriteAsync(connection, cancellation);
        await boards.RecordAsync(span.Periods, snapshotId, time.GetUtcNow(), cancellation);
        return count;
    }

    private async Task<int> WriteNewsAsync(
        NpgsqlConnection connection, ScoringContext context, IReadOnlyList<Segment> segments, DueScores due, long snapshotId, CancellationToken cancellation)
    {
        var (count, scoring) = (0, new Queue<Task<List<MetricPoint>>>());
        var (reader, assessor) = (new FactReader(connection), context.Assessor());
        foreach (var segment in segments)
        {
            if (due.Of(segment) is not { Count: > 0 } scores)
                continue;
            var latest = await LatestPoints.ReadAsync(connection, segment, scores, cancellation);
            var days = Score.DaysOf(scores, assessor, segment.IsTotal ? null : segment.Dimension);
            var facts = await reader.ReadAsync(segment, scores.Select(score => score.Metric).Distinct(), days, cancellation);
            if (scoring.Count == ScoredAtOnce)
                count += await PointCopy.WriteAsync(connection, await scoring.Dequeue(), cancellation);
            scoring.Enqueue(Task.Run(() => News(context, scores, facts, latest, snapshotId), cancellation));
        }

        foreach (var news in scoring)
            count += await PointCopy.WriteAsync(connection, await news, cancellation);
        return count;
    }

    /// <summary>Pairs customers over the periods that they have not been paired over, or not up to that day, or over all if any of them has changed; answers which.</summary>
    private static async Task<IReadOnlyList<Period>> PairAsync(
        NpgsqlConnection connection, ScoringContext now, HistorySpan span, Publication? last, FactChanges changes, CancellationToken cancellation)
    {
        var isAnew = last is null || changes.OfCustomers;
        var due = span.Periods;
        var lastDay = now.LastDayFor(CountedFacts.Customers);
        if (!isAnew)
        {
            var (then, valued) = last!.Then(now);
            var (before, paired) = (then.LastDayFor(CountedFacts.Customers), valued.ToHashSet());
            due = [.. due.Where(period => !paired.Contains(period) || CustomerPairs.LastDayOf(period, lastDay) != CustomerPairs.LastDayOf(period, before))];
        }

        await PairFacts.UpdateAsync(connection, CountedFacts.Customers, due, lastDay, isAnew, cancellation);
        return due;
    }

    private List<MetricPoint> News(
        ScoringContext context, IReadOnlyList<Score> due, FactBook facts, LatestPoints latest, long snapshotId)
    {
        var assessor = context.Assessor();
        var scored = due.Select(score => context.Score(assessor, score.Metric, facts, score.Period));
        return [.. scored.Where(latest.IsNews).Select(news => news.ToPoint(snapshotId, time.GetUtcNow()))];
    }

    /// <summary>Publishes what the passing of time has changed, a period that ended or a cohort that ripened, without a pull.</summary>
    public async Task RecomputeAsync(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await LongCommand.ExecuteAsync(connection, Snapshots.SnapshotStore.SnapshotLock, cancellation);
        await using var newest = new NpgsqlCommand("SELECT coalesce(max(snapshot_id), 0) FROM run", connection);
        var snapshotId = (long)(await newest.ExecuteScalarAsync(cancellation))!;
        if (await PublishAsync(connection, snapshotId, FactChanges.None, cancellation) > 0)
            await Announcements.SendAsync(connection, new Announcement("scorecard", $"{snapshotId}"), cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
