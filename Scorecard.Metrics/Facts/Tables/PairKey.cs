using Scorecard.Metrics.Periods;

namespace Scorecard.Metrics.Facts.Tables;

/// <summary>Whose pair counts they are. A period's name alone is no key: a week called by its first day has the name of that day.</summary>
internal readonly record struct PairKey(string Fact, Grain Grain, DateOnly Start);
