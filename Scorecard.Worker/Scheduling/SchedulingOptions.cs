namespace Scorecard.Worker.Scheduling;

/// <summary>How the scheduler behaves; the same on every node.</summary>
public sealed record SchedulingOptions
{
    /// <summary>How many jobs a node runs at a time.</summary>
    public int MaxConcurrency { get; init; } = 4;

    /// <summary>How many connections the scheduler of a node may have at a time.</summary>
    public int MaxConnections { get; init; } = 20;

    /// <summary>How often a node looks for schedules that are due: a firing may be that late.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a node looks for jobs that wait for a free place.</summary>
    public TimeSpan FetchEvery { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How often a node says that it is alive.</summary>
    public TimeSpan CheckInEvery { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a job's node may be silent before another node takes the job, in whole seconds.</summary>
    public TimeSpan SilentFor { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a lock on the schedules holds that a dead node has left behind. Longer than firing all that is due at once takes.</summary>
    public TimeSpan LockedFor { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a pull waits that another worker is at, before it is tried again.</summary>
    public TimeSpan TryAgainAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a stop that has lost its patience still waits for jobs to end and for the database to answer.</summary>
    public TimeSpan EndWithin { get; init; } = TimeSpan.FromSeconds(2.5);
}
