using Scorecard.Data;
using Scorecard.Data.Hosting;
using Scorecard.Data.Queries;
using Scorecard.Data.Warehouse.Records;
using Scorecard.Worker.Jobs;
using Scorecard.Worker.Scheduling;
using Scorecard.Worker.Sources;
using Scorecard.Worker.Sources.Warehouse;

namespace Scorecard.Worker;

/// <summary>Registers what happens by itself: sources, jobs and their schedules.</summary>
public static class WorkerServices
{
    public static IServiceCollection AddScorecardWorker(this IServiceCollection services, NodeOptions node)
    {
        return services
            .AddAll<ISourceKind>()
            .AddAll<IScheduledJob>()
            .AddSingleton(node)
            .AddSingleton(new SourceCatalog(node.Folder))
            .AddSingleton<SourceFactory>()
            .AddSingleton<IWarehouses, ConfiguredWarehouses>()
            .AddSingleton<PullProgress>()
            .AddSingleton<ReplayJob>()
            .AddSingleton<StopWatch>()
            .AddSingleton<PullJob>()
            .AddSingleton<RequestedPulls>()
            .AddSingleton<FirstPulls>()
            .AddSingleton<ISchedule, CronSchedule>()
            .AddSingleton(Scheduler)
            .AddSingleton<WorkerStart>()
            .AddStartStep<WorkerStart>();
    }

    /// <summary>A place for every source beside the other jobs, so that none waits behind another that hangs.</summary>
    private static SchedulingOptions Options(NodeOptions node)
    {
        var places = Math.Clamp((node.Company?.Sources.Count ?? 0) + 3, 6, 32);
        // A connection for each place and for each of the watches beside them. Each place looks for work by itself: more places look less often, so that idle nodes ask the database no more than three times a second.
        return new SchedulingOptions { MaxConcurrency = places, MaxConnections = places + 12, FetchEvery = TimeSpan.FromSeconds(places / 3.0) };
    }

    private static IScheduler Scheduler(IServiceProvider services)
    {
        var options = Options(services.GetRequiredService<NodeOptions>());
        return new HangfireScheduler(
            services.GetRequiredService<Database>().Pool("scorecard-scheduler", options.MaxConnections),
            services.GetRequiredService<PullJob>(),
            services.GetServices<IScheduledJob>(),
            options,
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILoggerFactory>());
    }

    /// <summary>Every class of this assembly that is one: adding a class is all there is to do.</summary>
    private static IServiceCollection AddAll<T>(this IServiceCollection services)
    {
        foreach (var type in typeof(WorkerServices).Assembly.GetTypes().Where(type => type.IsClass && typeof(T).IsAssignableFrom(type)))
            services.AddSingleton(typeof(T), type);
        return services;
    }
}
