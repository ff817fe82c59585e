using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Scorecard.Data.DailyFacts;
using Scorecard.Metrics.Definitions;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.DailyFacts;

/// <summary>What must hold of any records, however they come, change, go and return.</summary>
internal sealed class FactPropertyTests
{
    private const string DailyFacts = "SELECT fact, rules, dimension, segment, day, age, trim_scale(quantity) AS quantity FROM daily_fact";

    private const string Counts = "SELECT format('%s %s [%s:%s] %s %s = %s', fact, rules, dimension, segment, day, age, trim_scale(quantity)) FROM daily_fact";

    private const string Pairs =
        """
        SELECT format('%s %s [%s:%s] = %s %s %s %s %s', grain, period_start, dimension, segment, then_count, both_count, trim_scale(sum_then), trim_scale(sum_now), trim_scale(sum_kept))
               || format(' %s %s %s', trim_scale(round(sum_then_squared::numeric, 4)), trim_scale(round(sum_now_squared::numeric, 4)), trim_scale(round(sum_then_now::numeric, 4)))
               || format(' %s %s', without_rate, without_amount)
        FROM pair_fact
        """;

    private static readonly ReportingCalendar Calendar = new(TimeZoneInfo.FindSystemTimeZoneById(PulledCompany.Zone));
    private static readonly string[] Classified = ["classified_lead", "classified_deal", "classified_customer_period", "classified_spend"];

    private static readonly IReadOnlyList<Period> Periods =
    [
        .. Calendar.Between(Grain.Month, new(2026, 1, 1), new(2026, 5, 1)), .. Calendar.Between(Grain.Week, new(2026, 1, 5), new(2026, 4, 27)),
        Calendar.Parse(Grain.Quarter, "2026-Q1"), Calendar.Parse(Grain.Quarter, "2026-Q2"), Calendar.Parse(Grain.Year, "2026"),
    ];

    [Test]
    public void UpdateAsync_leaves_after_every_pull_what_RebuildAsync_leaves() => Holds(3, async (world, edits) =>
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
    public void UpdateAsync_counts_what_the_records_say_and_metrics_are_worth_what_the_records_are() => Holds(4, async (world, edits) =>
    {
        await world.LiveAsync(edits, _ => Task.CompletedTask);
        await world.PairAsync(Periods);
        var records = new PlainRecords(world);
        var plain = new PlainFacts(records);
        Same(await TextsAsync(world.Store, Counts), plain.ByDay(), "facts by day");
        Same(await TextsAsync(world.Store, Pairs), Periods.SelectMany(period => plain.Kept(period, PulledWorld.LastDay)), "customers kept");
        await using var connection = await world.Store.Database.OpenConnectionAsync();
        var differences = MetricDifferences.Of(await FactBooks.ReadAsync(connection), records, Periods);
        Same(differences, [], "values of metrics");
    });

    [Test]
    public async Task The_random_company_counts_every_fact_there_is()
    {
        var world = await PulledWorld.NewAsync();
        await using var store = world.Store;
        await world.LiveAsync([], _ => Task.CompletedTask);
        var expected = MetricCatalog.Facts.Where(FactPlan.IsByDay)
            .SelectMany(fact => fact.Record == RecordType.Lead ? PulledCompany.Rules.Select(rules => $"{fact.Key} {rules.Version}") : [$"{fact.Key} 0"]);
        Assert.That(await TextsAsync(store, "SELECT format('%s %s', fact, rules) FROM counted_fact"), Is.EquivalentTo(expected));
    }

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
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{what}: {extra.Count} too many, {missing.Count} missing.\n+ {string.Join("\n+ ", extra.Take(12))}\n- {string.Join("\n- ", missing.Take(12))}"));
    }

    /// <summary>Each case has a database of its own. FsCheck is not asynchronous, and says by its shrinking which edits it takes.</summary>
    private static void Holds(int cases, Func<PulledWorld, Edit[], Task> promise) => Prop.ForAll(RandomPulls.Any, edits => Task.Run(async () =>
    {
        var world = await PulledWorld.NewAsync();
        await using (world.Store)
            await promise(world, edits);
    }).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(cases).WithEndSize(100));
}
