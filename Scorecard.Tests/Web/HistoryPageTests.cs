using System.Text.Json;
using System.Text.RegularExpressions;
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
    public async Task History_offers_the_same_choice_as_a_file()
    {
        var html = await PageRenderer.RenderAsync<HistoryPage>(SampleBoard.View(), ("Key", "leads"));

        Assert.That(html, Does.Contain("/api/v1/metrics/leads/history?grain=month&amp;view=shown&amp;format=csv"));
    }

    [Test]
    public async Task History_of_an_unknown_metric_leads_to_the_known_ones() =>
        Assert.That(BoardPageTests.Words(await PageRenderer.RenderAsync<HistoryPage>(SampleBoard.View(), ("Key", "vibes"))), Does.Contain("“vibes”").And.Contain("See all metrics"));

    private static JsonElement Points(string html)
    {
        var json = Regex.Match(html, "id=\"chart-points\">(?<json>.*?)</script>", RegexOptions.Singleline, TimeSpan.FromSeconds(5)).Groups["json"].Value;
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("points").Clone();
    }
}
