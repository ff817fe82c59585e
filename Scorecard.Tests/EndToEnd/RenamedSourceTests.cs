using Scorecard.Tests.Testing;

namespace Scorecard.Tests.EndToEnd;

/// <summary>The program started again on the same data with another configuration.</summary>
internal sealed class RenamedSourceTests
{
    [Test]
    public async Task Source_under_another_name_counts_nothing_twice_and_is_asked_about_until_it_is_renamed()
    {
        var database = await TestDatabase.EmptyAsync();
        using var company = new SmallCompany().With("asOf", "2026-02-28", SmallCompany.Leads("files"));
        await using (var first = await RunningProgram.StartReadyAsync(Launch.Web(company.Arguments).WithDatabase(database)))
        {
            Assert.That(await LeadsAsync(first), Is.EqualTo("2"));
            Assert.That(first.Output, Does.Not.Contain("To be decided").And.Not.Contain("is configured any longer"));
        }

        company.With("asOf", "2026-02-28", SmallCompany.Leads("files2"));
        await using (var renamed = await RunningProgram.StartReadyAsync(Launch.Web(company.Arguments).WithDatabase(database)))
        {
            Assert.That(await LeadsAsync(renamed), Is.EqualTo("2"), "not 4");
            Assert.That(renamed.Output, Does.Contain("3 leads of files are counted, but no source of that name is configured any longer").And.Contain("files2 is not pulled yet"));
            var sources = await renamed.Client.SourcesAsync();
            Assert.That(sources.Select(source => $"{source.Text("name")} {source.Text("state")} {source.Text("waitsFor")}"), Is.EqualTo(new[] { "files2 never files", "files stale " }));

            var (exitCode, output) = await RunningProgram.RunToEndAsync(Launch.Web(["sources", "rename", "files", "files2", .. company.Arguments]).WithDatabase(database));
            Assert.That((exitCode, output), Is.EqualTo((0, output)));
            Assert.That(output, Does.Contain("files2").And.Contain("3 leads").And.Not.Contain("To be decided"));
            await Patience.UntilAsync(
                async () => (await renamed.Client.SourceAsync("files2"))["lastRun"]?["unchanged"]?.GetValue<long>() == 3,
                () => $"files2 is pulled once it is decided. It said:\n{renamed.Output}");
            Assert.That(await LeadsAsync(renamed), Is.EqualTo("2"));
        }

        await TestDatabase.DropAsync(database);
    }

    [Test]
    public async Task Sources_command_lists_and_says_what_it_cannot_do()
    {
        var database = await TestDatabase.EmptyAsync();
        using var company = new SmallCompany().With(SmallCompany.Leads("files"));
        await using (await RunningProgram.StartReadyAsync(Launch.Web(company.Arguments).WithDatabase(database)))
        {
        }

        var listed = await RunningProgram.RunToEndAsync(Launch.Web(["sources", .. company.Arguments]).WithDatabase(database));
        var refused = await RunningProgram.RunToEndAsync(Launch.Web(["sources", "retire", "files", .. company.Arguments]).WithDatabase(database));
        var unknown = await RunningProgram.RunToEndAsync(Launch.Web(["sources", "burn", "files"]).WithDatabase(database));
        Assert.That((listed.ExitCode, refused.ExitCode, unknown.ExitCode), Is.EqualTo((0, 1, 1)));
        Assert.That(listed.Output, Does.Match("files +3 leads"));
        Assert.That(refused.Output, Does.Contain("It is in the configuration").And.Not.Contain("Unhandled"));
        Assert.That(unknown.Output, Does.Contain("sources takes nothing, or one of"));
        await TestDatabase.DropAsync(database);
    }

    private static async Task<string?> LeadsAsync(RunningProgram program)
    {
        var board = System.Text.Json.Nodes.JsonNode.Parse(await program.Client.GetStringAsync(new Uri("/api/v1/scorecard?grain=month&period=2026-01", UriKind.Relative)))!;
        return board["metrics"]!.AsArray().Single(metric => metric!["key"]!.ToString() == "leads")!["value"]?.ToString();
    }
}
