using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Data.Queries;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Shown;

/// <summary>The points that boards of one grain and segment are made from, read once for all of them.</summary>
internal sealed class BoardSeries(ScoringContext context, PointSeries points, PointSeries totals)
{
    public delegate Task<PointSeries> Read(ScorecardContext store, Grain grain, Segment segment, DateOnly from, DateOnly to, long? snapshot, CancellationToken cancellation);

    /// <summary>Those of the segment.</summary>
    public PointSeries Points => points;

    /// <summary>Reads what boards show of a segment, and the totals that they are judged by.</summary>
    /// <param name="boards">The boards' periods, oldest first.</param>
    public static async Task<BoardSeries> ReadAsync(
        ScorecardContext store, ScoringContext context, Segment segment, IReadOnlyList<Period> boards, Read read, CancellationToken cancellation)
    {
        var (grain, from, to) = (boards[0].Grain, BoardSpan.Of(context, boards[0])[^1].Start, boards[^1].Start);
        var points = await read(store, grain, segment, from, to, null, cancellation);
        return new(context, points, segment.IsTotal ? points : await read(store, grain, Segment.Total, from, to, null, cancellation));
    }

    /// <summary>What the board of a period that is over says.</summary>
    public BoardVerdict Verdict(Period board) => BoardVerdict.Of(context, board, points, totals, asOf: null, running: false);
}
