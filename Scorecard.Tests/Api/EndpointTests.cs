using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Npgsql;
using Scorecard.Data.Queries;

namespace Scorecard.Tests.Api;

internal sealed class EndpointTests
{
    private ApiHost _host = null!;

    [SetUp]
    public async Task StartAsync() => _host = await ApiHost.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public async Task Scorecard_hands_on_every_parameter()
    {
        await _host.Client.GetStringAsync("/api/v1/scorecard?grain=month&period=2018-03&segment=channel%3Aorganic&snapshot=9007199254740993&asOf=2018-11-14");
        Assert.That(_host.Fakes.Asked, Is.EqualTo(new ScorecardRequest("month", "2018-03", "channel:organic", Fakes.BigId, new DateOnly(2018, 11, 14))));
    }

    [Test]
    public async Task Replay_answers_the_run_that_reads_the_rejected_rows_again()
    {
        using var answer = await _host.Client.PostAsync(new Uri($"/api/v1/runs/{Fakes.BigId}/replay", UriKind.Relative), content: null);
        var run = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.That((answer.StatusCode, answer.Headers.Location?.ToString()), Is.EqualTo((HttpStatusCode.Accepted, "/api/v1/runs/9007199254740994")));
        Assert.That((run["trigger"]!.ToString(), run["replaysRunId"]!.ToJsonString()), Is.EqualTo(("replay", "\"9007199254740993\"")));

        _host.Fakes.Failure = new QueryException("replay", "1", "None of its rows can be read again.");
        using var refused = await _host.Client.PostAsync(new Uri($"/api/v1/runs/{Fakes.BigId}/replay", UriKind.Relative), content: null);
        using var unknown = await _host.Client.PostAsync(new Uri("/api/v1/runs/7/replay", UriKind.Relative), content: null);
        Assert.That((refused.StatusCode, unknown.StatusCode), Is.EqualTo((HttpStatusCode.BadRequest, HttpStatusCode.NotFound)));
    }

    [Test]
    public async Task Stop_answers_the_run_or_a_conflict_where_it_has_ended()
    {
        var stop = new Uri($"/api/v1/runs/{Fakes.BigId}/stop", UriKind.Relative);
        using var answer = await _host.Client.PostAsync(stop, content: null);
        var run = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.That((answer.StatusCode, answer.Headers.Location?.ToString()), Is.EqualTo((HttpStatusCode.Accepted, "/api/v1/runs/9007199254740993")));
        Assert.That((run["state"]!.ToString(), run["stopRequestedAt"]!.ToString()), Is.EqualTo(("running", "2018-04-01T12:00:00+00:00")));

        _host.Fakes.Failure = new RunEndedException("Run 1 cannot be stopped: it has succeeded.");
        using var late = await _host.Client.PostAsync(stop, content: null);
        using var unknown = await _host.Client.PostAsync(new Uri("/api/v1/runs/7/stop", UriKind.Relative), content: null);
        Assert.That((late.StatusCode, unknown.StatusCode), Is.EqualTo((HttpStatusCode.Conflict, HttpStatusCode.NotFound)));
        Assert.That((await late.Content.ReadFromJsonAsync<JsonObject>())!["detail"]!.ToString(), Is.EqualTo("Run 1 cannot be stopped: it has succeeded."));
    }

    [Test]
    public async Task Scorecard_writes_ids_as_strings_and_keeps_nulls()
    {
        var json = (await _host.Client.GetFromJsonAsync<JsonObject>("/api/v1/scorecard"))!;
        Assert.That(json["snapshotId"]!.ToJsonString(), Is.EqualTo("\"9007199254740993\""));
        Assert.That(json["start"]!.ToJsonString(), Is.EqualTo("\"2018-03-01\""));
        var metric = json["metrics"]![0]!.AsObject();
        Assert.That(metric["value"]!.ToJsonString(), Is.EqualTo("0.1192504258943782"));
        Assert.That(metric["definitionVersion"]!.ToJsonString(), Is.EqualTo("1"));
        Assert.That(metric.ContainsKey("low") && metric["low"] is null);
        Assert.That(json.ContainsKey("asOf") && json["asOf"] is null);
    }

    [TestCase("/api/v1/scorecard")]
    [TestCase("/api/v1/metrics/lead-conversion-rate/history")]
    [TestCase("/api/v1/metrics/all/history?format=csv")]
    public async Task A_body_that_the_client_has_is_not_sent_again_until_it_changes(string path)
    {
        using var first = await _host.Client.GetAsync(path);
        Assert.That(first.Headers.ETag?.IsWeak, Is.True);
        using var same = await GetIfNotAsync(path, first.Headers.ETag!);
        Assert.That(same.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        Assert.That(await same.Content.ReadAsByteArrayAsync(), Is.Empty);
        _host.Fakes.Value = 0.5;
        using var changed = await GetIfNotAsync(path, first.Headers.ETag!);
        Assert.That(changed.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await changed.Content.ReadAsStringAsync(), Does.Contain("0.5"));
    }

    [TestCase("/api/v1/scorecard?asOf=14.11.2018", 400, "asOf", "14.11.2018")]
    [TestCase("/api/v1/scorecard?snapshot=-1", 400, "snapshot", "-1")]
    [TestCase("/api/v1/scorecard?segmnt=channel:organic", 400, "segmnt", "channel:organic")]
    [TestCase("/api/v1/scorecard?grain=day&grain=week", 400, "grain", "day,week")]
    [TestCase("/api/v1/metrics?grain=day", 400, "grain", "day")]
    [TestCase("/api/v1/metrics/leeds", 404, "key", "leeds")]
    [TestCase("/api/v1/metrics/leeds/history", 404, "key", "leeds")]
    [TestCase("/api/v1/metrics/all/history?format=xls", 400, "format", "xls")]
    [TestCase("/api/v1/metrics/leeds/records", 404, "key", "leeds")]
    [TestCase("/api/v1/metrics/lead-conversion-rate/records?limit=0", 400, "limit", "0")]
    [TestCase("/api/v1/metrics/lead-conversion-rate/records?asOf=x", 400, "asOf", "x")]
    [TestCase("/api/v1/metrics/lead-conversion-rate/records?format=xlsx", 400, "format", "xlsx")]
    [TestCase("/api/v1/sources/erp/runs", 404, "source", "erp")]
    [TestCase("/api/v1/sources/crm/runs?limit=0", 400, "limit", "0")]
    [TestCase("/api/v1/runs/1", 404, "id", "1")]
    [TestCase("/api/v1/runs/abc", 404, "id", "abc")]
    [TestCase("/api/v1/runs/1/rejects", 404, "id", "1")]
    [TestCase("/api/v1/runs/9007199254740993/rejects?after=x", 400, "after", "x")]
    [TestCase("/api/v1/runs/9007199254740993/rejects?limit=1001", 400, "limit", "1001")]
    public async Task What_cannot_be_used_is_a_problem_that_names_the_parameter_and_its_value(string path, int status, string parameter, string value)
    {
        using var answer = await _host.Client.GetAsync(path);
        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        var problem = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.That(problem["parameter"]?.ToString(), Is.EqualTo(parameter));
        Assert.That(problem["value"]?.ToString(), Is.EqualTo(value));
        Assert.That(problem["status"]!.GetValue<int>(), Is.EqualTo(status));
    }

    [Test]
    public async Task A_query_that_refuses_a_parameter_is_a_problem()
    {
        _host.Fakes.Failure = new QueryException("period", "2018-13", "'2018-13' is no month.");
        using var answer = await _host.Client.GetAsync("/api/v1/scorecard?period=2018-13");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("\"parameter\":\"period\"").And.Contain("2018-13"));
    }

    [Test]
    public async Task An_unforeseen_failure_says_nothing_of_its_insides()
    {
        _host.Fakes.Failure = new InvalidOperationException("password=hunter2 at /srv/secret");
        using var answer = await _host.Client.GetAsync("/api/v1/scorecard");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("traceId").And.Not.Contain("hunter2").And.Not.Contain("InvalidOperation"));
    }

    [Test]
    public async Task A_store_that_is_away_is_503_with_a_time_to_come_back()
    {
        _host.Fakes.Failure = new NpgsqlException("Failed to connect to 10.0.0.7:5432", new System.Net.Sockets.SocketException());
        using var answer = await _host.Client.GetAsync("/api/v1/scorecard");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(answer.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(5)));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain("10.0.0.7"));
    }

    [Test]
    public async Task An_unknown_path_below_api_is_a_problem_too()
    {
        using var answer = await _host.Client.GetAsync("/api/v1/nothing");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
    }

    [Test]
    public async Task RequestRun_answers_202_and_where_to_look()
    {
        using var answer = await _host.Client.PostAsync("/api/v1/sources/crm/runs", null);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(answer.Headers.Location?.ToString(), Is.EqualTo("/api/v1/runs/9007199254740993"));
        Assert.That((await _host.Client.GetFromJsonAsync<JsonObject>(answer.Headers.Location))!["state"]!.ToString(), Is.EqualTo("requested"));
    }

    [Test]
    public async Task Rejects_are_paged_by_id()
    {
        var rows = (await _host.Client.GetFromJsonAsync<JsonArray>("/api/v1/runs/9007199254740993/rejects?after=7&limit=2"))!;
        Assert.That(_host.Fakes.AskedRejects, Is.EqualTo((Fakes.BigId, 7L, 2)));
        Assert.That(rows[0]!["id"]!.ToJsonString(), Is.EqualTo("\"8\""));
        Assert.That(rows[0]!["line"]!.ToJsonString(), Is.EqualTo("17"));
    }

    [Test]
    public async Task Sources_and_metrics_are_listed()
    {
        Assert.That((await _host.Client.GetFromJsonAsync<JsonArray>("/api/v1/sources"))![0]!["dataAsOf"]!.ToString(), Is.EqualTo("2018-04-01T12:00:00+00:00"));
        Assert.That((await _host.Client.GetFromJsonAsync<JsonObject>("/api/v1/metrics/lead-conversion-rate"))!["formula"]!.ToString(), Is.EqualTo("won / entered"));
    }

    [Test]
    public async Task Explanation_hands_on_every_parameter_and_answers_the_formula_piece_by_piece()
    {
        var json = (await _host.Client.GetFromJsonAsync<JsonObject>("/api/v1/metrics/lead-conversion-rate/explanation?grain=month&period=2018-03&segment=channel%3A"))!;
        Assert.That(_host.Fakes.AskedExplanation, Is.EqualTo(new ExplanationRequest("lead-conversion-rate", "month", "2018-03", "channel:")));
        Assert.That(json["formula"]!.AsArray().Select(piece => piece!["value"]?.ToString()), Is.EqualTo(new[] { "140", null, "1174" }));
        Assert.That(json["snapshotId"]!.ToJsonString(), Is.EqualTo("\"9007199254740993\""));
    }

    [TestCase(true, 200, "ready")]
    [TestCase(false, 503, "not-ready")]
    public async Task Ready_says_what_the_node_is_doing(bool ready, int status, string word)
    {
        (_host.Fakes.IsReady, _host.Fakes.Message) = (ready, "Loading the demo company, 40 %.");
        using var answer = await _host.Client.GetAsync("/health/ready");
        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain($"\"{word}\"").And.Contain("40 %"));
    }

    private async Task<HttpResponseMessage> GetIfNotAsync(string path, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(tag);
        return await _host.Client.SendAsync(request);
    }
}
