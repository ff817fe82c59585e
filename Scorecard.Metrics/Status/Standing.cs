namespace Scorecard.Metrics.Status;

/// <summary>
/// What the value of a metric and period depends on beside facts, terms and target. Where it is the same at two moments
/// and no fact has changed, the assessment is the same.
/// </summary>
/// <param name="Reason">Why there is no value, or none that could be coloured, whatever the facts say; null where there is no reason.</param>
/// <param name="IsOver">Whether the period is over.</param>
/// <param name="IsStale">Whether data of the period may be missing yet.</param>
/// <param name="LastDay">The last day that counts; null where there is no value.</param>
/// <param name="Incomplete">Why too much of what it reads could not be read; null where enough could.</param>
public readonly record struct Standing(string? Reason, bool IsOver, bool IsStale, DateOnly? LastDay, string? Incomplete);
