using System.Diagnostics;
using Npgsql;
using Scorecard.Tests.EndToEnd;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Faults;

/// <summary>A database that workers of their own pull the company into while they are disturbed, seen from outside.</summary>
internal sealed class FaultedStore : IAsyncDisposable
{
    private readonly Dictionary<long, int> _versionOfRun = [];
    private readonly NpgsqlDataSource _look;

    private FaultedStore(string connectionString, TestStore store) =>
        (ConnectionString, Store, _look) = (connectionString, store, NpgsqlDataSource.Create(connectionString + ";Pooling=false"));

    public string ConnectionString { get; }

    public FaultyCompany Company { get; } = new(leads: 3_000);

    /// <summary>The store, without connections that a stopped server would leave broken in a pool.</summary>
    public TestStore Store { get; }

    /// <summary>The version of the company that its files have.</summary>
    public int Version { get; private set; }

    public static async Task<FaultedStore> NewAsync(string connectionString)
    {
        var store = await TestStore.OpenAsync(connectionString + ";Pooling=false");
        store.Clock.Now = TimeProvider.System.GetUtcNow();
        var faulted = new FaultedStore(connectionString, store);
        await store.Setup.MigrateAsync(CancellationToken.None);
        await store.Setup.ApplyAsync(faulted.Company.Settings, CancellationToken.None);
        return faulted;
    }

    public Launch Worker(string? connectionString = null) => new Launch("Scorecard.Worker", Company.Arguments).WithDatabase(connectionString ?? ConnectionString);

    /// <summary>Writes the next version of the files and asks for a pull.</summary>
    public async Task<long> RequestNextAsync()
    {
        Company.Write(++Version);
        return await RequestAsync();
    }

    public Task<long> RequestAsync()
    {
        Store.Clock.Now = TimeProvider.System.GetUtcNow();
        return Store.Ledger.RequestAsync(FaultyCompany.Source, CancellationToken.None);
    }

    /// <summary>Waits until something is so in the database, as long as it takes a program to start.</summary>
    public Task UntilAsync(string sql, RunningProgram worker) => Patience.UntilAsync(
        async () => await AskAsync(sql) is true, () => $"{sql}. The worker said:\n{worker.Output}", Patience.Short);

    /// <summary>Waits, almost without a pause, until a worker has begun the pull. One that is done before anybody looks has begun too.</summary>
    public async Task UntilBegunAsync(long run, RunningProgram worker)
    {
        var since = Stopwatch.GetTimestamp();
        await using var connection = await _look.OpenConnectionAsync();
        await using var command = new NpgsqlCommand($"SELECT state <> 'requested' FROM run WHERE id = {run}", connection);
        while (await command.ExecuteScalarAsync() is not true)
        {
            Assert.That(Stopwatch.GetElapsedTime(since), Is.LessThan(Patience.Short), () => $"run {run} begins. The worker said:\n{worker.Output}");
            await Task.Delay(1);
        }
    }

    /// <summary>Waits until the run has ended, and answers how.</summary>
    public async Task<string> EndOfAsync(long run, RunningProgram worker)
    {
        await UntilAsync($"SELECT state NOT IN ('requested', 'running') FROM run WHERE id = {run}", worker);
        return (await Store.RunAsync(run)).State;
    }

    /// <summary>Notes that whatever has succeeded since the last time has pulled the files as they are now.</summary>
    public async Task NoteAsync()
    {
        foreach (var run in await Store.RowsAsync("SELECT id FROM run WHERE state = 'succeeded'"))
            _versionOfRun.TryAdd(long.Parse(run.AsSpan("{\"id\": ".Length, run.Length - "{\"id\": }".Length), System.Globalization.CultureInfo.InvariantCulture), Version);
    }

    /// <summary>Holds the store against one in which the same versions were pulled and nothing went wrong.</summary>
    public async Task IsAsUndisturbedAsync()
    {
        await NoteAsync();
        await using var undisturbed = await TestStore.NewAsync(Company.Settings, Store.Clock.Now);
        foreach (var (_, version) in _versionOfRun.OrderBy(pair => pair.Key))
        {
            Company.Write(version);
            await undisturbed.PullAsync(FaultyCompany.Source, Company.Pull);
        }

        Assert.That(await StoreContent.ReadAsync(Store), Is.EqualTo(await StoreContent.ReadAsync(undisturbed)));
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await _look.DisposeAsync();
        Company.Dispose();
    }

    private async Task<object?> AskAsync(string sql)
    {
        await using var command = _look.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
