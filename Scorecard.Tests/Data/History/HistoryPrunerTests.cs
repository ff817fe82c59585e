using FsCheck;
using FsCheck.Fluent;
using Scorecard.Data.Checks;
using Scorecard.Data.Columns;
using Scorecard.Data.History;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Agreements;
using Scorecard.Tests.Data.Counting;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.History;

internal sealed class HistoryPrunerTests
{
    private const string Counts = "SELECT format('%s %s [%s:%s] %s %s = %s', fact, rules, dimension, segment, day, age, trim_scale(quantity)) AS fact FROM daily_fact";

    private static readonly string[] Tables = ["lead", "deal", "customer_period", "spend", "rate"];

    /// <summary>The oracle knows by itself when a lead was first shown in a stage; it never looks into the store.</summary>
    [Test]
    public void RunAsync_between_any_pulls_leaves_facts_and_later_snapshots_as_they_are() => Prop.ForAll(RandomPulls.Any, edits => Task.Run(async () =>
    {
        var world = await PulledWorld.NewAsync();
        await using var store = world.Store;
        var states = new Dictionary<long, List<string>>();
        await world.LiveAsync(edits, async run =>
        {
            states[run.SnapshotId!.Value] = await RecordsAsync(store, table => table, "gone_snapshot_id IS NULL");
            store.Clock.Now = store.Clock.Now.AddMonths(1);
            await store.Get<HistoryPruner>().RunAsync(2, CancellationToken.None);
        });
        var from = await store.ScalarAsync<long>("SELECT from_snapshot_id FROM history_kept");
        Assert.That(await store.ScalarAsync<long>($"SELECT count(*) FROM past_record WHERE until_snapshot_id <= {from} AND record ? 'id'"), Is.Zero);
        foreach (var (snapshot, state) in states.Where(state => state.Key >= from))
            Assert.That(await RecordsAsync(store, table => $"{table}_at({snapshot})", "true"), Is.EqualTo(state), $"at snapshot {snapshot}");

        var expected = new PlainFacts(new PlainRecords(world)).ByDay();
        Assert.That((await store.RowsAsync(Counts)).Select(row => row[10..^2].Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal)), Is.EquivalentTo(expected));
    }).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(2).WithEndSize(100));

    [Test]
    public async Task RunAsync_keeps_when_a_stage_or_a_score_was_first_shown_for_rules_that_come_later()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        foreach (var (stage, score) in new (string?, decimal?)[] { ("new", 10), ("mql", 30), ("mql", 40), ("new", 20), ("sql", 40), (null, 70), ("gone cold", null) })
            await PullAsync(store, new LeadRecord { Id = "1", LifecycleStage = stage, Score = score });
        StageRule[] asked = [Rule(null, "new"), Rule(null, "mql"), Rule(null, "sql", "new"), Rule(null, "sql"), Rule(5), Rule(30), Rule(31), Rule(41), Rule(71, "gone cold"), Rule(71, "lost")];
        var before = await ShownAsync(store, asked);
        Assert.That(before.Distinct().Count(), Is.GreaterThan(5));

        store.Clock.Now = store.Clock.Now.AddMonths(13);
        Assert.That(await store.Get<HistoryPruner>().RunAsync(12, CancellationToken.None), Is.EqualTo(6));
        Assert.That(await ShownAsync(store, asked), Is.EqualTo(before));
        Assert.That(
            await store.RowsAsync("SELECT record FROM past_record ORDER BY snapshot_id"),
            Is.EquivalentTo(new[] { ("\"new\"", 10), ("\"mql\"", 30), ("\"mql\"", 40), ("\"sql\"", 40), ("null", 70) }.Select(kept => $$$"""{"record": {"score": {{{kept.Item2}}}, "lifecycle_stage": {{{kept.Item1}}}}}""")));
    }

    [Test]
    public async Task RunAsync_deletes_what_ended_before_and_nothing_of_what_still_held()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        for (var month = 0; month < 5; month++)
        {
            await store.PullAsync("crm", Pull.Deals(store.Clock.Now, Pull.Won("d", "2026-02-11", month), Pull.Won("e", "2026-02-11", month / 2)));
            store.Clock.Now = store.Clock.Now.AddMonths(1);
        }

        Assert.That(await store.Get<HistoryPruner>().RunAsync(null, CancellationToken.None), Is.Zero, "all is kept for good");
        Assert.That(await store.ScalarAsync<long>("SELECT count(*) FROM past_record"), Is.EqualTo(6));
        // Five months ago the first was pulled, then one each month; two months ago the fourth.
        Assert.That(await store.Get<HistoryPruner>().RunAsync(2, CancellationToken.None), Is.EqualTo(4));
        Assert.That(await store.ScalarAsync<long>("SELECT from_snapshot_id FROM history_kept"), Is.EqualTo(4));
        Assert.That(await store.RowsAsync("SELECT id, amount FROM deal_at(4)"), Is.EqualTo(new[] { """{"id": "d", "amount": 3}""", """{"id": "e", "amount": 1}""" }));
        Assert.That(await store.Get<HistoryPruner>().RunAsync(2, CancellationToken.None), Is.Zero, "again");
        Assert.That(await store.Get<HistoryPruner>().RunAsync(40, CancellationToken.None), Is.Zero, "what is deleted does not come back");
        Assert.That(await store.ScalarAsync<long>("SELECT from_snapshot_id FROM history_kept"), Is.EqualTo(4));
        Assert.That(await store.Get<FactCheck>().RunAsync("person", null, CancellationToken.None), Is.True);
    }

    [Test]
    public async Task RunAsync_in_batches_deletes_all()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"), TestStore.Noon.AddYears(-20));
        foreach (var amount in new[] { 1, 2, 3 })
            await store.PullAsync("crm", Pull.Deals(store.Clock.Now, [.. Enumerable.Range(0, 4_000).Select(n => Pull.Won($"{n}", "2026-02-11", amount))]));
        store.Clock.Now = store.Clock.Now.AddMonths(2);
        Assert.That(await store.Get<HistoryPruner>().RunAsync(1, CancellationToken.None), Is.EqualTo(8_000));
        Assert.That(await store.ScalarAsync<long>("SELECT count(*) FROM past_record"), Is.Zero);
        Assert.That(await store.ScalarAsync<long>("SELECT from_snapshot_id FROM history_kept"), Is.EqualTo(3));
    }

    private static Task<Scorecard.Data.Model.Run> PullAsync(TestStore store, LeadRecord lead)
    {
        store.Clock.Now = store.Clock.Now.AddDays(1);
        return store.PullAsync("crm", Pull.Leads(store.Clock.Now, lead));
    }

    private static StageRule Rule(decimal? score, params string[] stages) => new() { LifecycleStages = stages, ScoreAtLeast = score };

    /// <summary>When a snapshot first showed the lead as each rule says.</summary>
    private static async Task<List<long>> ShownAsync(TestStore store, IEnumerable<StageRule> asked)
    {
        await using var connection = await store.Database.OpenConnectionAsync();
        var records = await RecordColumns.ReadAsync(connection, CancellationToken.None);
        return [.. asked.Select(rule => records.Stages.FirstShown(rule, records.Texts, records.Leads.Count)![0])];
    }

    private static Task<List<string>> RecordsAsync(TestStore store, Func<string, string> from, string where) => store.RowsAsync(string.Join(" UNION ALL ", Tables.Select(table =>
        $"SELECT '{table}' AS type, source, id, to_jsonb(t) - 'source' - 'id' - 'hash' - 'gone_snapshot_id' AS record FROM {from(table)} t WHERE {where}")));
}
