using System.Net;
using System.Text.Json.Nodes;
using Scorecard.Data.Queries;

namespace Scorecard.Tests.Api;

internal sealed class HistoryTests
{
    private ApiHost _host = null!;

    [SetUp]
    public async Task StartAsync() => _host = await ApiHost.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public async Task History_as_csv_is_a_file_with_one_row_a_point()
    {
        using var answer = await _host.Client.GetAsync("/api/v1/metrics/all/history?format=csv&segment=channel%3Aorganic&from=2018-03&to=2018-04&view=known&grain=month");
        Assert.That(_host.Fakes.AskedHistory, Is.EqualTo(new HistoryRequest("all", "month", "2018-03", "2018-04", "channel:organic", "known")));
        Assert.That(answer.Content.Headers.ContentDisposition?.FileNameStar, Is.EqualTo("scorecard-all-month-channel-organic-known.csv"));
        Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo(
            "metric,grain,segment,view,period,value,low,high,n,target,targetLow,targetHigh,status,reason,closeCall,estimate,asOf,definitionVersion,targetVersion,snapshotId,shownValue,shownStatus,knownValue,knownStatus,shownAt,knownAt,running,withoutOldDeals,oldDeals\r\n"
            + "lead-conversion-rate,month,channel:organic,known,2018-03,0.1192504258943782,0.1019,0.139,1174,0.11,,,green,,false,false,2018-11-14,1,2,9007199254740993,,,,,,,false,,\r\n"
            + "lead-conversion-rate,month,channel:organic,known,2018-04,,,,,,,,undefined,no leads,false,false,,,,,,,,,,,false,,\r\n"));
    }

    [Test]
    public async Task History_says_of_a_restated_period_what_was_shown_and_what_is_known()
    {
        _host.Fakes.Restated = new RestatedView(0.1, "red", Fakes.Noon, null, "undefined", Fakes.Noon.AddDays(1));
        Assert.That(await _host.Client.GetStringAsync("/api/v1/metrics/all/history?format=csv"), Does.Contain("9007199254740993,0.1,red,,undefined,2018-04-01T12:00:00Z,2018-04-02T12:00:00Z,false,,\r\n"));
        Assert.That(await _host.Client.GetStringAsync("/api/v1/metrics/all/history"), Does.Contain("\"restated\":{\"shownValue\":0.1,\"shownStatus\":\"red\"").And.Contain("\"knownValue\":null"));
    }

    [Test]
    public async Task History_says_of_velocity_what_it_is_without_the_old_deals()
    {
        _host.Fakes.History = [new HistoryPoint("pipeline-velocity", "2018-03", 11_214.5, null, null, 38, null, "no-target", null, false, false, null, 1, 1, 7, WithoutOldDeals: new WithoutOldView(9_870.25, 31))];
        Assert.That(await _host.Client.GetStringAsync("/api/v1/metrics/all/history?format=csv"), Does.EndWith("false,9870.25,31\r\n"));
        Assert.That(await _host.Client.GetStringAsync("/api/v1/metrics/all/history?format=ndjson"), Does.Contain("\"withoutOldDeals\":{\"value\":9870.25,\"oldDeals\":31}"));
        Assert.That(await _host.Client.GetStringAsync("/api/v1/metrics/all/history"), Does.Contain("\"withoutOldDeals\":{\"value\":9870.25,\"oldDeals\":31}"));
    }

    [Test]
    public async Task History_as_csv_leaves_a_negative_number_a_number()
    {
        _host.Fakes.Value = -12.5;
        Assert.That(await _host.Client.GetStringAsync("/api/v1/metrics/all/history?format=csv"), Does.Contain(",-12.5,"));
    }

    [Test]
    public async Task History_as_csv_takes_the_sting_out_of_words()
    {
        _host.Fakes.Reason = "=HYPERLINK(\"http://evil\",\"x\")";
        Assert.That(await _host.Client.GetStringAsync("/api/v1/metrics/all/history?format=csv"), Does.Contain(",\"'=HYPERLINK(\"\"http://evil\"\",\"\"x\"\")\","));
    }

    [Test]
    public async Task History_as_ndjson_is_one_whole_point_a_line()
    {
        var lines = (await _host.Client.GetStringAsync("/api/v1/metrics/lead-conversion-rate/history?format=ndjson")).TrimEnd('\n').Split('\n');
        Assert.That(lines, Has.Length.EqualTo(2));
        var point = JsonNode.Parse(lines[0])!.AsObject();
        Assert.That(point["metric"]!.ToString(), Is.EqualTo("lead-conversion-rate"));
        Assert.That(point["grain"]!.ToString(), Is.EqualTo("month"));
        Assert.That(point["snapshotId"]!.ToJsonString(), Is.EqualTo("\"9007199254740993\""));
        Assert.That(point.ContainsKey("reason"));
    }

    [Test]
    public async Task History_that_says_its_version_is_not_read_to_find_that_the_client_has_it()
    {
        var read = 0;
        var point = new HistoryPoint("leads", "2018-03", 1, null, null, null, null, "green", null, false, false, null, null, null, null);
        _host.Fakes.History = Enumerable.Range(0, 3).Select(_ => { read++; return point; });
        _host.Fakes.HistoryVersion = "7";
        using var first = await _host.Client.GetAsync("/api/v1/metrics/all/history?format=csv");
        Assert.That((await first.Content.ReadAsStringAsync()).Split("\r\n"), Has.Length.EqualTo(5));

        Assert.That(await StatusAsync("/api/v1/metrics/all/history?format=csv", first), Is.EqualTo(HttpStatusCode.NotModified));
        Assert.That(read, Is.EqualTo(3), "once, for the first answer");
        Assert.That(await StatusAsync("/api/v1/metrics/all/history?format=csv&segment=*", first), Is.EqualTo(HttpStatusCode.OK), "something else was asked for");
        _host.Fakes.HistoryVersion = "8";
        Assert.That(await StatusAsync("/api/v1/metrics/all/history?format=csv", first), Is.EqualTo(HttpStatusCode.OK), "something was published");
    }

    private async Task<HttpStatusCode> StatusAsync(string address, HttpResponseMessage has)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(has.Headers.ETag!);
        using var answer = await _host.Client.SendAsync(request);
        return answer.StatusCode;
    }

    [Test]
    public async Task History_as_json_is_shown_rather_than_kept()
    {
        using var answer = await _host.Client.GetAsync("/api/v1/metrics/lead-conversion-rate/history");
        var history = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.That(answer.Content.Headers.ContentDisposition, Is.Null);
        Assert.That(history["metric"]!.ToString(), Is.EqualTo("lead-conversion-rate"));
        Assert.That(history["points"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That(history["points"]![0]!["asOf"]!.ToString(), Is.EqualTo("2018-11-14"));
    }
}
