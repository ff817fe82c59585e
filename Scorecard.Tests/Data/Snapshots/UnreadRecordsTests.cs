using Scorecard.Data.Checks;
using Scorecard.Data.Model;
using Scorecard.Data.Queries;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Snapshots;

/// <summary>A row that is delivered and cannot be read takes nothing away: its record stays as it was last read, and says since when.</summary>
[Parallelizable]
internal sealed class UnreadRecordsTests
{
    private static readonly LeadRecord One = Pull.Lead("1", "2026-02-01");
    private static readonly LeadRecord Two = Pull.Lead("2", "2026-02-02");

    [Test]
    public async Task Pull_of_a_row_that_cannot_be_read_keeps_its_record_as_it_was_and_says_since_when()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, One, Two));
        var facts = await store.RowsAsync("SELECT * FROM daily_fact");

        var unread = await store.PullAsync("crm", [.. Pull.Leads(TestStore.Noon, One), Unread("2")]);
        Assert.That(Counts(unread), Is.EqualTo((Changed: 0L, Gone: 0L, Unread: 1L, Rejected: 1L)));
        Assert.That(await store.RowsAsync(PlainPulls.Marks), Is.EqualTo(new[]
        {
            """{"id": "1", "day": "2026-02-01", "gone": null, "unread": null}""", """{"id": "2", "day": "2026-02-02", "gone": null, "unread": 2}""",
        }));
        Assert.That(await store.RowsAsync("SELECT * FROM daily_fact"), Is.EqualTo(facts), "it counts as it was");

        Assert.That(Counts(await store.PullAsync("crm", [Unread("2"), .. Pull.Leads(TestStore.Noon, One)])).Unread, Is.EqualTo(1), "it is told with every pull");
        Assert.That(await MarkAsync(store, "2"), Is.EqualTo(2), "since the first that could not read it");
    }

    [Test]
    public async Task Pull_of_the_same_row_once_it_can_be_read_again_clears_the_mark_though_nothing_has_changed()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        await store.PullAsync("crm", Hashed(One, Two));
        await store.PullAsync("crm", [.. Hashed(One), Unread("2")]);

        var known = new List<bool>();
        var again = await store.PullAsync("crm", known => Fast(known));
        Assert.That(Counts(again), Is.EqualTo((Changed: 0L, Gone: 0L, Unread: 0L, Rejected: 0L)));
        Assert.That(known, Is.EqualTo(new[] { true, false }), "what could not be read is not known by the hash of its row");
        Assert.That(await MarkAsync(store, "2"), Is.Null);
        Assert.That(await store.ScalarAsync<long>("SELECT count(*) FROM past_record"), Is.Zero, "it says what it said");

        known.Clear();
        await store.PullAsync("crm", known => Fast(known));
        Assert.That(known, Is.EqualTo(new[] { true, true }), "and is known by it from then on");
        Assert.That(await store.Get<FactCheck>().RunAsync("person", null, CancellationToken.None), Is.True);

        async IAsyncEnumerable<Reading> Fast(IKnown store)
        {
            yield return Pull.Of(RecordType.Lead, TestStore.Noon, "channel");
            foreach (var reading in Hashed(One, Two).OfType<Received>())
            {
                known.Add(store.Show(RecordType.Lead, Hash128.OfUtf8(reading.Record.Id), reading.Hash!.Value, default, isPart: false) == Shown.AsKnown);
                if (!known[^1])
                    yield return reading;
            }

            await Task.CompletedTask;
        }
    }

    [Test]
    public async Task Pull_that_delivers_a_record_both_readable_and_not_has_read_it()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, One, Two));
        var run = await store.PullAsync("crm", [Unread("1"), .. Pull.Leads(TestStore.Noon, One, Two with { MqlAt = null }), Unread("2")]);
        Assert.That(Counts(run), Is.EqualTo((Changed: 1L, Gone: 0L, Unread: 0L, Rejected: 2L)));
        Assert.That(await store.ScalarAsync<long>("SELECT count(unread_snapshot_id) FROM lead"), Is.Zero);
    }

    [Test]
    public async Task Records_behind_a_value_say_which_could_not_be_read_as_of_each_snapshot()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, One, Two));
        await store.PullAsync("crm", [.. Pull.Leads(TestStore.Noon, One), Unread("2")]);

        Assert.That(await NotReadAsync(store, snapshot: null), Is.EqualTo(new (string, long?, DateTimeOffset?, string?)[] { ("1", null, null, null), ("2", 2, TestStore.Noon, "amount is no number") }));
        Assert.That(await NotReadAsync(store, snapshot: 1), Is.EqualTo(new (string, long?, DateTimeOffset?, string?)[] { ("1", null, null, null), ("2", null, null, null) }));
        var history = await store.Get<IRecordHistoryQuery>().GetAsync("lead", "crm", "2", CancellationToken.None);
        Assert.That((history.Gone, history.UnreadSnapshotId, history.Versions.Count), Is.EqualTo((false, 2L, 1)));
    }

    [Test]
    public async Task Customers_behind_a_value_say_it_of_any_of_their_rows()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("billing"));
        CustomerPeriodRecord[] rows = [Period("a", "C1"), Period("b", "C1"), Period("c", "C2")];
        await store.PullAsync("billing", [Pull.Of(RecordType.CustomerPeriod, TestStore.Noon), .. rows.Select(row => new Received(row))]);
        await store.PullAsync("billing", [Pull.Of(RecordType.CustomerPeriod, TestStore.Noon), new Received(rows[0]), Unread("b", RecordType.CustomerPeriod), new Received(rows[2])]);

        var view = await store.Get<IRecordsQuery>().GetAsync(new RecordsRequest("customer-retention", "month", "2026-02"), CancellationToken.None);
        Assert.That(view.Records.Select(record => (record.Id, record.UnreadSnapshotId, record.NotReadReason)), Is.EqualTo(new (string, long?, string?)[] { ("C1", 2, "amount is no number"), ("C2", null, null) }));
    }

    [Test]
    public async Task Pulls_of_any_sequence_leave_what_a_plain_model_says([Range(1, 6)] int seed)
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        var (model, random) = (new PlainPulls(15), new Random(seed));
        for (var pull = 1; pull <= 12; pull++)
        {
            var isFull = random.Next(4) > 0;
            var (readings, expected) = model.Next(random, isFull);
            var run = await store.PullAsync("crm", readings, isFull);

            Assert.That((run.New, run.Changed, run.Gone, run.Unread), Is.EqualTo(expected), $"pull {pull}");
            model.Published(run.SnapshotId!.Value);
            Assert.That(await store.RowsAsync(PlainPulls.Marks), Is.EqualTo(model.Rows), $"pull {pull}");
        }

        Assert.That(await store.Get<FactCheck>().RunAsync("person", null, CancellationToken.None), Is.True);
    }

    private static Rejected Unread(string id, RecordType type = RecordType.Lead) =>
        new(new Finding("amount is no number", "leads.csv", 7), new RejectedRecord(type, id, new Dictionary<string, DateOnly?>()));

    private static CustomerPeriodRecord Period(string id, string customer) =>
        new() { Id = id, CustomerId = customer, From = Pull.At("2026-01-01"), MonthlyAmount = 100 };

    private static Reading[] Hashed(params LeadRecord[] leads) =>
        [Pull.Of(RecordType.Lead, TestStore.Noon, "channel"), .. leads.Select(lead => new Received(lead, [], Hash128.OfUtf8($"row {lead.Id}")))];

    private static (long Changed, long Gone, long Unread, long Rejected) Counts(Run run) => (run.Changed, run.Gone, run.Unread, run.Rejected);

    private static async Task<IEnumerable<(string, long?, DateTimeOffset?, string?)>> NotReadAsync(TestStore store, long? snapshot)
    {
        var view = await store.Get<IRecordsQuery>().GetAsync(new RecordsRequest("leads", "month", "2026-02", Snapshot: snapshot), CancellationToken.None);
        return view.Records.Select(record => (record.Id, record.UnreadSnapshotId, record.NotReadSince, record.NotReadReason));
    }

    private static async Task<long?> MarkAsync(TestStore store, string id)
    {
        await using var context = store.Database.CreateCommand($"SELECT unread_snapshot_id FROM lead WHERE id = '{id}'");
        return await context.ExecuteScalarAsync() as long?;
    }
}
