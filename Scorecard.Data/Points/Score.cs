using Scorecard.Metrics.Definitions;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Status;

namespace Scorecard.Data.Points;

/// <summary>A metric's value for a period, and the facts that it is made from.</summary>
internal sealed class Score
{
    private readonly Terms _terms;

    public Score(IMetric metric, Period period, Terms terms)
    {
        (Metric, Period, _terms) = (metric, period, terms);
        var facts = metric.FactsFor(terms);
        IsOfPairs = facts.Any(fact => fact is PairFact);
        Reads = [.. facts.Select(fact => fact.Record).Distinct().Select(type => Of(type, metric.Reads(type, period, terms)))];
    }

    public IMetric Metric { get; }

    public Period Period { get; }

    /// <summary>Whether customers are paired for it.</summary>
    public bool IsOfPairs { get; }

    /// <summary>The days of facts that make any difference to it.</summary>
    public IReadOnlyList<(RecordType Type, DateOnly Start, DateOnly End)> Reads { get; }

    public Standing StandingIn(Assessor assessor, string? dimension) => assessor.StandingOf(Metric, Period, _terms, dimension);

    public DateOnly LastDayIn(Assessor assessor, string? dimension) => assessor.LastDayOf(Metric, _terms, dimension);

    /// <summary>Whether it reads any of the days by which the data go further now, or no longer go.</summary>
    public bool ReadsBetween(DateOnly one, DateOnly other)
    {
        var (start, end) = one < other ? (one.AddDays(1), other.AddDays(1)) : (other.AddDays(1), one.AddDays(1));
        return start < end && Reads.Any(read => read.Start < end && start < read.End);
    }

    private static (RecordType Type, DateOnly Start, DateOnly End) Of(RecordType type, (DateOnly Start, DateOnly End) days) => (type, days.Start, days.End);
}
