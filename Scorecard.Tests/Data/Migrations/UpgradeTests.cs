using Scorecard.Data.Setup;
using Scorecard.Tests.Data.Backup;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Migrations;

/// <summary>What becomes of a store that a version without a baseline has written, when this program starts on it.</summary>
internal sealed class UpgradeTests
{
    /// <summary>What makes one point differ from another.</summary>
    private const string Said = "metric, grain, period, dimension, segment, value, low, high, sample, status, reason, is_final, definition_version, target_version";

    private const string OfOne = "metric, grain, period_start, dimension, segment";

    private string _database = "";
    private TestStore _store = null!;

    [SetUp]
    public async Task LoadAsync()
    {
        _database = await StoreOf0028.LoadAsync();
        _store = await TestStore.OpenAsync(_database);
        _store.Clock.Now = StoreOf0028.PublishedAt;
    }

    [TearDown]
    public async Task DropAsync()
    {
        await _store.DisposeAsync();
        await TestDatabase.DropAsync(_database);
    }

    [Test]
    public async Task MigrateAsync_keeps_every_row_and_makes_the_tables_of_a_new_store()
    {
        var before = await BackedUpStore.ContentAsync(_database);

        await _store.Setup.MigrateAsync(CancellationToken.None);

        var after = await BackedUpStore.ContentAsync(_database);
        await using var fresh = await TestStore.NewAsync(company: null);
        Assert.That(await BackedUpStore.SchemaAsync(_database), Is.EqualTo(await BackedUpStore.SchemaAsync(fresh.Get<Scorecard.Data.Hosting.DatabaseOptions>().ConnectionString!)));
        Assert.That(after.Where(table => before.ContainsKey(table.Key)).ToDictionary(table => table.Key, table => AsBefore(table.Value)), Is.EqualTo(before.Where(table => after.ContainsKey(table.Key))));
        Assert.That(after.Where(table => !before.ContainsKey(table.Key)).Select(table => (table.Key, table.Value)), Is.EqualTo(new[] { ("warehouse_fact", ""), ("warehouse_pass", "") }));
        Assert.That(
            new[] { "lead", "deal", "spend", "past_record", "run", "reject", "reject_context", "note", "held_record", "known_part", "metric_point", "shown_board", "definition_version", "target_version" }
                .Where(table => after[table].Length == 0),
            Is.Empty,
            "there was something to keep");
    }

    [Test]
    public async Task MigrateAsync_again_changes_nothing()
    {
        await _store.Setup.MigrateAsync(CancellationToken.None);
        var (content, schema) = (await BackedUpStore.ContentAsync(_database), await BackedUpStore.SchemaAsync(_database));

        await _store.Setup.MigrateAsync(CancellationToken.None);

        Assert.That(await BackedUpStore.ContentAsync(_database), Is.EqualTo(content));
        Assert.That(await BackedUpStore.SchemaAsync(_database), Is.EqualTo(schema));
        Assert.That(await _store.RowsAsync("""SELECT "MigrationId" AS id FROM "__EFMigrationsHistory" """), Is.EqualTo(new[] { """{"id": "0030_baseline"}""", """{"id": "0031_warehouse"}""" }));
    }

    /// <summary>Without what a column says that is new, of which every row says the same.</summary>
    private static string AsBefore(string rows) => rows.Replace(", \"is_counted_elsewhere\": false", "", StringComparison.Ordinal);

    [Test]
    public async Task MigrateAsync_by_four_nodes_at_once_upgrades_once()
    {
        var nodes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TestStore.OpenAsync(_database)));
        await Task.WhenAll(nodes.Select(node => node.Setup.MigrateAsync(CancellationToken.None)));
        Assert.That(await _store.ScalarAsync<long>("SELECT count(*) FROM lead"), Is.EqualTo(25));
        foreach (var node in nodes)
            await node.DisposeAsync();
    }

    [Test]
    public async Task RecomputeAsync_after_the_upgrade_publishes_nothing_and_changes_nothing_that_was_shown()
    {
        var (points, boards) = (await RowsAsync("metric_point"), await RowsAsync("shown_board"));
        var shown = await ShownAsync();
        await _store.Setup.MigrateAsync(CancellationToken.None);

        await _store.Points.RecomputeAsync(_store.Database, CancellationToken.None);

        Assert.That(await RowsAsync("metric_point"), Is.EqualTo(points));
        Assert.That(await RowsAsync("shown_board"), Is.EqualTo(boards));
        Assert.That(await ShownAsync(), Is.EqualTo(shown).And.Not.Empty);
    }

    [Test]
    public async Task RecomputeAsync_without_the_published_values_makes_the_same_from_the_records()
    {
        await _store.Setup.MigrateAsync(CancellationToken.None);
        var published = await LatestAsync();
        await StoreOf0028.ExecuteAsync(_database, "TRUNCATE metric_point");

        await _store.Points.RecomputeAsync(_store.Database, CancellationToken.None);

        var valued = await LatestAsync();
        Assert.That(valued.Except(published), Is.Empty);
        Assert.That(valued, Has.Count.GreaterThan(200));
        Assert.That(valued, Has.Some.Contains("\"value\": 2110.75"), "revenue of the day on which two deals were won");
    }

    [Test]
    public async Task MigrateAsync_of_older_tables_is_refused_and_changes_nothing()
    {
        await StoreOf0028.ExecuteAsync(_database, """DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" > '0015_ages_in_bytes'""");
        var (content, schema) = (await BackedUpStore.ContentAsync(_database), await BackedUpStore.SchemaAsync(_database));

        Assert.That(
            () => _store.Setup.MigrateAsync(CancellationToken.None),
            Throws.TypeOf<SettingsException>().With.Message.Contains("at 0015_ages_in_bytes").And.Message.Contains("Nothing was changed. Start the version before this one on it once"));
        Assert.That(await BackedUpStore.ContentAsync(_database), Is.EqualTo(content));
        Assert.That(await BackedUpStore.SchemaAsync(_database), Is.EqualTo(schema));
    }

    private Task<List<string>> RowsAsync(string table) => _store.RowsAsync($"SELECT * FROM {table}");

    /// <summary>The first final point of each value: what was shown.</summary>
    private Task<List<string>> ShownAsync() =>
        _store.RowsAsync($"SELECT DISTINCT ON ({OfOne}) * FROM metric_point WHERE is_final ORDER BY {OfOne}, id");

    private Task<List<string>> LatestAsync() =>
        _store.RowsAsync($"SELECT DISTINCT ON ({OfOne}) {Said} FROM metric_point ORDER BY {OfOne}, id DESC");
}
