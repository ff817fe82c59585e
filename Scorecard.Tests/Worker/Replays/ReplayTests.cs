using Scorecard.Data.Queries;

namespace Scorecard.Tests.Worker.Replays;

/// <summary>A row that was rejected is not lost: once the mapping is mended it is read again from what was kept.</summary>
internal sealed class ReplayTests
{
    private const string Header = "id,outcome,created,closed,amount\n";
    private const string Deals = """{ "file": "deals*.csv", "record": "deal", "columns": { "id": "id", "outcome": "outcome", "created": "created", "closed": "closed", "amount": "amount" } }""";
    private static readonly string Mended = Deals.Replace("} }", """}, "values": { "outcome": { "gained": "won" } } }""", StringComparison.Ordinal);
    private static readonly string MendedTwice = Deals.Replace("} }", """}, "values": { "outcome": { "gained": "won", "gone": "lost" } } }""", StringComparison.Ordinal);

    private ReplayedCompany _company = null!;

    [SetUp]
    public async Task OpenAsync() => _company = await ReplayedCompany.NewAsync();

    [TearDown]
    public async Task CloseAsync() => await _company.DisposeAsync();

    [Test]
    public async Task Replay_after_the_mapping_was_mended_makes_records_of_the_rows_and_says_by_which_run()
    {
        _company.Files.Write("deals-1.csv", $"{Header}a,won,13/02/2026,14/02/2026,1\nb,gained,03/02/2026,05/02/2026,2\nc,gone,04/02/2026,06/02/2026,3\n");
        var pull = await _company.Map(Deals).PullAsync();
        Assert.That((pull.New, pull.Rejected), Is.EqualTo((1, 2)));
        var dataTime = (await _company.Store.Sources.ListAsync(CancellationToken.None)).Single().DataAsOf;
        File.Delete(Path.Combine(_company.Files.Path, "deals-1.csv"));

        var first = await _company.Map(Mended).ReplayAsync(pull.Id);
        var second = await _company.Map(MendedTwice).ReplayAsync(first.Id);

        Assert.That((first.State, first.Trigger, first.Read, first.New, first.Rejected, first.Gone), Is.EqualTo(("succeeded", "replay", 2, 1, 1, 0)));
        Assert.That((second.Read, second.New, second.Rejected), Is.EqualTo((1, 1, 0)));
        Assert.That((await _company.RejectsAsync(pull.Id)).Select(Told), Is.EqualTo(new[] { (false, (long?)first.Id, "mended"), (false, first.Id, "rejected") }));
        Assert.That((await _company.RejectsAsync(first.Id)).Select(Told), Is.EqualTo(new[] { (false, (long?)second.Id, "mended") }));
        Assert.That(await _company.Store.Sources.ReplayAsync(pull.Id, CancellationToken.None), Is.EqualTo(new ReplayView(0, 1, 0, 1, null)));
        Assert.That(await _company.Store.RowsAsync("SELECT id, closed_at::date AS closed FROM deal WHERE gone_snapshot_id IS NULL"), Is.EqualTo(new[]
        {
            """{"id": "a", "closed": "2026-02-14"}""", """{"id": "b", "closed": "2026-02-05"}""", """{"id": "c", "closed": "2026-02-06"}""",
        }), "the day comes first, as the whole file showed");
        Assert.That((await _company.Store.Sources.ListAsync(CancellationToken.None)).Single().DataAsOf, Is.EqualTo(dataTime), "the data are no newer");
        Assert.That(await _company.Store.ScalarAsync<long>("SELECT count(DISTINCT data_time) FROM supply_change WHERE record_type = 'Deal'"), Is.EqualTo(1));
        await _company.ValuesHoldAsync();
    }

    [Test]
    public async Task Replay_of_a_row_longer_than_is_shown_reads_all_of_it()
    {
        var created = new string(' ', 5_000) + "2026-02-03";
        _company.Files.Write("deals.csv", $"{Header}a,won,2026-02-13,2026-02-20,1\nb,gained,{created},2026-02-20,2\n");
        var pull = await _company.Map(Deals).PullAsync();
        Assert.That((await _company.RejectsAsync(pull.Id)).Single().Row, Has.Length.EqualTo(4_000));

        await _company.Map(Mended).ReplayAsync(pull.Id);

        Assert.That(await _company.Store.ScalarAsync<DateTime>("SELECT created_at FROM deal WHERE id = 'b'"), Is.EqualTo(new DateTime(2026, 2, 3)));
    }

    [Test]
    public async Task Replay_never_puts_a_row_over_the_record_that_stands()
    {
        _company.Files.Write("deals.csv", $"{Header}a,won,2026-02-13,2026-02-20,1\na,gained,2026-02-13,2026-02-20,9\n");
        await _company.Map(Deals).PullAsync();
        var pull = await _company.PullAsync();

        var replay = await _company.Map(Mended).ReplayAsync(pull.Id);

        Assert.That((replay.State, replay.New, replay.Changed, replay.Rejected), Is.EqualTo(("succeeded", 0, 0, 1)));
        Assert.That(await _company.Store.ScalarAsync<decimal>("SELECT amount FROM deal"), Is.EqualTo(1));
        Assert.That((await _company.RejectsAsync(pull.Id)).Select(Told), Is.EqualTo(new[] { (false, (long?)replay.Id, "outdated") }));
        var said = (await _company.RejectsAsync(replay.Id)).Single();
        Assert.That((said.Reason, said.Replayable), Is.EqualTo(("a is known already from run 1, which is as new or newer: that stands, and this row was not used", false)));
    }

    [Test]
    public async Task Replay_of_a_pull_that_is_not_the_newest_changes_nothing_and_names_the_newest()
    {
        _company.Files.Write("deals.csv", $"{Header}a,won,2026-02-13,2026-02-20,1\nb,gained,2026-02-03,2026-02-20,2\n");
        var older = await _company.Map(Deals).PullAsync();
        var newer = await _company.PullAsync();

        var replay = await _company.Map(Mended).ReplayAsync(older.Id);

        Assert.That(replay.State, Is.EqualTo("failed"));
        Assert.That(replay.Error, Does.Contain($"Pull {newer.Id} has read all of crm since"));
        Assert.That(await _company.DealsAsync(), Does.Not.Contain("b="));
        Assert.That((await _company.Store.Sources.ListAsync(CancellationToken.None)).Single().State, Is.EqualTo("fresh"), "the source itself is well");
        Assert.That((await _company.Store.Sources.ReplayAsync(older.Id, CancellationToken.None)).NewerRunId, Is.EqualTo(newer.Id));
        Assert.That((await _company.ReplayAsync(newer.Id)).New, Is.EqualTo(1));
    }

    [Test]
    public async Task Replay_that_fails_loses_nothing_and_can_be_repeated()
    {
        _company.Files.Write("deals.csv", $"{Header}a,won,2026-02-13,2026-02-20,1\nb,gained,2026-02-03,2026-02-20,2\n");
        var pull = await _company.Map(Deals).PullAsync();

        var failed = await _company.Map(Mended.Replace("\"amount\" }", "\"price\" }", StringComparison.Ordinal)).ReplayAsync(pull.Id);
        Assert.That((failed.State, failed.New), Is.EqualTo(("failed", 0)));
        Assert.That(failed.Error, Does.Contain("has no column \"price\""));
        Assert.That((await _company.RejectsAsync(pull.Id)).Single().Replayable);

        Assert.That((await _company.Map(Mended).ReplayAsync(pull.Id)).New, Is.EqualTo(1));
    }

    [Test]
    public async Task Replay_where_no_mapping_names_the_file_any_longer_says_so()
    {
        _company.Files.Write("deals.csv", $"{Header}a,won,2026-02-13,2026-02-20,1\nb,gained,2026-02-03,2026-02-20,2\n");
        var pull = await _company.Map(Deals).PullAsync();

        var replay = await _company.Map(Mended.Replace("deals*", "opportunities", StringComparison.Ordinal)).ReplayAsync(pull.Id);

        Assert.That((await _company.RejectsAsync(replay.Id)).Single().Reason, Does.StartWith("No entry of files names deals.csv any longer"));
        Assert.That((await _company.Map(Mended).ReplayAsync(replay.Id)).New, Is.EqualTo(1), "nor is the row lost by that");
    }

    [Test]
    public async Task Replay_of_spend_without_ids_doubles_nothing_when_the_mended_file_is_pulled()
    {
        const string Spend = """{ "file": "spend.csv", "record": "spend", "columns": { "from": "from", "kind": "kind", "amount": "amount" }, "values": { "kind": { "ads": "media" } } }""";
        _company.Files.Write("spend.csv", "from,kind,amount\n2026-02-01,ads,1\n2026-02-01,advertising,2\n2026-02-01,advertising,4\n2026-02-01,ads,8\n");
        var pull = await _company.Map(Spend).PullAsync();
        _company.Map(Spend.Replace("\"ads\": \"media\"", "\"ads\": \"media\", \"advertising\": \"media\"", StringComparison.Ordinal));

        await _company.ReplayAsync(pull.Id);
        Assert.That(await TotalAsync(), Is.EqualTo(15));
        await _company.ValuesHoldAsync();

        await _company.PullAsync();
        Assert.That(await TotalAsync(), Is.EqualTo(15));
        await _company.ValuesHoldAsync();
    }

    [Test]
    public async Task RequestReplayAsync_twice_asks_once_and_without_rows_to_read_says_why()
    {
        _company.Files.Write("deals.csv", $"{Header}a,won,2026-02-13,2026-02-20,1\nb,gained,2026-02-03,2026-02-20,2\nc,\"won,2026-02-03,2026-02-20,2\n");
        var pull = await _company.Map(Deals).PullAsync();
        Assert.That((await _company.RejectsAsync(pull.Id)).Select(reject => reject.Replayable), Is.EqualTo(new[] { true, false }), "a row that cannot be taken apart no mapping mends");

        var first = await _company.Store.Sources.RequestReplayAsync(pull.Id, CancellationToken.None);
        var second = await _company.Store.Sources.RequestReplayAsync(pull.Id, CancellationToken.None);
        var asked = await _company.Store.Sources.RequestRunAsync("crm", CancellationToken.None);
        Assert.That((second.Id, second.Trigger, second.ReplaysRunId), Is.EqualTo((first.Id, "replay", (long?)pull.Id)));
        Assert.That(asked.Id, Is.Not.EqualTo(first.Id), "who asks for a pull is not given a replay");

        var replay = await _company.Map(Mended).ReplayAsync(pull.Id);
        Assert.That(replay.New, Is.EqualTo(1));
        Assert.That(
            async () => await _company.Store.Sources.RequestReplayAsync(pull.Id, CancellationToken.None),
            Throws.TypeOf<QueryException>().With.Property("Parameter").EqualTo("replay").And.Message.Contains("None of its rows can be read again"));
        Assert.That(async () => await _company.Store.Sources.RequestReplayAsync(999, CancellationToken.None), Throws.TypeOf<QueryException>().With.Property("Parameter").EqualTo("id"));
    }

    private static (bool Replayable, long? Run, string? Outcome) Told(RejectView reject) => (reject.Replayable, reject.ReplayRunId, reject.ReplayOutcome);

    private Task<decimal> TotalAsync() => _company.Store.ScalarAsync<decimal>("SELECT sum(amount) FROM spend WHERE gone_snapshot_id IS NULL");
}
