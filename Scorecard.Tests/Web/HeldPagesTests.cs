using System.Text.RegularExpressions;
using Scorecard.Data.Held;
using Scorecard.Data.Queries;
using Scorecard.Web.Components;
using Scorecard.Web.Pages.Sources;

namespace Scorecard.Tests.Web;

/// <summary>What a person sees of a pull that is held, and how one is decided on.</summary>
internal sealed class HeldPagesTests
{
    private static readonly HeldSourceView Pending = new(SampleQueries.HeldRun, SampleBoard.Now.AddHours(-2), [new HeldLossView("lead", "leads", 4230, 2114, 0, true)]);

    [Test]
    public async Task Sources_asks_and_leads_to_what_would_go()
    {
        var html = await PageRenderer.RenderAsync<SourcesPage>(Board());
        Assert.That(BoardPageTests.Words(html), Does.Contain("crm: a pull is held It would take 2,114 of 4,230 leads away. The board is unchanged"));
        Assert.That(html, Does.Contain("action=\"/runs/122/keep\"").And.Contain("formaction=\"/runs/122/publish\"").And.Contain("href=\"/runs/122\""));
        Assert.That(html.IndexOf("Keep the board", StringComparison.Ordinal), Is.LessThan(html.IndexOf("Publish it", StringComparison.Ordinal)), "the Enter key keeps");
    }

    [Test]
    public async Task Freshness_says_since_when_and_what_and_is_not_green()
    {
        var html = await PageRenderer.RenderAsync<Freshness>(Board(), ("Sources", Board().Sources));
        Assert.That(BoardPageTests.Words(html), Does.Match("crm: a pull is held since .*, it would take 2,114 of 4,230 leads away"));
        Assert.That(html, Does.Contain("is-grey"));
    }

    [Test]
    public async Task Run_says_what_would_change_colour_and_which_records_would_go()
    {
        var html = await PageRenderer.RenderAsync<RunPage>(Board(), ("Id", SampleQueries.HeldRun));
        var words = BoardPageTests.Words(html);
        Assert.That(words, Does.Match("Win rate .*shown .*11.5%.*would be .*50.0%"));
        Assert.That(words, Does.Contain("L9 lead cannot be read").And.Contain("L10 lead would go"));
        Assert.That(words, Does.Not.Contain("It failed"));
        Assert.That(html, Does.Contain("href=\"/runs/122?lost=50\"").And.Contain("/api/v1/runs/122/losses?format=csv"));
    }

    [TestCase(SampleQueries.HeldRun, "keep", "keep of 122 by Ada")]
    [TestCase(SampleQueries.HeldRun, "publish", "publish of 122 by Ada")]
    [TestCase(118, "publish", null)]
    public async Task Decision_is_taken_from_the_pages_own_form_only(long id, string decision, string? requested)
    {
        await using var host = await PageHost.StartAsync();
        var address = new Uri($"/runs/{id}/{decision}", UriKind.Relative);
        using var without = await host.Browser.PostAsync(address, new FormUrlEncodedContent([]));
        Assert.That((without.StatusCode, host.Queries.Requested.Count), Is.EqualTo((System.Net.HttpStatusCode.BadRequest, 0)));

        var page = await host.Browser.GetStringAsync(new Uri("/sources", UriKind.Relative));
        var token = Regex.Match(page, "name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.None, TimeSpan.FromSeconds(5)).Groups["token"].Value;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("by", "Ada")]);
        using var with = await host.Browser.PostAsync(address, form);
        Assert.That((with.StatusCode, with.RequestMessage?.RequestUri?.AbsolutePath), Is.EqualTo((System.Net.HttpStatusCode.OK, $"/runs/{id}")));
        Assert.That(host.Queries.Requested.SingleOrDefault(), Is.EqualTo(requested));
    }

    private static ScorecardView Board()
    {
        var board = SampleBoard.View();
        return board with { Sources = [.. board.Sources.Select(source => source.Name is "crm" ? source with { State = "held", Held = Pending } : source)] };
    }
}
