using System.Text.RegularExpressions;
using Scorecard.Data.Queries;
using Scorecard.Web.Pages.Board;

namespace Scorecard.Tests.Web;

internal sealed partial class BoardPageTests
{
    private static readonly Dictionary<string, string> s_words = new(StringComparer.Ordinal)
    {
        ["green"] = "on target", ["red"] = "off target", ["stale"] = "stale", ["too-few"] = "too few", ["no-target"] = "no target",
        ["undefined"] = "undefined", ["not-yet-mature"] = "not yet mature", ["no-data"] = "no data",
    };

    [Test]
    public async Task Board_says_every_status_by_shape_and_word_beside_its_colour()
    {
        var html = await PageRenderer.RenderAsync<BoardPage>(SampleBoard.View());

        Assert.Multiple(() =>
        {
            foreach (var metric in SampleBoard.View().Metrics)
            {
                var row = Row(html, metric.Key);
                Assert.That(Words(row), Does.Contain(s_words[metric.Status]), metric.Key);
                Assert.That(row, Does.Contain(Shape(metric.Status)), metric.Key);
            }
        });
    }

    [Test]
    public async Task Board_never_writes_a_missing_value_as_zero()
    {
        var html = await PageRenderer.RenderAsync<BoardPage>(SampleBoard.View());
        var missing = Number(Row(html, "sla-compliance"));
        var zero = Number(Row(html, "sqls"));

        Assert.Multiple(() =>
        {
            Assert.That(missing, Does.Contain("–").And.Contain("no value").And.Not.Contain("0"));
            Assert.That(zero, Does.StartWith("0"), "a covered zero is a value");
        });
    }

    [Test]
    public async Task Board_says_why_a_grey_one_is_grey()
    {
        var html = await PageRenderer.RenderAsync<BoardPage>(SampleBoard.View());

        Assert.Multiple(() =>
        {
            foreach (var metric in SampleBoard.View().Metrics.Where(metric => metric.Reason is not null))
                Assert.That(Words(Row(html, metric.Key)), Does.Contain(metric.Reason), metric.Key);
        });
    }

    [Test]
    public async Task Board_leads_from_the_whole_to_the_parts()
    {
        var words = Words(await PageRenderer.RenderAsync<BoardPage>(SampleBoard.View()));

        Assert.That(words, Does.Match("Off target.*4 green \\(2 close calls\\) · 4 red \\(2 close calls\\) · 1 grey of 9.*Tension, 2nd month: marketing is on target.*Both teams.*Marketing.*Sales.*More numbers"));
    }

    [Test]
    public async Task Board_names_the_cohort_the_uncertainty_and_the_notes_of_a_value()
    {
        var html = await PageRenderer.RenderAsync<BoardPage>(SampleBoard.View());

        Assert.Multiple(() =>
        {
            Assert.That(Words(Row(html, "lead-conversion-rate")), Does.Contain("entered in July 2026").And.Contain("95 % interval 10.2–13.9% n 1,174 definition 3, target 2 snapshot 412"));
            Assert.That(Words(Row(html, "customer-acquisition-cost")), Does.Contain("close call"));
            Assert.That(Words(Row(html, "pipeline-velocity")), Does.Contain("31 open deals are older").And.Contain("$9,870 a day without 31 old deals"));
            Assert.That(Words(Row(html, "speed-to-lead")), Does.Contain("estimate"));
        });
    }

    [Test]
    public async Task Board_marks_a_restated_value_with_what_was_first_shown()
    {
        var html = await PageRenderer.RenderAsync<BoardPage>(SampleBoard.View());

        Assert.That(Words(Row(html, "mqls")), Does.Contain("restated: was 318, off target, when first shown"));
        Assert.That(Row(html, "mqls"), Does.Contain("class=\"again\""));
        Assert.That(Row(html, "leads"), Does.Not.Contain("restated"));
    }

    [Test]
    public async Task Board_keeps_how_sure_a_value_is_for_those_who_ask()
    {
        var html = await PageRenderer.RenderAsync<BoardPage>(SampleBoard.View());

        Assert.That(Row(html, "lead-conversion-rate"), Does.Match("(?s)<details class=\"trust\" name=\"trust\" id=\"trust-lead-conversion-rate\">.*10.2&#x2013;13.9%.*</details>"));
        Assert.That(html, Does.Not.Match("<details class=\"trust\"[^>]* open"));
    }

    [Test]
    public async Task Board_marks_what_is_noted_on_a_trend_and_says_the_newest()
    {
        var html = await PageRenderer.RenderAsync<BoardPage>(SampleBoard.View());

        Assert.Multiple(() =>
        {
            Assert.That(Row(html, "mqls").Split("class=\"noted\"").Length - 1, Is.EqualTo(3), "a mark for each noted period, those of all metrics too");
            Assert.That(Words(Row(html, "mqls")), Does.Contain("12 Sept 2026: Scores above 60 count from today, <b>not</b> 50 and 1 more"));
            Assert.That(Row(html, "mqls"), Does.Contain("href=\"/metrics/mqls?grain=month&amp;period=2026-10#notes\"").And.Contain("3 notes, the newest of 12 Sept 2026").And.Not.Contain("<b>not"));
            Assert.That(Words(html), Does.Contain("1 Aug 2026: Prices went up (Ana)"), "what is on all metrics is said once");
            Assert.That(Row(html, "leads").Split("class=\"noted\"").Length - 1, Is.EqualTo(1), "the other lies before the trend");
            Assert.That(html, Does.Not.Contain("Before all trends"));
        });
    }

    [Test]
    public async Task Board_writes_times_and_their_band()
    {
        var html = await PageRenderer.RenderAsync<BoardPage>(SampleBoard.View());

        Assert.That(Words(Row(html, "pipeline-coverage")), Does.Contain("3.4×").And.Contain("3 to 5 within"));
    }

    [Test]
    public async Task Board_links_each_metric_to_its_history()
    {
        var html = await PageRenderer.RenderAsync<BoardPage>(SampleBoard.View());

        Assert.That(Row(html, "revenue-won"), Does.Contain("href=\"/metrics/revenue-won?grain=month&amp;period=2026-10\""));
    }

    [Test]
    public async Task Board_leads_to_the_cohort_that_it_shows_and_remembers_whose_board_that_was() =>
        Assert.That(Row(await PageRenderer.RenderAsync<BoardPage>(SampleBoard.View()), "lead-conversion-rate"),
            Does.Contain("href=\"/metrics/lead-conversion-rate?grain=month&amp;period=2026-07&amp;board=2026-10\"").And.Contain("/records?grain=month&amp;period=2026-07&amp;board=2026-10\""));

    [Test]
    public async Task Board_names_in_each_cell_what_it_compares_where_the_heading_does_not()
    {
        var html = await PageRenderer.RenderAsync<BoardPage>(SampleBoard.View());

        Assert.Multiple(() =>
        {
            Assert.That(Words(html), Does.Contain("Since September"));
            Assert.That(Words(Row(html, "lead-conversion-rate")), Does.Contain("better by 0.4 points since June"));
            Assert.That(Words(Row(html, "leads")), Does.Match("better by 4\\d\\b").And.Not.Contain("since"));
        });
    }

    [Test]
    public async Task Running_board_has_no_status_and_holds_no_part_against_a_whole()
    {
        var html = await PageRenderer.RenderAsync<BoardPage>(SampleBoard.SoFar());

        Assert.Multiple(() =>
        {
            Assert.That(Words(html), Does.Contain("So far, 3 of 30 days judged when it is over").And.Not.Contain("Off target").And.Not.Contain("off target"));
            Assert.That(html, Does.Not.Contain("is-red"));
            Assert.That(Words(Row(html, "leads")), Does.Contain("so far, 3 of 30 days").And.Contain("when it is over").And.Not.Match("(up|down) [0-9]"));
            Assert.That(Row(html, "leads"), Does.Contain("class=\"line so-far\""), "the way to what is not whole is dotted");
            Assert.That(Words(Row(html, "lead-conversion-rate")), Does.Contain("entered in July 2026").And.Contain("carried over").And.Not.Contain("so far").And.Contain("since June"));
        });
    }

    [Test]
    public async Task Board_says_of_a_value_that_covers_part_of_its_period_that_it_does()
    {
        var board = SampleBoard.View();
        var html = await PageRenderer.RenderAsync<BoardPage>(board with
        {
            Metrics = [.. board.Metrics.Select(metric => metric.Key is "leads" ? metric with { Status = "no-data", Reason = "partly truncated: leads are complete only from 2026-10-09" } : metric)],
        });

        Assert.That(Words(Row(html, "leads")), Does.Contain("1,112").And.Contain("partly covered partly truncated: leads").And.Not.Contain("no data"));
    }

    [TestCase(true, "Was on target (5 green, 3 red, 1 grey) when first shown on 2 Nov 2026; now off target (4 green, 4 red, 1 grey), since 3 Nov 2026. Revenue won was on target; there was no tension.")]
    [TestCase(false, "what this page said as a whole then is not recorded")]
    public async Task Board_says_what_it_was_as_a_whole_when_it_was_first_shown(bool isRecorded, string expected)
    {
        var then = new ShownBoardView(
            isRecorded, isRecorded ? "green" : null, isRecorded ? new StatusCounts(5, 3, 1, 9) : null, isRecorded ? new TensionView("none", null, 0, [], null) : null,
            isRecorded ? SampleBoard.View().Metrics.Where(metric => metric.Headline).ToDictionary(metric => metric.Key, metric => metric.Key is "revenue-won" ? "green" : metric.Status) : null,
            isRecorded ? 400 : null, isRecorded ? SampleBoard.Now.AddDays(-1) : null, isRecorded ? SampleBoard.Now : null);

        foreach (var html in new[] { await PageRenderer.RenderAsync<BoardPage>(SampleBoard.View() with { Shown = then }), await PageRenderer.RenderAsync<Scorecard.Web.Pages.Brief.BriefPage>(SampleBoard.View() with { Shown = then }) })
            Assert.That(Words(html), Does.Contain(expected));
        Assert.That(Words(await PageRenderer.RenderAsync<Scorecard.Web.Pages.Wall.WallPage>(SampleBoard.View() with { Shown = then })), Does.Contain(isRecorded ? "on target until 3 Nov 2026" : "restated since first shown"));
        Assert.That(Words(await PageRenderer.RenderAsync<BoardPage>(SampleBoard.View())), Does.Not.Contain("first shown on"));
    }

    [Test]
    public async Task Board_of_a_segment_says_whose_tension_it_is_and_why_it_is_grey()
    {
        var board = SampleBoard.View() with { Segment = "channel:organic", Overall = "grey", OverallReason = "not enough to judge: every headline metric is without a target" };
        var words = Words(await PageRenderer.RenderAsync<OverallStatus>(board, ("View", board)));

        Assert.That(words, Does.Contain("Not enough to judge").And.Contain("Every headline metric is without a target").And.Contain("In all segments together: Tension"));
    }

    [Test]
    public async Task Board_without_any_data_says_what_to_do()
    {
        var words = Words(await PageRenderer.RenderAsync<BoardPage>(SampleBoard.Empty()));

        Assert.That(words, Does.Contain("No data yet").And.Contain("Go to the sources").And.Not.Contain("on target"));
    }

    [Test]
    public async Task Board_draws_a_gap_where_a_period_has_no_value()
    {
        var html = await PageRenderer.RenderAsync<BoardPage>(SampleBoard.View());
        var path = LinePath().Match(Row(html, "lead-acceptance-rate")).Groups["d"].Value;

        Assert.Multiple(() =>
        {
            Assert.That(path.Count(sign => sign == 'M'), Is.EqualTo(3), "three runs of values");
            Assert.That(path, Does.Contain("h0"), "one value alone is a dot");
        });
    }

    [Test]
    public async Task Board_draws_the_same_line_whatever_the_readers_decimal_mark()
    {
        var english = await PageRenderer.RenderInAsync<BoardPage>("en-GB", SampleBoard.View());
        var german = await PageRenderer.RenderInAsync<BoardPage>("de-DE", SampleBoard.View());

        Assert.That(Lines(german), Is.EqualTo(Lines(english)).And.Not.Empty);

        static IEnumerable<string> Lines(string html) => LinePath().Matches(html).Select(match => match.Groups["d"].Value);
    }

    internal static string Words(string html) => Spaces().Replace(System.Net.WebUtility.HtmlDecode(Tags().Replace(html, " ")), " ").Replace(" :", ":", StringComparison.Ordinal);

    private static string Row(string html, string key) => Regex.Match(html, $"<tr[^>]* id=\"{key}\".*?</tr>", RegexOptions.Singleline, TimeSpan.FromSeconds(5)).Value;

    private static string Number(string row) => Words(NumberCell().Match(row).Value).Trim();

    private static string Shape(string status) => status switch
    {
        "green" => "<circle cx=\"8\" cy=\"8\" r=\"6.6\">",
        "red" => "<path d=\"M8 .4 15.6 8",
        _ => "<circle class=\"ring\"",
    };

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();

    [GeneratedRegex("<td class=\"number\".*?</td>", RegexOptions.Singleline, 5_000)]
    private static partial Regex NumberCell();

    [GeneratedRegex("class=\"line\" d=\"(?<d>[^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex LinePath();
}
