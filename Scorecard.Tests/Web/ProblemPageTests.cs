using System.Net;

namespace Scorecard.Tests.Web;

/// <summary>A failure as a person meets it: a page in the layout, with what happened, what was kept and a way on.</summary>
internal sealed class ProblemPageTests
{
    private PageHost _host = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _host = await PageHost.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [TestCase("/broken", "text/html", HttpStatusCode.InternalServerError, "Something went wrong here")]
    [TestCase("/broken", "application/json", HttpStatusCode.InternalServerError, "Something went wrong here")]
    [TestCase("/away", "text/html", HttpStatusCode.ServiceUnavailable, "The store cannot be reached")]
    [TestCase("/nothing/here", "text/html", HttpStatusCode.NotFound, "There is nothing here")]
    [TestCase("/sources?x=a%00b", "text/html", HttpStatusCode.BadRequest, "A text cannot be used")]
    [TestCase("/api/v1/nothing", "text/html", HttpStatusCode.NotFound, "There is nothing here")]
    public async Task Failure_is_a_page_in_the_layout_with_a_way_on(string address, string accept, HttpStatusCode status, string heading)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd(accept);
        using var answer = await _host.Browser.SendAsync(request);
        var html = await answer.Content.ReadAsStringAsync();

        using var each = Assert.EnterMultipleScope();
        Assert.That((answer.StatusCode, answer.Content.Headers.ContentType?.MediaType), Is.EqualTo((status, "text/html")));
        Assert.That(html, Does.Contain($"<h1>{heading}</h1>").And.Contain($"<title>{heading} · Scorecard</title>").And.Contain("<nav ").And.Contain("href=\"/sources\""));
        Assert.That(html, Does.Match("href=\"/site\\.[a-z0-9.]*css\"").And.Not.Contain("secret detail").And.Not.Contain("10.0.0.7"));
        Assert.That(answer.Headers.Contains("Refresh"), Is.EqualTo(status is HttpStatusCode.ServiceUnavailable), "it comes back by itself where it can");
        Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("script-src 'self'"));
    }

    [Test]
    public async Task Form_with_more_fields_than_any_page_has_is_refused_in_words()
    {
        using var form = new FormUrlEncodedContent(Enumerable.Range(0, 5_000).Select(i => KeyValuePair.Create($"k{i}", "v")));
        using var answer = await _host.Browser.PostAsync(new Uri("/notes", UriKind.Relative), form);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("href=\"/").And.Contain("<h1>"));
    }
}
