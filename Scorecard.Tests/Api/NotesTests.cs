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
    [TestCase("""{"day":"2018-03-31","txt":"x","author":"Ana"}""", 400, "txt")]
    [TestCase("""["no note"]""", 400, null)]
    public async Task What_cannot_be_kept_is_a_problem(string body, int status, string? parameter)
    {
        using var answer = await PostAsync(body);
        var problem = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.That(((int)answer.StatusCode, problem["parameter"]?.ToString()), Is.EqualTo((status, parameter)));
        Assert.That(_host.Fakes.Notes, Is.Empty);
    }

    [Test]
    public async Task A_body_longer_than_any_note_is_refused_and_not_said_again()
    {
        var body = $$"""{"day":"2018-03-31","author":"Ana","text":"{{new string('x', 90_000)}}"}""";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/notes") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        // A client that does not ask first finds its connection closed while it is still sending.
        request.Headers.ExpectContinue = true;
        using var answer = await _host.Client.SendAsync(request);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        Assert.That(await answer.Content.ReadAsStringAsync(), Has.Length.LessThan(2000));
        Assert.That(_host.Fakes.Notes, Is.Empty);
    }

    [Test]
    public async Task A_long_value_that_cannot_be_used_is_said_again_by_its_beginning()
    {
        using var answer = await PostAsync($$"""{"day":"{{new string('x', 60_000)}}","text":"x","author":"Ana"}""");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await answer.Content.ReadAsStringAsync(), Has.Length.LessThan(2000).And.Contains("60,000 characters"));
    }

    [Test]
    public void QueryException_of_a_long_name_and_value_cuts_both_wherever_they_stand()
    {
        var (name, value) = (new string('n', 5000), new string('v', 5000));
        var failure = new QueryException(name, value, $"'{value}' is no {name}; '{value}' is none.");
        Assert.That(new[] { failure.Message.Length, failure.Parameter.Length, failure.Value!.Length }, Is.All.LessThan(500));
        Assert.That(new QueryException("day", "x\ny", "'x\ny' is no day.").Value, Is.EqualTo("x\ny"), "short ones stay as they came");
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
