using Scorecard.Data.Model;
using Scorecard.Tests.Testing;
using Scorecard.Tests.Worker.Sources.Csv;

namespace Scorecard.Tests.Worker.Mapping.ChangeDetection;

/// <summary>A file that is pulled again: what has not changed is not written again, and not even read where it need not be.</summary>
internal sealed class RepeatedPullTests
{
    private const string Lead = """{ "file": "f.csv", "record": "lead", "columns": { "id": "id", "created": "created", "score": "score" }, "segments": { "channel": "channel" }, "dataTime": "2026-03-01" }""";
    private const string Header = "id,created,score,channel,note\n";

    private CsvFolder folder = null!;
    private TestStore store = null!;

    [SetUp]
    public async Task Begin() => (folder, store) = (new CsvFolder(), await TestStore.NewAsync(TestStore.Company("crm")));

    [TearDown]
    public async Task End()
    {
        folder.Dispose();
        await store.DisposeAsync();
    }

    [Test]
    public async Task Pull_of_the_same_bytes_says_what_the_last_one_found_and_writes_nothing()
    {
        folder.Write("f.csv", Header + "1,2026-01-05,1,web,\n2,2026-01-05,1,web\n3,2027-01-05,1,ads,\n");
        var first = await PullAsync();
        var rows = await RowsAsync();
        File.SetLastWriteTimeUtc(Path.Combine(folder.Path, "f.csv"), new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc));
        var second = await PullAsync();

        Assert.That(Counts(first), Is.EqualTo((3, 2, 0, 0, 1, 1)));
        Assert.That(Counts(second), Is.EqualTo((3, 0, 0, 2, 1, 1)));
        Assert.That(await RowsAsync(), Is.EqualTo(rows));
        Assert.That(await RejectsAsync(second), Is.EqualTo(await RejectsAsync(first)));
        Assert.That(
            await store.ScalarAsync<string>("SELECT string_agg(concat_ws(' ', run_id, record_type, record_id, days), '; ' ORDER BY id) FROM reject WHERE NOT kept"),
            Is.EqualTo($"{first.Id} Lead {{}}; {second.Id} Lead {{}}"));
        Assert.That(second.Checksum, Is.EqualTo(first.Checksum).And.Not.Empty);
    }

    [Test]
    public async Task Pull_of_the_same_rows_in_other_bytes_writes_nothing()
    {
        folder.Write("f.csv", Header + "1,2026-01-05,1,web,\n2,2026-01-06,2,ads,\n3,2026-01-07,3,,\n");
        await PullAsync();
        var rows = await RowsAsync();
        folder.Write("f.csv", Header + "3,2026-01-07,3,,another note\n1, 2026-01-05 ,1,web,\n\n2,\"2026-01-06\",2,ads,\n");

        Assert.That(Counts(await PullAsync()), Is.EqualTo((3, 0, 0, 3, 0, 0)));
        Assert.That(await RowsAsync(), Is.EqualTo(rows));
    }

    [Test]
    public async Task Pull_of_what_is_only_written_in_another_way_changes_nothing_and_is_known_by_it_from_then_on()
    {
        folder.Write("f.csv", Header + "1,2026-01-05,1.50,web,\n");
        await PullAsync();
        folder.Write("f.csv", Header + "1,2026-01-05T00:00:00Z,1.5,web,\n");
        Assert.That(Counts(await PullAsync()), Is.EqualTo((1, 0, 0, 1, 0, 0)));
        var rows = await RowsAsync();
        folder.Write("f.csv", Header + "1,2026-01-05T00:00:00Z,1.5,web,a note\n");

        Assert.That(Counts(await PullAsync()), Is.EqualTo((1, 0, 0, 1, 0, 0)));
        Assert.That(await RowsAsync(), Is.EqualTo(rows));
        Assert.That(await store.ScalarAsync<long>("SELECT count(*) FROM past_record"), Is.Zero);
    }

    [Test]
    public async Task Pull_of_the_same_rows_with_another_column_among_them_writes_nothing()
    {
        folder.Write("f.csv", Header + "1,2026-01-05,1,web,\n2,2026-01-06,2,\"ads, paid\",\n");
        await PullAsync();
        var rows = await RowsAsync();
        folder.Write("f.csv", "id,created,owner,score,channel\n1,2026-01-05,Ann,1,web\n2,2026-01-06,Bob,2,\"ads, paid\"\n");

        Assert.That(Counts(await PullAsync()), Is.EqualTo((2, 0, 0, 2, 0, 0)));
        Assert.That(await RowsAsync(), Is.EqualTo(rows));
    }

    /// <summary>Quotes are not hashed, so cells that hold what separates others must not pass for those others.</summary>
    [Test]
    public async Task Pull_tells_cells_apart_that_hold_what_separates_them()
    {
        var both = Lead.Replace("\"channel\": \"channel\"", "\"channel\": \"channel\", \"note\": \"note\"", StringComparison.Ordinal);
        folder.Write("f.csv", Header + "1,2026-01-05,1,\"web,ads\",new\n");
        await PullAsync(both);
        folder.Write("f.csv", Header + "1,2026-01-05,1,web,\"ads,new\"\n");

        Assert.That((await PullAsync(both)).Changed, Is.EqualTo(1));
        Assert.That(await store.ScalarAsync<string>("SELECT segments ->> 'note' FROM lead"), Is.EqualTo("ads,new"));
    }

    [Test]
    public async Task Pull_by_another_mapping_changes_what_it_reads_in_another_way()
    {
        folder.Write("f.csv", Header + "1,2026-01-05,1,web,\n2,2026-01-05,1,ads,\n");
        await PullAsync();
        var mapped = Lead.Replace("\"dataTime\"", """ "values": { "channel": { "web": "site" } }, "dataTime" """, StringComparison.Ordinal);

        Assert.That(Counts(await PullAsync(mapped)), Is.EqualTo((2, 0, 1, 1, 0, 0)));
        Assert.That(await store.ScalarAsync<string>("SELECT string_agg(segments ->> 'channel', ' ' ORDER BY id) FROM lead"), Is.EqualTo("site ads"));
    }

    [Test]
    public async Task Pull_flags_an_odd_row_in_every_pull()
    {
        folder.Write("f.csv", Header + "1,2027-01-05,1,web,\n");
        await PullAsync();
        folder.Write("f.csv", Header + "1,2027-01-05,1,web,again\n");

        Assert.That(Counts(await PullAsync()), Is.EqualTo((1, 0, 0, 1, 0, 1)));
    }

    [Test]
    public async Task Pull_flags_the_second_row_of_an_id_that_the_store_knows_as_it_is()
    {
        folder.Write("f.csv", Header + "1,2026-01-05,1,web,\n");
        await PullAsync();
        folder.Write("f.csv", Header + "1,2026-01-05,1,web,\n1,2026-01-05,1,web,\n");
        var run = await PullAsync();

        Assert.That(Counts(run), Is.EqualTo((2, 0, 0, 1, 0, 1)));
        Assert.That(await RejectsAsync(run), Has.One.Contains("the id is there before, in line 2; the newer row is used"));
    }

    [Test]
    public async Task Pull_marks_what_is_absent_among_rows_that_are_known_as_gone()
    {
        folder.Write("f.csv", Header + "1,2026-01-05,1,web,\n2,2026-01-06,1,web,\n3,2026-01-07,1,web,\n");
        await PullAsync();
        folder.Write("f.csv", Header + "1,2026-01-05,1,web,\n3,2026-01-07,2,web,\n");
        var run = await PullAsync();

        Assert.That((run.Changed, run.Unchanged, run.Gone), Is.EqualTo((1, 1, 1)));
        Assert.That(await store.ScalarAsync<string>("SELECT string_agg(id, ' ' ORDER BY id) FROM lead WHERE gone_snapshot_id IS NULL"), Is.EqualTo("1 3"));
    }

    private static (long Read, long New, long Changed, long Unchanged, long Rejected, long Flagged) Counts(Run run) =>
        (run.Read, run.New, run.Changed, run.Unchanged, run.Rejected, run.Flagged);

    private Task<Run> PullAsync(string options = Lead) =>
        store.PullAsync("crm", known => folder.Source($$"""{ "files": [{{options}}] }""").PullAsync(known, CancellationToken.None));

    /// <summary>Every version of every row, so that one that is written again is another.</summary>
    private Task<List<string>> RowsAsync() => store.RowsAsync("SELECT id, ctid::text AS place, xmin::text AS written FROM lead");

    private Task<List<string>> RejectsAsync(Run run) => store.RowsAsync($"SELECT kept, reason, file, line, row FROM reject WHERE run_id = {run.Id}");
}
