using Npgsql;
using Scorecard.Data.Counting;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Points;

/// <summary>Finds the values that the newest points do not say, and closing values of which there are no points yet.</summary>
/// <param name="connection">Where the newest points are read.</param>
/// <param name="context">What values are judged by.</param>
/// <param name="facts">What they are made from.</param>
internal sealed class NewPoints(NpgsqlConnection connection, ScoringContext context, ColumnFacts facts)
{
    private const int ScoredAtOnce = 2;

    /// <summary>
    /// Of each segment in turn those of the values that are due which are news. Facts are put together while the newest points
    /// are read, and two segments are scored while those of the next are, so that no more than three are in memory.
    /// </summary>
    public async IAsyncEnumerable<(int Valued, List<News> News)> FindAsync(
        IReadOnlyList<Segment> segments, DueScores due, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var scoring = new Queue<Task<(int, List<News>)>>();
        foreach (var segment in segments)
        {
            if (due.Of(segment) is not { Count: > 0 } asked)
                continue;
            var isFollowed = context.Agreements.IsFollowed(segment);
            var book = isFollowed ? Task.Run(() => BookOf(segment, asked), cancellation) : null;
            var latest = await LatestPoints.ReadAsync(connection, segment, asked, areFinal: !isFollowed, cancellation);
            var scores = isFollowed ? asked : [.. asked.Where(score => !latest.Has(score))];
            if (scoring.Count == ScoredAtOnce)
                yield return await scoring.Dequeue();
            scoring.Enqueue(Task.Run(async () => (scores.Count, NewsOf(book is null ? BookOf(segment, scores) : await book, scores, latest)), cancellation));
        }

        foreach (var scored in scoring)
            yield return await scored;
    }

    /// <summary>Scored in two halves beside each other: the total alone has as many values as most companies' segments together.</summary>
    private List<News> NewsOf(FactBook book, IReadOnlyList<Score> due, LatestPoints latest) =>
        [.. due.Chunk((due.Count + 1) / ScoredAtOnce + 1).AsParallel().AsOrdered().SelectMany(half => Scored(book, half)).Where(latest.IsNews).Select(scored => new News(scored, latest.Find(scored)))];

    private List<Scored> Scored(FactBook book, IEnumerable<Score> due)
    {
        var assessor = context.Assessor();
        return [.. due.Select(score => context.Score(assessor, score.Metric, book, score.Period))];
    }

    private FactBook BookOf(Segment segment, IReadOnlyList<Score> due)
    {
        var wanted = due.SelectMany(score => score.Metric.Facts).ToHashSet();
        var paired = due.Where(score => score.IsOfPairs).Select(score => score.Period).Distinct();
        return facts.BookOf(segment, wanted.Contains, new Pairing([.. paired], context.LastDayFor(CountedFacts.Customers)));
    }
}

/// <summary>A value that the newest point does not say.</summary>
/// <param name="Scored">The value.</param>
/// <param name="Before">What the newest point says of value and status; null where there is none.</param>
internal sealed record News(Scored Scored, (double? Value, string Status)? Before);
