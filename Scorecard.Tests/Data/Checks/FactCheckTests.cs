using FsCheck;
using FsCheck.Fluent;
using Scorecard.Data.Checks;
using Scorecard.Data.Queries;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Tests.Data.DailyFacts;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Checks;

[Parallelizable]
internal sealed class FactCheckTests
{
    private const string Facts = "SELECT * FROM daily_fact";

    private TestStore _store = null!;

    private FactCheck Check => _store.Get<FactCheck>();

    [OneTimeSetUp]
    public async Task PullAsync() => _store = await PulledAsync();

    [OneTimeTearDown]
    public async Task CloseAsync() => await _store.DisposeAsync();

    [TearDown]
    public async Task PutRightAsync()
    {
        _store.Clock.Now = TestStore.Noon;
        await Check.RebuildAsync(CancellationToken.None);
        await _store.ScalarAsync<long>("WITH gone AS (DELETE FROM fact_check RETURNING 1) SELECT count(*) FROM gone");
    }

    private static async Task<TestStore> PulledAsync()
    {
        var store = await TestStore.NewAsync(TestStore.Company("crm", "billing"));
        await store.PullAsync("crm",
        [
            .. Pull.Leads(TestStore.Noon, Pull.Lead("1", "2026-02-03"), Pull.Lead("2", "2026-02-03", "ads"), Pull.Lead("3", "2026-02-05")),
            .. Pull.Deals(TestStore.Noon, Pull.Won("d", "2026-02-11", 100, lead: "1", customer: "c")),
        ]);
        CustomerPeriodRecord[] customers = [.. Enumerable.Range(1, 3).Select(n => new CustomerPeriodRecord { Id = $"p{n}", CustomerId = $"c{n}", From = Pull.At("2026-01-25"), MonthlyAmount = 10 * n })];
        await store.PullAsync("billing", [Pull.Of(RecordType.CustomerPeriod, TestStore.Noon), .. customers.Select(record => new Received(record))]);
        return store;
    }

    [Test]
    public async Task RunAsync_of_facts_that_are_as_the_records_say_succeeds_and_leaves_everything_as_it_was()
    {
        var before = await EverythingAsync();
        Assert.That(await Check.RunAsync("person", null, CancellationToken.None), Is.True);

        var check = await LastAsync(_store);
        Assert.That((check.Kind, check.State, check.Trigger, check.SnapshotId, check.Differing), Is.EqualTo(("check", "succeeded", "person", (long?)2, (long?)0)));
        var cells = await _store.ScalarAsync<long>("SELECT (SELECT count(*) FROM daily_fact) + (SELECT count(*) FROM pair_fact) + (SELECT count(*) FROM classified_lead) + (SELECT count(*) FROM classified_deal) + 3");
        Assert.That(check.Compared, Is.EqualTo(cells));
        Assert.That(check.Report, Does.StartWith("All ").And.EndsWith("are as counted anew."));
        Assert.That(await EverythingAsync(), Is.EqualTo(before));
        Assert.That(await _store.Get<IFactCheckQuery>().AlertAsync(CancellationToken.None), Is.Null);
    }

    [TestCase(
        "UPDATE fact_row SET quantity_1 = quantity_1 + 1 WHERE group_id = (SELECT group_id FROM fact_name WHERE fact = 'leads' AND place = 1) AND segment_id = (SELECT id FROM fact_segment WHERE segment = 'web') AND day = '2026-02-03'",
        "leads channel:web 2026-02-03 rules 1: kept 2, counted anew 1")]
    [TestCase(
        "DELETE FROM fact_row WHERE group_id = (SELECT group_id FROM fact_name WHERE fact = 'leads') AND segment_id = (SELECT id FROM fact_segment WHERE dimension = '') AND day = '2026-02-05'",
        "leads 2026-02-05 rules 1: kept none, counted anew 1")]
    [TestCase(
        """
        INSERT INTO fact_row SELECT altered.* FROM fact_row r JOIN fact_name n USING (group_id) JOIN fact_segment s ON s.id = r.segment_id AND s.dimension = ''
        CROSS JOIN LATERAL jsonb_populate_record(NULL::fact_row, jsonb_build_object('segment_id', r.segment_id, 'group_id', r.group_id, 'rules', r.rules)
            || jsonb_build_object('day', '2026-03-01', 'quantity_1', 0) || jsonb_build_object('quantity_' || n.place, 7)) altered
        WHERE n.fact = 'deals.won.amount'
        """,
        "deals.won.amount 2026-03-01: kept 7, counted anew none")]
    [TestCase(
        """
        UPDATE fact_row SET ages = ages || int4send(5), quantity_1 = quantity_1 + 1
        WHERE group_id = (SELECT group_id FROM fact_name WHERE fact = 'mqls.sql-by-age') AND segment_id = (SELECT id FROM fact_segment WHERE dimension = '')
        """,
        "mqls.sql-by-age 2026-02-03 age 5 rules 1: kept 1, counted anew none")]
    [TestCase("UPDATE pair_fact SET then_count = 4 WHERE dimension = '' AND grain = 'month' AND period_start = '2026-02-01'", "month 2026-02-01 up to 2026-02-28: kept 4 customers then, 3 still, 60 and 60, counted anew 3 customers then, 3 still, 60 and 60")]
    [TestCase("UPDATE classified_lead SET customer_day = NULL WHERE id = '1'", "lead 1 of crm, rules 1: kept customer_day unknown, counted anew customer_day 2026-02-11")]
    [TestCase("DELETE FROM classified_deal", "deal d of crm: kept ")]
    public async Task RunAsync_names_what_differs_with_both_numbers_and_leaves_it_as_it_is(string alter, string told)
    {
        await _store.ScalarAsync<long>($"WITH altered AS ({alter} RETURNING 1) SELECT count(*) FROM altered");
        var before = await EverythingAsync();
        Assert.That(await Check.RunAsync("schedule", TestStore.Noon, CancellationToken.None), Is.False);

        var alert = await _store.Get<IFactCheckQuery>().AlertAsync(CancellationToken.None);
        Assert.That((alert?.State, alert?.Differing, alert?.FinishedAt), Is.EqualTo(("failed", (long?)1, (DateTimeOffset?)TestStore.Noon)));
        Assert.That(alert?.Report, Does.Contain(told).And.Contain("Nothing was changed").And.Contain("rebuild"));
        Assert.That(await EverythingAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task RunAsync_names_the_first_ten_and_counts_the_others()
    {
        await _store.ScalarAsync<long>("WITH altered AS (UPDATE fact_row SET quantity_1 = quantity_1 + 1 WHERE ages IS NULL RETURNING 1) SELECT count(*) FROM altered");
        await Check.RunAsync("person", null, CancellationToken.None);

        var check = await LastAsync(_store);
        Assert.That(check.Differing, Is.EqualTo(await _store.ScalarAsync<long>("SELECT count(*) FROM fact_row WHERE ages IS NULL")));
        Assert.That(check.Report!.Split("counted anew").Length - 2, Is.EqualTo(10));
        Assert.That(check.Report, Does.Contain($"and {check.Differing - 10} more"));
    }

    [Test]
    public async Task RunAsync_of_a_moment_happens_once_and_by_one_at_a_time()
    {
        Assert.That(await Check.RunAsync("schedule", TestStore.Noon, CancellationToken.None), Is.True);
        Assert.That(await Check.RunAsync("schedule", TestStore.Noon, CancellationToken.None), Is.Null);
        await using (var other = await _store.Database.OpenConnectionAsync())
        {
            await using var hold = new Npgsql.NpgsqlCommand("SELECT pg_advisory_lock(hashtext('scorecard check'))", other);
            await hold.ExecuteNonQueryAsync();
            Assert.That(await Check.RunAsync("person", null, CancellationToken.None), Is.Null);
            Assert.That(await Check.RebuildAsync(CancellationToken.None), Is.Null);
            await using var release = new Npgsql.NpgsqlCommand("SELECT pg_advisory_unlock_all()", other);
            await release.ExecuteNonQueryAsync();
        }

        Assert.That(await _store.ScalarAsync<long>("SELECT count(*) FROM fact_check"), Is.EqualTo(1));
    }

    [Test]
    public async Task RunAsync_tells_of_one_before_that_it_was_interrupted()
    {
        await _store.ScalarAsync<long>("INSERT INTO fact_check (kind, trigger, state, scheduled_for, started_at) VALUES ('check', 'schedule', 'running', '2026-03-08', '2026-03-08') RETURNING id");
        Assert.That(await Check.RunAsync("schedule", Pull.At("2026-03-08").AddHours(-9), CancellationToken.None), Is.True);

        var checks = await _store.Get<IFactCheckQuery>().ListAsync(10, CancellationToken.None);
        Assert.That(checks.Select(check => check.State), Is.EqualTo(new[] { "succeeded", "failed" }));
        Assert.That(checks[1].Report, Does.Contain("stopped in the middle"));
    }

    [Test]
    public async Task RebuildAsync_puts_right_what_differed_publishes_it_and_keeps_the_difference()
    {
        await using var store = await PulledAsync();
        var check = store.Get<FactCheck>();
        var (facts, value) = (await store.RowsAsync(Facts), await LeadsAsync(store));
        await store.ScalarAsync<long>("WITH altered AS (UPDATE fact_row SET quantity_1 = 9 WHERE group_id = (SELECT group_id FROM fact_name WHERE fact = 'leads' AND place = 1) RETURNING 1) SELECT count(*) FROM altered");
        await store.PullAsync("crm", [.. Pull.Leads(TestStore.Noon.AddMinutes(1), Pull.Lead("4", "2026-02-04"))], isFull: false);
        await check.RunAsync("person", null, CancellationToken.None);
        Assert.That(await LeadsAsync(store), Is.Not.EqualTo(value + 1), "drift is in what is shown");

        Assert.That(await check.RebuildAsync(CancellationToken.None), Is.True);
        Assert.That(await LeadsAsync(store), Is.EqualTo(value + 1));
        Assert.That(await store.RowsAsync($"{Facts} WHERE day <> '2026-02-04'"), Is.EqualTo(facts));
        var rebuild = await LastAsync(store);
        Assert.That((rebuild.Kind, rebuild.State), Is.EqualTo(("rebuild", "succeeded")));
        Assert.That(rebuild.Report, Does.StartWith("Replaced").And.Contain("leads 2026-02-03 rules 1: kept 9, counted anew 2"));
        Assert.That(await store.Get<IFactCheckQuery>().AlertAsync(CancellationToken.None), Is.Null, "the alert is over");
        Assert.That(await check.RunAsync("person", null, CancellationToken.None), Is.True);
    }

    [Test]
    public async Task RunAsync_on_the_next_day_before_anything_is_published_tells_no_drift()
    {
        _store.Clock.Now = TestStore.Noon.AddDays(23);
        Assert.That(await Check.RunAsync("person", null, CancellationToken.None), Is.True, (await LastAsync(_store)).Report);
    }

    [Test]
    public void RunAsync_finds_nothing_after_any_pulls() => Prop.ForAll(RandomPulls.Any, edits => Task.Run(async () =>
    {
        var world = await PulledWorld.NewAsync();
        await using var store = world.Store;
        await world.LiveAsync(edits, _ => Task.CompletedTask);
        if (await store.Get<FactCheck>().RunAsync("person", null, CancellationToken.None) is not true)
            throw new InvalidOperationException((await store.Get<IFactCheckQuery>().ListAsync(1, CancellationToken.None))[0].Report);
    }).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(2).WithEndSize(100));

    private static async Task<FactCheckView> LastAsync(TestStore store) => (await store.Get<IFactCheckQuery>().ListAsync(1, CancellationToken.None))[0];

    private static async Task<double?> LeadsAsync(TestStore store) =>
        (await store.Histories.GetAsync(new HistoryRequest("leads", "month", "2026-02", "2026-02"), CancellationToken.None)).Points.Single().Value;

    private async Task<List<string>> EverythingAsync()
    {
        var rows = new List<string>();
        foreach (var table in new[] { "fact_row", "fact_name", "fact_segment", "pair_fact", "counted_fact", "business_day", "classified_lead", "classified_deal", "classified_customer_period", "classified_spend", "metric_point" })
            rows.AddRange((await _store.RowsAsync($"SELECT * FROM {table}")).Select(row => $"{table} {row}"));
        return rows;
    }
}
