using System.Net.Http.Headers;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.EndToEnd;

/// <summary>The all-in-one on a PostgreSQL server of one's own: with a token asked of everyone, and one of two sources broken.</summary>
internal sealed class OwnServerTests
{
    private const string Token = "correct-horse-battery-staple";

    private SmallCompany company = null!;
    private string database = string.Empty;
    private RunningProgram program = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        company = new SmallCompany().With(SmallCompany.Leads("gone", folder: "not-there"), SmallCompany.Leads("good"));
        database = await TestDatabase.EmptyAsync();
        program = RunningProgram.Start(Launch.Web(company.Arguments).WithDatabase(database).With("Access__Token", Token));
        await program.UntilSaysAsync("Ready.");
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await program.DisposeAsync();
        await TestDatabase.DropAsync(database);
        company.Dispose();
    }

    [TestCase("/api/v1/scorecard")]
    [TestCase("/api/v1/events")]
    [TestCase("/openapi/v1.json")]
    public async Task Programs_are_let_in_by_the_token_alone(string path)
    {
        Assert.That(await program.StatusAsync(path), Is.EqualTo(401));
        using var request = Signed(path);
        using var answer = await program.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.That((int)answer.StatusCode, Is.EqualTo(200));
    }

    [TestCase("/", "/sign-in?returnTo=%2F")]
    [TestCase("/wall", "/sign-in?returnTo=%2Fwall")]
    public async Task Browsers_are_led_to_the_sign_in(string path, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html");

        using var answer = await program.Client.SendAsync(request);

        Assert.That(((int)answer.StatusCode, answer.Headers.Location?.ToString()), Is.EqualTo((302, expected)));
    }

    [Test]
    public async Task Source_whose_folder_is_missing_fails_by_name_and_the_others_go_on()
    {
        using var client = new HttpClient { BaseAddress = new Uri(program.Url), DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", Token) } };

        var gone = await client.SourceAsync("gone");
        var good = await client.SourceAsync("good");

        Assert.That(gone.Text("state"), Is.EqualTo("failing"));
        Assert.That(gone["lastRun"]!.AsObject().Text("error"), Does.Contain(Path.Combine(company.Folder, "not-there")));
        Assert.That((good.Text("state"), good["lastRun"]!.AsObject().Number("read")), Is.EqualTo(("fresh", 3)));
    }

    private static HttpRequestMessage Signed(string path)
        => new(HttpMethod.Get, path) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", Token) } };
}
