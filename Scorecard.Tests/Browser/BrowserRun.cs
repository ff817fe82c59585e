using Microsoft.Playwright;
using Scorecard.Tests.EndToEnd;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Browser;

/// <summary>
/// One browser and one running program with the demo company, for all tests in a browser. They share the company, and
/// some of them change what it shows, so they run one after another, beside everything else.
/// </summary>
[SetUpFixture]
[SingleThreaded]
[Parallelizable(ParallelScope.Self)]
internal sealed class BrowserRun
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];
    private static readonly string[] Flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? playwright;

    public static IBrowser Chromium { get; private set; } = null!;

    public static RunningProgram Program { get; private set; } = null!;

    /// <summary>The database of the demo company, for tests that need a program of their own to stop and start.</summary>
    public static string Database { get; private set; } = string.Empty;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        var executable = Find();
        Database = await TestDatabase.EmptyAsync();
        Program = RunningProgram.Start(Launch.Web().WithDatabase(Database));
        playwright = await Playwright.CreateAsync();
        Chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Flags });
        await Program.UntilReadyAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (playwright is not null)
        {
            await Chromium.DisposeAsync();
            playwright.Dispose();
        }

        if (Program is not null)
        {
            await Program.DisposeAsync();
            await TestDatabase.DropAsync(Database);
        }
    }

    private static string Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var found = Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        if (found is null)
        {
            Assert.Ignore("No chromium on the PATH, so nothing was tested in a browser. On Debian: apt-get install chromium.");
        }

        return found!;
    }
}
