using System.Globalization;
using System.Text.RegularExpressions;
using Scorecard.Data.Queries;
using Scorecard.Presentation.Words;
using Scorecard.Presentation.Words.Board;
using Scorecard.Web.Pages.Brief;

namespace Scorecard.Tests.Web;

internal sealed class BriefPageTests
{
    private static readonly string[] s_months = ["2026-06", "2026-07", "2026-08", "2026-09", "2026-10"];

    [TestCase("ggggg", null)]
    [TestCase("rrrrn", null)]
    [TestCase("ggggr", "new this month")]
    [TestCase("gggnr", "since October, 1st month")]
    [TestCase("ggrrr", "since August, 3rd month")]
    [TestCase("rrnrr", "since September, 2nd month")]
    [TestCase("rrrrr", "for 5 months or longer")]
    public void StreakText_says_for_how_many_periods_in_a_row_it_is_red(string statuses, string? expected)
    {
        List<TrendPoint> trend = [.. statuses.Select((status, i) => new TrendPoint(s_months[i], 1, status switch { 'g' => "green", 'r' => "red", _ => "no-data" }))];
        Assert.That(StreakText.Of(trend, "month", CultureInfo.GetCultureInfo("en-GB")), Is.EqualTo(expected));
    }

    [TestCase("higher", 0.10, 0.12, 1)]
    [TestCase("higher", 0.12, 0.10, -1)]
    [TestCase("lower", 0.10, 0.12, -1)]
    [TestCase("higher", 0.1200, 0.1201, 0)]
    [TestCase("band", 0.10, 0.25, 1)]
    [TestCase("band", 0.30, 0.45, -1)]
    [TestCase("band", 0.25, 0.28, 0)]
    [TestCase("none", 0.10, 0.20, null)]
    [TestCase("higher", null, 0.20, null)]
    public void Movement_is_judged_by_the_metrics_own_direction(string direction, double? before, double now, int? expected)
    {
        var metric = SampleBoard.Metric("win-rate") with
        {
            Direction = direction, Target = new TargetView(null, 0.2, 0.3), Trend = [new TrendPoint("2026-09", before, "green"), new TrendPoint("2026-10", now, "green")],
        };
        Assert.That(Movement.Of(metric, new MetricText("ratio", null, CultureInfo.InvariantCulture)) is { } moved ? Math.Sign(moved) : (int?)null, Is.EqualTo(expected));
    }

    [Test]
    public async Task Brief_says_what_is_off_and_since_when_what_moved_and_leaves_the_rest_to_be_opened()
    {
        var html = await PageRenderer.RenderAsync<BriefPage>(SampleBoard.View());
        var words = BoardPageTests.Words(html);

        Assert.Multiple(() =>
        {
            Assert.That(words, Does.Contain("Off target October 2026 · 4 green · 4 red · 1 grey of 9"));
            Assert.That(words, Does.Contain("Off target, 2 are close calls"));
            Assert.That(words, Does.Contain("Tension, 2nd month: marketing is on target in all its results, sales is off target in all of its."));
            Assert.That(words, Does.Match(@"MQL-to-SQL ratio entered in September 37.1% off target: new in September target 40%"));
            Assert.That(words, Does.Match(@"Pipeline velocity \$11.2k a day .*the target of \$13k a day \$9,870 a day without 31 old deals"), "never the one without the other");
            Assert.That(words, Does.Match("Since September .*Better 3 .*Worse 4 .*Same 1"));
            Assert.That(words, Does.Match(@"On target 4 Lead conversion rate"));
            Assert.That(words, Does.Match(@"No colour 1 Hand-off in time – no value stale: crm has no data after 31 Oct"));
            Assert.That(html, Does.Contain("/metrics/revenue-won/records?").And.Contain("<details").And.Not.Contain("<details open"));
        });
    }

    [Test]
    public async Task Brief_names_what_each_is_held_against_where_the_heading_does_not_and_keeps_the_period_in_its_links()
    {
        var html = await PageRenderer.RenderAsync<BriefPage>(SampleBoard.View());

        Assert.That(BoardPageTests.Words(html), Does.Contain("Lead conversion rate (since June)").And.Not.Contain("Revenue won (since"));
        Assert.That(html, Does.Contain("/metrics/revenue-won?grain=month&amp;period=2026-10").And.Contain("/metrics/lead-conversion-rate?grain=month&amp;period=2026-07&amp;board=2026-10").And.Contain("href=\"/?grain=month&amp;period=2026-10\""));
    }

    [Test]
    public async Task Brief_of_a_running_month_has_no_status_and_moves_nothing_but_cohorts()
    {
        var html = await PageRenderer.RenderAsync<BriefPage>(SampleBoard.SoFar());
        var moved = BoardPageTests.Words(Regex.Match(html, "<details class=\"movements\".*?</details>", RegexOptions.Singleline, TimeSpan.FromSeconds(5)).Value);

        Assert.That(BoardPageTests.Words(html), Does.Contain("So far, 3 of 30 days").And.Not.Contain("Off target"));
        Assert.That(moved, Does.Contain("Lead conversion rate (since June)").And.Not.Contain("Revenue won"));
    }

    [Test]
    public async Task Brief_without_data_says_what_to_do_next() =>
        Assert.That(BoardPageTests.Words(await PageRenderer.RenderAsync<BriefPage>(SampleBoard.Empty())), Does.Contain("No data yet"));
}
