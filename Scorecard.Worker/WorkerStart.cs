using Microsoft.EntityFrameworkCore;
using Scorecard.Data.Hosting;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Data.Setup;
using Scorecard.Data.Snapshots;
using Scorecard.Data.Sources;
using Scorecard.Worker.Jobs;
using Scorecard.Worker.Scheduling;
using Scorecard.Worker.Sources;
using Scorecard.Worker.Sources.Demo;

namespace Scorecard.Worker;

/// <summary>Applies the configuration, pulls what has never been pulled by it, and puts every source on its schedule.</summary>
internal sealed class WorkerStart(
    NodeOptions node,
    SourceCatalog catalog,
    SourceFactory sources,
    CompanySetup setup,
    SourceQuestions questions,
    StoreContexts contexts,
    FirstPulls firstPulls,
    PointPublisher points,
    IScheduler scheduler,
    IEnumerable<IScheduledJob> jobs,
    RequestedPulls requested,
    Ledger ledger,
    Npgsql.NpgsqlDataSource database,
    TimeProvider time,
    ILogger<WorkerStart> log) : IStartStep, IDisposable
{
    /// <summary>A pull that is about to be published may be; one that is still read is not waited for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stopping = new();

    /// <summary>What came due while nothing ran is computed behind the first pages: they show what was published.</summary>
    private Task _recompute = Task.CompletedTask;

    public async Task StartAsync(StartState progress, CancellationToken cancellation)
    {
        catalog.Company = node.Company ?? DemoSettings.FirstUsedOn(await FirstUseAsync(cancellation));
        CheckSchedules();
        await setup.ApplyAsync(catalog.Company, catalog.Company.Sources.ToDictionary(source => source.Name, source => sources.Describe(source.Name)), cancellation);
        catalog.Faults = await FaultsAsync(cancellation);
        await AskAsync(cancellation);
        await firstPulls.RunAsync(catalog.Company, progress, cancellation);
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
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        // Beside each other: each may have a source that takes its time to let go.
        await Task.WhenAll(_recompute, requested.StopAsync(cancellation), scheduler.StopAsync(patience.Token), firstPulls.EndAsync())
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await scheduler.DisposeAsync();
    }

    public void Dispose() => _stopping.Dispose();

    /// <summary>A schedule that cannot be kept is its source's fault alone.</summary>
    private void CheckSchedules() => catalog.Faults = catalog.Company.Sources
        .Select(source => (source.Name, source.Schedule, Fault: ScheduleCheck.FaultOf(source.Schedule, Zone(source.TimeZone))))
        .Where(source => source.Fault is not null)
        .ToDictionary(source => source.Name, source => $"sources[{source.Name}].schedule = \"{source.Schedule}\": {source.Fault}", StringComparer.Ordinal);

    /// <summary>What the settings of sources lack by what the store knows already.</summary>
    private async Task<IReadOnlyDictionary<string, string>> FaultsAsync(CancellationToken cancellation)
    {
        await using var store = contexts.New();
        return await store.Sources.Where(source => !source.IsRemoved && source.SettingsError != null)
            .ToDictionaryAsync(source => source.Name, source => source.SettingsError!, StringComparer.Ordinal, cancellation);
    }

    /// <summary>Says in the log what nobody has decided yet.</summary>
    private async Task AskAsync(CancellationToken cancellation)
    {
        foreach (var question in await questions.AskedAsync(cancellation))
            log.LogWarning("{Question} Answer on the page of the sources, or with the command \"sources\".", question);
    }

    private TimeZoneInfo Zone(string? name) => TimeZoneInfo.FindSystemTimeZoneById(name ?? catalog.Company.TimeZone);

    private async Task ScheduleAsync(CancellationToken cancellation)
    {
        await using var store = contexts.New();
        var active = await store.Sources.Where(source => !source.IsRemoved && !source.IsPaused && source.SettingsError == null).ToListAsync(cancellation);
        foreach (var source in active)
            await scheduler.ScheduleAsync(ScheduleKey.Pull(source.Name), source.Schedule, TimeZoneInfo.FindSystemTimeZoneById(source.TimeZone), cancellation);
        foreach (var job in jobs)
            await scheduler.ScheduleAsync(ScheduleKey.Job(job.Name), job.ScheduleOf(catalog.Company), Zone(null), cancellation);
        var wanted = active.Select(source => ScheduleKey.Pull(source.Name)).Concat(jobs.Select(job => ScheduleKey.Job(job.Name))).ToHashSet();
        foreach (var other in (await scheduler.ScheduledAsync(cancellation)).Where(schedule => !wanted.Contains(schedule.Key)))
            await scheduler.UnscheduleAsync(other.Key, cancellation);
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
