using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Classification;

/// <summary>There are as many business days as hand-offs need, and no more: each costs every pull that counts anew.</summary>
internal sealed class BusinessDaysTests
{
    private const string Days = "SELECT coalesce(min(day) || ' ' || max(day), 'none') FROM business_day";

    [Test]
    public async Task A_store_without_leads_has_none_and_one_with_leads_has_the_years_around_them()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm", "books"));
        await store.PullAsync("books", Pull.Deals(TestStore.Noon, Pull.Won("1", "2026-02-11")));
        Assert.That(await store.ScalarAsync<string>(Days), Is.EqualTo("none"));

        var leads = Pull.Of(RecordType.Lead, TestStore.Noon, "channel");
        leads = leads with { Fields = leads.Fields.Append("firstTouch").ToHashSet(StringComparer.Ordinal) };
        await store.PullAsync("crm", [leads, new Received(Pull.Lead("1", "2026-02-01"))]);
        Assert.That(await store.ScalarAsync<string>(Days), Is.EqualTo("2025-01-01 2028-12-31"));
    }
}
