using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Scorecard.Data.Queries;

namespace Scorecard.Tests.Api;

internal sealed class HeldEndpointsTests
{
    private ApiHost _host = null!;

    [SetUp]
    public async Task StartAsync() => _host = await ApiHost.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public async Task Held_says_what_would_go_and_what_was_decided()
    {
        var json = (await _host.Client.GetFromJsonAsync<JsonObject>($"/api/v1/runs/{Fakes.BigId}/held"))!;
        Assert.That((json["runId"]!.ToString(), json["losses"]![0]!["gone"]!.ToJsonString(), json["metrics"]![0]!["wouldStatus"]!.ToString()), Is.EqualTo(("9007199254740993", "2114", "green")));
        Assert.That(json["decisions"]![0]!["by"]!.ToString(), Is.EqualTo("Ada"));
    }

    [Test]
    public async Task Losses_are_pages_of_json_or_one_file()
    {
        var json = (await _host.Client.GetFromJsonAsync<JsonArray>($"/api/v1/runs/{Fakes.BigId}/losses?after=0&limit=2"))!;
        Assert.That(json.Select(record => $"{record!["recordType"]} {record["id"]} {record["loss"]}"), Is.EqualTo(new[] { "lead =1+1 gone", "lead L2 unread" }));

        using var file = await _host.Client.GetAsync($"/api/v1/runs/{Fakes.BigId}/losses?format=csv");
        Assert.That(file.Content.Headers.ContentDisposition?.FileNameStar, Does.EndWith("-losses.csv"));
        Assert.That(await file.Content.ReadAsStringAsync(), Is.EqualTo("recordType,source,id,loss\r\nlead,crm,'=1+1,gone\r\nlead,crm,L2,unread\r\n"), "never a formula");
        using var wrong = await _host.Client.GetAsync($"/api/v1/runs/{Fakes.BigId}/losses?format=pdf");
        Assert.That(wrong.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [TestCase("held")]
    [TestCase("losses")]
    [TestCase("losses?format=csv")]
    public async Task Losses_of_a_run_that_is_not_held_are_not_none_but_refused(string what)
    {
        _host.Fakes.IsHeld = false;
        using var answer = await _host.Client.GetAsync($"/api/v1/runs/{Fakes.BigId}/{what}");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("is not held."));
    }

    [TestCase("publish", HttpStatusCode.Accepted)]
    [TestCase("keep", HttpStatusCode.OK)]
    public async Task Decision_is_handed_on_with_who_and_answers_the_run_or_a_conflict(string decision, HttpStatusCode expected)
    {
        var address = new Uri($"/api/v1/runs/{Fakes.BigId}/{decision}?by=Ada", UriKind.Relative);
        using var answer = await _host.Client.PostAsync(address, content: null);
        Assert.That((answer.StatusCode, _host.Fakes.Decided.Single()), Is.EqualTo((expected, (Fakes.BigId, decision, (string?)"Ada"))));
        Assert.That((await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"]!.ToString(), Is.EqualTo("9007199254740993"));

        _host.Fakes.Failure = new RunEndedException("Run 1 is not held.");
        using var late = await _host.Client.PostAsync(address, content: null);
        using var unknown = await _host.Client.PostAsync(new Uri($"/api/v1/runs/7/{decision}", UriKind.Relative), content: null);
        Assert.That((late.StatusCode, unknown.StatusCode), Is.EqualTo((HttpStatusCode.Conflict, HttpStatusCode.NotFound)));
    }
}
