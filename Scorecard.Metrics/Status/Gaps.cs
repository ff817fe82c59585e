namespace Scorecard.Metrics.Status;

/// <summary>How many of the records of a set there are, and which of them could not be read or do not find what they point to.</summary>
/// <param name="Began">All of them by the day that places them, the missing ones among them.</param>
/// <param name="Ended">Those that count on many days by the day from which they no longer do.</param>
/// <param name="Missing">The missing ones.</param>
/// <param name="All">How many records of the type there are in all, the missing ones among them; 0 where every record has its day.</param>
public sealed record Gaps(IReadOnlyList<DayCount> Began, IReadOnlyList<DayCount> Ended, IReadOnlyList<Gap> Missing, long All);

/// <summary>How many records have a day.</summary>
public readonly record struct DayCount(DateOnly Day, long Count);

/// <summary>Records that could not be read, or do not find what they point to.</summary>
/// <param name="Day">The day that places them; null where it could not be read itself.</param>
/// <param name="Until">The day from which they no longer count; null while they do, or where they count on one day.</param>
/// <param name="Why">What of them could not be read.</param>
/// <param name="Count">How many there are.</param>
public readonly record struct Gap(DateOnly? Day, DateOnly? Until, string Why, long Count);
