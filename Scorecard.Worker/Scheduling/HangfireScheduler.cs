using Hangfire;
using Hangfire.Common;
using Hangfire.PostgreSql;
using Hangfire.Storage;
using Npgsql;
using Scorecard.Worker.Jobs;

namespace Scorecard.Worker.Scheduling;

/// <summary>The schedules in Hangfire, on the product's own database.</summary>
public sealed class HangfireScheduler : IScheduler
{
    /// <summary>Longer than any job: a stop waits for what runs, and this class says when it no longer does.</summary>
    private static readonly TimeSpan AsLongAsItTakes = TimeSpan.FromDays(1);

    private readonly NpgsqlDataSource _database;
    private readonly SchedulingOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<HangfireScheduler> _log;
    private readonly ILogger<ScheduledRun> _runLog;
    private readonly ScheduledWork _work;
    private readonly CancellationTokenSource _ending = new();
    private PostgreSqlStorage? _storage;
    private BackgroundJobServer? _server;

    /// <summary>A node that has not joined yet.</summary>
    /// <param name="database">Where the schedules are kept, of at least as many connections as the options say; it stays the caller's to dispose of.</param>
    /// <param name="pull">What pulls a source when it is due.</param>
    /// <param name="jobs">The other jobs.</param>
    /// <param name="options">How the scheduler behaves.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logs">Where it logs.</param>
    public HangfireScheduler(NpgsqlDataSource database, IPullJob pull, IEnumerable<IScheduledJob> jobs, SchedulingOptions options, TimeProvider time, ILoggerFactory logs)
    {
        (_database, _options, _time) = (database, options, time);
        (_log, _runLog) = (logs.CreateLogger<HangfireScheduler>(), logs.CreateLogger<ScheduledRun>());
        _work = new ScheduledWork(pull, jobs);
    }

    /// <summary>What the schedules are kept in; null before the start.</summary>
    public JobStorage? Storage => _storage;

    private PostgreSqlStorage Started => _storage ?? throw new InvalidOperationException("The scheduler has not been started.");

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellation)
    {
        _storage = await SchedulerStorage.OpenAsync(_database, _options, cancellation);
        _server = new BackgroundJobServer(ServerOptions(_storage), _storage);
    }

    /// <inheritdoc/>
    public Task ScheduleAsync(ScheduleKey key, string cron, TimeZoneInfo zone, CancellationToken cancellation)
    {
        if (!_work.Has(key))
            throw new ArgumentException($"There is no job '{key.Name}'.", nameof(key));
        Cron.Check(cron, zone, _time);
        var jobs = new RecurringJobManager(Started);
        var run = Job.FromExpression<ScheduledRun>(scheduled => scheduled.RunAsync(key.ToString(), null!));
        return Task.Run(() => jobs.AddOrUpdate(key.ToString(), run, cron, new RecurringJobOptions { TimeZone = zone, MisfireHandling = MisfireHandlingMode.Relaxed }), cancellation);
    }

    /// <inheritdoc/>
    public Task UnscheduleAsync(ScheduleKey key, CancellationToken cancellation)
    {
        var jobs = new RecurringJobManager(Started);
        return Task.Run(() => jobs.RemoveIfExists(key.ToString()), cancellation);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Schedule>> ScheduledAsync(CancellationToken cancellation)
    {
        var storage = Started;
        return Task.Run(() => Scheduled(storage), cancellation);
    }

    /// <inheritdoc/>
    public Task RunNowAsync(ScheduleKey key, CancellationToken cancellation)
    {
        if (!_work.Has(key))
            throw new ArgumentException($"There is no job '{key.Name}'.", nameof(key));
        var (jobs, text, now) = (new BackgroundJobClient(Started), key.ToString(), _time.GetUtcNow());
        return Task.Run(() => jobs.Enqueue<ScheduledRun>(run => run.RunDueAsync(text, now)), cancellation);
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellation)
    {
        if (_server is not { } server)
            return;
        _server = null;
        server.SendStop();
        using var givenUp = new CancellationTokenSource();
        await using var impatience = cancellation.Register(() => EndEarly(givenUp));
        try
        {
            await server.WaitForShutdownAsync(givenUp.Token);
            server.Dispose();
        }
        catch (OperationCanceledException) when (givenUp.IsCancellationRequested)
        {
            // With the database gone the server would try to sign off for long; the others notice its silence anyway.
            _log.LogWarning("The scheduler did not end within {EndWithin}; another node takes over what it held", _options.EndWithin);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StopAsync(new CancellationToken(canceled: true));

    private static IReadOnlyList<Schedule> Scheduled(PostgreSqlStorage storage)
    {
        using var connection = storage.GetConnection();
        return
        [
            .. from kept in connection.GetRecurringJobs()
               let key = ScheduleKey.Read(kept.Id)
               where key is not null && !kept.Removed
               orderby kept.Id
               select new Schedule(key.Value, Instant(kept.LastExecution), Instant(kept.NextExecution)),
        ];
    }

    private static DateTimeOffset? Instant(DateTime? utc) => utc is { } instant ? new DateTimeOffset(DateTime.SpecifyKind(instant, DateTimeKind.Utc)) : null;

    private void EndEarly(CancellationTokenSource givenUp)
    {
        _ending.Cancel();
        givenUp.CancelAfter(_options.EndWithin);
    }

    private BackgroundJobServerOptions ServerOptions(JobStorage storage) => new()
    {
        Activator = new RunActivator(() => new ScheduledRun(_work, storage, _options, _time, _runLog, _ending.Token)),
        WorkerCount = _options.MaxConcurrency,
        SchedulePollingInterval = _options.LookEvery,
        HeartbeatInterval = _options.CheckInEvery,
        ServerCheckInterval = _options.CheckInEvery,
        ServerTimeout = _options.LockedFor,
        CancellationCheckInterval = _options.LookEvery,
        StopTimeout = AsLongAsItTakes,
        ShutdownTimeout = AsLongAsItTakes,
    };

    private sealed class RunActivator(Func<ScheduledRun> run) : JobActivator
    {
        public override object ActivateJob(Type jobType) => run();
    }
}
