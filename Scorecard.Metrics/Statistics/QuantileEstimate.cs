namespace Scorecard.Metrics.Statistics;

/// <summary>The age by which a share of the subjects has had the event, in the unit of the observations.</summary>
/// <param name="Value">The age; null where the share is not reached.</param>
/// <param name="Low">The lower end of its 95 % interval, at most the value; null where not even the upper limit of the share gets there.</param>
/// <param name="High">The upper end, at least the value; null where the lower limit of the share does not get there: no bound is known.</param>
public readonly record struct QuantileEstimate(int? Value, int? Low, int? High);
