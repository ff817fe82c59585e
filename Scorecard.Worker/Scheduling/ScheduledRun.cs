using Hangfire;
using Hangfire.Server;
using Hangfire.Storage;
using Scorecard.Data;

namespace Scorecard.Worker.Scheduling;

/// <summary>
/// What the store names as the job of every schedule: it hands a firing on to the plain class that does the work. Its
/// name is stored with the schedules, so renaming it orphans them until the next start.
/// <para>
/// That a window is pulled once is not the scheduler's business but the ledger's. What the ledger refuses, since another worker
/// holds the source, is tried again until the window is settled: that worker may be one that stands still or is gone. So is
/// what could not be done since the database was away.
/// </para>
/// </summary>
[AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
public sealed class ScheduledRun
{
    private readonly ScheduledWork _work;
    private readonly JobStorage _storage;
    private readonly SchedulingOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<ScheduledRun> _log;
    private readonly CancellationToken _ending;

    /// <summary>Of a node that runs until the token is cancelled. The token of a job is no use: it is cancelled as well when another node has taken the job.</summary>
    internal ScheduledRun(ScheduledWork work, JobStorage storage, SchedulingOptions options, TimeProvider time, ILogger<ScheduledRun> log, CancellationToken ending) =>
        (_work, _storage, _options, _time, _log, _ending) = (work, storage, options, time, log, ending);

    /// <summary>Runs what has come due by its schedule.</summary>
    public async Task RunAsync(string key, PerformContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        // Kept with the job: a node that takes over from a dead one finds the same.
        var fired = DateTimeOffset.FromUnixTimeSeconds(context.GetJobParameter<long>("Time"));
        if (Schedule(key) is { } schedule)
            await RunDueAsync(key, schedule.LastUntil(fired) ?? fired);
    }

    /// <summary>Runs what was due at an instant, and comes again where that is not settled.</summary>
    public async Task RunDueAsync(string key, DateTimeOffset dueAt)
    {
        if (ScheduleKey.Read(key) is not { } what || !_work.Has(what))
            return;
        _log.LogInformation("Schedule {Schedule}, due {Due:O}", key, dueAt);
        try
        {
            if (!await _work.RunAsync(what, dueAt, _ending) && !IsOverdue(key, dueAt))
            {
                _log.LogInformation("{Schedule}, due {Due:O}, is not settled: another worker is at it, or the database was away. It is tried again in {TryAgainAfter}", key, dueAt, _options.TryAgainAfter);
                Again(key, dueAt, _options.TryAgainAfter);
            }
        }
        catch (Exception away) when (StoreFault.IsStoreAway(away) && !_ending.IsCancellationRequested)
        {
            _log.LogWarning(away, "{Schedule}, due {Due:O}, could not begin: the database was away. It is tried again in {TryAgainAfter}", key, dueAt, _options.TryAgainAfter);
            Again(key, dueAt, _options.TryAgainAfter);
        }
        catch (OperationCanceledException) when (_ending.IsCancellationRequested)
        {
            Again(key, dueAt, TimeSpan.Zero);
        }
    }

    /// <summary>Once the next is due that one does what is left; a schedule that is no more leaves nothing to be done.</summary>
    private bool IsOverdue(string key, DateTimeOffset dueAt) => Schedule(key)?.NextAfter(dueAt) is not { } next || next <= _time.GetUtcNow();

    private void Again(string key, DateTimeOffset dueAt, TimeSpan delay)
    {
        var jobs = new BackgroundJobClient(_storage);
        if (delay == TimeSpan.Zero)
            jobs.Enqueue<ScheduledRun>(run => run.RunDueAsync(key, dueAt));
        else
            jobs.Schedule<ScheduledRun>(run => run.RunDueAsync(key, dueAt), delay);
    }

    private CronInZone? Schedule(string key)
    {
        using var connection = _storage.GetConnection();
        return connection.GetRecurringJobs([key]).SingleOrDefault() is { Removed: false } kept ? new CronInZone(kept.Cron, kept.TimeZoneId) : null;
    }
}
