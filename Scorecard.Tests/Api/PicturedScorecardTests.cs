using System.Text;
using System.Text.Json.Nodes;
using SkiaSharp;

namespace Scorecard.Tests.Api;

internal sealed class PicturedScorecardTests
{
    private const string Board = "/api/v1/scorecard";

    private ApiHost _host = null!;

    [SetUp]
    public async Task StartAsync() => _host = await ApiHost.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public async Task Scorecard_as_png_has_the_size_asked_for()
    {
        using var png = SKBitmap.Decode(await _host.Client.GetByteArrayAsync($"{Board}?format=png&width=1000&height=700&theme=dark"));
        Assert.That((png.Width, png.Height), Is.EqualTo((1000, 700)));
    }

    [TestCase("svg", "image/svg+xml", "<svg")]
    [TestCase("pdf", "application/pdf", "%PDF-")]
    public async Task Scorecard_as_a_picture_says_what_it_is(string format, string type, string begins)
    {
        using var answer = await _host.Client.GetAsync($"{Board}?format={format}&period=2018-03");
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo(type));
        Assert.That(Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync()), Does.StartWith(begins));
        Assert.That(_host.Fakes.Asked!.Period, Is.EqualTo("2018-03"));
    }

    [Test]
    public async Task Scorecard_as_a_picture_is_drawn_once_for_all_who_ask()
    {
        _host.Fakes.Newest = 1;
        var first = await _host.Client.GetStringAsync($"{Board}?format=svg");
        _host.Fakes.Value = 0.5;
        Assert.That(await _host.Client.GetStringAsync($"{Board}?format=svg"), Is.EqualTo(first));
        Assert.That(await _host.Client.GetStringAsync($"{Board}?format=svg&theme=dark"), Is.Not.EqualTo(first));
    }

    [TestCase("?format=gif", "there are json, png, svg, pdf")]
    [TestCase("?format=png&width=100", "write a whole number from 800 to 2400")]
    [TestCase("?width=900", "'width' is for a picture: name its format too, png or svg or pdf.")]
    public async Task Parameter_of_a_picture_that_cannot_be_used_is_refused(string query, string said)
    {
        using var answer = await _host.Client.GetAsync(Board + query);
        Assert.That((int)answer.StatusCode, Is.EqualTo(400));
        Assert.That(JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["detail"]!.ToString(), Does.Contain(said));
    }
}
