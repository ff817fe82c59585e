using FsCheck;
using FsCheck.Fluent;
using Scorecard.Data.Checks;
using Scorecard.Data.Model;
using Scorecard.Data.Queries;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Tests.Data.Counting;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Checks;

[Parallelizable]
internal sealed class FactCheckTests
{
    /// <summary>Points whose every change is published: the total's, and those of the segment with a target.</summary>
    private const string Followed = "(dimension = '' OR segment = 'web')";

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
        var store = await TestStore.NewAsync(TestStore.Company("crm", "billing") with { Targets = [new AgreedTarget("leads", "week", 3, Segment: "channel:web")] });
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
    public async Task RunAsync_of_values_that_are_as_the_records_say_succeeds_and_leaves_everything_as_it_was()
    {
        var before = await EverythingAsync();
        Assert.That(await Check.RunAsync("person", null, CancellationToken.None), Is.True);

        var check = await LastAsync(_store);
        Assert.That((check.Kind, check.State, check.Trigger, check.SnapshotId, check.Differing), Is.EqualTo(("check", "succeeded", "person", (long?)2, (long?)0)));
        Assert.That(check.Compared, Is.EqualTo(await _store.ScalarAsync<long>($"SELECT count(DISTINCT (metric, grain, period_start, dimension, segment)) FROM metric_point WHERE {Followed}")));
        Assert.That(check.Report, Does.StartWith("All ").And.EndsWith("are as counted anew."));
        Assert.That(await EverythingAsync(), Is.EqualTo(before));
        Assert.That(await _store.Get<IFactCheckQuery>().AlertAsync(CancellationToken.None), Is.Null);
    }

    [TestCase("UPDATE metric_point SET value = 5 WHERE metric = 'leads' AND period = '2026-02' AND segment = 'web'", "leads 2026-02 channel:web: kept 5 (no-target), counted anew 2 (no-target)")]
    [TestCase("DELETE FROM metric_point WHERE metric = 'leads' AND period = '2026-02' AND dimension = ''", "leads 2026-02: kept none, counted anew 3")]
    [TestCase("UPDATE metric_point SET status = 'green' WHERE metric = 'revenue-won' AND period = '2026-02' AND dimension = ''", "revenue-won 2026-02: kept 100 (green), counted anew 100")]
    public async Task RunAsync_names_what_differs_with_both_numbers_and_leaves_it_as_it_is(string alter, string told)
    {
        await _store.ScalarAsync<long>($"WITH altered AS ({alter} RETURNING 1) SELECT count(*) FROM altered");
        var before = await EverythingAsync();
        Assert.That(await Check.RunAsync("schedule", TestStore.Noon, CancellationToken.None), Is.False);

        var alert = await _store.Get<IFactCheckQuery>().AlertAsync(CancellationToken.None);
        Assert.That((alert?.State, alert?.FinishedAt), Is.EqualTo(("failed", (DateTimeOffset?)TestStore.Noon)));
        Assert.That(alert?.Differing, Is.GreaterThan(0));
        Assert.That(alert?.Report, Does.Contain(told).And.Contain("Nothing was changed").And.Contain("rebuild"));
        Assert.That(await EverythingAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task RunAsync_names_the_first_ten_and_counts_the_others()
    {
        var altered = await _store.ScalarAsync<long>($"WITH altered AS (UPDATE metric_point SET value = value + 1 WHERE metric = 'leads' AND value IS NOT NULL AND {Followed} RETURNING 1) SELECT count(*) FROM altered");
        await Check.RunAsync("person", null, CancellationToken.None);

        var check = await LastAsync(_store);
        Assert.That(check.Differing, Is.EqualTo(altered));
        Assert.That(check.Report!.Split("counted anew").Length - 2, Is.EqualTo(10));
        Assert.That(check.Report, Does.Contain($"and {check.Differing - 10} more"));
    }

    [Test]
    public async Task RunAsync_leaves_alone_what_was_shown_of_segments_without_targets()
    {
        const string Ads = "metric = 'leads' AND period = '2026-02' AND segment = 'ads'";
        await _store.ScalarAsync<long>($"WITH altered AS (UPDATE metric_point SET value = 5 WHERE {Ads} RETURNING 1) SELECT count(*) FROM altered");
        Assert.That(await Check.RunAsync("person", null, CancellationToken.None), Is.True);
        Assert.That(await _store.ScalarAsync<double>($"SELECT value FROM metric_point WHERE {Ads}"), Is.EqualTo(5), "what was shown is history, and says nothing of what is known");
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
        var (check, value) = (store.Get<FactCheck>(), await LeadsAsync(store));
        await store.ScalarAsync<long>("WITH altered AS (UPDATE metric_point SET value = 9 WHERE metric = 'leads' AND grain = 'month' RETURNING 1) SELECT count(*) FROM altered");
        Assert.That(await LeadsAsync(store), Is.EqualTo(9), "what differs is shown");

        Assert.That(await check.RebuildAsync(CancellationToken.None), Is.True);
        Assert.That(await LeadsAsync(store), Is.EqualTo(value));
        var rebuild = await LastAsync(store);
        Assert.That((rebuild.Kind, rebuild.State), Is.EqualTo(("rebuild", "succeeded")));
        Assert.That(rebuild.Report, Does.StartWith("Replaced").And.Contain($"leads 2026-02: kept 9 (no-target), counted anew {value} (no-target)"));
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
        foreach (var table in new[] { "metric_point", "publication", "known_part", "lead", "deal", "customer_period" })
            rows.AddRange((await _store.RowsAsync($"SELECT * FROM {table}")).Select(row => $"{table} {row}"));
        return rows;
    }
}
