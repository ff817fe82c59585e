using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Status;

namespace Scorecard.Data.Points;

/// <summary>A metric and a period that there is a value of.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Period">The period.</param>
/// <param name="Terms">What is agreed for it.</param>
internal sealed record Score(IMetric Metric, Period Period, Terms Terms)
{
    /// <summary>Whether customers are paired for it.</summary>
    public bool IsOfPairs { get; } = Metric.FactsFor(Terms).Any(fact => fact is PairFact);

    /// <summary>Whether its period is over and its value mature.</summary>
    public bool IsFinalIn(Assessor assessor, string? dimension) => assessor.IsFinal(Metric, Period, Terms, dimension);

    /// <summary>What its value depends on beside the records.</summary>
    public Standing StandingIn(Assessor assessor, string? dimension) => assessor.StandingOf(Metric, Period, Terms, dimension);
}
