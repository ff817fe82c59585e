using System.Text.Json;
using System.Text.RegularExpressions;
using Scorecard.Data.Queries;
using Scorecard.Web.Pages;
using Scorecard.Web.Pages.History;

namespace Scorecard.Tests.Web;

internal sealed class HistoryPageTests
{
    [Test]
    public async Task History_has_the_charts_points_as_a_table_newest_first()
    {
        var html = await PageRenderer.RenderAsync<HistoryPage>(SampleBoard.View(), ("Key", "revenue-won"));
        var words = BoardPageTests.Words(html);
        var points = Points(html);

        Assert.Multiple(() =>
        {
            Assert.That(points.GetArrayLength(), Is.EqualTo(13));
            Assert.That(words, Does.Match(@"October 2026 \$362,140.*off target.*snapshot 412.*October 2025 \$431,000"));
        });
    }

    [Test]
    public async Task Velocity_stands_with_what_it_is_without_the_old_deals()
    {
        var words = BoardPageTests.Words(await PageRenderer.RenderAsync<HistoryPage>(SampleBoard.View(), ("Key", "pipeline-velocity")));

        Assert.That(words, Does.Match(@"October 2026 \$11,214 a day off target \$9,870 a day without 31 old deals\. Target"), "explained");
        Assert.That(words, Does.Match(@"October 2026 \$11,214 a day \$9,870 a day without 31 old deals .*September 2026 \$12,120 a day 95 %"), "in the table; of what was not kept nothing is said");
    }

    [Test]
    public async Task History_keeps_a_missing_value_missing_in_table_and_chart()
    {
        var html = await PageRenderer.RenderAsync<HistoryPage>(SampleBoard.View(), ("Key", "sla-compliance"));

        Assert.Multiple(() =>
        {
            Assert.That(Points(html)[12].GetProperty("value").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(BoardPageTests.Words(html), Does.Match("October 2026 – .*stale crm has no data after 31 Oct"));
        });
    }

    [Test]
    public async Task History_without_scripts_is_the_picture_itself_in_the_colours_of_the_page()
    {
        var html = await PageRenderer.RenderAsync<HistoryPage>(SampleBoard.View(), ("Key", "revenue-won"));

        Assert.Multiple(() =>
        {
            Assert.That(Regex.Matches(html, "<svg [^>]*aria-labelledby=\"chart-(wide|narrow)-title chart-(wide|narrow)-desc\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)), Has.Count.EqualTo(2));
            Assert.That(html, Does.Contain("fill=\"var(--off)\"").And.Contain(">$450k</text>").And.Contain("October 2026</text>"));
            Assert.That(html, Does.Contain("Copy picture").And.Contain("/api/v1/metrics/revenue-won/history?grain=month&amp;view=shown&amp;format=png\" download=\"scorecard-revenue-won.png\""));
        });
    }

    [Test]
    public async Task History_offers_the_same_choice_as_a_file_of_each_kind()
    {
        var html = await PageRenderer.RenderAsync<HistoryPage>(SampleBoard.View(), ("Key", "leads"));

        foreach (var format in new[] { "csv", "xlsx", "json", "ndjson" })
            Assert.That(html, Does.Contain($"/api/v1/metrics/leads/history?grain=month&amp;view=shown&amp;format={format}"));
    }

    [Test]
    public async Task Metric_is_explained_with_its_own_numbers_for_both_teams()
    {
        var words = BoardPageTests.Words(await PageRenderer.RenderAsync<HistoryPage>(SampleBoard.View(), ("Key", "lead-conversion-rate")));

        Assert.Multiple(() =>
        {
            Assert.That(words, Does.Contain("July 2026, by entry 11.9% on target Target 11%, and the value is 0.9 points above. 95 % interval 10.2–13.9%."));
            Assert.That(words, Does.Contain("140 customers within 90 days ÷ 1,174 MQLs = 11.93%"));
            Assert.That(words, Does.Contain("Definition version 3, target version 2, data up to 2 Nov 2026, snapshot 412."));
            Assert.That(words, Does.Contain("For marketing Marketing reads").And.Contain("For sales Sales reads").And.Contain("What would change it Fewer leads"));
            Assert.That(words, Does.Contain("windowDays 60 agreed, default 90").And.Contain("costKinds none named default"));
        });
    }

    [Test]
    public async Task Metric_is_explained_in_the_readers_numbers()
    {
        var words = BoardPageTests.Words(await PageRenderer.RenderInAsync<HistoryPage>("de-DE", SampleBoard.View(), ("Key", "lead-conversion-rate")));

        Assert.That(words.Replace('\u00a0', ' '), Does.Contain("140 customers within 90 days ÷ 1.174 MQLs = 11,93 %"));
    }

    [Test]
    public async Task Metric_without_a_value_is_explained_without_a_formula()
    {
        var words = BoardPageTests.Words(await PageRenderer.RenderAsync<HistoryPage>(SampleBoard.View(), ("Key", "sla-compliance")));

        Assert.That(words, Does.Contain("There is no value, which is not the same as zero: crm has no data after 31 Oct.").And.Not.Contain("140 customers"));
    }

    [TestCase("known", "restated: was 318, off target, when first shown")]
    [TestCase("shown", "restated: now known as 342, on target")]
    public async Task History_marks_a_restated_period_with_the_other_value(string view, string expected)
    {
        var queries = new SampleQueries(SampleBoard.View());
        var metric = (await queries.MetricsAsync(CancellationToken.None)).Single(metric => metric.Key is "mqls");
        var history = await queries.GetAsync(new HistoryRequest("mqls", View: view), CancellationToken.None);
        var html = await PageRenderer.RenderAsync<HistoryTable>(SampleBoard.View(), ("Metric", metric), ("History", history), ("At", new Place("month", View: view)));

        Assert.Multiple(() =>
        {
            Assert.That(BoardPageTests.Words(html), Does.Contain(expected));
            Assert.That(html, Does.Contain("class=\"again\""), "a mark beside the word");
        });
    }

    [Test]
    public async Task History_leads_from_every_period_to_its_explanation()
    {
        var html = await PageRenderer.RenderAsync<HistoryPage>(SampleBoard.View(), ("Key", "leads"));

        Assert.That(html, Does.Contain("href=\"/metrics/leads?grain=month&amp;period=2026-03#explanation\""));
    }

    [Test]
    public async Task History_of_an_unknown_metric_leads_to_the_known_ones() =>
        Assert.That(BoardPageTests.Words(await PageRenderer.RenderAsync<HistoryPage>(SampleBoard.View(), ("Key", "vibes"))), Does.Contain("“vibes”").And.Contain("See all metrics"));

    private static JsonElement Points(string html) => Chart(html).GetProperty("lines")[0].GetProperty("points");

    internal static JsonElement Chart(string html)
    {
        var json = Regex.Match(html, "data-chart=\"(?<json>[^\"]*)\"", RegexOptions.None, TimeSpan.FromSeconds(5)).Groups["json"].Value;
        using var document = JsonDocument.Parse(System.Net.WebUtility.HtmlDecode(json));
        return document.RootElement.Clone();
    }
}
