using Scorecard.Data.Queries;
using Scorecard.Web.Pages.Sources;

namespace Scorecard.Tests.Web;

internal sealed class SourcePagesTests
{
    [Test]
    public async Task Sources_says_state_schedule_counts_and_error_in_words()
    {
        var words = BoardPageTests.Words(await PageRenderer.RenderAsync<SourcesPage>(SampleBoard.View()));

        Assert.Multiple(() =>
        {
            Assert.That(words, Does.Match("crm csv stale .*every 15 minutes.*failed in 1 min 1 s.*12,406 read, 31 new, 4 changed, 2 rejected, 1 flagged.*no column “won_date”"));
            Assert.That(words, Does.Contain("never pulled no data yet"));
            Assert.That(words, Does.Contain("America/New_York, paused"));
        });
    }

    [Test]
    public async Task DriftAlert_says_what_differs_and_what_to_do()
    {
        var check = new FactCheckView(7, "check", "failed", "schedule", SampleBoard.Now, SampleBoard.Now, 412, 900, 1, "1 of 900 facts differs. leads 2026-10-02: kept 4, counted anew 3. Nothing was changed.");
        var html = await PageRenderer.RenderAsync<DriftAlert>(SampleBoard.View(), ("Check", check));

        Assert.That(html, Does.Contain("role=\"alert\""));
        Assert.That(BoardPageTests.Words(html), Does.Contain("Facts differ from the records").And.Contain("leads 2026-10-02: kept 4, counted anew 3. Nothing was changed."));
    }

    [Test]
    public async Task Sources_without_drift_says_nothing_of_it() =>
        Assert.That(await PageRenderer.RenderAsync<SourcesPage>(SampleBoard.View()), Does.Not.Contain("role=\"alert\""));

    [Test]
    public async Task Sources_pulls_by_a_form_that_needs_no_script()
    {
        var html = await PageRenderer.RenderAsync<SourcesPage>(SampleBoard.View());

        Assert.That(html, Does.Contain("<form method=\"post\" action=\"/sources/crm/runs\">"));
    }

    [Test]
    public async Task Run_shows_each_bad_row_with_file_line_column_value_and_reason()
    {
        var words = BoardPageTests.Words(await PageRenderer.RenderAsync<RunPage>(SampleBoard.View(), ("Id", 118L)));

        Assert.Multiple(() =>
        {
            Assert.That(words, Does.Contain("This is not a date rejected leads.csv, line 1,482 column created 31/02/2026 L-1482,31/02/2026,organic,,EMEA"));
            Assert.That(words, Does.Contain("Won before it was created flagged, counts deals.csv, line 77"));
            Assert.That(words, Does.Contain("line 12 column id (empty)"));
        });
    }

    [Test]
    public async Task Run_offers_to_read_its_rejected_rows_again_and_tells_what_became_of_those_that_were()
    {
        var run = SampleBoard.Run(118, "crm") with { State = "succeeded", Error = null };
        var html = await PageRenderer.RenderAsync<ReplayRows>(SampleBoard.View(), ("Run", run), ("Replay", new ReplayView(2, 5, 1, 0, null)));
        Assert.That(html, Does.Contain("<form method=\"post\" action=\"/runs/118/replay\">"));
        Assert.That(BoardPageTests.Words(html), Does.Contain("5 mended, 1 known better already").And.Contain("Read these 2 rows again"));

        var older = BoardPageTests.Words(await PageRenderer.RenderAsync<ReplayRows>(SampleBoard.View(), ("Run", run), ("Replay", new ReplayView(1, 0, 0, 0, 120))));
        Assert.That(older, Does.Contain("Pull 120 is newer").And.Not.Contain("Read this row again"));

        var rows = BoardPageTests.Words(await PageRenderer.RenderAsync<RejectTable>(
            SampleBoard.View(), ("Rejects", new[] { new RejectView(1, false, "no date", "leads.csv", 2, null, null, "x", false, 121, "mended") })));
        Assert.That(rows, Does.Contain("mended by pull 121"));
    }

    [TestCase("requested", false, "<form method=\"post\" action=\"/runs/118/stop\">")]
    [TestCase("running", false, "<form method=\"post\" action=\"/runs/118/stop\">")]
    [TestCase("running", true, "stopping")]
    [TestCase("stopped", true, "")]
    [TestCase("succeeded", false, "")]
    public async Task Stop_is_offered_while_a_run_waits_or_runs_and_nobody_has_pressed_it(string state, bool isAsked, string expected)
    {
        var run = SampleBoard.Run(118, "crm") with { State = state, StopRequestedAt = isAsked ? SampleBoard.Now : null };
        var html = await PageRenderer.RenderAsync<StopRun>(SampleBoard.View(), ("Run", run));
        Assert.That(html, expected.Length > 0 ? Does.Contain(expected) : Does.Not.Contain("<form").And.Not.Contain("stopping"));
    }

    [Test]
    public async Task Source_names_a_segment_that_has_more_values_than_are_counted_apart()
    {
        var board = SampleBoard.View();
        var source = board.Sources[0] with { FullSegments = [new FullSegmentView("owner", 200, 19_800, "other")] };
        var words = BoardPageTests.Words(await PageRenderer.RenderAsync<SourcePage>(board with { Sources = [source] }, ("Name", source.Name)));
        Assert.That(words, Does.Contain("Segment “owner”: not every value is counted apart").And.Contain("200 values are, and 19,800 others are counted together as “other”"));
        Assert.That(await PageRenderer.RenderAsync<SourcePage>(board, ("Name", source.Name)), Does.Not.Contain("counted apart"));
    }

    [Test]
    public async Task Run_that_does_not_exist_says_so() =>
        Assert.That(BoardPageTests.Words(await PageRenderer.RenderAsync<RunPage>(SampleBoard.View(), ("Id", 7L))), Does.Contain("There is no pull number 7."));
}
