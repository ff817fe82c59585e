using System.Text.Json.Nodes;
using Scorecard.Tests.EndToEnd;

namespace Scorecard.Tests.Data.Backup;

/// <summary>The commands as a person gives them, on the embedded PostgreSQL.</summary>
internal sealed class CommandTests
{
    [Test]
    public async Task Backup_and_restore_bring_a_company_to_another_machine()
    {
        using var company = new SmallCompany().With(SmallCompany.Leads("files"));
        using var here = new ProgramData();
        using var there = new ProgramData();
        using var file = new TemporaryFile();
        JsonArray scorecard;
        await using (var server = await RunningProgram.StartReadyAsync(Launch.Web(company.Arguments).WithData(here.Folder)))
        {
            scorecard = (await server.Client.ScorecardAsync())["metrics"]!.AsArray();
            await RunAsync(["backup", file.Path, .. company.Arguments], here, 0, "Backing up Small company", "lead: 3 rows", "Backed up Small company", file.Path);
            Assert.That(await server.StatusAsync("/api/v1/scorecard"), Is.EqualTo(200), "the server goes on");
            Assert.That(await server.InterruptAsync(), Is.Zero);
        }

        var first = await File.ReadAllBytesAsync(file.Path);
        await RunAsync(["--config", company.ConfigurationFile, "backup", file.Path], here, 0, "Backed up Small company");
        Assert.That(await File.ReadAllBytesAsync(file.Path), Is.Not.EqualTo(first), "the same file, taken anew from the server that was started for it");
        Assert.That(here.Processes, Is.Empty);

        await RunAsync(["restore", file.Path], there, 0, "Restored Small company");
        Assert.That(there.Processes, Is.Empty);
        await RunAsync(["restore", file.Path], there, 1, "The database scorecard_small is not empty", "SCORECARD_DATA");

        await using var restored = await RunningProgram.StartReadyAsync(Launch.Web(company.Arguments).WithData(there.Folder));
        Assert.That((await restored.Client.ScorecardAsync())["metrics"]!.AsArray().ToJsonString(), Is.EqualTo(scorecard.ToJsonString()));
        var run = await restored.Client.UntilRunAsync(await restored.Client.RequestRunAsync("files"), "succeeded");
        Assert.That((run.Text("id"), run.Number("unchanged")), Is.EqualTo(("2", 3)));
    }

    [Test]
    public async Task Backup_where_there_is_nothing_makes_nothing()
    {
        using var data = new ProgramData();
        using var file = new TemporaryFile();

        await RunAsync(["backup", file.Path], data, 1, $"The data folder {data.Folder} holds no database", "SCORECARD_DATA");

        Assert.That(file.Files, Is.Empty);
        Assert.That(Directory.EnumerateFileSystemEntries(data.Folder), Is.Empty);
    }

    [Test]
    public async Task Restore_of_another_company_than_configured_is_refused()
    {
        using var company = new SmallCompany().With(SmallCompany.Leads("files"));
        using var data = new ProgramData();
        using var file = new TemporaryFile();
        await using (var store = await BackedUpStore.FilledAsync())
            await BackedUpStore.BackUpAsync(store.Get<Scorecard.Data.Hosting.DatabaseOptions>().ConnectionString!, file.Path);

        await RunAsync(["restore", file.Path, .. company.Arguments], data, 1, "of the company \"test-company\" and --config is of \"small\"");
    }

    [TestCase("backup", "backup takes one file")]
    [TestCase("restore a b", "restore takes one file")]
    [TestCase("bakcup my.scorecard", "There is no command bakcup.")]
    [TestCase("restore /nowhere/my.scorecard", "/nowhere/my.scorecard cannot be read")]
    [TestCase("backup /nowhere/my.scorecard", "There is no folder /nowhere")]
    public async Task Command_that_cannot_be_done_says_why(string line, string words)
    {
        using var data = new ProgramData();
        await RunAsync(line.Split(' '), data, 1, words);
    }

    private static async Task RunAsync(string[] line, ProgramData data, int expected, params string[] words)
    {
        var (exitCode, output) = await RunningProgram.RunToEndAsync(Launch.Web(line).WithData(data.Folder));
        Assert.That(exitCode, Is.EqualTo(expected), output);
        foreach (var word in words)
            Assert.That(output, Does.Contain(word));
        Assert.That(output, Does.Not.Contain("Unhandled exception"));
    }
}
