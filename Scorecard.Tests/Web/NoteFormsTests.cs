using System.Net;
using System.Text.RegularExpressions;

namespace Scorecard.Tests.Web;

/// <summary>Notes as they are written and removed by hand.</summary>
internal sealed class NoteFormsTests
{
    private PageHost _host = null!;
    private string _token = "";

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _host = await PageHost.StartAsync();
        _token = Regex.Match(await _host.Browser.GetStringAsync("/metrics/mqls"), "name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.None, TimeSpan.FromSeconds(5)).Groups["token"].Value;
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public async Task Note_is_added_from_the_pages_own_form_only_and_leads_back_to_it()
    {
        var before = _host.Queries.Noted.Count;
        using var without = await _host.Browser.PostAsync("/notes", new FormUrlEncodedContent([new("day", "2026-10-12"), new("text", "x"), new("author", "y")]));
        Assert.That((without.StatusCode, _host.Queries.Noted.Count), Is.EqualTo((HttpStatusCode.BadRequest, before)));

        using var with = await PostAsync("/notes", ("metric", "mqls"), ("segment", ""), ("day", "2026-10-12"), ("text", "A campaign"), ("author", "Ana"), ("back", "/metrics/mqls?grain=month"));
        var kept = _host.Queries.Noted[^1];

        Assert.That((with.StatusCode, with.RequestMessage?.RequestUri?.PathAndQuery), Is.EqualTo((HttpStatusCode.OK, "/metrics/mqls?grain=month")));
        Assert.That((kept.Metric, kept.Segment, kept.Day, kept.Text, kept.Author), Is.EqualTo(("mqls", (string?)null, new DateOnly(2026, 10, 12), "A campaign", "Ana")));
        Assert.That(BoardPageTests.Words(await with.Content.ReadAsStringAsync()), Does.Contain("12 Oct 2026 A campaign Ana Remove"));
    }

    [Test]
    public async Task Removed_note_can_be_put_back_from_the_page_that_says_so()
    {
        using var removed = await PostAsync("/notes/1/remove", ("back", "/metrics/mqls?grain=week"));
        var page = await removed.Content.ReadAsStringAsync();
        Assert.That(removed.RequestMessage?.RequestUri?.PathAndQuery, Is.EqualTo("/metrics/mqls?grain=week&removed=1"));
        Assert.That(BoardPageTests.Words(page), Does.Contain("The note of 3 Jun 2026 was removed. Put it back").And.Not.Contain("Webinars began"));
        Assert.That(page, Does.Contain("action=\"/notes/1/restore\""));

        using var back = await PostAsync("/notes/1/restore", ("back", "/metrics/mqls"));
        Assert.That(BoardPageTests.Words(await back.Content.ReadAsStringAsync()), Does.Contain("Webinars began").And.Not.Contain("was removed"));
    }

    [Test]
    public async Task What_cannot_be_kept_is_said_and_no_other_site_is_led_to()
    {
        using var empty = await PostAsync("/notes", ("day", "2026-10-12"), ("text", ""), ("author", "Ana"));
        using var noDay = await PostAsync("/notes", ("day", "soon <b>"), ("text", "x"), ("author", "Ana"));
        using var elsewhere = await PostAsync("/notes/2/restore", ("back", "//evil.example/metrics/"));

        Assert.That((empty.StatusCode, noDay.StatusCode), Is.EqualTo((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest)));
        Assert.That(await empty.Content.ReadAsStringAsync(), Does.Contain("A note needs its text."));
        Assert.That(await noDay.Content.ReadAsStringAsync(), Does.Contain("soon &lt;b&gt;"));
        Assert.That(elsewhere.RequestMessage?.RequestUri?.PathAndQuery, Is.EqualTo("/history"));
    }

    private Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) =>
        _host.Browser.PostAsync(path, new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), KeyValuePair.Create("__RequestVerificationToken", _token)]));
}
