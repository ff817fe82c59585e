using System.Net;
using System.Text.RegularExpressions;
using Scorecard.Web.Pages.Starting;

namespace Scorecard.Tests.Web;

/// <summary>The pages as a browser meets them: over HTTP, with their statuses, forms and languages.</summary>
internal sealed class PageEndpointsTests
{
    private PageHost _host = null!;
    private SampleQueries _queries = null!;
    private HttpClient _browser = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _host = await PageHost.StartAsync();
        (_queries, _browser) = (_host.Queries, _host.Browser);
    }

    [SetUp]
    public void Forget() => _queries.Requested.Clear();

    [OneTimeTearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public async Task Records_of_a_snapshot_say_of_which_and_lead_to_what_is_known_today()
    {
        var html = await _browser.GetStringAsync("/metrics/lead-conversion-rate/records?snapshot=412");

        Assert.That(BoardPageTests.Words(html), Does.Contain("As they were known at snapshot 412, received ").And.Contain("Show what is known today"));
        Assert.That(html, Does.Contain("snapshot=412&amp;part=denominator").And.Contain("name=\"snapshot\" value=\"412\"").And.Contain("snapshot=412&amp;part=numerator&amp;format=csv"));
        Assert.That(await _browser.GetStringAsync("/metrics/lead-conversion-rate/records"), Does.Not.Contain("snapshot"));
    }

    [TestCase("/metrics/lead-conversion-rate/records?snapshot=4b", HttpStatusCode.BadRequest)]
    [TestCase("/metrics/lead-conversion-rate/records?snapshot=1", HttpStatusCode.Gone)]
    [TestCase("/", HttpStatusCode.OK)]
    [TestCase("/?grain=quarter&segment=channel:organic", HttpStatusCode.OK)]
    [TestCase("/?grain=fortnight", HttpStatusCode.BadRequest)]
    [TestCase("/wall", HttpStatusCode.OK)]
    [TestCase("/wall/link", HttpStatusCode.OK)]
    [TestCase("/brief", HttpStatusCode.OK)]
    [TestCase("/brief?grain=fortnight", HttpStatusCode.BadRequest)]
    [TestCase("/history", HttpStatusCode.OK)]
    [TestCase("/metrics/leads", HttpStatusCode.OK)]
    [TestCase("/metrics/vibes", HttpStatusCode.NotFound)]
    [TestCase("/metrics/lead-conversion-rate/records", HttpStatusCode.OK)]
    [TestCase("/metrics/lead-conversion-rate/records?part=both", HttpStatusCode.BadRequest)]
    [TestCase("/metrics/vibes/records", HttpStatusCode.NotFound)]
    [TestCase("/sources", HttpStatusCode.OK)]
    [TestCase("/sources/crm", HttpStatusCode.OK)]
    [TestCase("/sources/nobody", HttpStatusCode.NotFound)]
    [TestCase("/runs/118", HttpStatusCode.OK)]
    [TestCase("/runs/7", HttpStatusCode.NotFound)]
    [TestCase("/nothing/here", HttpStatusCode.NotFound)]
    [TestCase("/broken", HttpStatusCode.InternalServerError)]
    public async Task Page_answers_with_its_status_and_a_heading(string address, HttpStatusCode expected)
    {
        using var answer = await _browser.GetAsync(address);
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Multiple(() =>
        {
            Assert.That(answer.StatusCode, Is.EqualTo(expected));
            Assert.That(html, Does.Contain("<h1>").And.Contain("· Scorecard</title>"));
            Assert.That(html, Does.Not.Contain("secret detail").And.Not.Contain("blazor.web.js"));
        });
    }

    [TestCase("/metrics/vibes", "There is no metric with the key “vibes”.")]
    [TestCase("/metrics/vibes/records", "There is no metric with the key “vibes”.")]
    [TestCase("/runs/7", "There is no pull number 7.")]
    [TestCase("/sources/nobody", "There is no source named “nobody”.")]
    [TestCase("/nothing/here", "There is no page at this address.")]
    [TestCase("/wall?grain=fortnight", "The grain “fortnight” is not one of week, month and quarter.")]
    [TestCase("/?grain=fortnight", "The grain “fortnight” is not one of week, month and quarter.")]
    public async Task What_there_is_not_is_named_with_a_way_on(string address, string expected)
    {
        var html = await BodyAsync(address);

        Assert.That(BoardPageTests.Words(html), Does.Contain(expected).And.Not.Contain("Connecting"));
        Assert.That(Regex.Match(html, "<main.*</main>", RegexOptions.Singleline, TimeSpan.FromSeconds(5)).Value, Does.Contain("<a "));
        Assert.That(html, Does.Not.Contain("href=\"/brief?"), "no link asks for it again");
    }

    [TestCase("/wall?period=2026-03", "The wall shows the newest period and no other, so it has no “period”.")]
    [TestCase("/wall?snapshot=4", "so it has no “snapshot”.")]
    [TestCase("/wall?asOf=2026-03-01", "so it has no “asOf”.")]
    [TestCase("/?view=dreamt", "There is no view “dreamt”; there are shown and known.")]
    [TestCase("/brief?view=dreamt", "There is no view “dreamt”; there are shown and known.")]
    [TestCase("/metrics/leads/records?view=dreamt", "There is no view “dreamt”; there are shown and known.")]
    [TestCase("/?period=2026-02&period=2026-03", "“period” is given 2 times; give it once.")]
    [TestCase("/wall?segment=channel:a&segment=channel:b", "“segment” is given 2 times; give it once.")]
    [TestCase("/brief?snapshot=1&snapshot=2", "“snapshot” is given 2 times; give it once.")]
    [TestCase("/metrics/leads?segment=channel:a&segment=channel:b", "“segment” is given 2 times; give it once.")]
    [TestCase("/metrics/leads/records?part=numerator&part=denominator", "“part” is given 2 times; give it once.")]
    [TestCase("/history?metric=leads&from=2026-02&from=2026-03", "“from” is given 2 times; give it once.")]
    public async Task What_a_page_cannot_answer_it_refuses_rather_than_answer_something_else(string address, string expected)
    {
        using var answer = await _browser.GetAsync(address);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(BoardPageTests.Words(await answer.Content.ReadAsStringAsync()), Does.Contain(expected));
    }

    [TestCase("view=shown", "This value was never shown: its period is still running, or it waits for data. These are the records as they are known today.")]
    [TestCase("view=shown&asOf=2026-07-14", "This value was never shown: it is counted up to another day.")]
    public async Task Records_of_a_value_that_was_never_shown_say_so(string choice, string expected) =>
        Assert.That(BoardPageTests.Words(await BodyAsync($"/metrics/lead-conversion-rate/records?{choice}")), Does.Contain(expected));

    [Test]
    public async Task Metric_as_of_another_day_is_not_offered_as_shown_then()
    {
        Assert.That(await BodyAsync("/metrics/leads?asOf=2026-08-14"), Does.Not.Contain("As shown then"));
        Assert.That(await BodyAsync("/metrics/leads"), Does.Contain("As shown then"));
    }

    [TestCase("/?grain=month&period=2026-03&segment=channel:organic&view=shown&snapshot=12&asOf=2026-08-14")]
    [TestCase("/brief?grain=month&period=2026-03&segment=channel:organic&view=shown&snapshot=12&asOf=2026-08-14")]
    [TestCase("/metrics/leads?grain=month&period=2026-03&segment=channel:organic&view=shown&snapshot=12&asOf=2026-08-14")]
    [TestCase("/metrics/leads/records?grain=month&period=2026-03&segment=channel:organic&view=shown&snapshot=12&asOf=2026-08-14")]
    [TestCase("/history?grain=month&period=2026-03&segment=channel:organic&view=shown&snapshot=12&asOf=2026-08-14")]
    public async Task Links_of_every_page_lead_to_the_same_place_on_the_others(string address)
    {
        var html = WebUtility.HtmlDecode(await BodyAsync(address));
        var place = address[(address.IndexOf('?', StringComparison.Ordinal) + 1)..].Replace(":", "%3A", StringComparison.Ordinal);

        foreach (var page in new[] { "/", "/brief", "/history" })
            Assert.That(html, Does.Contain($"href=\"{page}?{place}\""));
    }

    [TestCase("/")]
    [TestCase("/wall")]
    [TestCase("/nothing/here")]
    [TestCase("/broken")]
    public async Task Page_runs_no_script_but_its_own_files(string address)
    {
        using var answer = await _browser.GetAsync(address);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single().Split("; ");

        Assert.That(policy, Does.Contain("default-src 'self'").And.Contain("script-src 'self'").And.Contain("base-uri 'none'"));
        Assert.That(Regex.Matches(await answer.Content.ReadAsStringAsync(), "<script(?<attributes>[^>]*)>", RegexOptions.None, TimeSpan.FromSeconds(5)).Select(script => script.Groups["attributes"].Value), Has.All.Contain("src=\"/"));
        Assert.That(answer.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
    }

    [TestCase("?segment=channel:organic&period=2026-07", "href=\"/metrics/lead-conversion-rate/records?grain=month&amp;period=2026-07&amp;segment=channel%3Aorganic&amp;part=numerator&amp;after=more\"")]
    [TestCase("?segment=channel:organic", "href=\"/metrics/lead-conversion-rate/records?grain=month&amp;period=2026-07&amp;segment=channel%3Aorganic&amp;part=denominator\"")]
    [TestCase("?segment=channel:organic&part=denominator", "href=\"/api/v1/metrics/lead-conversion-rate/records?grain=month&amp;period=2026-07&amp;segment=channel%3Aorganic&amp;part=denominator&amp;format=csv\"")]
    [TestCase("?after=somewhere", "First page")]
    [TestCase("?after=end", "There are no more.")]
    [TestCase("?part=both", "There is no part “both”.")]
    public async Task Records_keep_the_choice_in_every_link(string choice, string expected) =>
        Assert.That(WebUtility.HtmlDecode(await BodyAsync($"/metrics/lead-conversion-rate/records{choice}")), Does.Contain(WebUtility.HtmlDecode(expected)));

    [Test]
    public async Task Board_of_the_past_says_so_and_keeps_it_in_every_link()
    {
        var html = WebUtility.HtmlDecode(await BodyAsync("/?grain=month&period=2026-07&segment=channel:organic&snapshot=12&asOf=2026-08-14"));
        const string Past = "segment=channel%3Aorganic&snapshot=12&asOf=2026-08-14";

        Assert.That(BoardPageTests.Words(html), Does.Contain("As known at snapshot 12, counting what happened up to 14 Aug 2026. Show what is known today"));
        Assert.That(html, Does.Contain($"href=\"/?grain=week&period=2026-W44&{Past}\"").And.Contain($"href=\"/?grain=month&period=2026-06&{Past}\""), "other grains and periods");
        Assert.That(html, Does.Contain("name=\"snapshot\" value=\"12\"").And.Contain("name=\"asOf\" value=\"2026-08-14\""), "the form");
        Assert.That(html, Does.Contain($"/metrics/mqls/records?grain=month&period=2026-07&{Past}"), "the records");
        Assert.That(html, Does.Contain("href=\"/?grain=month&period=2026-07&segment=channel%3Aorganic\" data-leaves=\"snapshot asOf\">Show what is known today"));
        Assert.That(await BodyAsync("/?asOf=14.8.2026"), Does.Contain("is not a day"));
    }

    [Test]
    public async Task Api_address_that_is_not_there_gets_no_page()
    {
        using var answer = await _browser.GetAsync("/api/v1/nothing");

        Assert.Multiple(async () =>
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        });
    }

    [Test]
    public async Task Page_writes_numbers_as_its_readers_language_does()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.AcceptLanguage.ParseAdd("de-DE,de;q=0.9,en;q=0.5");
        using var answer = await _browser.SendAsync(request);

        Assert.That(BoardPageTests.Words(await answer.Content.ReadAsStringAsync()).Replace('\u00a0', ' '), Does.Contain("11,9 %").And.Contain("3.240 $"));
    }

    [Test]
    public async Task Run_now_starts_a_pull_from_the_pages_own_form_only()
    {
        _queries.Requested.Clear();
        using var without = await _browser.PostAsync(new Uri("/sources/crm/runs", UriKind.Relative), new FormUrlEncodedContent([]));
        Assert.That(without.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(_queries.Requested, Is.Empty);

        var page = await _browser.GetStringAsync(new Uri("/sources", UriKind.Relative));
        var token = Regex.Match(page, "name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.None, TimeSpan.FromSeconds(5)).Groups["token"].Value;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        using var with = await _browser.PostAsync(new Uri("/sources/crm/runs", UriKind.Relative), form);

        Assert.Multiple(() =>
        {
            Assert.That(with.RequestMessage?.RequestUri?.AbsolutePath, Is.EqualTo("/sources/crm"), "it leads back to the source");
            Assert.That(_queries.Requested, Is.EqualTo(new[] { "crm" }));
        });
    }

    [Test]
    public async Task Replay_is_asked_for_from_the_pages_own_form_only()
    {
        _queries.Requested.Clear();
        using var without = await _browser.PostAsync(new Uri("/runs/118/replay", UriKind.Relative), new FormUrlEncodedContent([]));
        Assert.That((without.StatusCode, _queries.Requested.Count), Is.EqualTo((HttpStatusCode.BadRequest, 0)));

        var page = await _browser.GetStringAsync(new Uri("/sources", UriKind.Relative));
        var token = Regex.Match(page, "name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.None, TimeSpan.FromSeconds(5)).Groups["token"].Value;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        using var with = await _browser.PostAsync(new Uri("/runs/118/replay", UriKind.Relative), form);
        using var refused = await _browser.PostAsync(new Uri("/runs/7/replay", UriKind.Relative), form);

        Assert.That(with.RequestMessage?.RequestUri?.AbsolutePath, Is.EqualTo("/runs/121"), "it leads to the run that does it");
        Assert.That(_queries.Requested, Is.EqualTo(new[] { "replay of 118" }));
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("<h1>Nothing was changed</h1>").And.Contain("The rejected rows cannot be read again.").And.Contain("href=\"/sources\""));
    }

    [TestCase(119, HttpStatusCode.NotFound, "/runs/119", "stop of 119")]
    [TestCase(118, HttpStatusCode.OK, "/runs/118", null)]
    [TestCase(7, HttpStatusCode.NotFound, "/runs/7/stop", null)]
    public async Task Stop_is_asked_for_from_the_pages_own_form_only_and_leads_to_the_run(long id, HttpStatusCode status, string leadsTo, string? requested)
    {
        var stop = new Uri($"/runs/{id}/stop", UriKind.Relative);
        using var without = await _browser.PostAsync(stop, new FormUrlEncodedContent([]));
        Assert.That((without.StatusCode, _queries.Requested.Count), Is.EqualTo((HttpStatusCode.BadRequest, 0)));

        var page = await _browser.GetStringAsync(new Uri("/sources", UriKind.Relative));
        var token = Regex.Match(page, "name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.None, TimeSpan.FromSeconds(5)).Groups["token"].Value;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        using var with = await _browser.PostAsync(stop, form);

        // The sample has a page of 118 alone.
        Assert.That((with.StatusCode, with.RequestMessage?.RequestUri?.AbsolutePath), Is.EqualTo((status, leadsTo)));
        Assert.That(_queries.Requested.SingleOrDefault(), Is.EqualTo(requested));
    }

    [Test]
    public void Starting_page_escapes_what_it_is_told_and_asks_again() => Assert.Multiple(() =>
    {
        Assert.That(StartingPage.Render("Loading <b>", "12,000 leads", null), Does.Contain("Loading &lt;b&gt;").And.Contain("12,000 leads").And.Contain("http-equiv=\"refresh\" content=\"1\""));
        Assert.That(StartingPage.Render("Starting PostgreSQL", null, "Port 5432 is taken."), Does.Contain("Port 5432 is taken.").And.Contain("Nothing was lost"));
    });

    private async Task<string> BodyAsync(string address)
    {
        using var answer = await _browser.GetAsync(address);
        return await answer.Content.ReadAsStringAsync();
    }
}
