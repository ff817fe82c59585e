using Npgsql;
using Scorecard.Data;
using Scorecard.Data.Hosting;
using Scorecard.Data.Points;
using Scorecard.Data.Queries;
using Scorecard.Worker.Jobs;
using Scorecard.Worker.Scheduling;
using Scorecard.Worker.Sources;

namespace Scorecard.Worker;

/// <summary>Registers what happens by itself: sources, jobs and their schedules.</summary>
public static class WorkerServices
{
    /// <summary>The daily job that values the periods which ended at midnight.</summary>
    internal const string Recompute = "recompute";

    /// <summary>The job that counts all facts anew and compares.</summary>
    internal const string Check = "check";

    /// <summary>The job that deletes past versions of records which are no longer to be kept.</summary>
    internal const string Prune = "prune";

    internal static readonly TimeOnly AfterMidnight = new(0, 1);

    public static IServiceCollection AddScorecardWorker(this IServiceCollection services, NodeOptions node)
    {
        foreach (var kind in typeof(ISourceKind).Assembly.GetTypes().Where(type => type.IsClass && typeof(ISourceKind).IsAssignableFrom(type)))
            services.AddSingleton(typeof(ISourceKind), kind);
        return services
            .AddSingleton(node)
            .AddSingleton(new SourceCatalog(node.Folder))
            .AddSingleton<SourceFactory>()
            .AddSingleton<PullProgress>()
            .AddSingleton<ReplayJob>()
            .AddSingleton<StopWatch>()
            .AddSingleton<PullJob>()
            .AddSingleton<RequestedPulls>()
            .AddSingleton<FactCheckJob>()
            .AddSingleton<PruneJob>()
            .AddSingleton<ISchedule, CronSchedule>()
            .AddSingleton(Scheduler)
            .AddSingleton<WorkerStart>()
            .AddStartStep<WorkerStart>();
    }

    private static IPullScheduler Scheduler(IServiceProvider services)
    {
        var (points, database) = (services.GetRequiredService<PointPublisher>(), services.GetRequiredService<NpgsqlDataSource>());
        return new QuartzPullScheduler(
            database,
            services.GetRequiredService<PullJob>(),
            new Dictionary<string, Func<DateTimeOffset, CancellationToken, Task>>
            {
                [Recompute] = (_, cancellation) => points.RecomputeAsync(database, cancellation),
                [Check] = services.GetRequiredService<FactCheckJob>().RunAsync,
                [Prune] = services.GetRequiredService<PruneJob>().RunAsync,
            },
            new SchedulingOptions(),
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILoggerFactory>());
    }
}
