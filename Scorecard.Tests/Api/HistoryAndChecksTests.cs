using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Scorecard.Data.Queries;

namespace Scorecard.Tests.Api;

/// <summary>What the interface says of the past, and of the facts' own health.</summary>
internal sealed class HistoryAndChecksTests
{
    private ApiHost _host = null!;

    [SetUp]
    public async Task StartAsync() => _host = await ApiHost.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public async Task Record_history_takes_any_id_and_says_each_change()
    {
        var json = (await _host.Client.GetFromJsonAsync<JsonObject>("/api/v1/records/lead/history?source=crm&id=a%2Fb%3Fc"))!;

        Assert.That((json["recordType"]!.ToString(), json["id"]!.ToString(), (bool)json["gone"]!), Is.EqualTo(("lead", "a/b?c", true)));
        Assert.That(json["versions"]![0]!["snapshotId"]!.ToJsonString(), Is.EqualTo($"\"{Fakes.BigId}\""));
        Assert.That(json["versions"]![0]!["fields"]!["lifecycleStage"]!.ToJsonString(), Is.EqualTo("""{"was":"mql","is":null}"""));
    }

    [Test]
    public async Task Record_history_of_nothing_is_not_found()
    {
        using var answer = await _host.Client.GetAsync("/api/v1/records/lead/history?id=1");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await answer.Content.ReadFromJsonAsync<JsonObject>())!["parameter"]!.ToString(), Is.EqualTo("source"));
    }

    [Test]
    public async Task What_is_no_longer_kept_is_gone_and_the_answer_says_what_is_kept()
    {
        _host.Fakes.Failure = new QueryException("snapshot", "2", "The oldest that can be asked for is snapshot 4, of 2026-06-10.") { IsGone = true };
        using var answer = await _host.Client.GetAsync("/api/v1/scorecard?snapshot=2&asOf=2018-03-31");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Gone));
        var problem = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.That((problem["parameter"]!.ToString(), problem["value"]!.ToString()), Is.EqualTo(("snapshot", "2")));
        Assert.That(problem["detail"]!.ToString(), Does.Contain("snapshot 4, of 2026-06-10"));
    }

    [Test]
    public async Task Checks_say_what_differs()
    {
        var check = (await _host.Client.GetFromJsonAsync<JsonArray>("/api/v1/checks?limit=7"))![0]!;
        Assert.That((check["kind"]!.ToString(), check["state"]!.ToString(), (long)check["compared"]!, (long)check["differing"]!), Is.EqualTo(("check", "failed", 7L, 1L)));
        Assert.That(check["report"]!.ToString(), Does.Contain("kept 4, counted anew 3"));
    }
}
