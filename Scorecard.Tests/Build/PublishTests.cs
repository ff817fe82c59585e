using System.Diagnostics;
using Scorecard.Data.Embedded;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Build;

/// <summary>
/// The first publish of a clean clone is the one that goes wrong: nothing is built yet when the project is read, and
/// what the build adds too late is answered with 404.
/// </summary>
[Category("Slow")]
internal sealed class PublishTests
{
    private static readonly string[] Assets = ["wall.js", "site.css", "site.js", "fonts/figtree-latin-wght-normal.woff2"];

    private string clone = string.Empty;
    private string output = string.Empty;

    [OneTimeSetUp]
    public async Task Publish()
    {
        clone = Directory.CreateTempSubdirectory("scorecard-clone-").FullName;
        output = Path.Combine(clone, "published");
        await CopySourcesAsync();

        // The analyzers have had their say when this was built; they add nothing to what is published.
        var (exitCode, log) = await Dotnet.RunAsync(clone, "publish", "Scorecard.Web", "-nologo", "-p:RunAnalyzers=false", "-o", output);

        Assert.That(exitCode, Is.Zero, log);
    }

    [OneTimeTearDown]
    public void Delete() => Directory.Delete(clone, recursive: true);

    [TestCaseSource(nameof(Assets))]
    public void Publish_of_a_clean_clone_carries_each_built_asset(string asset)
        => Assert.That(Path.Combine(output, "wwwroot", asset), Does.Exist);

    [TestCaseSource(nameof(Assets))]
    public async Task Publish_of_a_clean_clone_routes_each_built_asset(string asset)
        => Assert.That(await File.ReadAllTextAsync(Path.Combine(output, "Scorecard.Web.staticwebassets.endpoints.json")), Does.Contain($"\"Route\":\"{asset}\""));

    [Test]
    public void Publish_of_a_clean_clone_carries_postgres_and_not_the_tools_of_the_build()
    {
        Assert.That(PostgresBinaries.Program(Path.Combine(output, "postgres"), "postgres"), Does.Exist);
        Assert.That(Directory.EnumerateFiles(output, "package*.json"), Is.Empty);
        Assert.That(Path.Combine(output, "tsconfig.json"), Does.Not.Exist);
        Assert.That(Path.Combine(output, "node_modules"), Does.Not.Exist);
    }

    // What a clone of the working tree would hold: everything that git does not ignore.
    private async Task CopySourcesAsync()
    {
        foreach (var file in (await GitFilesAsync()).Where(file => File.Exists(Repository.PathOf(file))))
        {
            var copy = Path.Combine(clone, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Repository.PathOf(file), copy);
        }
    }

    private static async Task<string[]> GitFilesAsync()
    {
        if (!Path.Exists(Repository.PathOf(".git")))
        {
            Assert.Ignore("The sources are not a git checkout, so what a clone would hold is not known.");
        }

        var start = new ProcessStartInfo("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]) { WorkingDirectory = Repository.Folder, UseShellExecute = false, RedirectStandardOutput = true };
        using var git = Process.Start(start)!;
        var files = await git.StandardOutput.ReadToEndAsync();
        await git.WaitForExitAsync();
        return files.Split('\0', StringSplitOptions.RemoveEmptyEntries);
    }
}
