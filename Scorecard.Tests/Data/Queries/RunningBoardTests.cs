using Scorecard.Data.Model;
using Scorecard.Data.Queries;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Queries;

/// <summary>A period that is running is never judged, by nothing.</summary>
[Parallelizable]
internal sealed class RunningBoardTests
{
    [Test]
    public async Task Cohort_that_is_off_target_colours_the_month_it_is_shown_in_and_not_the_running_one()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm") with { Targets = [new AgreedTarget("mql-to-sql-ratio", "month", 0.4)] });
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, [.. Enumerable.Range(0, 120).Select(at => Pull.Lead($"{at}", at < 60 ? "2025-12-05" : "2026-01-05"))]));

        var (over, running) = (await BoardAsync(store, "2026-02"), await BoardAsync(store, "2026-03"));
        var (red, carried) = (Ratio(over), Ratio(running));
        Assert.Multiple(() =>
        {
            Assert.That((over.Overall, over.Running, over.DaysSoFar), Is.EqualTo(("red", false, (int?)null)));
            Assert.That((running.Overall, running.Counts, running.Running, running.DaysSoFar), Is.EqualTo(("grey", new StatusCounts(0, 0, 9, 9), true, (int?)10)));
            Assert.That(running.OverallReason, Does.StartWith("so far, 10 of 31 days"));
            Assert.That((red.Cohort, red.Status), Is.EqualTo(("2025-12", "red")));
            Assert.That((carried.Cohort, carried.Value, carried.Status, carried.Trend[^1].Status), Is.EqualTo(("2026-01", red.Value, "not-yet-mature", "not-yet-mature")));
            Assert.That(running.Metrics.Single(metric => metric.Key == "mqls").Trend.Select(point => point.Running), Is.EqualTo(Enumerable.Repeat(false, 12).Append(true)));
            Assert.That(carried.Trend, Has.All.Property("Running").False);
        });
    }

    [Test]
    public async Task Board_without_a_colour_says_what_is_missing_once()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, Pull.Lead("1", "2026-02-05")));

        Assert.That((await BoardAsync(store, "2026-02")).OverallReason, Does.Match("^not enough to judge: .* without current data; .*Qualified leads without a target$"));
    }

    private static MetricView Ratio(ScorecardView board) => board.Metrics.Single(metric => metric.Key == "mql-to-sql-ratio");

    private static Task<ScorecardView> BoardAsync(TestStore store, string period) => store.Scorecards.GetAsync(new ScorecardRequest(Period: period), CancellationToken.None);
}
