using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Scorecard.Data;
using Scorecard.Data.Counting;
using Scorecard.Data.Hosting;
using Scorecard.Data.Model;
using Scorecard.Data.Setup;
using Scorecard.Worker;
using Scorecard.Worker.Jobs;
using Scorecard.Worker.Sources;

namespace Scorecard.Benchmarks.Store;

/// <summary>A worker as the product composes it, without its schedule: what it does is told to it.</summary>
internal sealed class WorkerNode : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private WorkerNode(CompanySettings company, string folder, string connectionString) => _services = new ServiceCollection()
        .AddLogging()
        .AddScorecardData(new DatabaseOptions(connectionString, "", ""))
        .AddScorecardWorker(new NodeOptions(company, folder, connectionString))
        .BuildServiceProvider();

    public RecordMemory Memory => Get<RecordMemory>();

    public NpgsqlDataSource Database => Get<NpgsqlDataSource>();

    /// <summary>Makes the tables, applies the settings and is ready to pull.</summary>
    public static async Task<WorkerNode> StartAsync(string settings, string connectionString, CancellationToken cancellation)
    {
        var company = SettingsFile.Read(settings);
        var node = new WorkerNode(company, Path.GetDirectoryName(Path.GetFullPath(settings))!, connectionString);
        await node.Get<Database>().StartAsync(new StartState(), cancellation);
        await node.Get<CompanySetup>().MigrateAsync(cancellation);
        node.Get<SourceCatalog>().Company = company;
        await node.Get<CompanySetup>().ApplyAsync(company, cancellation);
        return node;
    }

    /// <summary>Pulls a source as a person's "run now" does. A pull that failed throws with what the ledger says.</summary>
    public async Task<PullCount> PullAsync(string source, CancellationToken cancellation)
    {
        await Get<PullJob>().RunAsync(source, Get<TimeProvider>().GetUtcNow(), "person", cancellation);
        await using var store = Get<StoreContexts>().New();
        var run = await store.Runs.AsNoTracking().Where(run => run.Source == source).OrderByDescending(run => run.Id).FirstAsync(cancellation);
        return run is { State: "succeeded", Rejected: 0 }
            ? new PullCount(run.Read, run.New, run.Changed, run.Unchanged, run.Gone, run.Rejected)
            : throw new InvalidOperationException($"The pull of {source} {run.State}, {run.Rejected} rejected: {run.Error}");
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await Get<Database>().StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
    }
}
