using System.Security.Cryptography;
using System.Text;
using Npgsql;
using Scorecard.Data.Backup;
using Scorecard.Data.Hosting;
using Scorecard.Tests.Data.Migrations;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Backup;

/// <summary>What a restore refuses, and that the database is empty after it; and what it takes though it is old.</summary>
internal sealed class RefusedRestoreTests
{
    private TestStore _store = null!;
    private TemporaryFile _file = null!;
    private byte[] _whole = [];
    private string _target = "";

    private string Source => _store.Get<DatabaseOptions>().ConnectionString!;

    [OneTimeSetUp]
    public async Task BackUpAsync()
    {
        _store = await BackedUpStore.FilledAsync();
        _file = new TemporaryFile();
        await BackedUpStore.BackUpAsync(Source, _file.Path);
        _whole = await File.ReadAllBytesAsync(_file.Path);
    }

    [OneTimeTearDown]
    public async Task DropStoreAsync()
    {
        _file.Dispose();
        await _store.DisposeAsync();
    }

    [SetUp]
    public async Task NewTargetAsync() => _target = await TestDatabase.EmptyAsync();

    [TearDown]
    public async Task DropTargetAsync() => await TestDatabase.DropAsync(_target);

    [Test]
    public void OpenAsync_of_a_file_with_any_bit_turned_is_refused()
    {
        var random = new Random(4);
        int[] places = [0, 20, _whole.Length - 1, _whole.Length - 33, _whole.Length - 41, .. Enumerable.Range(0, 200).Select(_ => random.Next(_whole.Length))];
        foreach (var place in places)
        {
            var damaged = _whole.ToArray();
            damaged[place] ^= (byte)(1 << random.Next(8));
            Assert.That(() => OpenAsync(damaged), Throws.TypeOf<BackupException>().With.Message.Contains("Nothing was changed"), $"byte {place}");
        }
    }

    [Test]
    public void OpenAsync_of_a_file_cut_anywhere_is_refused()
    {
        var random = new Random(5);
        int[] lengths = [0, 1, 17, 18, 40, 57, 58, _whole.Length - 1, .. Enumerable.Range(0, 100).Select(_ => random.Next(_whole.Length))];
        foreach (var length in lengths)
            Assert.That(() => OpenAsync(_whole[..length]), Throws.TypeOf<BackupException>().With.Message.Contains("Nothing was changed"), $"{length} bytes");
        Assert.That(() => OpenAsync([.. _whole, 0]), Throws.TypeOf<BackupException>(), "a byte more");
    }

    [Test]
    public async Task RunAsync_of_bytes_that_change_after_the_check_changes_nothing()
    {
        // Signed as a whole, so that only the table's own checksum can tell.
        var forged = Index(_whole).Replace("\"sha256\":\"", "\"sha256\":\"00", StringComparison.Ordinal);
        await RefusedAsync(Signed(_whole, forged), "is damaged");
    }

    [Test]
    public async Task RunAsync_with_a_row_too_few_changes_nothing()
        => await RefusedAsync(Signed(_whole, Index(_whole).Replace("\"rows\":", "\"rows\":1", StringComparison.Ordinal)), "were backed up");

    [Test]
    public async Task RunAsync_of_a_newer_backup_names_both_versions()
        => await RefusedAsync(Signed(_whole, Index(_whole).Replace("\"0031_warehouse\"", "\"0031_warehouse\",\"0032_from_the_future\"", StringComparison.Ordinal)), "taken by a newer Scorecard");

    [Test]
    public async Task RunAsync_of_a_backup_of_tables_older_than_can_be_upgraded_says_what_to_do()
        => await RefusedAsync(Signed(_whole, Index(_whole).Replace("\"0030_baseline\",\"0031_warehouse\"", "\"0001_first\",\"0015_ages_in_bytes\"", StringComparison.Ordinal)), "restore it with the version before this one");

    [Test]
    public async Task RunAsync_of_a_backup_without_one_of_the_tables_is_refused()
        => await RefusedAsync(Signed(_whole, Index(_whole).Replace("\"name\":\"past_record\"", "\"name\":\"past_records\"", StringComparison.Ordinal)), "Missing from it: past_record.");

    [Test]
    public async Task OpenAsync_of_a_newer_format_says_so()
    {
        var forged = Signed(_whole, Index(_whole).Replace("{\"format\":1,", "{\"format\":2,\"whatever\":3,", StringComparison.Ordinal));
        Assert.That(() => OpenAsync(forged), Throws.TypeOf<BackupException>().With.Message.Contains("in format 2"));
        await Task.CompletedTask;
    }

    [Test]
    public async Task RunAsync_into_a_database_that_is_not_empty_changes_nothing()
    {
        await ExecuteAsync("CREATE TABLE mine (id int)");
        Assert.That(async () => await BackedUpStore.RestoreAsync(_target, _file.Path), Throws.TypeOf<BackupException>()
            .With.Message.Contains("is not empty: it has mine").And.Message.Contains("CREATE DATABASE").And.Message.Contains("SCORECARD_DATA"));
        Assert.That((await BackedUpStore.ContentAsync(_target)).Keys, Is.EqualTo(new[] { "mine" }));
    }

    [Test]
    public async Task RunAsync_over_itself_is_refused()
    {
        var before = await BackedUpStore.ContentAsync(Source);
        Assert.That(async () => await BackedUpStore.RestoreAsync(Source, _file.Path), Throws.TypeOf<BackupException>().With.Message.Contains("is not empty"));
        Assert.That(await BackedUpStore.ContentAsync(Source), Is.EqualTo(before));
    }

    [Test]
    public async Task RunAsync_leaves_out_a_table_that_is_not_ours_and_says_so()
    {
        await using var other = await BackedUpStore.FilledAsync();
        await other.RowsAsync("SELECT 1");
        var source = other.Get<DatabaseOptions>().ConnectionString!;
        await using (var command = other.Database.CreateCommand("CREATE TABLE \"My own\" AS SELECT 1 AS id"))
            await command.ExecuteNonQueryAsync();
        using var file = new TemporaryFile();
        await BackedUpStore.BackUpAsync(source, file.Path);
        var progress = new Said();

        await BackedUpStore.RestoreAsync(_target, file.Path, progress);

        Assert.That(progress.Lines, Has.Some.Contains("My own: left out"));
        Assert.That((await BackedUpStore.ContentAsync(_target)).Keys, Has.None.EqualTo("My own").And.Some.EqualTo("run"));
    }

    [Test]
    public async Task RunAsync_of_a_backup_without_a_baseline_brings_it_up_to_date()
    {
        var old = await StoreOf0028.LoadAsync();
        var before = await BackedUpStore.ContentAsync(old);
        using var file = new TemporaryFile();
        var index = await BackedUpStore.BackUpAsync(old, file.Path);
        var progress = new Said();

        await BackedUpStore.RestoreAsync(_target, file.Path, progress);

        Assert.That((index.Migrations[0], index.Migrations[^1]), Is.EqualTo(("0001_first", "0028_touch_seconds")));
        Assert.That(progress.Lines, Has.Some.Contains("classified_lead: left out"));
        await using var restored = await TestStore.OpenAsync(_target);
        await restored.Setup.MigrateAsync(CancellationToken.None);
        Assert.That(await BackedUpStore.SchemaAsync(_target), Is.EqualTo(await BackedUpStore.SchemaAsync(Source)));
        await using (var upgraded = await TestStore.OpenAsync(old))
            await upgraded.Setup.MigrateAsync(CancellationToken.None);
        Assert.That(await BackedUpStore.ContentAsync(_target), Is.EqualTo(await BackedUpStore.ContentAsync(old)).And.Count.LessThan(before.Count), "what a restore makes is what an upgrade makes");
        await TestDatabase.DropAsync(old);
    }

    [Test]
    public async Task Node_that_starts_during_a_restore_waits_and_finds_the_store_whole()
    {
        var began = new TaskCompletionSource();
        Task? starting = null;
        await using var node = await TestStore.OpenAsync(_target);
        var progress = new Said(line =>
        {
            if (line.Contains("company:", StringComparison.Ordinal))
                starting = Task.Run(() => node.Setup.MigrateAsync(CancellationToken.None));
            else if (line.Contains("supply:", StringComparison.Ordinal))
                Assert.That(starting!.IsCompleted, Is.False, "it waits");
        });

        await BackedUpStore.RestoreAsync(_target, _file.Path, progress);
        await starting!;

        Assert.That(await BackedUpStore.ContentAsync(_target), Is.EqualTo(await BackedUpStore.ContentAsync(Source)));
    }

    private async Task RefusedAsync(byte[] content, string words)
    {
        using var file = new TemporaryFile();
        await File.WriteAllBytesAsync(file.Path, content);
        Assert.That(async () => await BackedUpStore.RestoreAsync(_target, file.Path), Throws.TypeOf<BackupException>().With.Message.Contains(words).And.Message.Contains("Nothing was changed"));
        Assert.That(await BackedUpStore.ContentAsync(_target), Is.Empty);
    }

    private static async Task OpenAsync(byte[] content)
    {
        using var file = new TemporaryFile();
        await File.WriteAllBytesAsync(file.Path, content);
        await using var archive = await ArchiveReader.OpenAsync(file.Path, CancellationToken.None);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_target);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string Index(byte[] file) => Encoding.UTF8.GetString(file, IndexStart(file), file.Length - 40 - IndexStart(file));

    private static int IndexStart(byte[] file) => file.Length - 40 - (int)BitConverter.ToInt64(file, file.Length - 40);

    /// <summary>The file with another index, and a checksum that is right.</summary>
    private static byte[] Signed(byte[] file, string index)
    {
        Assert.That(index, Is.Not.EqualTo(Index(file)), "something was changed");
        var json = Encoding.UTF8.GetBytes(index);
        byte[] content = [.. file[..IndexStart(file)], .. json, .. BitConverter.GetBytes((long)json.Length)];
        return [.. content, .. SHA256.HashData(content)];
    }
}
