using Scorecard.Data.Queries;
using Scorecard.Tests.Data.Warehouse;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Worker.Sources.Warehouse;

/// <summary>Records that were brought here are left to a warehouse, and a warehouse is left again: nothing stops counting before a person has said so.</summary>
internal sealed class MovingTests
{
    [Test]
    public async Task Warehouse_waits_until_what_was_here_is_retired_and_counts_the_same_then()
    {
        var records = new SalesRecords(31).Take(60);
        await using var warehouse = await SalesWarehouse.NewAsync(records);
        await using var company = await WarehouseCompany.NewAsync([warehouse.ConnectionString]);
        await company.Store.Setup.ApplyAsync(WarehouseCompany.Settings with { Sources = TestStore.Company("crm").Sources }, CancellationToken.None);
        await company.Store.PullAsync("crm", SalesWarehouse.Readings(records, TestStore.Noon));
        var before = await WarehouseCompany.PointsAsync(company.Store);

        await company.MapAsync([warehouse.ConnectionString]);
        await company.PullAsync();
        Assert.That(await company.SumAsync("leads"), Is.Zero, "it waits for an answer");

        await company.Store.Get<ISourceAnswers>().RetireAsync("crm", null, CancellationToken.None);
        Assert.That((await company.PullAsync()).State, Is.EqualTo("succeeded"));
        Assert.That(await WarehouseCompany.PointsAsync(company.Store), Is.EqualTo(before));
    }

    [Test]
    public async Task What_a_warehouse_counted_counts_until_it_is_retired_and_again_when_it_is_brought_back()
    {
        await using var warehouse = await SalesWarehouse.NewAsync(new SalesRecords(32).Take(60));
        await using var company = await WarehouseCompany.NewAsync([warehouse.ConnectionString]);
        await company.PullAsync();

        await company.Store.Setup.ApplyAsync(WarehouseCompany.Settings, CancellationToken.None);
        var asked = await company.Store.RowsAsync("SELECT record_type, records FROM left_behind");
        Assert.That(asked, Is.EqualTo(new[] { """{"records": 20, "record_type": "Spend"}""", """{"records": 30, "record_type": "Deal"}""", """{"records": 60, "record_type": "Lead"}""" }));
        Assert.That(await LeadsAsync(company), Is.EqualTo(60));

        var answers = company.Store.Get<ISourceAnswers>();
        await answers.RetireAsync(WarehouseCompany.Source, null, CancellationToken.None);
        Assert.That(await LeadsAsync(company), Is.Zero);

        await answers.RestoreAsync(WarehouseCompany.Source, null, CancellationToken.None);
        Assert.That(await LeadsAsync(company), Is.EqualTo(60));
    }

    [Test]
    public async Task A_warehouse_of_another_name_has_what_was_counted_under_the_old_one()
    {
        await using var warehouse = await SalesWarehouse.NewAsync(new SalesRecords(33).Take(60));
        await using var company = await WarehouseCompany.NewAsync([warehouse.ConnectionString]);
        await company.PullAsync();
        await company.MapAsync([warehouse.ConnectionString], name: "ocean");
        await company.Store.Get<ISourceAnswers>().RenameAsync(WarehouseCompany.Source, "ocean", CancellationToken.None);
        Assert.That(await LeadsAsync(company), Is.EqualTo(60));
        var run = await company.PullAsync("ocean");
        Assert.That((run.State, run.New, run.Changed, run.Gone), Is.EqualTo(("succeeded", 0L, 0L, 0L)));
    }

    /// <summary>How many leads count now.</summary>
    private static async Task<decimal> LeadsAsync(WarehouseCompany company)
    {
        var facts = await CountedBooks.FactsAsync(company.Store);
        return facts.BookOf(Scorecard.Data.Counting.Segment.Total).Of(1).Sum(Scorecard.Metrics.Facts.CountedFacts.Leads, new DateOnly(2025, 1, 1), new DateOnly(2027, 1, 1));
    }
}
