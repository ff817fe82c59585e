using Microsoft.EntityFrameworkCore;
using Npgsql;
using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Data.Queries;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Shown;

/// <summary>Holds what a board said when it was first shown against what it says now.</summary>
internal sealed class ShownComparison(ScorecardContext store, ScoringContext context, Period board, Segment segment, long? snapshot)
{
    /// <summary>What was first shown and since when another is known; null where the two say the same, or nothing had been shown.</summary>
    public async Task<ShownBoardView?> ReadAsync(BoardVerdict known, Restatement restated, CancellationToken cancellation)
    {
        var (grain, name) = (GrainNames.Of(board.Grain), board.Name);
        var kept = await store.ShownBoards.AsNoTracking().SingleOrDefaultAsync(
            shown => shown.Dimension == segment.Dimension && shown.Segment == segment.Value && shown.Grain == grain && shown.PeriodStart == board.Start && shown.Period == name,
            cancellation);
        if (kept is null || kept.SnapshotId > snapshot)
            return null;
        if (kept.State != ShownBoard.Recorded)
            return BoardVerdict.Headline.Any(metric => restated.Of(metric, Cohort(metric)) is not null) ? ShownBoardRow.View(kept, null) : null;
        var shown = ShownBoardRow.Verdict(kept);
        return known.SaysTheSameAs(shown) ? null : ShownBoardRow.View(kept, await SinceAsync(shown, known, restated, kept.ShownAt!.Value, cancellation));
    }

    /// <summary>When the first of the headline metrics left the colour that it was shown with, never to come back; where all have theirs, tension alone is another, by a metric restated since.</summary>
    private async Task<DateTimeOffset?> SinceAsync(BoardVerdict shown, BoardVerdict known, Restatement restated, DateTimeOffset at, CancellationToken cancellation)
    {
        DateTimeOffset? first = null;
        foreach (var metric in BoardVerdict.Headline)
        {
            var then = BoardVerdict.Colour(shown.Statuses.GetValueOrDefault(metric.Key, Metrics.Status.MetricStatus.NoData));
            if (then != BoardVerdict.Colour(known.Statuses[metric.Key]) && await LeftAsync(metric.Key, Cohort(metric), then, cancellation) is { } left && !(left > first))
                first = left;
        }

        return first ?? BoardSpan.Of(context, board).Take(BoardSpan.TensionBack)
            .SelectMany(period => BoardVerdict.TensionSet.Select(metric => restated.Of(metric, period)?.KnownAt)).Where(known => known > at).Min();
    }

    private async Task<DateTimeOffset?> LeftAsync(string metric, Period period, string colour, CancellationToken cancellation)
    {
        await using var command = (NpgsqlCommand)store.Database.GetDbConnection().CreateCommand();
        command.CommandText =
            """
            WITH points AS (
                SELECT id, computed_at, CASE WHEN status IN ('green', 'red') THEN status ELSE 'grey' END AS colour FROM metric_point
                WHERE (dimension, segment, grain, metric, period_start) = ($1, $2, $3, $4, $5) AND snapshot_id <= $6)
            SELECT min(computed_at) FROM points WHERE id > coalesce((SELECT max(id) FROM points WHERE colour = $7), 0)
            """;
        foreach (var value in new object[] { segment.Dimension, segment.Value, GrainNames.Of(period.Grain), metric, period.Start, snapshot ?? long.MaxValue, colour })
            command.Parameters.AddWithValue(value);
        await store.Database.OpenConnectionAsync(cancellation);
        return await command.ExecuteScalarAsync(cancellation) is DateTime found ? new DateTimeOffset(found, TimeSpan.Zero) : null;
    }

    private Period Cohort(Metrics.Contract.IMetric metric) => ShownPeriod.Of(context, metric, board, null);
}
