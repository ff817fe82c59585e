namespace Scorecard.Worker.Scheduling;

/// <summary>
/// Says when a pull or another job is due: all that the rest of the program knows of a scheduler. Every node of an
/// installation has one, on the same database; each firing happens on one of them. Schedules outlive the process.
/// </summary>
public interface IScheduler : IAsyncDisposable
{
    /// <summary>Joins the other nodes and begins to fire. Firings missed while no node ran are caught up once.</summary>
    Task StartAsync(CancellationToken cancellation);

    /// <summary>
    /// Runs a pull or a job on a cron in a time zone. Saying the same again changes nothing, so that no firing that is due
    /// is lost by a restart; saying something else replaces the schedule.
    /// </summary>
    /// <param name="key">What is to run.</param>
    /// <param name="cron">
    /// Five fields as in crontab (minute, hour, day, month, weekday), or six with seconds first. A time that the clocks skip
    /// is due when they resume; one that comes twice is due the first time.
    /// </param>
    /// <param name="zone">The time zone in which the cron is read.</param>
    /// <param name="cancellation">Cancels the wait for the database.</param>
    /// <exception cref="ArgumentException">There is no such job, the expression cannot be read or is never due again, or no other node could find the zone.</exception>
    Task ScheduleAsync(ScheduleKey key, string cron, TimeZoneInfo zone, CancellationToken cancellation);

    /// <summary>Forgets a schedule; what runs goes on. Nothing happens where there is none.</summary>
    Task UnscheduleAsync(ScheduleKey key, CancellationToken cancellation);

    /// <summary>Every schedule there is, also those that the settings no longer name, in the order of their keys.</summary>
    Task<IReadOnlyList<Schedule>> ScheduledAsync(CancellationToken cancellation);

    /// <summary>Runs it once on whichever node is free, beside its schedule.</summary>
    Task RunNowAsync(ScheduleKey key, CancellationToken cancellation);

    /// <summary>Leaves the other nodes once what runs here has ended; cancelling asks it to end early, and still waits for it.</summary>
    Task StopAsync(CancellationToken cancellation);
}

/// <summary>A schedule as it is kept.</summary>
/// <param name="Key">What it runs.</param>
/// <param name="Previous">When it last fired; null if it never did.</param>
/// <param name="Next">When it will next.</param>
public sealed record Schedule(ScheduleKey Key, DateTimeOffset? Previous, DateTimeOffset? Next);
