namespace Scorecard.Data.Setup;

/// <summary>What is wrong with a schedule, in a sentence; null where it can be kept to. Whoever keeps to schedules knows.</summary>
/// <param name="schedule">As it stands in the settings.</param>
/// <param name="zone">The time zone it is read in.</param>
public delegate string? ScheduleFault(string schedule, TimeZoneInfo zone);
