namespace Scorecard.Worker.Scheduling;

/// <summary>How the scheduler behaves; the same on every node.</summary>
public sealed record SchedulingOptions
{
    /// <summary>How many jobs a node runs at a time.</summary>
    public int MaxConcurrency { get; init; } = 4;

    /// <summary>How often a node says that it is alive; a node silent for twice as long is taken for dead and its jobs are run elsewhere.</summary>
    public TimeSpan CheckInEvery { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How late a firing may be before it counts as missed; missed firings of a schedule are caught up by one.</summary>
    public TimeSpan MissedAfter { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a stop that has lost its patience still waits for jobs to end and for the database to answer.</summary>
    public TimeSpan EndWithin { get; init; } = TimeSpan.FromSeconds(10);
}
