using Microsoft.EntityFrameworkCore;
using Scorecard.Data.Hosting;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Data.Setup;
using Scorecard.Data.Snapshots;
using Scorecard.Worker.Jobs;
using Scorecard.Worker.Scheduling;
using Scorecard.Worker.Sources;
using Scorecard.Worker.Sources.Demo;

namespace Scorecard.Worker;

/// <summary>Applies the configuration, pulls what has never been pulled, and puts every source on its schedule.</summary>
internal sealed class WorkerStart(
    NodeOptions node,
    SourceCatalog catalog,
    SourceFactory sources,
    CompanySetup setup,
    StoreContexts contexts,
    PullJob pull,
    PullProgress pulling,
    PointPublisher points,
    IPullScheduler scheduler,
    RequestedPulls requested,
    Ledger ledger,
    Npgsql.NpgsqlDataSource database,
    TimeProvider time,
    ILogger<WorkerStart> log) : IStartStep, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>What came due while nothing ran is computed behind the first pages: they show what was published.</summary>
    private Task _recompute = Task.CompletedTask;

    public async Task StartAsync(StartState progress, CancellationToken cancellation)
    {
        catalog.Company = node.Company ?? DemoSettings.FirstUsedOn(await FirstUseAsync(cancellation));
        sources.Check();
        CheckSchedules();
        await setup.ApplyAsync(catalog.Company, cancellation);
        await FirstPullsAsync(progress, cancellation);
        await ledger.FailInterruptedAsync(cancellation);

        // After the first pulls: a schedule that came due meanwhile would take one of them away, and ready would be said without its data.
        await scheduler.StartAsync(cancellation);
        await ScheduleAsync(cancellation);
        await requested.StartAsync(cancellation);
        _recompute = RecomputeAsync();
    }

    public async Task StopAsync(CancellationToken cancellation)
    {
        await _stopping.CancelAsync();
        await _recompute.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await requested.StopAsync(cancellation);
        await scheduler.StopAsync(cancellation);
        await scheduler.DisposeAsync();
    }

    public void Dispose() => _stopping.Dispose();

    private void CheckSchedules()
    {
        CheckSchedule("factCheck.schedule", catalog.Company.FactCheck.Schedule, null);
        CheckSchedule("history.schedule", catalog.Company.History.Schedule, null);
        foreach (var source in catalog.Company.Sources)
            CheckSchedule($"sources[{source.Name}].schedule", source.Schedule, source.TimeZone);
    }

    private void CheckSchedule(string setting, string schedule, string? zone)
    {
        try
        {
            Cron.Parse(schedule, Zone(zone), time);
        }
        catch (ArgumentException wrong)
        {
            throw new SettingsException($"{setting} = \"{schedule}\": {wrong.Message}", wrong);
        }
    }

    private TimeZoneInfo Zone(string? name) => TimeZoneInfo.FindSystemTimeZoneById(name ?? catalog.Company.TimeZone);

    private async Task ScheduleAsync(CancellationToken cancellation)
    {
        await using var store = contexts.New();
        var active = await store.Sources.Where(source => !source.IsRemoved && !source.IsPaused).ToListAsync(cancellation);
        foreach (var source in active)
            await scheduler.ScheduleAsync(source.Name, source.Schedule, TimeZoneInfo.FindSystemTimeZoneById(source.TimeZone), cancellation);
        foreach (var other in (await scheduler.ScheduledAsync(cancellation)).Except(active.Select(source => source.Name), StringComparer.Ordinal))
            await scheduler.UnscheduleAsync(other, cancellation);
        await scheduler.ScheduleDailyAsync(
            WorkerServices.Recompute, WorkerServices.AfterMidnight, Zone(null), cancellation);
        await scheduler.ScheduleJobAsync(WorkerServices.Check, catalog.Company.FactCheck.Schedule, Zone(null), cancellation);
        await scheduler.ScheduleJobAsync(WorkerServices.Prune, catalog.Company.History.Schedule, Zone(null), cancellation);
    }

    private async Task FirstPullsAsync(StartState progress, CancellationToken cancellation)
    {
        foreach (var source in catalog.Company.Sources.Select(source => source.Name))
        {
            if (await HasBeenPulledAsync(source, cancellation))
                continue;
            progress.Report(() => $"Loading {catalog.Company.Title}: {source}, {pulling.Read(source) ?? 0:N0} rows");
            await pull.RunAsync(source, time.GetUtcNow(), "start", cancellation);
        }
    }

    /// <summary>A first pull that was stopped or failed leaves nothing, so the next start tries it again.</summary>
    private async Task<bool> HasBeenPulledAsync(string source, CancellationToken cancellation)
    {
        await using var store = contexts.New();
        return await store.Runs.AnyAsync(run => run.Source == source && run.State == "succeeded", cancellation);
    }

    private async Task RecomputeAsync()
    {
        try
        {
            await points.RecomputeAsync(database, _stopping.Token);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            log.LogDebug("Stopped while computing what came due; the next start does it.");
        }
        catch (Npgsql.NpgsqlException failure)
        {
            log.LogWarning(failure, "What came due while nothing ran could not be computed; the next pull does it.");
        }
    }

    /// <summary>The day on which this database was first used: the demo company's history ends there.</summary>
    private async Task<DateOnly> FirstUseAsync(CancellationToken cancellation)
    {
        await using var store = contexts.New();
        var first = await store.DefinitionVersions.Where(version => version.Version == 1).Select(version => (DateTimeOffset?)version.CreatedAt).SingleOrDefaultAsync(cancellation);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(DemoSettings.TimeZone);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(first ?? time.GetUtcNow(), zone).DateTime);
    }
}
