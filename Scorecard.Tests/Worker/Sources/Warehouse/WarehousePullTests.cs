using Scorecard.Data.Queries;
using Scorecard.Data.Restated;
using Scorecard.Data.Snapshots;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Worker.Sources.Warehouse;

/// <summary>What comes of pulls of a warehouse, from its tables to the board.</summary>
internal sealed class WarehousePullTests
{
    [Test]
    public async Task Board_is_the_one_that_the_same_records_make_when_they_are_brought_here()
    {
        var records = new SalesRecords(7).Take(400);
        await using var warehouse = await SalesWarehouse.NewAsync(records);
        await using var company = await WarehouseCompany.NewAsync([warehouse.ConnectionString]);
        await using var other = await TestStore.NewAsync(WarehouseCompany.Settings with { Sources = TestStore.Company("crm").Sources });

        var run = await company.PullAsync();
        await other.PullAsync("crm", SalesWarehouse.Readings(records, TestStore.Noon));

        Assert.That((run.State, run.Error), Is.EqualTo(("succeeded", (string?)null)));
        Assert.That(await company.Store.ScalarAsync<long>("SELECT (SELECT count(*) FROM lead) + (SELECT count(*) FROM deal) + (SELECT count(*) FROM spend)"), Is.Zero, "no record came here");
        var (points, expected) = (await WarehouseCompany.PointsAsync(company.Store), await WarehouseCompany.PointsAsync(other));
        Assert.That(points, Is.EqualTo(expected));
        foreach (var metric in new[] { "lead-conversion-rate", "mql-to-sql-ratio", "customer-acquisition-cost", "pipeline-velocity", "forecast", "revenue-won", "cost-per-mql", "win-rate" })
            Assert.That(points.Count(point => point.Contains($"\"metric\": \"{metric}\"", StringComparison.Ordinal) && !point.Contains("\"value\": null", StringComparison.Ordinal)), Is.GreaterThan(0), metric);
        Assert.That(await BoardAsync(company.Store), Is.EqualTo(await BoardAsync(other)));
    }

    [Test]
    public async Task A_pull_that_counts_the_same_writes_no_fact_and_one_that_does_not_writes_only_what_differs()
    {
        await using var warehouse = await SalesWarehouse.NewAsync(new SalesRecords(3).Take(60));
        await using var company = await WarehouseCompany.NewAsync([warehouse.ConnectionString]);
        var first = await company.PullAsync();
        var points = await company.Store.ScalarAsync<long>("SELECT count(*) FROM metric_point");

        var again = await company.PullAsync();
        Assert.That((again.State, again.New, again.Changed, again.Gone, again.Read), Is.EqualTo(("succeeded", 0L, 0L, 0L, first.New)));
        Assert.That(await company.Store.ScalarAsync<long>("SELECT count(*) FROM metric_point"), Is.EqualTo(points));

        await SalesWarehouse.InsertAsync(warehouse, [Pull.Lead("one more", "2026-02-14") with { MqlAt = null, CustomerId = "nobody" }]);
        var changed = await company.PullAsync();
        Assert.That(changed.New + changed.Changed, Is.InRange(1, 4), "leads of that month and how many there are, in all and of the channel");
        Assert.That(await company.Store.ScalarAsync<long>("SELECT count(*) FROM metric_point WHERE metric = 'leads' AND period = '2026-02' AND dimension = ''"), Is.EqualTo(2));
    }

    [Test]
    public async Task A_past_snapshot_says_what_was_counted_then()
    {
        await using var warehouse = await SalesWarehouse.NewAsync([Pull.Lead("1", "2026-02-14"), Pull.Lead("2", "2026-02-15")]);
        await using var company = await WarehouseCompany.NewAsync([warehouse.ConnectionString]);
        var first = await company.PullAsync();
        await SalesWarehouse.InsertAsync(warehouse, [Pull.Lead("3", "2026-02-15")]);
        await warehouse.ExecuteAsync("DELETE FROM raw_lead WHERE id = '1'");
        var second = await company.PullAsync();

        Assert.That(await DaysAsync(company, first.SnapshotId!.Value), Is.EqualTo("2026-02-14:1 2026-02-15:1"));
        Assert.That(await DaysAsync(company, second.SnapshotId!.Value), Is.EqualTo("2026-02-15:2"));
    }

    [Test]
    public async Task A_value_that_is_restated_says_so_and_that_its_records_cannot_be_named()
    {
        await using var warehouse = await SalesWarehouse.NewAsync([Pull.Lead("1", "2026-02-14")]);
        await using var company = await WarehouseCompany.NewAsync([warehouse.ConnectionString]);
        await company.PullAsync();
        await SalesWarehouse.InsertAsync(warehouse, [Pull.Lead("2", "2026-02-15")]);
        await company.PullAsync();

        var restated = await company.Store.Get<IRestatedRecordsQuery>().GetAsync(new RestatedRequest("leads", "month", "2026-02"), CancellationToken.None);
        Assert.That((restated.Restated?.ShownValue, restated.Restated?.KnownValue, restated.Records.Count), Is.EqualTo(((double?)1, (double?)2, 0)));
        Assert.That(restated.WhyNot, Does.Contain("counted in a warehouse"));
    }

    [TestCase("date", "'2026-03-09'", "'2026-03-08'", "2026-03-09T04:00:00Z")]
    [TestCase("timestamptz", "'2026-03-10T02:30:00Z'", "'2026-03-10T01:30:00Z'", "2026-03-10T01:30:00Z")]
    [TestCase("timestamp", "'2026-03-10 02:30'", "'2026-03-09 22:00'", "2026-03-10T02:00:00Z")]
    public async Task Time_of_the_data_is_that_of_the_server_that_is_furthest_behind(string type, string ofOne, string ofTwo, string expected)
    {
        const string Leads = """[{ "record": "lead", "table": "loaded", "columns": { "created": "created" }, "dataTime": { "column": "at" } }]""";
        await using var one = await SalesWarehouse.NewAsync([Pull.Lead("1", "2026-02-14"), Pull.Lead("2", "2026-02-14")]);
        await using var two = await SalesWarehouse.NewAsync([Pull.Lead("3", "2026-02-14")]);
        foreach (var (database, at) in new[] { (one, ofOne), (two, ofTwo) })
            await database.ExecuteAsync($"CREATE VIEW loaded AS SELECT created, {at}::{type} AS at FROM leads");
        await using var company = await WarehouseCompany.NewAsync([one.ConnectionString, two.ConnectionString], Leads);
        Assert.That((await company.PullAsync()).DataTime, Is.EqualTo(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture)));

        await two.ExecuteAsync("DELETE FROM raw_lead");
        Assert.That((await company.PullAsync()).Error, Does.Contain("says no time of the data on some server"));
    }

    [Test]
    public async Task Past_counts_are_deleted_with_the_history_and_what_stands_stays()
    {
        await using var warehouse = await SalesWarehouse.NewAsync([Pull.Lead("1", "2026-02-14")]);
        await using var company = await WarehouseCompany.NewAsync([warehouse.ConnectionString]);
        await company.PullAsync();
        await SalesWarehouse.InsertAsync(warehouse, [Pull.Lead("2", "2026-02-14")]);
        await company.PullAsync();
        var past = await company.Store.ScalarAsync<long>("SELECT count(*) FROM warehouse_fact WHERE until_snapshot_id IS NOT NULL");
        var standing = await company.Store.RowsAsync("SELECT * FROM warehouse_fact WHERE until_snapshot_id IS NULL");

        company.Store.Clock.Now = TestStore.Noon.AddMonths(2);
        var deleted = await company.Store.Get<Scorecard.Data.History.HistoryPruner>().RunAsync(keepMonths: 1, CancellationToken.None);
        Assert.That((deleted, past > 0), Is.EqualTo((past, true)));
        Assert.That(await company.Store.RowsAsync("SELECT * FROM warehouse_fact"), Is.EqualTo(standing));
    }

    [Test]
    public async Task From_a_watermark_what_lies_before_stands_until_everything_is_due_again()
    {
        await using var warehouse = await SalesWarehouse.NewAsync([Pull.Lead("old", "2025-11-20"), Pull.Lead("new", "2026-02-20")]);
        await using var company = await WarehouseCompany.NewAsync([warehouse.ConnectionString], more: """, "recountDays": 40, "wholeEveryDays": 3 """);
        await company.PullAsync();
        Assert.That(await company.SumAsync("leads"), Is.EqualTo(2), "the first pull counts everything");

        await SalesWarehouse.InsertAsync(warehouse, [Pull.Lead("late", "2025-11-20"), Pull.Lead("newer", "2026-02-21")]);
        await company.PullAsync();
        Assert.That((await company.SumAsync("leads"), await company.SumAsync("rows")), Is.EqualTo((3m, 4m)), "from 1 January on");

        company.Store.Clock.Now = TestStore.Noon.AddDays(3);
        await company.PullAsync();
        Assert.That(await company.SumAsync("leads"), Is.EqualTo(4), "everything is due again");

        await SalesWarehouse.InsertAsync(warehouse, [Pull.Lead("later", "2025-11-21")]);
        await company.MapAsync([warehouse.ConnectionString], SalesWarehouse.Records.Replace("\"sql\": \"sql\",", "", StringComparison.Ordinal), """, "recountDays": 40 """);
        await company.PullAsync();
        Assert.That(await company.SumAsync("leads"), Is.EqualTo(5), "another statement counts everything");
        Assert.That(await company.SumAsync("sqls"), Is.Zero);
    }

    [Test]
    public async Task What_takes_other_records_and_is_not_mapped_has_a_reason_and_no_value()
    {
        await using var warehouse = await SalesWarehouse.NewAsync(new SalesRecords(5).Take(80));
        await using var company = await WarehouseCompany.NewAsync(
            [warehouse.ConnectionString], SalesWarehouse.Records.Replace(", \"customerDay\": \"customer_day\"", "", StringComparison.Ordinal).Replace("\"firstOfCustomer\": \"is_first\", ", "", StringComparison.Ordinal));
        await company.PullAsync();
        Assert.Multiple(async () =>
        {
            Assert.That(await ReasonAsync(company, "lead-conversion-rate"), Is.EqualTo("no data: no source maps the field \"customerDay\" of leads"));
            Assert.That(await ReasonAsync(company, "customer-acquisition-cost"), Is.EqualTo("no data: no source maps the field \"firstOfCustomer\" of deals"));
            Assert.That(await ReasonAsync(company, "sla-compliance"), Is.EqualTo("no data: no source maps the field \"touchDue\" of leads"));
            Assert.That(await ReasonAsync(company, "mqls"), Is.EqualTo("no target: no target is agreed for it"));
        });
    }

    [Test]
    public async Task Records_of_a_type_that_is_counted_elsewhere_cannot_be_here_too()
    {
        await using var warehouse = await SalesWarehouse.NewAsync(new SalesRecords(5).Take(10));
        await using var company = await WarehouseCompany.NewAsync([warehouse.ConnectionString]);
        await company.PullAsync();
        var settings = WarehouseCompany.Settings with { Sources = [.. TestStore.Company(WarehouseCompany.Source, "crm").Sources] };
        await company.Store.Setup.ApplyAsync(settings, CancellationToken.None);
        Assert.That(
            async () => await company.Store.PullAsync("crm", Pull.Leads(TestStore.Noon, Pull.Lead("1", "2026-02-14"))),
            Throws.TypeOf<PullRefusedException>().With.Message.Contains("of lake are counted where they lie"));
    }

    [Test]
    public async Task Records_that_are_here_are_not_counted_elsewhere_beside_them()
    {
        await using var warehouse = await SalesWarehouse.NewAsync(new SalesRecords(5).Take(10));
        await using var company = await WarehouseCompany.NewAsync([warehouse.ConnectionString]);
        await company.Store.PullAsync(WarehouseCompany.Source, Pull.Leads(TestStore.Noon, Pull.Lead("1", "2026-02-14")));
        var run = await company.PullAsync();
        Assert.That((run.State, run.Error), Is.EqualTo(("failed", run.Error)));
        Assert.That(run.Error, Does.Contain("are here as records"));
        Assert.That(await company.Store.ScalarAsync<long>("SELECT count(*) FROM warehouse_fact"), Is.Zero);
    }

    /// <summary>What people see of the last whole month in a channel.</summary>
    private static async Task<List<string>> BoardAsync(TestStore store)
    {
        var board = await store.Scorecards.GetAsync(new ScorecardRequest("month", Segment: "channel:Fair"), CancellationToken.None);
        return [.. board.Metrics.Select(metric => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{metric.Key} {metric.Value:G10} {metric.Status} {metric.N}"))];
    }

    private static Task<string> ReasonAsync(WarehouseCompany company, string metric) => company.Store.ScalarAsync<string>(
        $"SELECT replace(status, '-', ' ') || ': ' || reason FROM metric_point WHERE metric = '{metric}' AND grain = 'month' AND period = '2026-01' AND dimension = '' ORDER BY id DESC LIMIT 1");

    /// <summary>Leads by day as they were known at a snapshot.</summary>
    private static async Task<string> DaysAsync(WarehouseCompany company, long snapshot)
    {
        await using var moment = await RecordsMoment.OpenAsync(company.Store.Database, company.Store.Get<Scorecard.Data.Counting.RecordMemory>(), company.Store.Clock, snapshot, CancellationToken.None);
        var table = (await moment.CountedAsync(CancellationToken.None)).BookOf(Scorecard.Data.Counting.Segment.Total).Of(1);
        return string.Join(' ', table.Days(Scorecard.Metrics.Facts.CountedFacts.Leads, new DateOnly(2026, 1, 1), new DateOnly(2027, 1, 1)).Select(day => $"{day.Day:yyyy-MM-dd}:{day.Quantity:0}"));
    }
}
