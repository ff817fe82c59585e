using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Scorecard.Data.Queries;
using SkiaSharp;

namespace Scorecard.Tests.Api;

internal sealed class PicturedHistoryTests
{
    private const string History = "/api/v1/metrics/lead-conversion-rate/history";

    private ApiHost _host = null!;

    [SetUp]
    public async Task StartAsync() => _host = await ApiHost.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [TestCase("?format=png", 800, 380)]
    [TestCase("?format=png&width=640&height=300&scale=2&theme=dark", 1280, 600)]
    public async Task History_as_png_has_the_size_asked_for(string query, int width, int height)
    {
        using var answer = await _host.Client.GetAsync(History + query);
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("image/png"));
        using var png = SKBitmap.Decode(await answer.Content.ReadAsByteArrayAsync());
        Assert.That((png.Width, png.Height), Is.EqualTo((width, height)));
    }

    [Test]
    public async Task History_as_svg_is_written_as_its_reader_writes()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{History}?format=svg");
        request.Headers.AcceptLanguage.ParseAdd("de-DE");
        using var answer = await _host.Client.SendAsync(request);
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("image/svg+xml"));
        Assert.That((await answer.Content.ReadAsStringAsync()).Replace('\u00a0', ' '), Does.Contain("März 2018").And.Contain("11,9 %"));
    }

    [Test]
    public async Task History_as_a_picture_is_kept_until_something_is_announced()
    {
        _host.Fakes.Newest = 1;
        using var first = await _host.Client.GetAsync($"{History}?format=svg");
        _host.Fakes.Value = 0.5;
        Assert.That(await _host.Client.GetStringAsync($"{History}?format=svg"), Is.EqualTo(await first.Content.ReadAsStringAsync()));
        _host.Fakes.Newest = 2;
        Assert.That(await _host.Client.GetStringAsync($"{History}?format=svg"), Does.Contain("50.0%"));
    }

    [Test]
    public async Task Whoever_has_the_picture_is_told_so()
    {
        using var first = await _host.Client.GetAsync($"{History}?format=png");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{History}?format=png");
        request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse($"{first.Headers.ETag}"));
        using var again = await _host.Client.SendAsync(request);
        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }

    [TestCase("?format=png&width=12", "width", "'12' is no width of this picture; write a whole number from 320 to 2000.")]
    [TestCase("?format=png&height=3000", "height", "from 240 to 2000")]
    [TestCase("?format=png&scale=9", "scale", "from 1 to 4")]
    [TestCase("?format=svg&scale=2", "scale", "'scale' is for a PNG")]
    [TestCase("?format=png&theme=sepia", "theme", "There is no theme 'sepia'; there are light and dark.")]
    [TestCase("?format=csv&theme=dark", "theme", "'theme' is for a picture: name its format too, png or svg.")]
    [TestCase("?format=png&segment=*", "segment", "A picture shows the segments that are named")]
    [TestCase("?format=png&against=rivals", "against", "there are before and year")]
    [TestCase("?format=png&against=year&from=1999-01", "from", "there are from 2018-03 to 2018-04")]
    [TestCase("?format=png&segment=a:1&segment=a:2&segment=a:3&segment=a:4&against=year", "metric", "That would be 8 lines")]
    [TestCase("?format=svg&against=year&height=200", "height", "from 240 to 2000")]
    [TestCase("?format=csv&metric=leads", "format", "Several lines are for a picture, as png or svg; 'metric' makes them")]
    [TestCase("?segment=&segment=channel:organic", "format", "'segment' makes them: give it once")]
    [TestCase("?against=year", "format", "'against' makes them: leave it out")]
    [TestCase("?format=png&against=year&against=before", "against", "given 2 times")]
    [TestCase("?format=gif", "format", "there are json, ndjson, csv, xlsx, png, svg")]
    public async Task Parameter_of_a_picture_that_cannot_be_used_is_named(string query, string parameter, string said)
    {
        using var answer = await _host.Client.GetAsync(History + query);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.That((int)answer.StatusCode, Is.EqualTo(400));
        Assert.That(problem["parameter"]!.ToString(), Is.EqualTo(parameter));
        Assert.That(problem["detail"]!.ToString(), Does.Contain(said));
    }

    [TestCase("?format=svg&segment=&segment=channel:organic", "Lead conversion rate", "Lead conversion rate, channel: organic")]
    [TestCase("?format=svg&segment=channel:&against=year&from=2018-03&to=2018-03", "Lead conversion rate, channel: (blank)", "Lead conversion rate, channel: (blank), a year before")]
    [TestCase("?format=svg&against=before&view=shown&grain=week&asOf=2018-11-14&snapshot=7", "Lead conversion rate, the periods before", "Week · March 2018 to April 2018 · All segments · against the periods before · as shown then")]
    public async Task Several_lines_are_drawn_as_they_are_named(string query, string first, string second)
    {
        var svg = XDocument.Parse(await _host.Client.GetStringAsync(History + query));
        Assert.That(svg.Descendants().Where(element => element.Name.LocalName is "text").Select(text => text.Value), Is.SupersetOf(new[] { first, second }));
    }

    [Test]
    public async Task Several_lines_are_read_as_they_are_asked_for()
    {
        await _host.Client.GetStringAsync($"{History}?format=svg&grain=week&segment=channel:organic&view=shown&asOf=2018-11-14&snapshot=7&from=2018-03&to=2018-04&against=before");
        Assert.That(_host.Fakes.AskedHistory, Is.EqualTo(new HistoryRequest("lead-conversion-rate", "week", "2018-03", "2018-04", "channel:organic", "shown", new DateOnly(2018, 11, 14), 7)));
    }

    [Test]
    public async Task Several_lines_as_png_have_the_size_asked_for()
    {
        using var usual = SKBitmap.Decode(await _host.Client.GetByteArrayAsync($"{History}?format=png&against=year"));
        using var asked = SKBitmap.Decode(await _host.Client.GetByteArrayAsync($"{History}?format=png&against=year&width=400&height=300&scale=2&theme=dark"));
        Assert.That((usual.Width, usual.Height, asked.Width, asked.Height), Is.EqualTo((800, 380, 800, 600)));
    }

    [Test]
    public async Task Several_lines_are_kept_until_something_is_announced()
    {
        const string Lines = $"{History}?format=svg&segment=&segment=channel:organic";
        _host.Fakes.Newest = 1;
        var first = await _host.Client.GetStringAsync(Lines);
        _host.Fakes.Value = 0.5;
        Assert.That(await _host.Client.GetStringAsync(Lines), Is.EqualTo(first));
        Assert.That(await _host.Client.GetStringAsync($"{History}?format=svg&segment=&segment=channel:paid"), Does.Contain("50.0%"), "other lines are another picture");
        _host.Fakes.Newest = 2;
        Assert.That(await _host.Client.GetStringAsync(Lines), Does.Contain("50.0%").And.Not.EqualTo(first));
    }

    [Test]
    public async Task Line_of_an_unknown_metric_is_not_found()
    {
        using var answer = await _host.Client.GetAsync($"{History}?format=png&metric=vibes");
        Assert.That((int)answer.StatusCode, Is.EqualTo(404));
    }

    [Test]
    public async Task Picture_of_all_metrics_is_refused()
    {
        using var answer = await _host.Client.GetAsync("/api/v1/metrics/all/history?format=png");
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("A picture shows the metrics that are named"));
    }

    [Test]
    public async Task Picture_of_an_unknown_metric_is_not_found()
    {
        using var answer = await _host.Client.GetAsync("/api/v1/metrics/nothing/history?format=png");
        Assert.That((int)answer.StatusCode, Is.EqualTo(404));
    }
}
