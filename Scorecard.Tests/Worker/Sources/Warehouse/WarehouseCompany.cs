using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Data.Queries;
using Scorecard.Data.Setup;
using Scorecard.Data.Sources;
using Scorecard.Tests.Testing;
using Scorecard.Tests.Worker.Replays;
using Scorecard.Worker.Jobs;
using Scorecard.Worker.Sources;
using Scorecard.Worker.Sources.Warehouse;

namespace Scorecard.Tests.Worker.Sources.Warehouse;

/// <summary>A company whose one source is a warehouse, pulled as a worker pulls.</summary>
internal sealed class WarehouseCompany : IAsyncDisposable
{
    public const string Source = "lake";

    private readonly SourceCatalog _catalog = new("");

    private WarehouseCompany(TestStore store) => Store = store;

    public TestStore Store { get; }

    /// <summary>What is configured, without its source.</summary>
    public static CompanySettings Settings { get; } = TestStore.Company() with { TimeZone = SalesWarehouse.Zone, SegmentValues = 50 };

    public static async Task<WarehouseCompany> NewAsync(IEnumerable<string> servers, string? records = null, string more = "")
    {
        var company = new WarehouseCompany(await TestStore.NewAsync(company: null));
        await company.MapAsync(servers, records, more);
        return company;
    }

    /// <summary>Configures the source and starts with that.</summary>
    public async Task MapAsync(IEnumerable<string> servers, string? records = null, string more = "", string name = Source)
    {
        using var options = JsonDocument.Parse($$"""{ "servers": {{JsonSerializer.Serialize(servers)}}, "records": {{records ?? SalesWarehouse.Records}}{{more}} }""");
        _catalog.Company = Settings with { Sources = [new SourceConfiguration { Name = name, Kind = "warehouse", Options = options.RootElement.Clone() }] };
        var sources = Sources();
        await Store.Setup.ApplyAsync(_catalog.Company, new Dictionary<string, SourceDelivery> { [name] = sources.Describe(name) }, CancellationToken.None);
    }

    /// <summary>Pulls, and answers how that stands in the ledger.</summary>
    public async Task<Run> PullAsync(string name = Source)
    {
        await new PullJob(Store.Ledger, Store.Snapshots, Sources(), Store.Get<SourceQuestions>(), Store.Replays(), Store.Stops(null), new PullProgress(), NullLogger<PullJob>.Instance)
            .RunAsync(name, Store.Clock.Now, "person", CancellationToken.None);
        return await Store.RunAsync(await Store.ScalarAsync<long>("SELECT max(id) FROM run"));
    }

    /// <summary>The newest points, without what they rest on.</summary>
    public static Task<List<string>> PointsAsync(TestStore store) => store.RowsAsync(
        """
        SELECT DISTINCT ON (metric, grain, period_start, dimension, segment) metric, grain, period, dimension, segment, status,
               CASE WHEN value IS NOT NULL THEN to_char(value, '9.99999999EEEE') END AS value, CASE WHEN low IS NOT NULL THEN to_char(low, '9.9999999EEEE') END AS low, sample
        FROM metric_point ORDER BY metric, grain, period_start, dimension, segment, id DESC
        """);

    /// <summary>Lists the records behind values, as a node does that pulls.</summary>
    public IRecordsQuery Records => new RecordsQuery(Store.Database, Store.Get<RecordMemory>(), new ConfiguredWarehouses(Sources()), Store.Clock);

    /// <summary>What is kept of a fact of everything.</summary>
    public Task<decimal> SumAsync(string fact) =>
        Store.ScalarAsync<decimal>($"SELECT coalesce(sum(number), 0) FROM warehouse_fact, unnest(exact) AS number WHERE fact = '{fact}' AND dimension = '' AND until_snapshot_id IS NULL");

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    private SourceFactory Sources() => new([new WarehouseSourceKind(_catalog, Store.Clock)], _catalog);
}
