using Scorecard.Tests.Testing;

namespace Scorecard.Tests.EndToEnd;

/// <summary>A setting that cannot be used ends the start with its name and its value, and with exit code 1.</summary>
internal sealed class BadSettingsTests
{
    private string database = string.Empty;

    [OneTimeSetUp]
    public async Task NewDatabaseAsync() => database = await TestDatabase.EmptyAsync();

    [OneTimeTearDown]
    public async Task DropDatabaseAsync() => await TestDatabase.DropAsync(database);

    [Test]
    public async Task Configuration_that_is_not_there_is_named()
        => await RefusedAsync(Launch.Web("--config", "/nowhere/scorecard.json"), "--config /nowhere/scorecard.json");

    [Test]
    public async Task Folder_that_is_not_there_is_named()
        => await RefusedAsync(Launch.Web("--folder", "/nowhere/data"), "--folder /nowhere/data");

    [Test]
    public async Task Unknown_property_is_named()
    {
        using var company = new SmallCompany().With("timezome", "UTC");

        await RefusedAsync(Launch.Web(company.Arguments), company.ConfigurationFile, "timezome");
    }

    [Test]
    public async Task Unknown_time_zone_is_named_with_its_value()
    {
        using var company = new SmallCompany().With("timeZone", "Middle/Earth");

        await RefusedAsync(Launch.Web(company.Arguments), "timeZone = \"Middle/Earth\"");
    }

    [TestCase("Scorecard.Web")]
    [TestCase("Scorecard.Api")]
    public async Task Address_open_to_the_network_without_a_token_is_named(string project)
        => await RefusedAsync(new Launch(project) { Url = "http://0.0.0.0:5999" }, "http://0.0.0.0:5999", "Access__Token");

    [Test]
    public async Task Server_that_does_not_answer_is_named()
        => await RefusedAsync(Launch.Web().WithDatabase("Host=127.0.0.1;Port=1;Username=nobody;Password=hunter2"), "127.0.0.1:1");

    [TestCase("Scorecard.Api")]
    [TestCase("Scorecard.Worker")]
    public async Task Node_without_a_server_says_which_setting_it_needs(string project)
        => await RefusedAsync(new Launch(project).WithDatabase(string.Empty), "ConnectionStrings__Scorecard");

    private async Task RefusedAsync(Launch launch, params string[] words)
    {
        var (exitCode, output) = await RunningProgram.RunToEndAsync(launch.Environment.Count > 0 ? launch : launch.WithDatabase(database));

        Assert.That(exitCode, Is.EqualTo(1), output);
        Assert.Multiple(() =>
        {
            foreach (var word in words)
            {
                Assert.That(output, Does.Contain(word));
            }

            Assert.That(output, Does.Not.Contain("hunter2").And.Not.Contain("Unhandled exception"));
        });
    }
}
