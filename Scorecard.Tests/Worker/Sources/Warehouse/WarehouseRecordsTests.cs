using System.Globalization;
using Scorecard.Data.Queries;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Worker.Sources.Warehouse;

/// <summary>The records behind values of a warehouse, read there when somebody looks at them.</summary>
internal sealed class WarehouseRecordsTests
{
    private const int PageLength = 7;

    [Test]
    public async Task Records_behind_every_value_are_those_that_are_behind_it_when_they_are_here()
    {
        var records = new SalesRecords(41).Take(200);
        await using var warehouse = await SalesWarehouse.NewAsync(records);
        await using var company = await WarehouseCompany.NewAsync([warehouse.ConnectionString]);
        await using var other = await TestStore.NewAsync(WarehouseCompany.Settings with { Sources = TestStore.Company("crm").Sources });
        await company.PullAsync();
        await other.PullAsync("crm", SalesWarehouse.Readings(records, TestStore.Noon));
        var (asked, listed) = (0, 0);
        using var each = Assert.EnterMultipleScope();
        foreach (var (metric, segment, part) in Questions())
        {
            var request = new RecordsRequest(metric, "month", "2026-01", segment, part, Limit: PageLength);
            var (there, here) = (await AllAsync(company.Records, request), await AllAsync(other.Get<IRecordsQuery>(), request));
            Assert.That(there.Lines, Is.EqualTo(here.Lines), $"{metric} {segment} {part}");
            Assert.That(Parts(there.First), Is.EqualTo(Parts(here.First)), $"{metric} {segment} {part}");
            (asked, listed) = (asked + 1, listed + there.Lines.Count);
        }

        Assert.That((asked > 40, listed > 500), Is.EqualTo((true, true)), $"{asked} asked, {listed} listed");
    }

    [Test]
    public async Task Records_of_several_servers_come_in_order_of_days_and_each_once()
    {
        const string Leads = """[{ "record": "lead", "table": "leads", "segments": { "channel": "channel" }, "columns": { "id": "id", "created": "created" } }]""";
        await using var one = await SalesWarehouse.NewAsync([.. Enumerable.Range(0, 30).Select(number => Pull.Lead($"a{number}", $"2026-01-{1 + (number % 9):00}", number % 2 == 0 ? "web" : " WEB "))]);
        await using var two = await SalesWarehouse.NewAsync([.. Enumerable.Range(0, 23).Select(number => Pull.Lead($"b{number}", $"2026-01-{1 + (number % 7):00}"))]);
        await using var company = await WarehouseCompany.NewAsync([one.ConnectionString, two.ConnectionString], Leads);
        await company.PullAsync();

        var all = await AllAsync(company.Records, new RecordsRequest("leads", "month", "2026-01", "channel:web", Limit: 4));
        Assert.That(all.First.Numerator.Count, Is.EqualTo(53));
        Assert.That(all.Lines, Has.Count.EqualTo(53).And.Unique);
        Assert.That(all.Lines.Select(line => line[..10]), Is.Ordered);
    }

    [Test]
    public async Task What_cannot_be_listed_says_why()
    {
        await using var warehouse = await SalesWarehouse.NewAsync(new SalesRecords(42).Take(40));
        await using var company = await WarehouseCompany.NewAsync([warehouse.ConnectionString], SalesWarehouse.Records.Replace("\"id\": \"id\", \"created\": \"created\", \"mql\"", "\"created\": \"created\", \"mql\"", StringComparison.Ordinal));
        var first = await company.PullAsync();
        await RefusedAsync(company.Records, new RecordsRequest("leads", "month", "2026-01"), "names no column \"id\"");
        await RefusedAsync(company.Records, new RecordsRequest("cost-per-mql", "month", "2025-12", Part: "numerator"), "is spread over its days");
        await RefusedAsync(company.Store.Get<IRecordsQuery>(), new RecordsRequest("deals-won", "month", "2026-01"), "This node does not know where the warehouse is");

        await SalesWarehouse.InsertAsync(warehouse, [Pull.Lead("one more", "2026-02-14")]);
        await company.PullAsync();
        await RefusedAsync(company.Records, new RecordsRequest("deals-won", "month", "2026-01", Snapshot: first.SnapshotId), "A warehouse tells its records as they are now");

        await warehouse.ExecuteAsync("ALTER VIEW deals RENAME TO gone");
        await RefusedAsync(company.Records, new RecordsRequest("deals-won", "month", "2026-01"), "has no such table");
    }

    private static IEnumerable<(string Metric, string? Segment, string Part)> Questions() =>
        from metric in MetricCatalog.All
        where metric.Facts.All(fact => fact.Record is RecordType.Lead or RecordType.Deal && fact is not PairFact && !HandOffFacts.All.Contains(fact))
        from segment in new[] { null, "channel:Fair", "channel:" }
        from part in new[] { "numerator", "denominator" }
        select (metric.Key, segment, part);

    /// <summary>Every page, each record in a line.</summary>
    private static async Task<(RecordsView First, List<string> Lines)> AllAsync(IRecordsQuery query, RecordsRequest request)
    {
        var first = await query.GetAsync(request, CancellationToken.None);
        var lines = new List<string>();
        for (var page = first; ; page = await query.NextAsync(page, CancellationToken.None))
        {
            lines.AddRange(page.Records.Select(Line));
            if (page.Next is null)
                return (first, lines);
        }
    }

    private static string Line(RecordView record) => string.Create(
        CultureInfo.InvariantCulture, $"{record.Day:yyyy-MM-dd} {record.Id} {record.RecordType} {record.SecondDay:yyyy-MM-dd} {record.Days} {record.Adds:G12} {record.Why} {string.Join(',', record.Segments.Values)}");

    private static string Parts(RecordsView view) => string.Create(
        CultureInfo.InvariantCulture,
        $"{view.Value:G10} {view.N} {view.Numerator.Count} {view.Numerator.Sum:G10} {view.Numerator.SumUnit} {view.Denominator.Count} {view.Denominator.Sum:G10} {view.Numerator.Rule.Replace(", as the warehouse has them now", "", StringComparison.Ordinal)}");

    private static async Task RefusedAsync(IRecordsQuery query, RecordsRequest request, string words)
    {
        var refused = await Assert.ThrowsAsync<QueryException>(() => query.GetAsync(request, CancellationToken.None));
        Assert.That(refused!.Message, Does.Contain(words));
    }
}
