using Scorecard.Data.Columns;
using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Data.Snapshots;
using Scorecard.Data.Warehouse;
using Scorecard.Metrics.Contract;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Warehouse;

/// <summary>Takes what a warehouse counts into a store, and reads facts of either engine.</summary>
internal static class CountedBooks
{
    /// <summary>Everything that a pull of these tables hands over.</summary>
    public static async Task<List<Reading>> ReadingsAsync(IEnumerable<WarehouseTable> tables, params IEnumerable<WarehouseDatabase> databases)
    {
        var (servers, readings) = (new WarehouseServers(databases.Select(database => database.ConnectionString), TimeSpan.FromMinutes(1)), new List<Reading>());
        foreach (var table in tables)
        {
            var statement = new CountingStatement(table, MetricCatalog.Facts);
            readings.Add(new Described(table.Type, TestStore.Noon, table.Columns.Keys.ToHashSet(StringComparer.Ordinal), table.Segments.Keys.ToHashSet(StringComparer.Ordinal)) { IsCountedElsewhere = true });
            readings.Add(new CountedThere(table.Type, await servers.CountAsync(statement, null, CancellationToken.None), null, statement.Checksum));
        }

        return readings;
    }

    /// <summary>Every fact there is, of the records that the store has.</summary>
    public static async Task<ColumnFacts> FactsAsync(TestStore store)
    {
        await using var connection = await store.Database.OpenConnectionAsync();
        await using var model = StoreContexts.On(connection);
        var context = await ScoringContext.ReadAsync(model, store.Clock, CancellationToken.None);
        return new ColumnFacts(await RecordColumns.ReadAsync(connection, CancellationToken.None), context.Agreements.RuleSets, MetricCatalog.Facts);
    }
}
