using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Scorecard.Data.Queries;

namespace Scorecard.Tests.Api;

internal sealed class NotesTests
{
    private ApiHost _host = null!;

    [SetUp]
    public async Task StartAsync() => _host = await ApiHost.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public async Task Note_is_added_found_removed_and_put_back()
    {
        using var added = await PostAsync("""{"metric":"leads","day":"2018-03-31","text":"Prices went up","author":"Ana"}""");
        var address = added.Headers.Location!.ToString();
        Assert.That((added.StatusCode, address), Is.EqualTo((HttpStatusCode.Created, $"/api/v1/notes/{Fakes.BigId}")));
        Assert.That((await added.Content.ReadFromJsonAsync<JsonObject>())!["id"]!.ToJsonString(), Is.EqualTo($"\"{Fakes.BigId}\""));

        using var removed = await _host.Client.DeleteAsync(new Uri(address, UriKind.Relative));
        Assert.That((await removed.Content.ReadFromJsonAsync<JsonObject>())!["deletedAt"]!.ToString(), Is.EqualTo("2018-04-01T12:00:00+00:00"));
        Assert.That((await _host.Client.GetFromJsonAsync<JsonArray>("/api/v1/notes"))!, Is.Empty);

        using var restored = await _host.Client.PostAsync(new Uri($"{address}/restore", UriKind.Relative), content: null);
        Assert.That((await _host.Client.GetFromJsonAsync<JsonObject>(address))!["deletedAt"], Is.Null);
        Assert.That((await _host.Client.GetFromJsonAsync<JsonArray>("/api/v1/notes"))![0]!["text"]!.ToString(), Is.EqualTo("Prices went up"));
    }

    [Test]
    public async Task Notes_hand_on_every_parameter()
    {
        await _host.Client.GetStringAsync("/api/v1/notes?metric=leads&segment=channel%3A&grain=week&from=2018-W10&to=2018-W13");
        Assert.That(_host.Fakes.AskedNotes, Is.EqualTo(new NotesRequest("leads", "channel:", "week", "2018-W10", "2018-W13")));
    }

    [TestCase("""{"text":"x","author":"Ana"}""", 400, "day")]
    [TestCase("""{"day":"31.3.2018","text":"x","author":"Ana"}""", 400, "day")]
    [TestCase("""{"day":"2018-03-31","txt":"x","author":"Ana"}""", 400, null)]
    [TestCase("""["no note"]""", 400, null)]
    public async Task What_cannot_be_kept_is_a_problem(string body, int status, string? parameter)
    {
        using var answer = await PostAsync(body);
        var problem = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.That(((int)answer.StatusCode, problem["parameter"]?.ToString()), Is.EqualTo((status, parameter)));
        Assert.That(_host.Fakes.Notes, Is.Empty);
    }

    [TestCase("GET", "/api/v1/notes/7")]
    [TestCase("GET", "/api/v1/notes/x")]
    [TestCase("DELETE", "/api/v1/notes/7")]
    [TestCase("POST", "/api/v1/notes/7/restore")]
    public async Task Unknown_note_is_not_found(string method, string address)
    {
        using var answer = await _host.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), address));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Notes_of_another_sites_page_are_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/api/v1/notes/7");
        request.Headers.Add("Origin", "https://evil.example");
        using var answer = await _host.Client.SendAsync(request);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private Task<HttpResponseMessage> PostAsync(string json) => _host.Client.PostAsync(new Uri("/api/v1/notes", UriKind.Relative), new StringContent(json, Encoding.UTF8, "application/json"));
}
