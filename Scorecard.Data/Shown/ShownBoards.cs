using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Data.Queries;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Status;

namespace Scorecard.Data.Shown;

/// <summary>
/// Writes down what boards say as a whole the first time that they are shown, inside the transaction that publishes them:
/// for the total, and for segments that have targets, since no other has a colour (docs/adr/0030).
/// </summary>
internal sealed class ShownBoards(NpgsqlConnection connection, ScorecardContext store, ScoringContext context)
{
    /// <summary>Keeps the boards that are shown now and were not before. Call it when the points are written.</summary>
    /// <param name="segments">The segments that points were published of.</param>
    /// <param name="periods">The periods.</param>
    /// <param name="snapshotId">The snapshot.</param>
    /// <param name="at">The moment.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task RecordAsync(IReadOnlyList<Segment> segments, IReadOnlyList<Period> periods, long snapshotId, DateTimeOffset at, CancellationToken cancellation)
    {
        if (!await EverySourceWasTriedAsync(snapshotId, cancellation))
            return;
        foreach (var segment in segments.Where(context.Agreements.IsFollowed))
        {
            foreach (var grain in GrainNames.All.Where(grain => segment.IsTotal || grain != Grain.Day))
            {
                var over = periods.Where(period => period.Grain == grain && IsOver(period.End)).ToList();
                if (await NewAsync(segment, grain, over, cancellation) is not { Count: > 0 } unshown)
                    continue;
                var series = await BoardSeries.ReadAsync(store, context, segment, unshown, PointSeries.KnownAsync, cancellation);
                await WriteAsync([.. unshown.Where(board => IsSettled(board, series.Points, series.Verdict(board)))
                    .Select(board => ShownBoardRow.Of(board, segment, series.Verdict(board), snapshotId, at))], cancellation);
            }
        }
    }

    /// <summary>
    /// Of boards that were shown before this was kept: what was first shown of each metric makes the board that was shown, as
    /// long as it says the same as what is known. Where it does not, nobody ever saw the two together, and it stays unknown.
    /// </summary>
    public async Task SettlePendingAsync(CancellationToken cancellation)
    {
        var pending = await store.ShownBoards.AsNoTracking().Where(board => board.State == ShownBoard.Pending).ToListAsync(cancellation);
        foreach (var group in pending.GroupBy(board => (board.Grain, Segment: new Segment(board.Dimension, board.Segment))))
        {
            var boards = group.Select(board => (Board: board, Period: context.Calendar.Containing(GrainNames.Parse(board.Grain)!.Value, board.PeriodStart))).ToList();
            var periods = boards.Select(board => board.Period).OrderBy(period => period.Start).ToList();
            var known = await BoardSeries.ReadAsync(store, context, group.Key.Segment, periods, PointSeries.KnownAsync, cancellation);
            var shown = await BoardSeries.ReadAsync(store, context, group.Key.Segment, periods, PointSeries.ShownOrKnownAsync, cancellation);
            await WriteAsync([.. boards.Select(board => Settled(board.Board, board.Period, group.Key.Segment, known, shown))], cancellation);
        }
    }

    private static ShownBoard Settled(ShownBoard pending, Period period, Segment segment, BoardSeries known, BoardSeries shown)
    {
        var verdict = known.Verdict(period);
        var own = known.Points.All.Where(point => point.PeriodStart == period.Start && point.IsFinal).ToList();
        return own.Count > 0 && period.Name == pending.Period && verdict.SaysTheSameAs(shown.Verdict(period))
            ? ShownBoardRow.Of(period, segment, verdict, own.Max(point => point.SnapshotId), own.Max(point => point.ComputedAt))
            : ShownBoardRow.Unknown(pending);
    }

    /// <summary>A first load takes source by source: what is there before the last was tried was never meant to be looked at.</summary>
    private async Task<bool> EverySourceWasTriedAsync(long snapshotId, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT NOT EXISTS (SELECT FROM source s WHERE NOT s.is_removed AND NOT s.is_paused
                AND NOT EXISTS (SELECT FROM waiting_source w WHERE w.source = s.name)
                AND NOT EXISTS (SELECT FROM supply WHERE supply.source = s.name)
                AND NOT EXISTS (SELECT FROM run r WHERE r.source = s.name AND (r.finished_at IS NOT NULL OR r.snapshot_id = $1)))
            """, connection);
        command.Parameters.AddWithValue(snapshotId);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Those of which a headline value has been shown, and the board has not, oldest first.</summary>
    private async Task<List<Period>> NewAsync(Segment segment, Grain grain, List<Period> over, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT due.start FROM unnest($5) AS due (start)
            WHERE NOT EXISTS (SELECT FROM shown_board b WHERE (b.dimension, b.segment, b.grain, b.period_start) = ($1, $2, $3, due.start))
              AND EXISTS (
                  SELECT FROM unnest($4) AS headline (metric) JOIN metric_point p
                    ON (p.dimension, p.segment, p.grain, p.metric, p.period_start) = ($1, $2, $3, headline.metric, due.start) AND p.is_final)
            """, connection);
        command.Parameters.AddWithValue(segment.Dimension);
        command.Parameters.AddWithValue(segment.Value);
        command.Parameters.AddWithValue(GrainNames.Of(grain));
        command.Parameters.AddWithValue(BoardVerdict.Headline.Select(metric => metric.Key).ToArray());
        command.Parameters.AddWithValue(over.Select(period => period.Start).ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var starts = new HashSet<DateOnly>();
        while (await reader.ReadAsync(cancellation))
            starts.Add(reader.GetFieldValue<DateOnly>(0));
        return [.. over.Where(period => starts.Contains(period.Start))];
    }

    /// <summary>Nothing on it waits for data, or it has been looked at for a whole period as it is.</summary>
    private bool IsSettled(Period board, PointSeries points, BoardVerdict verdict) =>
        IsOver(context.Calendar.Next(board).End) || !BoardVerdict.Headline.Any(metric =>
            verdict.Statuses[metric.Key] is MetricStatus.Stale or MetricStatus.NotYetMature
            || (verdict.Statuses[metric.Key] is MetricStatus.NoData && points.Find(metric, ShownPeriod.Of(context, metric, board, null)) is { AsOf: { } asOf } && asOf < board.Start));

    private bool IsOver(DateOnly end) => context.Calendar.StartOf(end) <= context.Now;

    private async Task WriteAsync(IReadOnlyList<ShownBoard> boards, CancellationToken cancellation)
    {
        foreach (var board in boards)
        {
            await using var command = new NpgsqlCommand(
                """
                INSERT INTO shown_board AS kept VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
                ON CONFLICT (dimension, segment, grain, period_start) DO UPDATE SET
                    (period, state, overall, green, red, grey, statuses, tension_state, tension_direction, tension_periods, tension_metrics, tension_green_share_difference, snapshot_id, shown_at) =
                    (excluded.period, excluded.state, excluded.overall, excluded.green, excluded.red, excluded.grey, excluded.statuses, excluded.tension_state, excluded.tension_direction,
                     excluded.tension_periods, excluded.tension_metrics, excluded.tension_green_share_difference, excluded.snapshot_id, excluded.shown_at)
                WHERE kept.state = 'pending'
                """, connection);
            foreach (var (value, type) in Values(board))
                command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value, NpgsqlDbType = type });
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static (object? Value, NpgsqlDbType Type)[] Values(ShownBoard board) =>
    [
        (board.Grain, NpgsqlDbType.Text), (board.Period, NpgsqlDbType.Text), (board.PeriodStart, NpgsqlDbType.Date), (board.Dimension, NpgsqlDbType.Text), (board.Segment, NpgsqlDbType.Text),
        (board.State, NpgsqlDbType.Text), (board.Overall, NpgsqlDbType.Text), (board.Green, NpgsqlDbType.Integer), (board.Red, NpgsqlDbType.Integer), (board.Grey, NpgsqlDbType.Integer),
        (board.Statuses, NpgsqlDbType.Jsonb), (board.TensionState, NpgsqlDbType.Text), (board.TensionDirection, NpgsqlDbType.Text), (board.TensionPeriods, NpgsqlDbType.Integer),
        (board.TensionMetrics, NpgsqlDbType.Array | NpgsqlDbType.Text), (board.TensionGreenShareDifference, NpgsqlDbType.Double), (board.SnapshotId, NpgsqlDbType.Bigint),
        (board.ShownAt?.ToUniversalTime(), NpgsqlDbType.TimestampTz),
    ];
}
