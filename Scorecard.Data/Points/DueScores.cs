using Scorecard.Data.DailyFacts;
using Scorecard.Metrics.Definitions;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Status;

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
        _scores = [.. from period in periods from metric in MetricCatalog.All select Score.Of(metric, period, now.Agreements.DefinitionOn(period.Start).Terms)];
        (_changes, _pairedAnew, _before, _moved) = (changes, [.. pairedAnew], [.. before], moved);
    }

    /// <summary>Everything, where nothing is known of the last publication or it stood on other agreements.</summary>
    public static DueScores All(ScoringContext now, HistorySpan span) => new(now, span.Periods, FactChanges.None, [], [], (_, _) => true);

    /// <summary>What may have changed since the last publication.</summary>
    public static DueScores Since(Publication last, ScoringContext now, HistorySpan span, FactChanges changes, IEnumerable<Period> pairedAnew)
    {
        var then = now.On(last.Basis);
        var (before, after) = (then.Assessor(), now.Assessor());
        var valued = HistorySpan.From(last.First, then).Periods.ToHashSet();
        return new(now, span.Periods, changes, pairedAnew, last.Segments, (score, dimension) =>
            !valued.Contains(score.Period)
            || score.StandingIn(before, dimension) != score.StandingIn(after, dimension)
            || score.ReadsAfter(score.LastDayIn(before, dimension), score.LastDayIn(after, dimension)));
    }

    /// <summary>The metrics and periods of a segment that have to be valued.</summary>
    public IReadOnlyList<(IMetric Metric, Period Period)> Of(Segment segment)
    {
        var moved = MovedIn(segment.IsTotal ? null : segment.Dimension);
        var isNew = !_before.Contains(segment);
        return
        [
            .. from score in _scores
               where GrainNames.ArePublished(score.Period.Grain, segment)
               where isNew || moved.Contains(score) || IsTouched(score, segment)
               select (score.Metric, score.Period),
        ];
    }

    private bool IsTouched(Score score, Segment segment) =>
        (score.IsOfPairs && _pairedAnew.Contains(score.Period)) || score.Reads.Any(read => _changes.Any(segment, read.Type, read.Start, read.End));

    private HashSet<Score> MovedIn(string? dimension)
    {
        if (!_movedByDimension.TryGetValue(dimension ?? "", out var moved))
            _movedByDimension[dimension ?? ""] = moved = [.. _scores.Where(score => _moved(score, dimension))];
        return moved;
    }

    /// <summary>A metric's value for a period, and the facts that it is made from.</summary>
    private sealed class Score
    {
        private Score(IMetric metric, Period period, Terms terms) => (Metric, Period, _terms) = (metric, period, terms);

        private readonly Terms _terms;

        public IMetric Metric { get; }

        public Period Period { get; }

        public bool IsOfPairs { get; private init; }

        public IReadOnlyList<(RecordType Type, DateOnly Start, DateOnly End)> Reads { get; private init; } = [];

        public static Score Of(IMetric metric, Period period, Terms terms)
        {
            var facts = metric.FactsFor(terms);
            return new(metric, period, terms)
            {
                IsOfPairs = facts.Any(fact => fact is PairFact),
                Reads = [.. facts.Select(fact => fact.Record).Distinct().Select(type => Read(type, metric.Reads(type, period, terms)))],
            };
        }

        public Standing StandingIn(Assessor assessor, string? dimension) => assessor.StandingOf(Metric, Period, _terms, dimension);

        public DateOnly LastDayIn(Assessor assessor, string? dimension) => assessor.LastDayOf(Metric, _terms, dimension);

        /// <summary>Whether it reads any of the days by which the data go further now, or no longer go.</summary>
        public bool ReadsAfter(DateOnly one, DateOnly other)
        {
            var (start, end) = one < other ? (one.AddDays(1), other.AddDays(1)) : (other.AddDays(1), one.AddDays(1));
            return start < end && Reads.Any(read => read.Start < end && start < read.End);
        }

        private static (RecordType Type, DateOnly Start, DateOnly End) Read(RecordType type, (DateOnly Start, DateOnly End) days) => (type, days.Start, days.End);
    }
}
