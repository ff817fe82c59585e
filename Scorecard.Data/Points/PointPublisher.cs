using Npgsql;
using Scorecard.Data.DailyFacts;
using Scorecard.Data.Model;
using Scorecard.Data.Queries;
using Scorecard.Metrics.Definitions;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Status;

namespace Scorecard.Data.Points;

/// <summary>
/// The one writer of metric points: values every metric for every period and segment and appends a point wherever the
/// value, its status or one of its versions has changed since the last.
/// </summary>
public sealed class PointPublisher(TimeProvider time)
{
    /// <summary>
    /// Publishes inside the caller's transaction; answers how many points it wrote. One segment is scored while the next is
    /// read, so that no more than two are in memory.
    /// </summary>
    /// <param name="customersChanged">Whether what is known of some customer has changed since the last time.</param>
    public async Task<int> PublishAsync(NpgsqlConnection connection, long snapshotId, bool customersChanged, CancellationToken cancellation)
    {
        await using var store = StoreContexts.On(connection);
        var context = await ScoringContext.ReadAsync(store, time, cancellation);
        var periods = await HistorySpan.ReadAsync(connection, context, cancellation);
        if (periods.Count == 0)
            return 0;
        var lastDay = context.Supply.LastDayFor([CountedFacts.Customers], context.Calendar) ?? context.Today;
        await PairFacts.UpdateAsync(connection, CountedFacts.Customers, periods, lastDay, customersChanged, cancellation);
        var (count, scoring) = (0, Task.FromResult<List<MetricPoint>>([]));
        foreach (var segment in await FactSegments.ReadAsync(connection, cancellation))
        {
            var latest = await LatestPoints.ReadAsync(connection, segment, cancellation);
            var facts = await FactReader.ReadAsync(connection, segment, MetricCatalog.All, cancellation);
            count += await PointCopy.WriteAsync(connection, await scoring, cancellation);
            scoring = Task.Run(() => News(context, periods, facts, latest, snapshotId), cancellation);
        }

        return count + await PointCopy.WriteAsync(connection, await scoring, cancellation);
    }

    private List<MetricPoint> News(
        ScoringContext context, IReadOnlyList<Metrics.Periods.Period> periods, FactBook facts, LatestPoints latest, long snapshotId) =>
        [.. Score(context, periods, facts).Where(latest.IsNews).Select(scored => scored.ToPoint(snapshotId, time.GetUtcNow()))];

    /// <summary>Publishes what the passing of time has changed, a period that ended or a cohort that ripened, without a pull.</summary>
    public async Task RecomputeAsync(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using (var command = new NpgsqlCommand(Snapshots.SnapshotStore.SnapshotLock, connection))
            await command.ExecuteNonQueryAsync(cancellation);
        await using var newest = new NpgsqlCommand("SELECT coalesce(max(snapshot_id), 0) FROM run", connection);
        var snapshotId = (long)(await newest.ExecuteScalarAsync(cancellation))!;
        if (await PublishAsync(connection, snapshotId, customersChanged: false, cancellation) > 0)
            await Announcements.SendAsync(connection, new Announcement("scorecard", $"{snapshotId}"), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static IEnumerable<Scored> Score(ScoringContext context, IReadOnlyList<Metrics.Periods.Period> periods, FactBook facts)
    {
        var assessor = new Assessor(context.Calendar, context.Supply, context.Now, context.Company.AsOf);
        return from period in periods
               where GrainNames.ArePublished(period.Grain, facts.Segment)
               from metric in MetricCatalog.All
               select context.Score(assessor, metric, facts, period);
    }
}
