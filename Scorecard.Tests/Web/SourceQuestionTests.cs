using System.Net;
using System.Text.RegularExpressions;
using Scorecard.Data.Queries;
using Scorecard.Web.Components;
using Scorecard.Web.Pages.Sources;

namespace Scorecard.Tests.Web;

/// <summary>What is no longer configured, on the pages.</summary>
internal sealed class SourceQuestionTests
{
    private static readonly LeftBehindView Leads = new("old", "leads", "asked", 2310, new(2026, 10, 14, 9, 0, 0, TimeSpan.Zero), null, false);

    private static SourceView Old => new(
        "old", "csv", "stale", Leads.DataAsOf, "0 0 * * * ?", "UTC", false, null, null,
        Configured: false, LeftBehind: [Leads], Question: "2,310 leads of old are counted, but no source of that name is configured any longer.");

    [Test]
    public async Task Sources_asks_with_a_form_for_each_answer_and_says_who_waits()
    {
        var board = SampleBoard.View();
        var html = await PageRenderer.RenderAsync<SourcesPage>(board with { Sources = [.. board.Sources, New, Old] });

        Assert.That(BoardPageTests.Words(html), Does.Contain("old is no longer configured 2,310 leads of old are counted").And.Contain("newcrm is not pulled").And.Contain("waits for the decision on old"));
        foreach (var answer in new[] { "rename", "retire", "keep" })
            Assert.That(html, Does.Contain($"<form method=\"post\" action=\"/sources/old/{answer}\">"));
        Assert.That(html, Does.Match("<option[^>]*selected[^>]*>newcrm</option>").And.Not.Match("<option[^>]*>old</option>"));
        Assert.That(html, Does.Not.Contain("action=\"/sources/old/runs\""));
    }

    [Test]
    public async Task Freshness_names_what_is_no_longer_configured_or_delivered_with_the_age_of_its_data()
    {
        var board = SampleBoard.View();
        var gone = BoardPageTests.Words(await PageRenderer.RenderAsync<Freshness>(board, ("Sources", new[] { Old })));
        var part = BoardPageTests.Words(await PageRenderer.RenderAsync<Freshness>(
            board, ("Sources", new[] { Old with { Configured = true, Question = null, LeftBehind = [Leads with { RecordType = "deals", State = "kept" }] } })));

        Assert.That(gone, Does.Contain("old no longer configured, its data are of 14 Oct"));
        Assert.That(part, Does.Contain("old: deals no longer delivered, data of 14 Oct"));
    }

    [Test]
    public async Task Answers_go_by_the_pages_own_form_only_and_a_refusal_is_said()
    {
        await using var host = await PageHost.StartAsync();
        host.Queries.Left.Add(Leads with { State = "retired" });
        var page = await host.Browser.GetStringAsync("/sources");
        Assert.That(page, Does.Contain("action=\"/sources/old/restore\""));
        var token = Regex.Match(page, "name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.None, TimeSpan.FromSeconds(5)).Groups["token"].Value;

        using var without = await host.Browser.PostAsync("/sources/old/retire", new FormUrlEncodedContent([new("type", "leads")]));
        using var retired = await PostAsync("retire", ("type", "leads"));
        using var restored = await PostAsync("restore", ("type", "leads"));
        using var kept = await PostAsync("keep");
        using var renamed = await PostAsync("rename", ("to", "newcrm"));
        using var refused = await PostAsync("rename", ("to", "web"));

        Assert.That((without.StatusCode, refused.StatusCode), Is.EqualTo((HttpStatusCode.BadRequest, HttpStatusCode.Conflict)));
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("web has leads of its own already."));
        Assert.That(retired.RequestMessage?.RequestUri?.PathAndQuery, Is.EqualTo("/sources"));
        Assert.That(host.Queries.Answered, Is.EqualTo(new[] { "retire old leads", "restore old leads", "keep old", "rename old newcrm" }));

        Task<HttpResponseMessage> PostAsync(string answer, params (string Name, string Value)[] fields) => host.Browser.PostAsync(
            $"/sources/old/{answer}",
            new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]));
    }

    private static SourceView New => new("newcrm", "csv", "never", null, "0 0 * * * ?", "UTC", false, null, null, WaitsFor: "old");
}
