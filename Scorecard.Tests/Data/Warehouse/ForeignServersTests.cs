using System.Text.RegularExpressions;
using Npgsql;
using Scorecard.Data.Counting;
using Scorecard.Data.Warehouse;
using Scorecard.Metrics.Contract;
using Scorecard.Tests.Testing;
using Scorecard.Tests.Worker.Sources.Warehouse;

namespace Scorecard.Tests.Data.Warehouse;

/// <summary>
/// Servers behind one, by postgres_fdw: partitions over views that say days and flags as columns, rows grouped by what they are
/// spread by. Whether a server groups its own rows shows in the plan alone, since the numbers are right also where every row travels.
/// </summary>
internal sealed partial class ForeignServersTests
{
    private const int Shards = 3;

    /// <summary>So many that grouping them is worth it.</summary>
    private const int Leads = 6000;

    /// <summary>Before the first record, so that pulls have no periods to value.</summary>
    private static readonly DateTimeOffset LongAgo = new(2016, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<WarehouseDatabase> _databases = [];
    private TestServer _server = null!;
    private ColumnFacts _facts = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _server = await TestServer.StartAsync();
        for (var number = 0; number <= Shards; number++)
            _databases.Add(await WarehouseDatabase.NewAsync(_server, $"foreign_{number}"));
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"), LongAgo);
        await store.PullAsync("crm", SalesWarehouse.Readings(new SalesRecords(21).Take(Leads), TestStore.Noon));
        _facts = await CountedBooks.FactsAsync(store);
        await SpreadAsync(new ClassifiedDump(_facts, 1));
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        foreach (var database in _databases)
            await database.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Test]
    public async Task Servers_behind_one_group_their_own_rows_and_count_what_memory_counts()
    {
        foreach (var table in Tables)
            Assert.That(await RemoteAsync(table), Is.Not.Empty.And.All.Contains("GROUP BY"), $"every statement sent for {table.Name}");
        await using var counting = await TestStore.NewAsync(TestStore.Company("warehouse"), LongAgo);
        await counting.PullAsync("warehouse", await CountedBooks.ReadingsAsync(Tables, [Coordinator]));
        var counted = (await CountedBooks.FactsAsync(counting)).BookOf(Segment.Total).Of(1);
        Assert.That(FactDifferences.Of(Segment.Total, _facts.BookOf(Segment.Total).Of(1), counted, [.. Tables.Select(table => table.Type)]), Is.Empty);
        Assert.That(FactDifferences.Count(counted), Is.GreaterThan(100));
    }

    /// <summary>The trap, and so the proof that the plan can tell: without the column that rows are spread by every row travels.</summary>
    [Test]
    public async Task Without_the_partition_every_row_travels() =>
        Assert.That(await RemoteAsync(Tables[0] with { PartitionColumn = null }), Is.Not.Empty.And.None.Contains("GROUP BY"));

    /// <summary>All amounts are in one currency, so that none is mapped: a pass that hardly any row is in is not worth grouping there, and the planner knows.</summary>
    private static IReadOnlyList<WarehouseTable> Tables { get; } = [.. ClassifiedDump.Tables.Select(table => table with
    {
        Name = $"all_{table.Name}", PartitionColumn = "shard", Columns = table.Columns.Where(column => column.Key != "currency").ToDictionary(StringComparer.Ordinal),
    })];

    private WarehouseDatabase Coordinator => _databases[0];

    /// <summary>What the first of them would send to the others.</summary>
    private async Task<List<string>> RemoteAsync(WarehouseTable table) =>
        [.. (await PlanAsync(new CountingStatement(table, MetricCatalog.Facts).Sql(new DateOnly(2026, 1, 1)))).Select(line => Remote().Match(line)).Where(match => match.Success).Select(match => match.Groups["sql"].Value)];

    private Task<List<string>> PlanAsync(string sql) => Coordinator.WithAsync(async connection =>
    {
        await using var command = new NpgsqlCommand($"SET enable_partitionwise_aggregate = on; EXPLAIN (VERBOSE, COSTS OFF) {sql}", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(0));
        return lines;
    });

    private async Task SpreadAsync(ClassifiedDump dump)
    {
        await Coordinator.ExecuteAsync("CREATE EXTENSION postgres_fdw");
        foreach (var table in ClassifiedDump.Tables)
            await Coordinator.ExecuteAsync($"CREATE TABLE all_{table.Name} (shard integer, {await ColumnsAsync(dump, table)}) PARTITION BY LIST (shard)");
        for (var shard = 1; shard <= Shards; shard++)
            await AttachAsync(dump, shard);
        foreach (var table in ClassifiedDump.Tables)
            await Coordinator.ExecuteAsync($"ANALYZE all_{table.Name}");
    }

    private async Task AttachAsync(ClassifiedDump dump, int shard)
    {
        var (database, number) = (_databases[shard], shard - 1);
        await database.ExecuteAsync("DROP TABLE IF EXISTS lead, deal, spend CASCADE");
        await dump.WriteAsync(database, row => row % Shards == number);
        var settings = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        await Coordinator.ExecuteAsync(
            $"""
            CREATE SERVER shard_{shard} FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '{settings.Host}', port '{settings.Port}', dbname '{settings.Database}', fetch_size '10000', async_capable 'true');
            CREATE USER MAPPING FOR CURRENT_USER SERVER shard_{shard} OPTIONS (user '{settings.Username}', password '{settings.Password}');
            """);
        foreach (var table in ClassifiedDump.Tables)
        {
            await database.ExecuteAsync($"CREATE VIEW v_{table.Name} AS SELECT {shard} AS shard, * FROM {table.Name}");
            await Coordinator.ExecuteAsync($"CREATE FOREIGN TABLE {table.Name}_{shard} PARTITION OF all_{table.Name} FOR VALUES IN ({shard}) SERVER shard_{shard} OPTIONS (table_name 'v_{table.Name}')");
        }
    }

    /// <summary>The columns of a table as the dump makes it.</summary>
    private async Task<string> ColumnsAsync(ClassifiedDump dump, WarehouseTable table)
    {
        await _databases[1].ExecuteAsync("DROP TABLE IF EXISTS lead, deal, spend CASCADE");
        await dump.WriteAsync(_databases[1], _ => false);
        return string.Join(", ", await _databases[1].LinesAsync($"SELECT format('%I %s', attname, format_type(atttypid, NULL)) FROM pg_attribute WHERE attrelid = '{table.Name}'::regclass AND attnum > 0 ORDER BY attnum"));
    }

    [GeneratedRegex(@"Remote SQL: (?<sql>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Remote();
}
