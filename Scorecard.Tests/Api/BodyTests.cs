using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Scorecard.Tests.Api;

/// <summary>A body that cannot be used is told by its property and what is expected, not in the words of the program that reads it.</summary>
internal sealed class BodyTests
{
    private ApiHost _host = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _host = await ApiHost.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [TestCase("{\"day\": 5}", "day", "'day' is not a text. Expected is a JSON object with 'metric' (a text), 'day' (a text)")]
    [TestCase("{\"text\": [\"a\"]}", "text", "'text' is not a text.")]
    [TestCase("{\"text\": \"a\", \"colour\": \"red\"}", "colour", "There is no property 'colour' here. Expected is")]
    [TestCase("{\"a.b\": 1}", "a.b", "There is no property 'a.b' here.")]
    [TestCase("{\"text\": \"a\"", null, "It is no JSON object that can be read: look at line 1, character")]
    [TestCase("{\"text\": nul}", null, "It is no JSON object that can be read")]
    [TestCase("[]", null, "It is no JSON object that can be read")]
    [TestCase("\"text\"", null, "It is no JSON object that can be read")]
    [TestCase("null", null, "There is none. Expected is")]
    [TestCase("", null, "Expected is a JSON object with 'metric'")]
    public async Task Note_that_cannot_be_read_names_what_is_wrong_and_what_is_expected(string body, string? property, string expected)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var problem = await ProblemAsync("/api/v1/notes", content, HttpStatusCode.BadRequest);
        Assert.That((problem["title"]!.ToString(), problem["parameter"]?.ToString()), Is.EqualTo(("The body cannot be used.", property)));
        Assert.That(problem["detail"]!.ToString(), Does.Contain(expected).And.Contain("Nothing was changed").And.Not.Contain("System.").And.Not.Contain("$"));
    }

    [Test]
    public async Task Device_link_with_a_property_that_there_is_not_is_refused()
    {
        using var content = new StringContent("{\"labl\": \"Sales\"}", Encoding.UTF8, "application/json");
        Assert.That((await ProblemAsync("/api/v1/device-links", content, HttpStatusCode.BadRequest))["parameter"]!.ToString(), Is.EqualTo("labl"));
    }

    [Test]
    public async Task Body_of_another_format_is_told_what_to_send()
    {
        using var content = new StringContent("day=1", Encoding.UTF8, "text/plain");
        Assert.That((await ProblemAsync("/api/v1/notes", content, HttpStatusCode.UnsupportedMediaType))["detail"]!.ToString(), Does.Contain("application/json"));
    }

    [Test]
    public async Task Problem_is_written_as_json_whatever_the_client_takes()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/runs/abc");
        request.Headers.Accept.ParseAdd("image/png");
        using var answer = await _host.Client.SendAsync(request);
        Assert.That((answer.StatusCode, answer.Content.Headers.ContentType?.MediaType), Is.EqualTo((HttpStatusCode.NotFound, "application/problem+json")));
        Assert.That((await answer.Content.ReadFromJsonAsync<JsonObject>())!["detail"]!.ToString(), Is.EqualTo("There is no run 'abc'."));
    }

    [Test]
    public async Task Value_that_is_refused_is_not_said_again_at_full_length()
    {
        using var answer = await _host.Client.GetAsync($"/api/v1/runs/{new string('9', 5_000)}");
        Assert.That((await answer.Content.ReadAsStringAsync()).Length, Is.LessThan(1_500));
    }

    private async Task<JsonObject> ProblemAsync(string path, HttpContent content, HttpStatusCode status)
    {
        using var answer = await _host.Client.PostAsync(new Uri(path, UriKind.Relative), content);
        Assert.That((answer.StatusCode, answer.Content.Headers.ContentType?.MediaType), Is.EqualTo((status, "application/problem+json")));
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }
}
