namespace Scorecard.Metrics.Contract;

/// <summary>What both teams have said is good: one value, or a band from low to high, in the metric's unit.</summary>
public sealed record Target(double? Value, double? Low = null, double? High = null);
