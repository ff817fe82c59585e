using System.Net;

namespace Scorecard.Tests.Web;

/// <summary>Several histories on one page, by its address alone.</summary>
internal sealed class ComparisonPageTests
{
    private PageHost _host = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _host = await PageHost.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public async Task Metrics_and_segments_are_a_line_each_in_chart_and_table()
    {
        var html = await BodyAsync("/history?metric=leads&metric=revenue-won&segment=&segment=channel:organic&grain=month");
        var lines = HistoryPageTests.Chart(html).GetProperty("lines").EnumerateArray().Select(line => $"{line.GetProperty("name")} in {line.GetProperty("unit")}");

        Assert.That(lines, Is.EqualTo(new[] { "Leads in count", "Leads, channel: organic in count", "Revenue won in money", "Revenue won, channel: organic in money" }));
        Assert.That(BoardPageTests.Words(html), Does.Contain("Period Leads Leads, channel: organic Revenue won Revenue won, channel: organic Notes").And.Match(@"October 2026 Leads 1,112 on target Leads, channel: organic 1,112.*\$362,140"));
        Assert.That(html, Does.Contain("/metrics/leads/records?grain=month&amp;period=2026-10&amp;segment=channel%3Aorganic&amp;view=known"), "each value leads to its records");
    }

    [Test]
    public async Task Year_before_stands_beside_each_period_with_the_change_in_words()
    {
        var html = await BodyAsync("/history?metric=leads&from=2026-10&to=2026-10&against=year");
        var chart = HistoryPageTests.Chart(html);

        Assert.That(chart.GetProperty("periods").EnumerateArray().Select(period => period.GetString()), Is.EqualTo(new[] { "October 2026" }));
        Assert.That(chart.GetProperty("lines")[1].GetProperty("points")[0].GetProperty("period").GetString(), Is.EqualTo("October 2025"));
        Assert.That(BoardPageTests.Words(html), Does.Match("October 2026 Leads 1,112 on target Leads, a year before 930 off target October 2025 change better by 182"));
    }

    [Test]
    public async Task Periods_before_are_as_many_as_those_chosen()
    {
        var html = await BodyAsync("/history?metric=leads&from=2026-08&to=2026-10&against=before");
        var points = HistoryPageTests.Chart(html).GetProperty("lines")[1].GetProperty("points").EnumerateArray().Select(point => point.GetProperty("period").GetString());

        Assert.That(points, Is.EqualTo(new[] { "May 2026", "June 2026", "July 2026" }));
    }

    [Test]
    public async Task Address_reproduces_the_choice_in_its_form_and_its_files()
    {
        var html = WebUtility.HtmlDecode(await BodyAsync("/history?metric=mqls&segment=channel:organic&grain=month&from=2026-07&to=2026-09&view=shown&against=before"));

        Assert.That(html, Does.Match("name=\"metric\" value=\"mqls\" checked").And.Match("name=\"segment\" value=\"channel:organic\" checked"));
        foreach (var chosen in new[] { "month", "2026-07", "2026-09", "shown", "before" })
            Assert.That(html, Does.Contain($"value=\"{chosen}\" selected"));
        Assert.That(html, Does.Contain("/api/v1/metrics/mqls/history?grain=month&segment=channel%3Aorganic&view=shown&format=xlsx"));
    }

    [TestCase("?metric=leads&metric=revenue-won&segment=channel:organic&from=2026-07&to=2026-09&against=year&view=shown&snapshot=4", "/api/v1/metrics/leads/history?grain=month&view=shown&snapshot=4&format=png&metric=revenue-won&segment=channel%3Aorganic&from=2026-07&to=2026-09&against=year")]
    [TestCase("?metric=leads&segment=&segment=channel:organic", "/api/v1/metrics/leads/history?grain=month&view=known&format=png&segment=&segment=channel%3Aorganic&from=2025-11&to=2026-11")]
    [TestCase("?metric=leads", "/api/v1/metrics/leads/history?grain=month&view=known&format=png&from=2025-11&to=2026-11")]
    public async Task Chart_can_be_taken_along_as_a_picture(string choice, string expected)
    {
        var html = WebUtility.HtmlDecode(await BodyAsync("/history" + choice));

        Assert.That(html, Does.Contain($"data-picture=\"{expected}\"").And.Contain($"href=\"{expected}\" download=\"scorecard-comparison.png\"").And.Contain("download=\"scorecard-comparison.svg\""));
    }

    [Test]
    public async Task Chart_without_scripts_is_a_picture_of_the_same_lines()
    {
        var html = await BodyAsync("/history?metric=leads&metric=revenue-won");

        Assert.That(html, Does.Match("<desc id=\"chart-wide-desc\">Month · November 2025 to November 2026 · All segments · as known now\\. Leads\\. Trend: .* Revenue won\\. Trend: ").And.Contain("id=\"chart-narrow-desc\""));
    }

    [Test]
    public async Task Notes_stand_on_the_time_line_and_in_the_table()
    {
        var html = await BodyAsync("/history?metric=mqls&metric=leads");
        var notes = HistoryPageTests.Chart(html).GetProperty("notes").EnumerateArray().Select(note => $"{note.GetProperty("at")} {note.GetProperty("text")}").ToList();

        Assert.That(notes, Has.Some.StartWith("7 3 Jun 2026: Webinars began").And.Some.StartWith("9 1 Aug 2026: Prices went up"), "places of November 2025 to November 2026");
        Assert.That(BoardPageTests.Words(html), Does.Match("June 2026 .* 3 Jun 2026: Webinars began \\( ?Ana ?\\)"));
    }

    [TestCase("?metric=vibes", "There is no metric with the key “vibes”.")]
    [TestCase("?metric=leads&against=rivals", "Nothing can be held against “rivals”")]
    [TestCase("?metric=leads&from=1999-01", "There are no values for “1999-01”; there are from 2025-10 to 2026-11.")]
    [TestCase("?metric=leads&from=2026-10&to=2026-07", "“2026-07” comes before “2026-10”.")]
    [TestCase("?metric=leads&metric=mqls&segment=&segment=channel:organic&against=year&metric=sqls", "That would be 12 lines, and more than 6 cannot be told apart.")]
    public async Task What_cannot_be_compared_is_said_beside_the_form(string choice, string expected)
    {
        using var answer = await _host.Browser.GetAsync("/history" + choice);
        var words = BoardPageTests.Words(await answer.Content.ReadAsStringAsync());

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(words, Does.Contain(expected).And.Contain("Compare"));
    }

    private Task<string> BodyAsync(string address) => _host.Browser.GetStringAsync(address);
}
