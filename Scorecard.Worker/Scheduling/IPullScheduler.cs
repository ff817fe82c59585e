namespace Scorecard.Worker.Scheduling;

/// <summary>
/// Says when a pull is due: all that the rest of the program knows of a scheduler. Every node of an installation has
/// one, on the same database; each firing happens on one of them. Schedules outlive the process.
/// </summary>
public interface IPullScheduler : IAsyncDisposable
{
    /// <summary>Joins the cluster and begins to fire. A firing missed while no node ran is caught up once.</summary>
    Task StartAsync(CancellationToken cancellation);

    /// <summary>
    /// Pulls a source on its cron in its time zone. Saying the same again changes nothing, so that no firing that is due is
    /// lost by a restart; saying something else replaces the schedule.
    /// </summary>
    /// <param name="cron">
    /// Five fields as in crontab (minute, hour, day, month, weekday), or six with seconds first and an optional year as
    /// seventh. A time that the clocks skip is due when they resume; one that comes twice is due the first time.
    /// </param>
    /// <exception cref="ArgumentException">The expression cannot be read or is never due again, or no other node could read the zone; it names the value.</exception>
    Task ScheduleAsync(string source, string cron, TimeZoneInfo zone, CancellationToken cancellation);

    /// <summary>Runs the daily job of that name once a day, at that time of day in the zone.</summary>
    /// <exception cref="ArgumentException">There is no daily job of that name.</exception>
    Task ScheduleDailyAsync(string name, TimeOnly at, TimeZoneInfo zone, CancellationToken cancellation);

    /// <summary>Runs the job of that name, one of those that may be daily, on a cron in a time zone instead.</summary>
    /// <exception cref="ArgumentException">There is no job of that name, or the expression cannot be read or is never due again.</exception>
    Task ScheduleJobAsync(string name, string cron, TimeZoneInfo zone, CancellationToken cancellation);

    /// <summary>Forgets a source's schedule; a pull that runs goes on. Nothing happens where there is none.</summary>
    Task UnscheduleAsync(string source, CancellationToken cancellation);

    /// <summary>The sources that have a schedule, also those that the settings no longer name.</summary>
    Task<IReadOnlyList<string>> ScheduledAsync(CancellationToken cancellation);

    /// <summary>When a source's schedule last fired and when it will next; null where it never did or has no schedule.</summary>
    Task<(DateTimeOffset? Previous, DateTimeOffset? Next)> TimesAsync(string source, CancellationToken cancellation);

    /// <summary>Leaves the cluster once what runs here has ended; cancelling asks it to end early, and still waits for it.</summary>
    Task StopAsync(CancellationToken cancellation);
}
