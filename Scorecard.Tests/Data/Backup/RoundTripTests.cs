using Npgsql;
using Scorecard.Data.Checks;
using Scorecard.Data.Backup;
using Scorecard.Data.Hosting;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Backup;

/// <summary>What goes into a backup comes out of it, whatever tables there are.</summary>
internal sealed class RoundTripTests
{
    private TestStore _store = null!;
    private TemporaryFile _file = null!;
    private string _target = "";

    private string Source => _store.Get<DatabaseOptions>().ConnectionString!;

    [SetUp]
    public async Task FillAsync()
    {
        _store = await BackedUpStore.FilledAsync();
        _file = new TemporaryFile();
        _target = await TestDatabase.EmptyAsync();
    }

    [TearDown]
    public async Task DropAsync()
    {
        await TestDatabase.DropAsync(_target);
        _file.Dispose();
        await _store.DisposeAsync();
    }

    [Test]
    public async Task RunAsync_brings_back_every_table_bit_by_bit()
    {
        var before = await BackedUpStore.ContentAsync(Source);
        Assert.That(before.Where(table => table.Value.Length == 0).Select(table => table.Key), Is.Empty, "a new table has to be filled here, so that it is compared");

        await BackedUpStore.BackUpAsync(Source, _file.Path);
        await BackedUpStore.RestoreAsync(_target, _file.Path);

        Assert.That(await BackedUpStore.ContentAsync(_target), Is.EqualTo(before));
        Assert.That(await BackedUpStore.SchemaAsync(_target), Is.EqualTo(await BackedUpStore.SchemaAsync(Source)), "keys, references, indexes and views as well");
    }

    [Test]
    public async Task WriteAsync_knows_every_kind_of_relation_there_is()
    {
        var others = await _store.RowsAsync(
            """
            SELECT n.nspname, c.relname, c.relkind FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND n.nspname !~ '^pg_(toast_)?temp'
              AND NOT (n.nspname = 'public' AND c.relkind IN ('r', 'i', 'S', 'v'))
            """);
        Assert.That(others, Is.Empty, "a relation of another kind, or in another schema, is in no backup yet");
    }

    [Test]
    public async Task WriteAsync_leaves_out_the_keys_of_forms_and_nothing_else()
    {
        await using (var key = _store.Database.CreateCommand("INSERT INTO form_key (friendly_name, xml) VALUES ('key', '<a-secret/>')"))
            await key.ExecuteNonQueryAsync();
        var index = await BackedUpStore.BackUpAsync(Source, _file.Path);
        var left = await _store.RowsAsync($"SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ({string.Join(", ", index.Tables.Select(table => $"'{table.Shape.Name}'"))})");
        Assert.That(left, Is.EqualTo(new[] { """{"tablename": "__EFMigrationsHistory"}""", """{"tablename": "form_key"}""" }));

        await BackedUpStore.RestoreAsync(_target, _file.Path);
        await using var target = NpgsqlDataSource.Create(_target + ";Pooling=false");
        await using var kept = target.CreateCommand("SELECT count(*) FROM form_key");
        Assert.That(await kept.ExecuteScalarAsync(), Is.Zero);
    }

    [Test]
    public async Task RunAsync_leaves_a_store_that_takes_the_next_pull_with_numbers_of_its_own()
    {
        var runs = await _store.ScalarAsync<long>("SELECT max(id) FROM run");
        var snapshots = await _store.ScalarAsync<long>("SELECT greatest(max(snapshot_id), max(held_snapshot_id)) FROM run");
        await BackedUpStore.BackUpAsync(Source, _file.Path);
        await BackedUpStore.RestoreAsync(_target, _file.Path);

        await using var restored = await TestStore.OpenAsync(_target);
        await restored.Setup.MigrateAsync(CancellationToken.None);
        var run = await restored.PullAsync("crm", Pull.Leads(TestStore.Noon, Pull.Lead("9", "2026-02-20")), isFull: false);

        Assert.That((run.State, run.Id, run.SnapshotId), Is.EqualTo(("succeeded", runs + 1, (long?)snapshots + 1)));
        Assert.That(
            async () => await restored.ScalarAsync<long>("INSERT INTO reject (run_id, kept, reason) VALUES (999, true, '') RETURNING id"),
            Throws.TypeOf<PostgresException>().With.Property("SqlState").EqualTo(PostgresErrorCodes.ForeignKeyViolation));
    }

    [Test]
    public async Task WriteAsync_sees_one_moment_and_keeps_neither_pulls_nor_starting_nodes_waiting()
    {
        await using var node = await _store.NodeAsync();
        var pulled = new List<Task>();
        var progress = new Said(line =>
        {
            // Before, between and after the tables that a pull writes, the backup stands still until one is through.
            if (line.Contains("  company:", StringComparison.Ordinal) || line.Contains("  lead:", StringComparison.Ordinal) || line.Contains("  past_record:", StringComparison.Ordinal))
            {
                pulled.Add(StartAndPullAsync(node, $"late-{pulled.Count}"));
                Assert.That(SpinWait.SpinUntil(() => pulled[^1].IsCompleted, TimeSpan.FromSeconds(60)), "it goes on while the backup stands still");
            }
        });
        var facts = await _store.RowsAsync("SELECT * FROM daily_fact");

        await new StoreBackup(TimeProvider.System, progress).WriteAsync(Source, _file.Path, CancellationToken.None);
        await Task.WhenAll(pulled);
        await BackedUpStore.RestoreAsync(_target, _file.Path);

        await using var restored = await TestStore.OpenAsync(_target);
        Assert.That(pulled, Has.Count.EqualTo(3));
        Assert.That(await restored.RowsAsync("SELECT * FROM daily_fact"), Is.EqualTo(facts));
        Assert.That(await restored.Get<FactCheck>().RunAsync("person", null, CancellationToken.None), Is.True, "values are those of the records");
        Assert.That(
            await restored.ScalarAsync<bool>("SELECT (SELECT max(snapshot_id) FROM run) = (SELECT max(snapshot_id) FROM supply_change) AND NOT EXISTS (SELECT FROM lead WHERE id LIKE 'late%')"),
            "the ledger is that of the records");
    }

    [Test]
    public async Task WriteAsync_makes_a_whole_file_that_only_its_owner_reads()
    {
        await File.WriteAllTextAsync(ArchiveWriter.PartialOf(_file.Path), "a backup that was cut");

        var index = await BackedUpStore.BackUpAsync(Source, _file.Path);

        Assert.That(_file.Files, Is.EqualTo(new[] { "my.scorecard" }));
        Assert.That((index.Company, index.Title, index.Migrations[0]), Is.EqualTo(("test-company", "Test Company", "0030_baseline")));
        if (OperatingSystem.IsWindows())
            Assert.Ignore("Windows has no such rights; the rest of the promise held.");
        else
            Assert.That(File.GetUnixFileMode(_file.Path), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [TestCase("Backing up")]
    [TestCase("lead:")]
    public async Task WriteAsync_that_is_stopped_leaves_the_earlier_backup_as_it_was(string after)
    {
        await BackedUpStore.BackUpAsync(Source, _file.Path);
        var before = await File.ReadAllBytesAsync(_file.Path);
        using var stop = new CancellationTokenSource();
        var progress = new Said(line =>
        {
            if (line.Contains(after, StringComparison.Ordinal))
                stop.Cancel();
        });

        Assert.That(
            async () => await new StoreBackup(TimeProvider.System, progress).WriteAsync(Source, _file.Path, stop.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(_file.Files, Is.EqualTo(new[] { "my.scorecard" }));
        Assert.That(await File.ReadAllBytesAsync(_file.Path), Is.EqualTo(before));
    }

    [Test]
    public async Task WriteAsync_of_a_database_without_a_company_says_so()
    {
        Assert.That(async () => await BackedUpStore.BackUpAsync(_target, _file.Path), Throws.TypeOf<BackupException>().With.Message.Contains("nothing to back up"));
        Assert.That(_file.Files, Is.Empty);
    }

    private static async Task StartAndPullAsync(TestStore node, string lead)
    {
        await node.Setup.MigrateAsync(CancellationToken.None);
        await node.PullAsync("crm", Pull.Leads(TestStore.Noon, Pull.Lead(lead, "2026-02-20")), isFull: false);
    }
}
