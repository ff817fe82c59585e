using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Scorecard.Data.DailyFacts;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.DailyFacts;

/// <summary>What must hold of any records, however they come, change, go and return.</summary>
internal sealed class FactPropertyTests
{
    private const string DailyFacts = "SELECT fact, dimension, segment, day, age, trim_scale(quantity) AS quantity FROM daily_fact";
    private static readonly DateOnly[] Months = [new(2026, 2, 1), new(2026, 3, 1), new(2026, 4, 1), new(2026, 5, 1)];
    private static readonly string[] Classified = ["classified_lead", "classified_deal", "classified_customer_period", "classified_spend"];

    [Test]
    public void UpdateAsync_leaves_after_every_pull_what_RebuildAsync_leaves() => Holds(6, async (world, edits) =>
    {
        var pull = 0;
        await world.LiveAsync(edits, async run =>
        {
            pull++;
            var before = await StateAsync(world.Store);
            await using (var connection = await world.Store.Database.OpenConnectionAsync())
                await FactStore.RebuildAsync(connection, CancellationToken.None);
            Same(await StateAsync(world.Store), before, $"facts after pull {pull}, of {run.Source}");
        });
    });

    [Test]
    public void UpdateAsync_counts_what_the_records_say() => Holds(6, async (world, edits) =>
    {
        await world.LiveAsync(edits, _ => Task.CompletedTask);
        await world.PairAsync(Months);
        var plain = new PlainFacts(world);
        var expected = plain.ByDay().ToList();
        var facts = expected.Select(text => text[..text.IndexOf(' ', StringComparison.Ordinal)])
            .Concat(["leads", "mqls", "sqls", "mqls.sql-by-age", "mqls.customer-by-age", "deals.qualified", "deals.closed-by-age", "deals.won", "deals.lost", "customers.new", "deals.won.amount", "deals.won.with-amount", "deals.won.by-cycle"])
            .Distinct(StringComparer.Ordinal);
        Same(
            await TextsAsync(world.Store, $"SELECT format('%s [%s:%s] %s %s = %s', fact, dimension, segment, day, age, trim_scale(quantity)) FROM daily_fact WHERE fact IN ({string.Join(", ", facts.Select(fact => $"'{fact}'"))})"),
            expected, "facts by day");
        Same(
            await TextsAsync(world.Store, "SELECT format('%s [%s:%s] = %s', fact, dimension, segment, trim_scale(sum(quantity))) FROM daily_fact WHERE fact LIKE 'cost.%' GROUP BY fact, dimension, segment"),
            plain.Spent(), "cost");
        Same(
            await TextsAsync(world.Store, "SELECT format('%s [%s:%s] = %s %s %s %s %s', period, dimension, segment, then_count, both_count, trim_scale(sum_then), trim_scale(sum_now), trim_scale(sum_kept)) FROM pair_fact WHERE period IN ('2026-02', '2026-03', '2026-04', '2026-05')"),
            Months.SelectMany(plain.Kept), "customers kept");
    });

    private static async Task<List<string>> StateAsync(TestStore store)
    {
        var state = await store.RowsAsync(DailyFacts);
        foreach (var table in Classified)
            state.AddRange((await store.RowsAsync($"SELECT * FROM {table}")).Select(row => $"{table} {row}"));
        return state;
    }

    private static async Task<List<string>> TextsAsync(TestStore store, string sql)
    {
        await using var command = store.Database.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var texts = new List<string>();
        while (await reader.ReadAsync())
            texts.Add(reader.GetString(0));
        return texts;
    }

    private static void Same(IEnumerable<string> actual, IEnumerable<string> expected, string what)
    {
        var (are, should) = (actual.ToHashSet(StringComparer.Ordinal), expected.ToHashSet(StringComparer.Ordinal));
        var (extra, missing) = (are.Except(should, StringComparer.Ordinal).ToList(), should.Except(are, StringComparer.Ordinal).ToList());
        if (extra.Count + missing.Count > 0)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{what}: {extra.Count} too many, {missing.Count} missing.\n+ {string.Join("\n+ ", extra.Take(8))}\n- {string.Join("\n- ", missing.Take(8))}"));
    }

    /// <summary>Each case has a database of its own. FsCheck is not asynchronous, and says by its shrinking which edits it takes.</summary>
    private static void Holds(int cases, Func<PulledWorld, Edit[], Task> promise) => Prop.ForAll(RandomPulls.Any, edits => Task.Run(async () =>
    {
        var world = await PulledWorld.NewAsync();
        await using (world.Store)
            await promise(world, edits);
    }).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(cases).WithEndSize(100));
}
