using Scorecard.Data.Held;
using Scorecard.Tests.Worker.Replays;

namespace Scorecard.Tests.Worker.Held;

/// <summary>A folder whose files were cut off, or whose words have changed, from the first good pull to the mended one.</summary>
internal sealed class HeldFilesTests
{
    private const string Header = "id,outcome,created,closed,amount\n";
    private const string Deals = """{ "file": "deals.csv", "record": "deal", "columns": { "id": "id", "outcome": "outcome", "created": "created", "closed": "closed", "amount": "amount" }, "dataTime": "2026-03-01" }""";
    private static readonly string Mended = Deals.Replace("}, \"dataTime\"", """}, "values": { "outcome": { "Gewonnen": "won", "Verloren": "lost" } }, "dataTime" """, StringComparison.Ordinal);

    private ReplayedCompany _company = null!;

    private IHeldPulls Held => _company.Store.Get<IHeldPulls>();

    [SetUp]
    public async Task OpenAsync() => _company = await ReplayedCompany.NewAsync();

    [TearDown]
    public async Task CloseAsync() => await _company.DisposeAsync();

    [Test]
    public async Task Cut_file_is_held_kept_out_published_and_overtaken_by_a_whole_one()
    {
        Write(Rows(60));
        await _company.Map(Deals).PullAsync();
        var before = await _company.DealsAsync();

        var whole = string.Concat(Rows(60));
        _company.Files.Write("deals.csv", Header + whole[..(whole.Length / 2)]);
        var held = await _company.PullAsync();
        Assert.That((held.State, held.Error), Is.EqualTo(("held", (string?)"crm would take 30 of 60 deals away; the board is unchanged. A person decides whether it is published or kept out.")));
        Assert.That(await _company.DealsAsync(), Is.EqualTo(before));

        await Held.DecideAsync(held.Id, "keep", null, CancellationToken.None);
        var same = await _company.PullAsync();
        Assert.That((same.State, same.SameAsRunId), Is.EqualTo(("held", (long?)held.Id)));

        Write(Rows(60));
        Assert.That((await _company.PullAsync()).State, Is.EqualTo("succeeded"));
        Assert.That(await _company.DealsAsync(), Is.EqualTo(before));

        Write(Rows(25));
        var less = await _company.PullAsync();
        Assert.That(less.State, Is.EqualTo("held"));
        var published = await DecideAsync(less.Id, "publish");
        Assert.That((published.State, published.Trigger, published.Gone), Is.EqualTo(("succeeded", "person", 35L)));
        await _company.ValuesHoldAsync();
    }

    [Test]
    public async Task Words_that_were_renamed_are_held_and_after_the_mapping_was_mended_all_is_as_it_was()
    {
        Write(Rows(40));
        await _company.Map(Deals).PullAsync();
        var before = await _company.DealsAsync();

        Write(Rows(40, "Gewonnen", "lost"));
        var held = await _company.PullAsync();
        Assert.That((held.State, held.Unread, held.Error), Is.EqualTo(("held", 20L, (string?)"crm would leave 20 of 40 deals unread; the board is unchanged. A person decides whether it is published or kept out.")));
        Assert.That(await _company.DealsAsync(), Is.EqualTo(before));

        var published = await DecideAsync(held.Id, "publish");
        Assert.That((published.State, published.Gone, published.Unread), Is.EqualTo(("succeeded", 0L, 20L)), "they stay as they were last read");
        Assert.That(await _company.DealsAsync(), Is.EqualTo(before));

        var mended = await _company.Map(Mended).ReplayAsync(published.Id);
        Assert.That((mended.State, mended.Changed, mended.Rejected), Is.EqualTo(("succeeded", 0L, 0L)));
        Assert.That(await _company.Store.ScalarAsync<long>("SELECT count(unread_snapshot_id) FROM deal"), Is.Zero, "a row that is read again is read");
        Assert.That((await _company.PullAsync()).State, Is.EqualTo("succeeded"));
        Assert.That(await _company.DealsAsync(), Is.EqualTo(before));
        await _company.ValuesHoldAsync();
    }

    [Test]
    public async Task Replay_that_still_cannot_read_a_row_marks_nothing()
    {
        Write([.. Rows(2), "D10,Gewonnen,2026-02-01,2026-02-02,5\n"]);
        var pull = await _company.Map(Deals).PullAsync();
        var replay = await _company.ReplayAsync(pull.Id);
        Assert.That((replay.Rejected, replay.Unread), Is.EqualTo((1L, 0L)));
        Assert.That(await _company.Store.ScalarAsync<long>("SELECT count(unread_snapshot_id) FROM deal"), Is.Zero);
    }

    [Test]
    public async Task First_pull_of_words_that_nobody_mapped_fails_and_the_next_with_a_mended_mapping_succeeds()
    {
        Write(Rows(6, "Gewonnen", "Verloren"));
        var failed = await _company.Map(Deals).PullAsync();
        Assert.That(failed.State, Is.EqualTo("failed"));
        Assert.That(failed.Error, Does.StartWith("None of the 6 deals that were delivered could be read, and none is known from before. 3 times: outcome \"Gewonnen\" is an unknown outcome"));
        Assert.That(await _company.RejectsAsync(failed.Id), Has.Count.EqualTo(6));

        var mended = await _company.Map(Mended).PullAsync();
        Assert.That((mended.State, mended.New), Is.EqualTo(("succeeded", 6L)));
    }

    private void Write(IEnumerable<string> rows) => _company.Files.Write("deals.csv", Header + string.Concat(rows));

    /// <summary>Rows of the same length.</summary>
    private static string[] Rows(int count, string won = "won", string lost = "lost") =>
        [.. Enumerable.Range(10, count).Select(number => $"D{number},{(number % 2 == 0 ? won : lost)},2026-02-01,2026-02-02,1000\n")];

    private async Task<Scorecard.Data.Model.Run> DecideAsync(long run, string decision)
    {
        var asked = await Held.DecideAsync(run, decision, null, CancellationToken.None);
        await _company.RunRequestedAsync();
        return await _company.Store.RunAsync(asked);
    }
}
