using Scorecard.Data.Model;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Snapshots;

internal sealed class SnapshotStoreTests
{
    private static readonly LeadRecord One = Pull.Lead("1", "2026-02-01");
    private static readonly LeadRecord Two = Pull.Lead("2", "2026-02-02");

    [Test]
    public async Task TakeAsync_of_the_same_again_writes_the_ledger_and_nothing_else()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        var first = await store.PullAsync("crm", Pull.Leads(TestStore.Noon, One, Two));
        Assert.That(Counts(first), Is.EqualTo((2, 2, 0, 0, 0)));
        var before = await EverythingAsync(store);

        // Another instance of the same, with another time zone and a trailing zero.
        var again = new[] { One with { CreatedAt = One.CreatedAt!.Value.ToOffset(TimeSpan.FromHours(5)) }, Two };
        var second = await store.PullAsync("crm", Pull.Leads(TestStore.Noon, again));
        Assert.That(Counts(second), Is.EqualTo((2, 0, 0, 2, 0)));
        Assert.That(await EverythingAsync(store), Is.EqualTo(before));
        Assert.That(second.SnapshotId, Is.GreaterThan(first.SnapshotId!.Value));
    }

    [Test]
    public async Task TakeAsync_in_full_marks_what_is_absent_as_gone_and_takes_it_back()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, One, Two));
        var gone = await store.PullAsync("crm", Pull.Leads(TestStore.Noon, One));
        Assert.That(Counts(gone), Is.EqualTo((1, 0, 0, 1, 1)));
        Assert.That(await LeadsAsync(store), Is.EqualTo(1));

        var still = await store.PullAsync("crm", Pull.Leads(TestStore.Noon, One));
        Assert.That(still.Gone, Is.Zero, "it goes once");
        var back = await store.PullAsync("crm", Pull.Leads(TestStore.Noon, One, Two));
        Assert.That(Counts(back), Is.EqualTo((2, 1, 0, 1, 0)));
        Assert.That(await LeadsAsync(store), Is.EqualTo(2));
        Assert.That(
            await store.ScalarAsync<long[]>("SELECT array_agg((SELECT count(*) FROM lead_at(s) WHERE id = '2') ORDER BY s) FROM generate_series(1, 4) s"),
            Is.EqualTo(new long[] { 1, 0, 0, 1 }), "it was there, gone, still gone, and back");
    }

    [Test]
    public async Task TakeAsync_incrementally_keeps_what_is_absent()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, One, Two));
        var run = await store.PullAsync("crm", Pull.Leads(TestStore.Noon, One with { SqlAt = Pull.At("2026-02-05") }), isFull: false);
        Assert.That(Counts(run), Is.EqualTo((1, 0, 1, 0, 0)));
        Assert.That(await LeadsAsync(store), Is.EqualTo(2));
    }

    [Test]
    public async Task TakeAsync_keeps_rejects_flags_and_duplicates_with_all_that_was_said()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        var bad = new Finding("The date is no date.", "leads.csv", 7, "created", "31.31.2026", "3;31.31.2026\0;x");
        var odd = new Finding("Won before created.", "leads.csv", 8, "won", "2026-01-01", "1;…");
        var run = await store.PullAsync("crm", [Pull.Of(RecordType.Lead, TestStore.Noon), new Rejected(bad), new Received(One, [odd]), new Received(One with { SqlAt = TestStore.Noon })]);

        Assert.That((run.Read, run.New, run.Rejected, run.Flagged), Is.EqualTo((3, 1, 1, 2)));
        var said = await store.Sources.RejectsAsync(run.Id, after: 0, limit: 10, CancellationToken.None);
        Assert.That(said.Select(row => (row.Kept, row.Reason, row.File, row.Line, row.Column, row.Value)), Is.EqualTo(new (bool, string, string?, long?, string?, string?)[]
        {
            (false, bad.Reason, bad.File, bad.Line, bad.Column, bad.Value),
            (true, odd.Reason, odd.File, odd.Line, odd.Column, odd.Value),
            (true, "The id came before in the same pull; the newer row is used.", null, null, null, "1"),
        }));
        Assert.That(said[0].Row, Is.EqualTo("3;31.31.2026\uFFFD;x"));
        Assert.That(await store.ScalarAsync<long>("SELECT count(*) FROM lead WHERE sql_at IS NULL"), Is.Zero, "the newer row is used");
        Assert.That((await store.Sources.RejectsAsync(run.Id, said[0].Id, 1, CancellationToken.None)).Single(), Is.EqualTo(said[1]));
    }

    [Test]
    public async Task TakeAsync_keeps_what_of_a_record_was_unread_as_part_of_what_it_says()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, One, Two));
        var unread = One with { Unread = ["score", "mql"] };
        var changed = await store.PullAsync("crm", Pull.Leads(TestStore.Noon, unread, Two));
        Assert.That(Counts(changed), Is.EqualTo((2, 0, 1, 1, 0)));
        Assert.That(await store.ScalarAsync<string>("SELECT string_agg(id || ' ' || coalesce(unread::text, 'all read'), ', ' ORDER BY id) FROM lead"), Is.EqualTo("1 {mql,score}, 2 all read"));

        var again = await store.PullAsync("crm", Pull.Leads(TestStore.Noon, unread with { Unread = ["mql", "score"] }, Two));
        Assert.That(Counts(again), Is.EqualTo((2, 0, 0, 2, 0)));
        Assert.That(Counts(await store.PullAsync("crm", Pull.Leads(TestStore.Noon, One, Two))), Is.EqualTo((2, 0, 1, 1, 0)), "read again");
        Assert.That(
            await store.ScalarAsync<string>("SELECT string_agg(coalesce((SELECT unread::text FROM lead_at(s) WHERE id = '1'), 'all read'), ' ' ORDER BY s) FROM generate_series(1, 4) s"),
            Is.EqualTo("all read {mql,score} {mql,score} all read"), "as it was known then");
    }

    [Test]
    public async Task TakeAsync_keeps_what_a_rejected_row_would_have_been()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        var (none, some) = (new Dictionary<string, DateOnly?>(), new Dictionary<string, DateOnly?> { ["created"] = new DateOnly(2026, 2, 3), ["mql"] = null });
        await store.PullAsync("crm",
        [
            Pull.Of(RecordType.Lead, TestStore.Noon), new Rejected(new("bad"), new RejectedRecord(RecordType.Lead, "3\0", some)),
            new Rejected(new("worse"), new RejectedRecord(RecordType.Deal, Id: null, none)), new Rejected(new("said twice")),
            new Received(One), new Received(Pull.Won("1", "2026-02-03")),
        ]);
        Assert.That(
            await store.ScalarAsync<string>("SELECT string_agg(concat_ws(' ', reason, record_type, record_id, days), '; ' ORDER BY id) FROM reject"),
            Is.EqualTo("bad Lead 3\uFFFD {\"mql\": null, \"created\": \"2026-02-03\"}; worse Deal {}; said twice"));
    }

    [Test]
    public async Task TakeAsync_in_full_without_a_record_where_some_are_known_is_refused()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, One));
        var before = await EverythingAsync(store);
        Assert.That(() => store.PullAsync("crm", Pull.Leads(TestStore.Noon)), Throws.TypeOf<PullRefusedException>().With.Message.Contains("1 are known"));
        Assert.That(await EverythingAsync(store), Is.EqualTo(before));
        Assert.That((await store.PullAsync("crm", Pull.Leads(TestStore.Noon), isFull: false)).State, Is.EqualTo("succeeded"), "no news is a good increment");
    }

    [Test]
    public async Task TakeAsync_of_many_sources_at_once_gives_snapshots_in_the_order_they_become_visible()
    {
        string[] sources = ["a", "b", "c", "d", "e"];
        await using var store = await TestStore.NewAsync(TestStore.Company(sources));
        var seen = new System.Collections.Concurrent.ConcurrentQueue<string>();
        using var enough = new CancellationTokenSource();
        var watch = Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
                seen.Enqueue(await store.ScalarAsync<string>("SELECT coalesce(string_agg(snapshot_id::text, ',' ORDER BY snapshot_id), '') FROM run WHERE snapshot_id IS NOT NULL"));
        });
        for (var round = 0; round < 3; round++)
            await Task.WhenAll(sources.Select(source => store.PullAsync(source, Pull.Leads(TestStore.Noon, One with { Id = $"{source}-{round}" }), isFull: false)));
        await enough.CancelAsync();
        await watch;
        var distinct = seen.Distinct(StringComparer.Ordinal).ToList();
        Assert.That(distinct.Zip(distinct.Skip(1)), Has.All.Matches<(string First, string Second)>(pair => pair.Second.StartsWith(pair.First, StringComparison.Ordinal)));
        Assert.That(await store.ScalarAsync<long>("SELECT count(DISTINCT snapshot_id) FROM run"), Is.EqualTo(15));
    }

    [Test]
    public async Task TakeAsync_that_fails_while_rows_are_on_their_way_keeps_nothing_and_gives_the_source_back()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        Assert.That(async () => await store.PullAsync("crm", Failing()), Throws.InstanceOf<InvalidDataException>());

        var next = await store.PullAsync("crm", Pull.Leads(TestStore.Noon, One));
        Assert.That(Counts(next), Is.EqualTo((1, 1, 0, 0, 0)));

        static IEnumerable<Reading> Failing()
        {
            foreach (var reading in Pull.Leads(TestStore.Noon, [.. Enumerable.Range(0, 40_000).Select(i => Pull.Lead($"{i}{new string('x', 100)}", "2026-02-01"))]))
                yield return reading;
            throw new InvalidDataException("The source went away.");
        }
    }

    private static (long Read, long New, long Changed, long Unchanged, long Gone) Counts(Run run) => (run.Read, run.New, run.Changed, run.Unchanged, run.Gone);

    private static Task<long> LeadsAsync(TestStore store) => store.ScalarAsync<long>("SELECT quantity::bigint FROM (SELECT sum(quantity) AS quantity FROM daily_fact WHERE fact = 'leads' AND dimension = '') total");

    private static async Task<List<string>> EverythingAsync(TestStore store)
    {
        var all = new List<string>();
        foreach (var table in new[] { "lead", "deal", "past_record", "daily_fact", "metric_point" })
            all.AddRange(await store.RowsAsync($"SELECT * FROM {table}"));
        return all;
    }
}
