using Npgsql;
using Quartz;
using Scorecard.Worker.Jobs;

namespace Scorecard.Worker.Scheduling;

/// <summary>The schedules in Quartz.NET's clustered store, in the schema <c>scheduling</c> of the product's own database.</summary>
public sealed class QuartzPullScheduler : IPullScheduler
{
    /// <summary>The same on every node: it is what makes them one cluster.</summary>
    private const string ClusterName = "scorecard";
    private const string TablePrefix = "scheduling.qrtz_";

    private readonly NpgsqlDataSource _database;
    private readonly TimeProvider _time;
    private readonly SchedulingOptions _options;
    private readonly ILogger<QuartzPullScheduler> _log;
    private readonly CancellationTokenSource _ending = new();
    private readonly ScheduledWork _work;
    private readonly StandaloneSchedulerFactory _factory;
    private IScheduler? _scheduler;

    /// <summary>A node that has not joined yet.</summary>
    /// <param name="database">Where the schedules are kept; it stays the caller's to dispose of.</param>
    /// <param name="pull">What pulls a source when it is due.</param>
    /// <param name="daily">The daily jobs by name.</param>
    /// <param name="options">How the scheduler behaves.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logs">Where it logs.</param>
    public QuartzPullScheduler(
        NpgsqlDataSource database,
        IPullJob pull,
        IReadOnlyDictionary<string, Func<DateTimeOffset, CancellationToken, Task>> daily,
        SchedulingOptions options,
        TimeProvider time,
        ILoggerFactory logs)
    {
        _database = database;
        _options = options;
        _time = time;
        _log = logs.CreateLogger<QuartzPullScheduler>();
        _work = new ScheduledWork(pull, daily, _ending.Token);
        _factory = QuartzSchedulerBuilder.Create(quartz => Configure(quartz, logs)).Build();
    }

    private IScheduler Started => _scheduler ?? throw new InvalidOperationException("The scheduler has not been started.");

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellation)
    {
        // Two nodes that start on an empty database would both create the tables.
        await SchedulingSchema.AloneAsync(_database, async () =>
        {
            _scheduler = await _factory.GetScheduler(cancellation);
            await _scheduler.Start(cancellation);
        }, cancellation);
    }

    /// <inheritdoc/>
    public Task ScheduleAsync(string source, string cron, TimeZoneInfo zone, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        return ScheduleAsync(new JobKey(source, ScheduledWork.Pulls), Cron.Parse(cron, zone, _time), cancellation);
    }

    /// <inheritdoc/>
    public Task ScheduleDailyAsync(string name, TimeOnly at, TimeZoneInfo zone, CancellationToken cancellation) =>
        ScheduleJobAsync(name, $"{at.Second} {at.Minute} {at.Hour} * * ?", zone, cancellation);

    /// <inheritdoc/>
    public Task ScheduleJobAsync(string name, string cron, TimeZoneInfo zone, CancellationToken cancellation)
    {
        if (!_work.HasDaily(name))
            throw new ArgumentException($"There is no daily job '{name}'.", nameof(name));
        return ScheduleAsync(new JobKey(name, ScheduledWork.Dailies), Cron.Parse(cron, zone, _time), cancellation);
    }

    /// <inheritdoc/>
    public async Task UnscheduleAsync(string source, CancellationToken cancellation) =>
        await Started.DeleteJob(new JobKey(source, ScheduledWork.Pulls), cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ScheduledAsync(CancellationToken cancellation)
    {
        var names = new List<string>();
        PagedResult<JobHeader> page;
        do
        {
            page = await Started.QueryJobs(new JobQuery { Group = ScheduledWork.AllPulls, Skip = names.Count }, cancellation);
            names.AddRange(page.Items.Select(job => job.Key.Name));
        }
        while (page is { HasMore: true, Items.Count: > 0 });
        return names;
    }

    /// <inheritdoc/>
    public async Task<(DateTimeOffset? Previous, DateTimeOffset? Next)> TimesAsync(string source, CancellationToken cancellation)
    {
        var trigger = await Started.GetTrigger(new TriggerKey(source, ScheduledWork.Pulls), cancellation);
        return (trigger?.PreviousFireTimeUtc, trigger?.NextFireTimeUtc);
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellation)
    {
        if (_scheduler is not { } scheduler)
            return;
        _scheduler = null;
        using var givenUp = new CancellationTokenSource();
        await using var impatience = cancellation.Register(() => EndEarly(givenUp));
        await BoundAsync(scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None).AsTask(), givenUp.Token);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync(new CancellationToken(canceled: true));
        using var givenUp = new CancellationTokenSource(_options.EndWithin);
        await BoundAsync(_factory.DisposeAsync().AsTask(), givenUp.Token);
    }

    private void EndEarly(CancellationTokenSource givenUp)
    {
        _ending.Cancel();
        givenUp.CancelAfter(_options.EndWithin);
    }

    /// <summary>With the database gone the scheduler would try to sign off for ever; the others notice its silence anyway.</summary>
    private async Task BoundAsync(Task shutdown, CancellationToken givenUp)
    {
        try
        {
            await shutdown.WaitAsync(givenUp);
        }
        catch (OperationCanceledException) when (givenUp.IsCancellationRequested)
        {
            _log.LogWarning("The scheduler did not end within {EndWithin}; another node takes over what it held", _options.EndWithin);
        }
    }

    /// <summary>Alone, since two nodes that replace each other's trigger would fire the same second twice.</summary>
    private Task ScheduleAsync(JobKey key, CronExpression cron, CancellationToken cancellation)
    {
        var scheduler = Started;
        return SchedulingSchema.AloneAsync(_database, () => ScheduleAsync(scheduler, key, cron, cancellation), cancellation);
    }

    private static async Task ScheduleAsync(IScheduler scheduler, JobKey key, CronExpression cron, CancellationToken cancellation)
    {
        var triggerKey = new TriggerKey(key.Name, key.Group);
        if (await scheduler.GetTrigger(triggerKey, cancellation) is ICronTrigger kept && Same(kept, cron))
        {
            await scheduler.ResetTriggerFromErrorState(triggerKey, cancellation);
            return;
        }

        var job = JobBuilder.Create<ScheduledJob>().WithIdentity(key).RequestRecovery().Build();
        var trigger = TriggerBuilder.Create()
            .WithIdentity(triggerKey)
            .WithSchedule(CronScheduleBuilder.Create(cron).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
            .Build();
        await scheduler.ScheduleJob(job, [trigger], ScheduleJobOptions.Replacing, cancellation);
    }

    private static bool Same(ICronTrigger kept, CronExpression cron) =>
        string.Equals(kept.CronExpressionString, cron.CronExpressionString, StringComparison.Ordinal)
        && string.Equals(kept.TimeZone.Id, cron.TimeZone.Id, StringComparison.Ordinal);

    private void Configure(IQuartzBuilder quartz, ILoggerFactory logs)
    {
        quartz.Services.AddSingleton(logs);
        quartz.Services.AddSingleton(_work);
        quartz.UseTimeProvider(_time);
        quartz.UseDefaultThreadPool(_options.MaxConcurrency);
        quartz.ConfigureScheduler(scheduler =>
        {
            scheduler.InstanceName = ClusterName;
            scheduler.GenerateInstanceId = true;
            scheduler.MaxBatchSize = _options.MaxConcurrency;
        });
        quartz.UsePersistentStore(store =>
        {
            store.UsePostgres(source => source.DataSourceFactory = _ => _database);
            store.ProvisionSchema();
            store.UseClustering(cluster =>
            {
                cluster.CheckinInterval = _options.CheckInEvery;
                cluster.CheckinMisfireThreshold = _options.CheckInEvery;
            });
            store.ConfigureStore(settings =>
            {
                settings.TablePrefix = TablePrefix;
                settings.MisfireThreshold = _options.MissedAfter;
                settings.StoreJobDataAsStrings = true;
            });
        });
    }
}
