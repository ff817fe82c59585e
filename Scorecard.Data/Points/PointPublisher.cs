using Npgsql;
using Scorecard.Data.Counting;
using Scorecard.Data.History;
using Scorecard.Data.Model;
using Scorecard.Data.Queries;
using Scorecard.Data.Shown;
using Scorecard.Data.Snapshots;

namespace Scorecard.Data.Points;

/// <summary>
/// The one writer of metric points: appends one wherever the value, its status or one of its versions has changed since the
/// last, of the total and of segments with targets; of every other segment the closing value of a period, once (docs/adr/0041).
/// </summary>
public sealed class PointPublisher
{
    private readonly TimeProvider _time;
    private readonly RecordMemory _memory;

    /// <summary>A publisher that reads the records itself each time.</summary>
    public PointPublisher(TimeProvider time)
        : this(time, new RecordMemory())
    {
    }

    /// <summary>A publisher that shares the records in memory with those who answer from them.</summary>
    public PointPublisher(TimeProvider time, RecordMemory memory) => (_time, _memory) = (time, memory);

    /// <summary>Publishes inside the caller's transaction; answers how many points it wrote.</summary>
    /// <param name="connection">The connection that the transaction is of.</param>
    /// <param name="snapshotId">The number that the points will have.</param>
    /// <param name="changed">Which records are others than when points were last published.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<int> PublishAsync(NpgsqlConnection connection, long snapshotId, Changed changed, CancellationToken cancellation) =>
        PublishAsync(connection, snapshotId, runId: null, changed, valuedFrom: null, cancellation);

    /// <summary>The same for a run that is about to succeed, whose rejected rows count already; or with the periods from a first day on that were valued before: nothing may be left in them.</summary>
    internal async Task<int> PublishAsync(NpgsqlConnection connection, long snapshotId, long? runId, Changed changed, DateOnly? valuedFrom, CancellationToken cancellation)
    {
        await using var store = StoreContexts.On(connection);
        var read = await ScoringContext.ReadAsync(store, _time, cancellation);
        var facts = await CountAsync(connection, read, snapshotId, changed, cancellation);
        using var phase = PullPhase.Begin("points");
        var context = await read.WithGapsAsync(facts, connection, runId, null, cancellation);
        var last = await Publication.ReadAsync(connection, cancellation);
        var boards = new ShownBoards(connection, store, context);
        await boards.SettlePendingAsync(cancellation);
        if (changed == Changed.Nothing && last?.StandsOn(context.Basis) == true)
        {
            // A source that was tried in vain has published nothing, and may have been the last that boards waited for.
            await boards.RecordAsync(last.Segments, HistorySpan.From(last.First, context).Periods, snapshotId, _time.GetUtcNow(), cancellation);
            return 0;
        }

        if (HistorySpan.Of(facts, context, valuedFrom) is not { } span)
        {
            // The changes are of days that are not yet, as after the clock was set back: they would be missed when those come.
            await Publication.ForgetAsync(connection, cancellation);
            return 0;
        }

        var segments = await SegmentsAsync(connection, facts, last?.Segments, cancellation);
        var due = last is null || last.Basis.Agreed != context.Basis.Agreed ? DueScores.All(context, span) : DueScores.Since(last, context, span, changed != Changed.Nothing);
        var count = 0;
        await foreach (var (_, news) in new NewPoints(connection, context, facts).FindAsync(segments, due, cancellation))
            count += await PointCopy.WriteAsync(connection, news.ConvertAll(each => each.Scored.ToPoint(snapshotId, _time.GetUtcNow())), cancellation);
        await new Publication(context.Basis, span.First, segments, facts.Segments).WriteAsync(connection, cancellation);
        await boards.RecordAsync(segments, span.Periods, snapshotId, _time.GetUtcNow(), cancellation);
        return count;
    }

    /// <summary>The transaction is committed.</summary>
    internal void Published(long snapshotId) => _memory.Published(snapshotId);

    /// <summary>Publishes what the passing of time has changed, a period that ended or a cohort that ripened, without a pull.</summary>
    public async Task RecomputeAsync(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await LongCommand.ExecuteAsync(connection, SnapshotStore.SnapshotLock, cancellation);
        var snapshotId = await KnownSnapshot.NewestAsync(connection, cancellation);
        if (await PublishAsync(connection, snapshotId, Changed.Nothing, cancellation) > 0)
            await Announcements.SendAsync(connection, new Announcement("scorecard", $"{snapshotId}"), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task<ColumnFacts> CountAsync(
        NpgsqlConnection connection, ScoringContext context, long snapshotId, Changed changed, CancellationToken cancellation)
    {
        using var phase = PullPhase.Begin("facts");
        return await _memory.PublishAsync(connection, context, snapshotId, changed, cancellation);
    }

    /// <summary>The segments that records count in, and those that were valued before: they have points that say otherwise.</summary>
    private static async Task<IReadOnlyList<Segment>> SegmentsAsync(NpgsqlConnection connection, ColumnFacts facts, IReadOnlyList<Segment>? valued, CancellationToken cancellation)
    {
        valued ??= await PublishedSegmentsAsync(connection, cancellation);
        return [.. facts.Segments.Union(valued).OrderBy(segment => segment.Dimension, StringComparer.Ordinal).ThenBy(segment => segment.Value, StringComparer.Ordinal)];
    }

    private static async Task<List<Segment>> PublishedSegmentsAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = LongCommand.On(connection, "SELECT DISTINCT dimension, segment FROM metric_point");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var segments = new List<Segment>();
        while (await reader.ReadAsync(cancellation))
            segments.Add(new Segment(reader.GetString(0), reader.GetString(1)));
        return segments;
    }
}
