using Scorecard.Data.Model;
using Scorecard.Data.Queries;
using Scorecard.Data.Setup;
using Scorecard.Data.Snapshots;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Boards;

/// <summary>What a board said as a whole when it was first shown is kept, and said beside what it says since.</summary>
[Parallelizable]
internal sealed class ShownBoardTests
{
    private static readonly CompanySettings Company = TestStore.Company("crm") with
    {
        Targets = [new AgreedTarget("mqls", "month", 3), new AgreedTarget("mqls", "month", 2, Segment: "channel:ads")],
    };

    private static readonly LeadRecord[] February = [Pull.Lead("1", "2026-02-01"), Pull.Lead("2", "2026-02-02")];
    private static readonly LeadRecord[] WithLate = [.. February, Pull.Lead("late", "2026-02-03", "ads")];

    [Test]
    public async Task Board_that_says_something_else_says_what_it_was_and_since_when()
    {
        await using var store = await TestStore.NewAsync(Company);
        var first = await store.PullAsync("crm", Pull.Leads(TestStore.Noon, February));
        var then = await BoardAsync(store);
        store.Clock.Now = TestStore.Noon.AddHours(1);
        await store.PullAsync("crm", Pull.Leads(store.Clock.Now, WithLate));
        store.Clock.Now = TestStore.Noon.AddHours(2);
        await store.PullAsync("crm", Pull.Leads(store.Clock.Now, [.. WithLate, Pull.Lead("later", "2026-02-04")]));
        var now = await BoardAsync(store);
        Assert.Multiple(async () =>
        {
            Assert.That((then.Overall, then.Shown), Is.EqualTo(("red", (ShownBoardView?)null)));
            Assert.That((now.Overall, now.Counts.Red, now.Counts.Green), Is.EqualTo(("grey", 0, 1)));
            Assert.That((now.Shown!.Recorded, now.Shown.Overall, now.Shown.Counts), Is.EqualTo((true, then.Overall, then.Counts)));
            Assert.That(now.Shown.Statuses, Is.EquivalentTo(then.Metrics.Where(metric => metric.Headline).ToDictionary(metric => metric.Key, metric => metric.Status)));
            Assert.That((now.Shown.SnapshotId, now.Shown.ShownAt), Is.EqualTo((first.SnapshotId, TestStore.Noon)));
            Assert.That(now.Shown.DiffersSince, Is.EqualTo(TestStore.Noon.AddHours(1)), "not since the value last changed");
            Assert.That((await BoardAsync(store, snapshot: first.SnapshotId)).Shown, Is.Null, "then nobody knew");
            Assert.That((await BoardAsync(store, asOf: "2026-03-05")).Shown, Is.Null, "as of another day it was never shown");
        });
    }

    [TestCase("ads")]
    [TestCase("Ads")]
    public async Task Segment_with_a_target_has_a_board_that_was_shown_too_however_its_name_is_written(string channel)
    {
        await using var store = await TestStore.NewAsync(Company);
        LeadRecord[] shown = [.. February, Pull.Lead("late", "2026-02-03", channel)];
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, shown));
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, [.. shown, Pull.Lead("more", "2026-02-09", channel)]));
        Assert.That((await BoardAsync(store, segment: $"channel:{channel}")).Shown, Has.Property("Overall").EqualTo("red").And.Property("Recorded").True);
        Assert.That((await BoardAsync(store, segment: "channel:web")).Shown, Is.Null, "without a target it never had a colour");
    }

    [Test]
    public async Task Board_that_says_again_what_was_shown_has_nothing_to_add()
    {
        await using var store = await TestStore.NewAsync(Company);
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, February));
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, WithLate));
        Assert.That((await BoardAsync(store)).Shown, Is.Not.Null);
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, February));
        Assert.That((await BoardAsync(store)).Shown, Is.Null);
    }

    [Test]
    public async Task Board_is_not_shown_before_its_data_have_come_nor_before_every_source_was_tried()
    {
        await using var store = await TestStore.NewAsync(Company with { Sources = TestStore.Company("crm", "ads").Sources });
        await store.PullAsync("crm", Pull.Leads(Pull.At("2026-02-25"), February));
        Assert.That(await ShownAsync(store), Is.Empty, "ads was never tried");
        await store.PullAsync("ads", [Pull.Of(Scorecard.Metrics.Facts.RecordType.Spend, TestStore.Noon)]);
        Assert.That(await ShownAsync(store), Is.Empty, "the month is over and its leads are not there");
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, February));
        Assert.That(await ShownAsync(store), Is.EqualTo(new[] { "\"month 2026-02 red\"" }));
    }

    [Test]
    public async Task Board_that_waits_for_data_all_through_the_next_month_has_been_shown_without_them()
    {
        await using var store = await TestStore.NewAsync(Company with { Sources = TestStore.Company("crm", "billing").Sources });
        await store.PullAsync("billing", [Pull.Of(Scorecard.Metrics.Facts.RecordType.CustomerPeriod, Pull.At("2026-02-20"))]);
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, February));
        Assert.That(await ShownAsync(store), Is.Empty, "retention is stale");
        store.Clock.Now = Pull.At("2026-04-01");
        await store.Points.RecomputeAsync(store.Database, CancellationToken.None);
        Assert.That(await ShownAsync(store), Is.EqualTo(new[] { "\"month 2026-02 red\"" }));
    }

    [TestCase(false, "recorded")]
    [TestCase(true, "unknown")]
    public async Task Board_that_was_shown_before_this_was_kept_is_told_where_it_can_be_and_never_invented(bool late, string expected)
    {
        await using var store = await TestStore.NewAsync(Company);
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, February));
        if (late)
            await store.PullAsync("crm", Pull.Leads(TestStore.Noon, WithLate));
        await ExecuteAsync(
            store,
            """
            TRUNCATE shown_board;
            INSERT INTO shown_board (grain, period, period_start, dimension, segment, state)
            SELECT DISTINCT grain, period, period_start, dimension, segment, 'pending' FROM metric_point WHERE is_final AND (dimension = '' OR target_value IS NOT NULL OR target_low IS NOT NULL)
            """);
        await store.Points.RecomputeAsync(store.Database, CancellationToken.None);
        Assert.That(await store.ScalarAsync<string>("SELECT state FROM shown_board WHERE grain = 'month' AND period = '2026-02' AND dimension = ''"), Is.EqualTo(expected));
        Assert.That(await store.ScalarAsync<long>("SELECT count(*) FROM shown_board WHERE state = 'pending'"), Is.Zero);
        var shown = (await BoardAsync(store)).Shown;
        Assert.That(shown, late ? Has.Property("Recorded").False.And.Property("Overall").Null : Is.Null);
    }

    private static Task<ScorecardView> BoardAsync(TestStore store, long? snapshot = null, string? asOf = null, string? segment = null) =>
        store.Scorecards.GetAsync(new ScorecardRequest(Period: "2026-02", Segment: segment, Snapshot: snapshot, AsOf: asOf is null ? null : Pull.Day(asOf)), CancellationToken.None);

    private static async Task<List<string>> ShownAsync(TestStore store) =>
        (await store.RowsAsync("SELECT concat_ws(' ', grain, period, overall) FROM shown_board WHERE grain = 'month' AND period = '2026-02' AND dimension = ''"))
            .ConvertAll(row => row[(row.IndexOf(':', StringComparison.Ordinal) + 1)..^1].Trim());

    private static async Task ExecuteAsync(TestStore store, string sql)
    {
        await using var command = store.Database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
