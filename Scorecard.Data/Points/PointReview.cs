using Npgsql;
using Scorecard.Data.Counting;
using Scorecard.Data.Model;

namespace Scorecard.Data.Points;

/// <summary>
/// Reads the records, counts and values anew, as of then, everything of which every change is published: what has become due
/// since is no business of it, and neither are closing values, which stay as they were shown. Nothing is written.
/// </summary>
internal static class PointReview
{
    /// <summary>How many values there are, and which of them are others than was published.</summary>
    public static async Task<(long Valued, List<News> News)> RunAsync(NpgsqlConnection connection, TimeProvider time, CancellationToken cancellation)
    {
        await using var store = StoreContexts.On(connection);
        var now = await ScoringContext.ReadAsync(store, time, cancellation);
        // Where something else has been agreed since, everything is valued anew by the next publication anyway.
        if (await Publication.ReadAsync(connection, cancellation) is not { } last || last.Basis.Agreed != now.Basis.Agreed)
            return (0, []);
        var then = now.On(last.Basis);
        var facts = await ColumnFacts.ReadAsync(connection, then, cancellation);
        var (valued, news) = (0L, new List<News>());
        var followed = last.Segments.Where(then.Agreements.IsFollowed).ToList();
        await foreach (var found in new NewPoints(connection, then, facts).FindAsync(followed, DueScores.All(then, HistorySpan.From(last.First, then)), cancellation))
        {
            valued += found.Valued;
            news.AddRange(found.News);
        }

        return (valued, news);
    }
}
