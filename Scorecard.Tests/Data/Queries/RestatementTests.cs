using Scorecard.Data.Model;
using Scorecard.Data.Queries;
using Scorecard.Data.Setup;
using Scorecard.Data.Snapshots;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Queries;

/// <summary>A point once shown is never changed; what comes late makes a new one, and the old one is said beside it.</summary>
[Parallelizable]
internal sealed class RestatementTests
{
    private static readonly CompanySettings Company = TestStore.Company("crm") with { Targets = [new AgreedTarget("leads", "month", 3)] };
    private static readonly LeadRecord[] February = [Pull.Lead("1", "2026-02-01"), Pull.Lead("2", "2026-02-02")];
    private static readonly LeadRecord[] WithLate = [.. February, Pull.Lead("late", "2026-02-03")];

    [Test]
    public async Task A_late_record_marks_the_period_with_what_was_shown_and_what_is_known()
    {
        await using var store = await TestStore.NewAsync(Company, Pull.At("2026-02-20"));
        await store.PullAsync("crm", Pull.Leads(Pull.At("2026-02-20"), February[..1]));
        store.Clock.Now = TestStore.Noon;
        var shown = await store.PullAsync("crm", Pull.Leads(TestStore.Noon, February));
        Assert.That((await LeadsAsync(store)).Restated, Is.Null, "that a running period had another value is no restatement");

        store.Clock.Now = TestStore.Noon.AddHours(1);
        await store.PullAsync("crm", Pull.Leads(store.Clock.Now, WithLate));

        var restated = new RestatedView(2, "red", TestStore.Noon, 3, "green", TestStore.Noon.AddHours(1));
        var leads = await LeadsAsync(store);
        Assert.Multiple(async () =>
        {
            Assert.That((leads.Value, leads.Restated), Is.EqualTo((3d, restated)));
            Assert.That(leads.Trend[^1].Restated, Is.EqualTo(restated));
            Assert.That(leads.Trend.SkipLast(1), Has.All.Property("Restated").Null);
            Assert.That((await LeadsAsync(store, shown.SnapshotId)).Restated, Is.Null, "then nobody knew");
            Assert.That((await store.Explanations.GetAsync(new ExplanationRequest("leads"), CancellationToken.None)).Restated, Is.EqualTo(restated));
        });
    }

    [Test]
    public async Task History_as_shown_keeps_its_values_and_both_views_have_both()
    {
        await using var store = await TestStore.NewAsync(Company);
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, February));
        var before = await HistoryAsync(store, "shown");
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, WithLate));
        var (shown, known) = (await HistoryAsync(store, "shown"), await HistoryAsync(store, "known"));
        Assert.Multiple(() =>
        {
            Assert.That(before.Restated, Is.Null);
            Assert.That(shown with { Restated = null }, Is.EqualTo(before), "a point once shown is never changed");
            Assert.That((known.Value, known.Status), Is.EqualTo((3d, "green")));
            Assert.That((shown.Restated!.ShownValue, shown.Restated.KnownValue), Is.EqualTo((2d, 3d)));
            Assert.That(known.Restated, Is.EqualTo(shown.Restated));
        });
    }

    [Test]
    public async Task A_value_that_comes_back_to_what_was_shown_is_not_restated()
    {
        await using var store = await TestStore.NewAsync(Company);
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, February));
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, WithLate));
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, February));
        Assert.That((await LeadsAsync(store)).Restated, Is.Null);
    }

    [Test]
    public async Task As_of_another_day_nothing_was_ever_shown()
    {
        await using var store = await TestStore.NewAsync(Company);
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, February));
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, WithLate));
        var board = await store.Scorecards.GetAsync(new ScorecardRequest(Period: "2026-02", AsOf: Pull.Day("2026-03-05")), CancellationToken.None);
        Assert.That(board.Metrics, Has.All.Property("Restated").Null);
    }

    private static async Task<MetricView> LeadsAsync(TestStore store, long? snapshot = null) =>
        (await store.Scorecards.GetAsync(new ScorecardRequest(Period: "2026-02", Snapshot: snapshot), CancellationToken.None)).Metrics.Single(metric => metric.Key == "leads");

    private static async Task<HistoryPoint> HistoryAsync(TestStore store, string view) =>
        (await store.Histories.GetAsync(new HistoryRequest("leads", View: view), CancellationToken.None)).Points.Single(point => point.Period == "2026-02");
}
