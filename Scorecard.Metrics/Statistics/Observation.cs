namespace Scorecard.Metrics.Statistics;

/// <summary>One bar of an age histogram: how many subjects had the event at an age, and how many were last seen without it.</summary>
/// <param name="Days">The age in whole days, 0 or more; another whole unit (seconds, for the hand-off) does as well if used throughout.</param>
/// <param name="Events">How many had the event at that age.</param>
/// <param name="Censored">How many had been followed up to that age without the event.</param>
public readonly record struct Observation(int Days, long Events, long Censored);
