using Microsoft.EntityFrameworkCore;
using Scorecard.Data.Model;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Migrations;

/// <summary>The tables are written by hand, so this is what keeps them and the model together.</summary>
internal sealed class MigrationTests
{
    [Test]
    public async Task MigrateAsync_makes_the_tables_of_the_model_column_by_column()
    {
        await using var store = await TestStore.NewAsync(company: null);
        await using var context = store.Get<StoreContexts>().New();
        var model = context.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties().Select(property =>
            $"{entity.GetTableName()}.{property.GetColumnName()} {property.GetColumnType()}{(property.IsNullable ? " null" : "")}")).ToList();
        var tables = context.Model.GetEntityTypes().Select(entity => $"'{entity.GetTableName()}'");

        await using var command = store.Database.CreateCommand(
            $"""
            SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN '' ELSE ' null' END
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'public' AND a.attnum > 0 AND NOT a.attisdropped AND c.relname IN ({string.Join(", ", tables)})
            """);
        var migrated = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            migrated.Add(reader.GetString(0));
        Assert.That(migrated, Is.EquivalentTo(model));
    }

    [Test]
    public async Task MigrateAsync_by_four_nodes_at_once_on_an_empty_database_migrates_once()
    {
        var database = await TestDatabase.EmptyAsync();
        var nodes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TestStore.OpenAsync(database)));
        await Task.WhenAll(nodes.Select(node => node.Setup.MigrateAsync(CancellationToken.None)));
        await nodes[0].Setup.MigrateAsync(CancellationToken.None);

        await using var context = nodes[0].Get<StoreContexts>().New();
        Assert.That(await context.Database.GetAppliedMigrationsAsync(), Is.EqualTo(context.Database.GetMigrations()));
        Assert.That(await nodes[0].ScalarAsync<long>("SELECT count(*) FROM run"), Is.Zero);
        foreach (var node in nodes)
            await node.DisposeAsync();
        await TestDatabase.DropAsync(database);
    }
}
