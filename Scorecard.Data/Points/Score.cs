using Scorecard.Data.DailyFacts;
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
        (IsOfPairs, IsOfStock) = (facts.Any(fact => fact is PairFact), facts.Any(fact => fact is StockFact));
        Reads = [.. facts.Select(fact => fact.Record).Distinct().Select(type => Of(type, metric.Reads(type, period, terms)))];
    }

    public IMetric Metric { get; }

    public Period Period { get; }

    /// <summary>Whether customers are paired for it.</summary>
    public bool IsOfPairs { get; }

    /// <summary>Whether it is made from what is open.</summary>
    public bool IsOfStock { get; }

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

    /// <summary>The days of facts that any of these values reads. What was open is asked at the end of the day before a period or of a later one, but of no day after the last that counts.</summary>
    public static FactDays DaysOf(IReadOnlyList<Score> scores, Assessor assessor, string? dimension)
    {
        var first = scores.SelectMany(score => score.Reads).GroupBy(read => read.Type).ToDictionary(reads => reads.Key, reads => reads.Min(read => read.Start));
        var asked = scores.Where(score => score.IsOfStock).SelectMany(score => new[] { score.Period.Start.AddDays(-1), score.LastDayIn(assessor, dimension) });
        return new FactDays(type => first.GetValueOrDefault(type, DateOnly.MinValue), asked.DefaultIfEmpty(DateOnly.MaxValue).Min());
    }

    private static (RecordType Type, DateOnly Start, DateOnly End) Of(RecordType type, (DateOnly Start, DateOnly End) days) => (type, days.Start, days.End);
}
