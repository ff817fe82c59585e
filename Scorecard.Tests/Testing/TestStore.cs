using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Scorecard.Data;
using Scorecard.Data.Hosting;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Data.Queries;
using Scorecard.Data.Setup;
using Scorecard.Data.Snapshots;

namespace Scorecard.Tests.Testing;

/// <summary>The store as the product registers it, on a database of its own, with a clock that stands still.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly string _connectionString;
    private readonly ServiceProvider _services;
    private readonly bool _isOwner;

    private TestStore(string connectionString, DateTimeOffset now, bool isOwner)
    {
        (_connectionString, _isOwner, Clock) = (connectionString, isOwner, new TestClock(now));
        _services = new ServiceCollection()
            .AddLogging()
            .AddScorecardData(new DatabaseOptions(connectionString, "", ""))
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<ISchedule, UnknownSchedule>()
            .BuildServiceProvider();
    }

    /// <summary>A node on a database of the test.</summary>
    public static Task<TestStore> OpenAsync(string connectionString) => OpenAsync(connectionString, Noon, isOwner: false);

    public static DateTimeOffset Noon { get; } = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    public TestClock Clock { get; }

    public NpgsqlDataSource Database => Get<NpgsqlDataSource>();

    public CompanySetup Setup => Get<CompanySetup>();

    public Ledger Ledger => Get<Ledger>();

    public SnapshotStore Snapshots => Get<SnapshotStore>();

    public PointPublisher Points => Get<PointPublisher>();

    public IScorecardQuery Scorecards => Get<IScorecardQuery>();

    public IHistoryQuery Histories => Get<IHistoryQuery>();

    public ISourceQuery Sources => Get<ISourceQuery>();

    public IExplanationQuery Explanations => Get<IExplanationQuery>();

    public ICatalogQuery Catalog => Get<ICatalogQuery>();

    /// <summary>A store with the tables and, unless it is null, the company.</summary>
    public static async Task<TestStore> NewAsync(CompanySettings? company, DateTimeOffset? now = null)
    {
        var store = await OpenAsync(await TestDatabase.CloneAsync(), now ?? Noon, isOwner: true);
        if (company is not null)
            await store.Setup.ApplyAsync(company, CancellationToken.None);
        return store;
    }

    /// <summary>Another node on the same database.</summary>
    public Task<TestStore> NodeAsync() => OpenAsync(_connectionString, Clock.Now, isOwner: false);

    /// <summary>A company with these sources.</summary>
    public static CompanySettings Company(params string[] sources) => new()
    {
        Name = "test-company",
        Title = "Test Company",
        Sources = [.. sources.Select(name => new SourceConfiguration { Name = name, Kind = "csv" })],
    };

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Pulls as a worker does and answers the ledger's row; a pull that fails throws.</summary>
    public Task<Run> PullAsync(string source, IEnumerable<Reading> readings, bool isFull = true) => PullAsync(source, _ => readings.ToAsyncEnumerable(), isFull);

    /// <summary>Pulls what hands over only what the store does not know.</summary>
    public async Task<Run> PullAsync(string source, Func<IKnown, IAsyncEnumerable<Reading>> pull, bool isFull = true)
    {
        await using var claim = await Ledger.ClaimAsync(source, "person", null, CancellationToken.None);
        Assert.That(claim, Is.Not.Null, $"the claim of {source}");
        await Snapshots.TakeAsync(claim!, pull, isFull, new PullCounts(), CancellationToken.None);
        return await RunAsync(claim!.RunId);
    }

    public async Task<Run> RunAsync(long id)
    {
        await using var context = Get<StoreContexts>().New();
        return context.Runs.Single(run => run.Id == id);
    }

    /// <summary>The rows of a query, each as one text.</summary>
    public async Task<List<string>> RowsAsync(string sql)
    {
        await using var connection = await Database.OpenConnectionAsync();
        await FactsTable.FillAsync(connection, Clock, sql);
        await using var command = new NpgsqlCommand($"SELECT to_jsonb(answer)::text FROM ({sql}) answer ORDER BY 1", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }

    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var connection = await Database.OpenConnectionAsync();
        await FactsTable.FillAsync(connection, Clock, sql);
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await Get<Database>().StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
        if (_isOwner)
            await TestDatabase.DropAsync(_connectionString);
    }

    private static async Task<TestStore> OpenAsync(string connectionString, DateTimeOffset now, bool isOwner)
    {
        var store = new TestStore(connectionString, now, isOwner);
        await store.Get<Database>().StartAsync(new StartState(), CancellationToken.None);
        return store;
    }
}
