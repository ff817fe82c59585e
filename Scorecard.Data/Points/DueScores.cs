using Scorecard.Data.Counting;
using Scorecard.Metrics.Definitions;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Points;

/// <summary>
/// Which values may have become others since the last publication: those that stand on something else than then, those
/// that read facts which have changed, and all of what was not valued before. Every other point stands as it was published.
/// </summary>
internal sealed class DueScores
{
    private readonly List<Score> _scores;
    private readonly FactChanges _changes;
    private readonly HashSet<Segment> _before;
    private readonly HashSet<Period> _pairedAnew;
    private readonly Func<Score, string?, bool> _moved;
    private readonly Dictionary<string, HashSet<Score>> _movedByDimension = new(StringComparer.Ordinal);

    private DueScores(
        ScoringContext now, IReadOnlyList<Period> periods, FactChanges changes, IEnumerable<Period> pairedAnew, IEnumerable<Segment> before, Func<Score, string?, bool> moved)
    {
        _scores = [.. from period in periods from metric in MetricCatalog.All select new Score(metric, period, now.Agreements.DefinitionOn(period.Start).Terms)];
        (_changes, _pairedAnew, _before, _moved) = (changes, [.. pairedAnew], [.. before], moved);
    }

    /// <summary>Everything, where nothing is known of the last publication or it stood on other agreements.</summary>
    public static DueScores All(ScoringContext now, HistorySpan span) => new(now, span.Periods, FactChanges.None, [], [], (_, _) => true);

    /// <summary>What may have changed since the last publication.</summary>
    public static DueScores Since(Publication last, ScoringContext now, HistorySpan span, FactChanges changes, IEnumerable<Period> pairedAnew)
    {
        var (then, periods) = last.Then(now);
        var (before, after, valued) = (then.Assessor(), now.Assessor(), periods.ToHashSet());
        return new(now, span.Periods, changes, pairedAnew, last.Segments, (score, dimension) =>
            !valued.Contains(score.Period)
            || score.StandingIn(before, dimension) != score.StandingIn(after, dimension)
            || score.ReadsBetween(score.LastDayIn(before, dimension), score.LastDayIn(after, dimension)));
    }

    /// <summary>The values of a segment that are due.</summary>
    public IReadOnlyList<Score> Of(Segment segment)
    {
        var moved = MovedIn(segment.IsTotal ? null : segment.Dimension);
        var isNew = !_before.Contains(segment);
        return [.. _scores.Where(score => GrainNames.ArePublished(score.Period.Grain, segment) && (isNew || moved.Contains(score) || IsTouched(score, segment)))];
    }

    private bool IsTouched(Score score, Segment segment) =>
        (score.IsOfPairs && _pairedAnew.Contains(score.Period)) || score.Reads.Any(read => _changes.Any(segment, read.Type, read.Start, read.End));

    private HashSet<Score> MovedIn(string? dimension)
    {
        if (!_movedByDimension.TryGetValue(dimension ?? "", out var moved))
            _movedByDimension[dimension ?? ""] = moved = [.. _scores.Where(score => _moved(score, dimension))];
        return moved;
    }
}
