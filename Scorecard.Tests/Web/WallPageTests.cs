using System.Text.RegularExpressions;
using Scorecard.Web.Pages.Wall;

namespace Scorecard.Tests.Web;

internal sealed class WallPageTests
{
    [TestCase(5)]
    [TestCase(9)]
    public async Task Wall_shows_the_headline_metrics_and_nothing_else(int count)
    {
        var html = await PageRenderer.RenderAsync<WallPage>(SampleBoard.View(count));

        Assert.Multiple(() =>
        {
            Assert.That(Regex.Count(html, "<li class=\"tile", RegexOptions.None, TimeSpan.FromSeconds(5)), Is.EqualTo(count));
            Assert.That(html, Does.Contain($"of-{count}").And.Not.Contain("<a "), "nothing to press on a screen nobody touches");
        });
    }

    [Test]
    public async Task Wall_says_status_target_change_cohort_and_the_worst_source_in_words()
    {
        var words = BoardPageTests.Words(await PageRenderer.RenderAsync<WallPage>(SampleBoard.View()));

        Assert.Multiple(() =>
        {
            Assert.That(words, Does.Match("Lead conversion rate July 11.9%.*target 11%.*on target better by 0.4 points since June"));
            Assert.That(words, Does.Match(@"Revenue won \$362k.*target \$400k.*off target ±.*worse by \$20.9k"));
            Assert.That(words, Does.Contain("target $13k a day"));
            Assert.That(words, Does.Match("Hand-off in time –.*stale crm has no data after 31 Oct"));
            Assert.That(words, Does.Contain("crm: data end 31 Oct, 15:10 · 2 days ago ; Hand-off in time waits for data · billing-of-the-north-american-subsidiary never pulled"));
        });
    }

    [TestCase("Velocity a day", "target $13k $9,870 without old deals off target")]
    [TestCase("Pipeline velocity", "target $13k a day $9,870 a day without old deals off target")]
    public async Task Wall_says_the_unit_once(string label, string expected)
    {
        var board = SampleBoard.View();
        var words = BoardPageTests.Words(await PageRenderer.RenderAsync<WallPage>(
            board with { Metrics = [.. board.Metrics.Select(metric => metric.Key is "pipeline-velocity" ? metric with { Label = label } : metric)] }));

        Assert.That(words, Does.Contain(expected));
    }

    [Test]
    public async Task Wall_of_old_data_says_as_of_which_day_it_is_judged_and_no_age()
    {
        var board = SampleBoard.View();
        var words = BoardPageTests.Words(await PageRenderer.RenderAsync<WallPage>(
            board with { Sources = [board.Sources[1] with { JudgedAsOf = new DateOnly(2017, 12, 31), DataAsOf = new DateTimeOffset(2017, 12, 31, 12, 0, 0, TimeSpan.Zero) }] }));

        Assert.That(words, Does.Contain("Judged as of 31 Dec 2017, data up to 31 Dec 2017").And.Not.Contain("days ago").And.Not.Contain("fresh"));
    }

    [Test]
    public async Task Wall_without_data_waits_in_words()
    {
        var html = await PageRenderer.RenderAsync<WallPage>(SampleBoard.View(0));

        Assert.That(BoardPageTests.Words(html), Does.Contain("No data yet"));
    }
}
