using Scorecard.Data.Counting;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Status;

namespace Scorecard.Data.Points;

/// <summary>
/// Which values a publication makes. Of the total, and of segments with targets of their own, every change is published: all
/// of them where records have changed, else those that stand on something else than then. Of every other segment the closing
/// values are published, once each, when their period has ended and they are mature.
/// </summary>
internal sealed class DueScores
{
    private readonly ScoringContext _now;
    private readonly List<Score> _scores;
    private readonly bool _haveRecordsChanged;
    private readonly HashSet<Segment> _before;
    private readonly Func<Score, string?, Standing?> _then;
    private readonly Assessor _assessor;
    private readonly Dictionary<string, Due> _dueByDimension = new(StringComparer.Ordinal);

    private DueScores(ScoringContext now, HistorySpan span, bool haveRecordsChanged, IEnumerable<Segment> before, Func<Score, string?, Standing?> then)
    {
        _scores = [.. from period in span.Periods from metric in MetricCatalog.All select new Score(metric, period, now.Agreements.DefinitionOn(period.Start).Terms)];
        (_now, _haveRecordsChanged, _before, _then, _assessor) = (now, haveRecordsChanged, [.. before], then, now.Assessor());
    }

    /// <summary>Everything, where nothing is known of the last publication or it stood on other agreements.</summary>
    public static DueScores All(ScoringContext now, HistorySpan span) => new(now, span, haveRecordsChanged: true, [], (_, _) => null);

    /// <summary>What may be another value than at the last publication.</summary>
    public static DueScores Since(Publication last, ScoringContext now, HistorySpan span, bool haveRecordsChanged)
    {
        var (then, periods) = last.Then(now);
        var (before, valued) = (then.Assessor(), periods.ToHashSet());
        return new(now, span, haveRecordsChanged, last.Segments, (score, dimension) => valued.Contains(score.Period) ? score.StandingIn(before, dimension) : null);
    }

    /// <summary>The values of a segment that are due.</summary>
    public IReadOnlyList<Score> Of(Segment segment)
    {
        var (due, isNew) = (DueIn(segment.IsTotal ? null : segment.Dimension), !_before.Contains(segment));
        if (_now.Agreements.IsFollowed(segment))
            return segment.IsTotal ? (isNew || _haveRecordsChanged ? _scores : due.Moved) : WithoutDays(isNew || _haveRecordsChanged ? _scores : due.Moved);
        return WithoutDays(isNew ? due.Final : due.Closing);
    }

    private static List<Score> WithoutDays(IEnumerable<Score> scores) => [.. scores.Where(score => score.Period.Grain != Grain.Day)];

    private Due DueIn(string? dimension)
    {
        if (_dueByDimension.TryGetValue(dimension ?? "", out var known))
            return known;
        var due = new Due([], [], []);
        foreach (var score in _scores)
        {
            var (now, then) = (score.StandingIn(_assessor, dimension), _then(score, dimension));
            if (now != then)
                due.Moved.Add(score);
            if (now.IsFinal)
                due.Final.Add(score);
            if (now.IsFinal && then?.IsFinal != true)
                due.Closing.Add(score);
        }

        return _dueByDimension[dimension ?? ""] = due;
    }

    /// <summary>What is due of the segments of a dimension.</summary>
    /// <param name="Moved">What stands on something else than then.</param>
    /// <param name="Final">What is final.</param>
    /// <param name="Closing">What is final and was not.</param>
    private sealed record Due(List<Score> Moved, List<Score> Final, List<Score> Closing);
}
