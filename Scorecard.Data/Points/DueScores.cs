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
    private readonly Assessor _assessor;
    private readonly List<Score> _all;
    private readonly List<Score> _withoutDays;
    private readonly bool _haveRecordsChanged;
    private readonly HashSet<Segment> _before;
    private readonly Assessor? _assessorBefore;
    private readonly HashSet<Period> _valued;
    private readonly Dictionary<string, List<Score>> _moved = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (List<Score> All, List<Score> New)> _final = new(StringComparer.Ordinal);

    private DueScores(ScoringContext now, HistorySpan span, bool haveRecordsChanged, IEnumerable<Segment> before, Assessor? assessorBefore, IEnumerable<Period> valued)
    {
        _all = [.. from period in span.Periods from metric in MetricCatalog.All select new Score(metric, period, now.Agreements.DefinitionOn(period.Start).Terms)];
        _withoutDays = [.. _all.Where(score => score.Period.Grain != Grain.Day)];
        (_now, _assessor, _haveRecordsChanged, _before, _assessorBefore, _valued) = (now, now.Assessor(), haveRecordsChanged, [.. before], assessorBefore, [.. valued]);
    }

    /// <summary>Everything, where nothing is known of the last publication or it stood on other agreements.</summary>
    public static DueScores All(ScoringContext now, HistorySpan span) => new(now, span, haveRecordsChanged: true, [], null, []);

    /// <summary>What may be another value than at the last publication.</summary>
    public static DueScores Since(Publication last, ScoringContext now, HistorySpan span, bool haveRecordsChanged)
    {
        var (then, periods) = last.Then(now);
        return new(now, span, haveRecordsChanged, last.Segments, then.Assessor(), periods);
    }

    /// <summary>The values of a segment that are due. Days have values of the total only.</summary>
    public IReadOnlyList<Score> Of(Segment segment)
    {
        var isNew = !_before.Contains(segment);
        if (!_now.Agreements.IsFollowed(segment))
            return isNew ? FinalIn(segment.Dimension).All : FinalIn(segment.Dimension).New;
        return isNew || _haveRecordsChanged ? ScoresOf(segment) : MovedIn(segment);
    }

    private List<Score> ScoresOf(Segment segment) => segment.IsTotal ? _all : _withoutDays;

    /// <summary>What stands on something else than then, in the segments of a dimension.</summary>
    private List<Score> MovedIn(Segment segment)
    {
        if (!_moved.TryGetValue(segment.Dimension, out var moved))
        {
            var dimension = segment.IsTotal ? null : segment.Dimension;
            _moved[segment.Dimension] = moved = [.. ScoresOf(segment).Where(score => !WasValued(score) || score.StandingIn(_assessor, dimension) != score.StandingIn(_assessorBefore!, dimension))];
        }

        return moved;
    }

    /// <summary>What is final in the segments of a dimension, and what of it was not then.</summary>
    private (List<Score> All, List<Score> New) FinalIn(string dimension)
    {
        if (!_final.TryGetValue(dimension, out var final))
        {
            List<Score> all = [.. _withoutDays.Where(score => score.IsFinalIn(_assessor, dimension))];
            _final[dimension] = final = (all, [.. all.Where(score => !WasValued(score) || !score.IsFinalIn(_assessorBefore!, dimension))]);
        }

        return final;
    }

    private bool WasValued(Score score) => _assessorBefore is not null && _valued.Contains(score.Period);
}
