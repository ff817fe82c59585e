using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Counting;

/// <summary>Facts after pulls that change what others count as.</summary>
internal sealed class FactsAfterPullsTests
{
    [Test]
    public async Task A_deal_that_moves_to_another_lead_leaves_nothing_with_the_first()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("leads", "deals"));
        await store.PullAsync("leads", Pull.Leads(TestStore.Noon, Pull.Lead("1", "2026-02-01") with { CustomerId = "own" }, Pull.Lead("2", "2026-02-01")));
        var deal = Pull.Won("d", "2026-02-11", lead: "1", customer: "other") with { Outcome = "open" };
        await store.PullAsync("deals", Pull.Deals(TestStore.Noon, deal));
        Assert.That(await AgesAsync(store, "mqls.sql-by-age"), Is.EqualTo("10:1"));

        await store.PullAsync("deals", Pull.Deals(TestStore.Noon, deal with { LeadId = "nobody" }));
        Assert.That(await AgesAsync(store, "mqls.sql-by-age"), Is.Empty);
    }

    [Test]
    public async Task A_customer_becomes_new_once_by_the_first_of_its_won_deals_wherever_that_comes_from()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("a", "b"));
        await store.PullAsync("a", Pull.Deals(TestStore.Noon, Pull.Won("1", "2026-02-11", customer: "c")));
        await store.PullAsync("b", Pull.Deals(TestStore.Noon, Pull.Won("1", "2026-02-01", customer: "c"), Pull.Won("2", "2026-02-03")));
        await store.PullAsync("a", Pull.Deals(TestStore.Noon, Pull.Won("1", "2026-02-11", customer: "c"), Pull.Won("2", "2026-02-04")));
        Assert.That(
            await store.ScalarAsync<string>("SELECT string_agg(day || ':' || quantity, ' ' ORDER BY day) FROM daily_fact WHERE fact = 'customers.new' AND dimension = ''"),
            Is.EqualTo("2026-02-01:1 2026-02-03:1 2026-02-04:1"));
    }

    [Test]
    public async Task A_second_pull_of_a_late_change_moves_only_its_own_days()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        LeadRecord[] leads = [.. Enumerable.Range(1, 20).Select(day => Pull.Lead($"{day}", $"2026-02-{day:00}"))];
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, leads));
        var before = await store.RowsAsync("SELECT * FROM daily_fact");
        leads[4] = leads[4] with { CreatedAt = Pull.At("2026-02-21"), MqlAt = Pull.At("2026-02-21") };
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, leads));
        var after = await store.RowsAsync("SELECT * FROM daily_fact");
        Assert.That(before.Except(after, StringComparer.Ordinal), Has.All.Contains("2026-02-05"));
        Assert.That(after.Except(before, StringComparer.Ordinal), Has.All.Contains("2026-02-21"));
    }

    [Test]
    public async Task A_fact_that_a_later_source_makes_countable_is_counted_over_the_records_of_the_earlier_ones_too()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("a", "b"));
        var described = Pull.Of(RecordType.Deal, TestStore.Noon, "channel");
        var withoutAmounts = described with { Fields = described.Fields.Except(["amount"]).ToHashSet(StringComparer.Ordinal) };
        await store.PullAsync("a", [withoutAmounts, new Received(Pull.Won("1", "2026-02-11", amount: 100))]);
        Assert.That(await AmountAsync(store), Is.Zero, "nobody maps amounts");

        await store.PullAsync("b", Pull.Deals(TestStore.Noon, Pull.Won("2", "2026-02-12", amount: 20)));
        Assert.That(await AmountAsync(store), Is.EqualTo(120));
    }

    private static Task<decimal> AmountAsync(TestStore store) =>
        store.ScalarAsync<decimal>("SELECT coalesce(sum(quantity), 0) FROM daily_fact WHERE fact = 'deals.won.amount' AND dimension = ''");

    private static Task<string> AgesAsync(TestStore store, string fact) =>
        store.ScalarAsync<string>($"SELECT coalesce(string_agg(age || ':' || quantity, ' ' ORDER BY age), '') FROM daily_fact WHERE fact = '{fact}' AND dimension = ''");
}
