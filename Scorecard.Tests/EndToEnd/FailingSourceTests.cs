using System.Text.Json.Nodes;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.EndToEnd;

/// <summary>A source whose settings cannot be used fails alone, and is pulled once they are mended.</summary>
internal sealed class FailingSourceTests
{
    [Test]
    public async Task Wrong_settings_of_sources_are_told_with_each_while_the_others_are_pulled_and_mended_ones_are_pulled_at_the_next_start()
    {
        var database = await TestDatabase.EmptyAsync();
        using var company = new SmallCompany().With(
            SmallCompany.Leads("good"), SmallCompany.Leads("late", schedule: "every now and then"), SmallCompany.Leads("odd", kind: "carrier-pigeon"), Wrong("mapped"), Without("bare"));
        await using (var first = await RunningProgram.StartReadyAsync(Launch.Web(company.Arguments).WithDatabase(database)))
        {
            Assert.That((await first.Client.SourcesAsync()).Select(source => $"{source.Text("name")} {source.Text("state")}"), Is.EqualTo(new[] { "good fresh", "late failing", "odd failing", "mapped failing", "bare failing" }));
            await SaysAsync(first, "late", "sources[late].schedule = \"every now and then\"", "is not a cron expression");
            await SaysAsync(first, "odd", "sources[odd].kind = \"carrier-pigeon\"", "csv, demo");
            await SaysAsync(first, "mapped", "sources[mapped].files[0].columns.made", "a lead has no such field", "sources[mapped].files[1].record = \"invoice\"");
            await SaysAsync(first, "bare", "sources[bare] is missing");
            Assert.That(await first.Client.GetStringAsync(new Uri("/sources", UriKind.Relative)), Does.Contain("carrier-pigeon").And.Not.Contain("Exception"));
        }

        company.With(SmallCompany.Leads("good"), SmallCompany.Leads("mapped"));
        await using (var mended = await RunningProgram.StartReadyAsync(Launch.Web(company.Arguments).WithDatabase(database)))
        {
            Assert.That((await mended.Client.SourcesAsync()).Select(source => $"{source.Text("name")} {source.Text("state")} {source["lastRun"]!["trigger"]}"), Is.EqualTo(new[] { "good fresh start", "mapped fresh start" }));
            Assert.That(Pulls(mended, "good"), Is.Zero, "nothing of it has changed");
        }

        company.With(Remapped("good"), SmallCompany.Leads("mapped"));
        await using (var changed = await RunningProgram.StartReadyAsync(Launch.Web(company.Arguments).WithDatabase(database)))
        {
            Assert.That((Pulls(changed, "good"), Pulls(changed, "mapped")), Is.EqualTo((1, 0)));
            Assert.That((await changed.Client.SourceAsync("good"))["lastRun"]!["changed"]!.GetValue<long>(), Is.EqualTo(3));
        }

        await TestDatabase.DropAsync(database);
    }

    private static async Task SaysAsync(RunningProgram program, string source, params string[] words)
    {
        var view = await program.Client.SourceAsync(source);
        foreach (var word in words)
        {
            Assert.That(view.Text("settingsError"), Does.Contain(word));
            Assert.That(view["lastRun"]!["error"]!.ToString(), Does.Contain(word), "the ledger says it too");
        }
    }

    private static int Pulls(RunningProgram program, string source) =>
        System.Text.RegularExpressions.Regex.Count(program.Output, $"Pulled {source}:", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));

    private static JsonObject Wrong(string name)
    {
        var source = SmallCompany.Leads(name);
        var files = source["options"]!["files"]!.AsArray();
        files[0]!["columns"]!["made"] = "created";
        files.Add(new JsonObject { ["file"] = "invoices.csv", ["record"] = "invoice" });
        return source;
    }

    private static JsonObject Without(string name)
    {
        var source = SmallCompany.Leads(name);
        source.Remove("options");
        return source;
    }

    /// <summary>The same file, with the leads qualified as they come.</summary>
    private static JsonObject Remapped(string name)
    {
        var source = SmallCompany.Leads(name);
        source["options"]!["files"]![0]!["columns"]!["mql"] = "created";
        return source;
    }
}
