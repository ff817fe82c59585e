using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Scorecard.Data.Queries;

namespace Scorecard.Tests.Api;

internal sealed class RecordsTests
{
    private ApiHost _host = null!;

    [SetUp]
    public async Task StartAsync() => _host = await ApiHost.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public async Task Records_hand_on_every_parameter()
    {
        await _host.Client.GetStringAsync("/api/v1/metrics/lead-conversion-rate/records?grain=month&period=2018-03&segment=channel%3A&part=denominator&after=abc&limit=7&asOf=2018-11-14&snapshot=12");

        Assert.That(_host.Fakes.AskedRecords.Single(), Is.EqualTo(new RecordsRequest("lead-conversion-rate", "month", "2018-03", "channel:", "denominator", "abc", 7, new DateOnly(2018, 11, 14), 12)));
    }

    [Test]
    public async Task Records_say_the_value_both_parts_and_where_the_next_page_begins()
    {
        var json = (await _host.Client.GetFromJsonAsync<JsonObject>("/api/v1/metrics/lead-conversion-rate/records"))!;

        Assert.That(json["n"]!.ToJsonString(), Is.EqualTo("1174"));
        Assert.That(json["denominator"]!["count"]!.ToJsonString(), Is.EqualTo("1174"));
        Assert.That(json["records"]![0]!["why"]!.ToString(), Is.EqualTo("MQL on 2018-03-02, customer on 2018-04-11, 40 days later"));
        Assert.That(json["records"]![0]!["fields"]!["mqlDay"]!.ToString(), Is.EqualTo("2018-03-02"));
        Assert.That(json["next"]!.ToString(), Is.EqualTo("there"));
    }

    [Test]
    public async Task Records_as_csv_are_all_of_them_a_row_each_and_never_a_formula()
    {
        using var answer = await _host.Client.GetAsync("/api/v1/metrics/lead-conversion-rate/records?format=csv&segment=channel%3Aorganic");

        Assert.That(answer.Content.Headers.ContentDisposition?.FileNameStar, Is.EqualTo("scorecard-lead-conversion-rate-month-2018-03-channel-organic-numerator.csv"));
        Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo(
            "source,id,recordType,customer,day,secondDay,why,fields,segments,days,adds,notReadSince\r\n"
            + "crm,'=1+1,lead,C7,2018-03-02,2018-04-11,\"MQL on 2018-03-02, customer on 2018-04-11, 40 days later\",\"{\"\"mqlDay\"\":\"\"2018-03-02\"\"}\",\"{\"\"channel\"\":\"\"\"\"}\",40,,\r\n"
            + "crm,L2,lead,C7,2018-03-02,2018-04-11,\"MQL on 2018-03-02, customer on 2018-04-11, 40 days later\",\"{\"\"mqlDay\"\":\"\"2018-03-02\"\"}\",\"{\"\"channel\"\":\"\"\"\"}\",40,,\r\n"));
        Assert.That(_host.Fakes.AskedRecords.Select(asked => asked.After), Is.EqualTo(new[] { null, "there" }));
    }

    [Test]
    public async Task Records_that_restated_a_value_as_csv_say_how_they_counted_and_count()
    {
        using var answer = await _host.Client.GetAsync("/api/v1/metrics/leads/restated?format=csv&period=2018-03");

        Assert.That(answer.Content.Headers.ContentDisposition?.FileNameStar, Is.EqualTo("scorecard-leads-month-2018-03-restated.csv"));
        Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo(
            "change,part,recordType,source,id,dayThen,dayNow,addsThen,addsNow,whyThen,whyNow\r\n"
            + "entered,numerator,lead,crm,'=1+1,,2018-03-04,,12.5,,created on 2018-03-04\r\n"
            + "changed,numerator,lead,crm,L2,2018-03-01,2018-03-04,,12.5,created on 2018-03-04,created on 2018-03-04\r\n"));
    }
}
