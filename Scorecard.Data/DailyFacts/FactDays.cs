using Scorecard.Metrics.Facts;

namespace Scorecard.Data.DailyFacts;

/// <summary>From which day on facts are needed: what is before may be left out.</summary>
/// <param name="First">The first day of the facts of a record type that are kept by day.</param>
/// <param name="FirstOpen">The first day at whose end it is asked what is open.</param>
internal sealed record FactDays(Func<RecordType, DateOnly> First, DateOnly FirstOpen)
{
    /// <summary>All of them.</summary>
    public static FactDays All { get; } = new(_ => DateOnly.MinValue, DateOnly.MinValue);
}
