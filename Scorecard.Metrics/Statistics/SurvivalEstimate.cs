namespace Scorecard.Metrics.Statistics;

/// <summary>The Kaplan–Meier estimate at one age.</summary>
/// <param name="Probability">The share that has had the event by then, 1 − S, from 0 to 1.</param>
/// <param name="Interval">Its 95 % interval on the log-log scale; null where S is 0 or 1 and the scale ends.</param>
/// <param name="AtRisk">How many were followed at least so long without an earlier event. Where it is 0 the estimate is carried on from the last age that anyone was followed to.</param>
public sealed record SurvivalEstimate(double Probability, Interval? Interval, long AtRisk);
