using System.Text.Json.Nodes;
using Scorecard.Tests.Testing;
using Scorecard.Tests.Worker.Sources.Warehouse;

namespace Scorecard.Tests.EndToEnd;

/// <summary>A company whose records stay in a warehouse, from its file to the interface.</summary>
internal sealed class WarehouseProgramTests
{
    [Test]
    public async Task Program_with_a_warehouse_has_values_on_its_first_page_and_lists_the_records_behind_them()
    {
        var database = await TestDatabase.EmptyAsync();
        await using var warehouse = await SalesWarehouse.NewAsync([Pull.Lead("a", "2026-01-05"), Pull.Lead("b", "2026-01-06"), Pull.Lead("c", "2026-02-03")]);
        using var company = new SmallCompany().With("asOf", "2026-02-28", new JsonObject
        {
            ["name"] = "lake", ["kind"] = "warehouse", ["schedule"] = SmallCompany.Seldom,
            ["options"] = new JsonObject { ["servers"] = new JsonArray(warehouse.ConnectionString), ["records"] = JsonNode.Parse(SalesWarehouse.Records) },
        });
        await using (var program = await RunningProgram.StartReadyAsync(Launch.Web(company.Arguments).WithDatabase(database)))
        {
            Assert.That((await program.Client.SourcesAsync()).Select(source => $"{source.Text("name")} {source["lastRun"]!["state"]} {source["lastRun"]!["error"]}"), Is.EqualTo(new[] { "lake succeeded " }));
            var leads = (await JsonAsync(program, "/api/v1/metrics/leads/records?grain=month&period=2026-01")).AsObject();
            Assert.That((leads["value"]!.GetValue<double>(), leads["numerator"]!["count"]!.GetValue<int>()), Is.EqualTo((2.0, 2)));
            Assert.That(leads["records"]!.AsArray().Select(record => $"{record!["source"]} {record["id"]} {record["day"]}"), Is.EqualTo(new[] { "lake a 2026-01-05", "lake b 2026-01-06" }));
        }

        await TestDatabase.DropAsync(database);
    }

    private static async Task<JsonNode> JsonAsync(RunningProgram program, string path) => JsonNode.Parse(await program.Client.GetStringAsync(new Uri(path, UriKind.Relative)))!;
}
