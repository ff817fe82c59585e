using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Scorecard.Data.Embedded;
using Scorecard.Data.Model;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Tests.Testing;
using Scorecard.Tests.Worker.Jobs;

namespace Scorecard.Tests.Faults;

/// <summary>The database's disk is full while a pull is staged.</summary>
[Category("Faults")]
internal sealed class FullDiskTests
{
    private const int Rows = 60_000;

    [Test]
    public async Task Pull_onto_a_full_disk_fails_in_words_keeps_nothing_and_the_next_one_succeeds_once_there_is_room()
    {
        using var disk = FullDisk.Mount(megabytes: 420);
        var options = new EmbeddedPostgresOptions { DataFolder = disk.Folder, BinariesFolder = PostgresBinaries.Locate() };
        await using var server = await EmbeddedPostgres.StartAsync(options, progress: null, NullLogger.Instance, CancellationToken.None);
        await server.EnsureDatabaseAsync("full");
        await using (var store = await TestStore.OpenAsync(server.ConnectionString("full")))
        {
            await store.Setup.MigrateAsync(CancellationToken.None);
            await store.Setup.ApplyAsync(TestStore.Company("crm"), CancellationToken.None);
            Assert.That((await PullAsync(store, few: true)).State, Is.EqualTo("succeeded"));

            disk.FillBut(megabytes: 2);
            var full = await PullAsync(store, few: false);
            Assert.That((full.State, full.New), Is.EqualTo(("failed", 0)));
            Assert.That(full.Error, Does.StartWith("The disk of the database is full. Nothing of this pull was kept, everything before it was. Make room on it, then try again."));
            await StoreTruth.HoldsAsync(store, "a full disk, while it is full");

            disk.MakeRoom();
            var next = await PullAsync(store, few: false);
            Assert.That((next.State, next.New, next.Unchanged), Is.EqualTo(("succeeded", Rows - 10, 10)), next.Error);
            await StoreTruth.HoldsAsync(store, "a full disk");
        }

        NpgsqlConnection.ClearAllPools();
    }

    private static async Task<Run> PullAsync(TestStore store, bool few)
    {
        await Pulling.Job(store, _ => Leads(few ? 10 : Rows)).RunAsync("crm", TestStore.Noon, "person", CancellationToken.None);
        return await store.RunAsync(await store.ScalarAsync<long>("SELECT max(id) FROM run"));
    }

    private static async IAsyncEnumerable<Reading> Leads(int count)
    {
        await Task.Yield();
        yield return Pull.Of(RecordType.Lead, TestStore.Noon, "channel");
        for (var i = 0; i < count; i++)
            yield return new Received(Pull.Lead($"{i:D9}", "2026-02-01"));
    }
}
