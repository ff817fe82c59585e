using FsCheck;
using FsCheck.Fluent;
using Scorecard.Data.Counting;
using Scorecard.Metrics.Facts;
using Scorecard.Tests.Data.Counting;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Warehouse;

/// <summary>Records at random are counted alike in memory and by the statement, on one server and on several.</summary>
internal sealed class BothEnginesTests
{
    private const int Servers = 3;

    private static readonly RecordType[] Types = [RecordType.Lead, RecordType.Deal, RecordType.Spend];

    private TestServer[] _servers = [];

    [OneTimeSetUp]
    public async Task StartServers() => _servers = await Task.WhenAll(Enumerable.Range(0, Servers).Select(_ => TestServer.StartAsync()));

    [OneTimeTearDown]
    public async Task StopServers() => await Task.WhenAll(_servers.Select(server => server.DisposeAsync().AsTask()));

    [Test]
    public void One_server_counts_what_memory_counts() => Holds(4, async (facts, rules) =>
    {
        await using var warehouse = await WarehouseDatabase.NewAsync();
        await new ClassifiedDump(facts, rules).WriteAsync(warehouse, _ => true);
        await SameAsync(facts, rules, warehouse);
    });

    [Test]
    public void Three_servers_summed_count_what_memory_counts_of_all_their_rows() => Holds(2, async (facts, rules) =>
    {
        var warehouses = new List<WarehouseDatabase>();
        foreach (var server in _servers)
        {
            warehouses.Add(await WarehouseDatabase.NewAsync(server, $"warehouse_{warehouses.Count}"));
            var number = warehouses.Count - 1;
            await new ClassifiedDump(facts, rules).WriteAsync(warehouses[number], row => row % Servers == number);
        }

        await SameAsync(facts, rules, [.. warehouses]);
        foreach (var warehouse in warehouses)
            await warehouse.DisposeAsync();
    });

    private static async Task SameAsync(ColumnFacts facts, int rules, params WarehouseDatabase[] warehouses)
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("warehouse") with { TimeZone = PulledCompany.Zone }, new DateTimeOffset(2016, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await store.PullAsync("warehouse", await CountedBooks.ReadingsAsync(ClassifiedDump.Tables, warehouses));
        var counted = await CountedBooks.FactsAsync(store);
        var differences = new List<string>();
        foreach (var segment in facts.Segments.Union(counted.Segments))
        {
            var types = Types.Where(type => IsTold(segment, type)).ToList();
            differences.AddRange(FactDifferences.Of(segment, facts.BookOf(segment).Of(rules), counted.BookOf(segment).Of(1), types));
        }

        Require(differences.Count == 0, $"{differences.Count} facts differ:\n{string.Join('\n', differences.Take(12))}");
        Require(FactDifferences.Count(counted.BookOf(Segment.Total).Of(1)) > 0, "nothing was counted");
    }

    /// <summary>Of a lead or spend the dump cannot tell a segment that is blank from one that it does not have; a warehouse has no such difference.</summary>
    private static bool IsTold(Segment segment, RecordType type) =>
        segment.IsTotal || (ClassifiedDump.DimensionsOf(type).Contains(segment.Dimension) && (type == RecordType.Deal || segment.Value.Length > 0));

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
            throw new InvalidOperationException(otherwise);
    }

    private static void Holds(int cases, Func<ColumnFacts, int, Task> promise) => Prop.ForAll(RandomPulls.Any, edits => Task.Run(async () =>
    {
        var world = await PulledWorld.NewAsync();
        await using (world.Store)
        {
            await world.LiveAsync(edits, _ => Task.CompletedTask);
            var facts = await CountedBooks.FactsAsync(world.Store);
            foreach (var rules in PulledCompany.Rules)
                await promise(facts, rules.Version);
        }
    }).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(cases).WithEndSize(100));
}
