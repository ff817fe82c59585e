using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Metrics.Agreements;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Status;
using Scorecard.Tests.Testing;
using Scorecard.Tests.Worker.Sources.Warehouse;

namespace Scorecard.Tests.Data.Warehouse;

/// <summary>What can be relied on where several sources count their records themselves, or rules are agreed that none of them is asked about.</summary>
internal sealed class SeveralWarehousesTests
{
    private static readonly string[] Days = ["created", "mql", "sql"];

    [Test]
    public async Task Facts_add_up_and_what_one_of_them_does_not_map_is_not_known()
    {
        await using var east = await SalesWarehouse.NewAsync([Pull.Lead("1", "2026-02-14"), Pull.Lead("2", "2026-02-15")]);
        await using var west = await SalesWarehouse.NewAsync([Pull.Lead("3", "2026-02-15"), Pull.Lead("4", "2026-02-15")]);
        await using var store = await TestStore.NewAsync(TestStore.Company("east", "west"));
        await PullAsync(store, "east", east, Days);
        Assert.That((await SupplyAsync(store)).Has(CountedFacts.Mqls), Is.True);

        await PullAsync(store, "west", west, Days[..1]);
        var (supply, facts) = (await SupplyAsync(store), (await CountedBooks.FactsAsync(store)).BookOf(Segment.Total).Of(1));
        Assert.Multiple(() =>
        {
            Assert.That(facts.Days(CountedFacts.Leads, new(2026, 1, 1), new(2027, 1, 1)), Is.EqualTo(new[] { (new DateOnly(2026, 2, 14), 1m), (new DateOnly(2026, 2, 15), 3m) }));
            Assert.That(supply.Has(CountedFacts.Leads), Is.True);
            Assert.That(supply.Has(CountedFacts.Mqls), Is.False, "the leads of west would silently be none");
            Assert.That(supply.Divides(RecordType.Lead, "channel"), Is.True);
        });
    }

    [Test]
    public async Task Stage_that_a_rule_says_is_not_known_of_records_that_no_rule_is_asked_of()
    {
        await using var warehouse = await SalesWarehouse.NewAsync([Pull.Lead("1", "2026-02-14")]);
        await using var store = await TestStore.NewAsync(TestStore.Company("east") with { Stages = new StageRules(new StageRule { ScoreAtLeast = 50 }, null) });
        await PullAsync(store, "east", warehouse, Days);
        var supply = await SupplyAsync(store);
        Assert.That((supply.Has(CountedFacts.Leads), supply.Has(CountedFacts.Mqls), supply.Has(CountedFacts.Sqls)), Is.EqualTo((true, false, true)));
    }

    [Test]
    public async Task Deals_take_no_segment_from_leads_that_are_not_here()
    {
        await using var warehouse = await SalesWarehouse.NewAsync([Pull.Lead("1", "2026-02-14")]);
        await using var store = await TestStore.NewAsync(TestStore.Company("east", "crm"));
        await PullAsync(store, "east", warehouse, Days);
        await store.PullAsync("crm", [Pull.Of(RecordType.Deal, TestStore.Noon), new Scorecard.Data.Snapshots.Received(Pull.Won("d", "2026-02-15", 10, lead: "1"))]);
        var supply = await SupplyAsync(store);
        Assert.Multiple(() =>
        {
            Assert.That(supply.Divides(RecordType.Deal, "channel"), Is.False);
            Assert.That(supply.Has(new FlowFact("customers of leads", Lead.Customer)), Is.False, "a lead that is not here finds no deal");
            Assert.That(supply.Has(CountedFacts.NewCustomers), Is.True);
        });
    }

    private static async Task PullAsync(TestStore store, string source, WarehouseDatabase database, string[] days)
    {
        var table = new Scorecard.Data.Warehouse.WarehouseTable(
            RecordType.Lead, "leads", days.ToDictionary(day => day, StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal) { ["channel"] = "channel" })
        { Currency = "USD", ReportingCurrency = "USD" };
        await store.PullAsync(source, await CountedBooks.ReadingsAsync([table], [database]));
    }

    private static async Task<Supply> SupplyAsync(TestStore store)
    {
        await using var model = store.Get<StoreContexts>().New();
        return (await ScoringContext.ReadAsync(model, store.Clock, CancellationToken.None)).Supply;
    }
}
