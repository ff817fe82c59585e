using Scorecard.Metrics.Contract;

namespace Scorecard.Metrics.Status;

/// <summary>A value with its status: what is published as a metric point.</summary>
/// <param name="Result">The value, or why there is none.</param>
/// <param name="Status">What it is.</param>
/// <param name="Reason">Why it has no colour, in words; null where it has one.</param>
/// <param name="IsCloseCall">Whether the interval of a coloured value contains the target.</param>
/// <param name="Target">What it was held against.</param>
/// <param name="AsOf">The last day that counted; null where there are no data.</param>
/// <param name="IsFinal">Whether the period is over and mature as far as the data go, so that the value may be shown as the period's.</param>
public sealed record Assessment(
    Result? Result, MetricStatus Status, string? Reason, bool IsCloseCall, Target? Target, DateOnly? AsOf, bool IsFinal);
