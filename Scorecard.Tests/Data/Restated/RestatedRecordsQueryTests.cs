using Scorecard.Data.Queries;
using Scorecard.Data.Restated;
using Scorecard.Data.Snapshots;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Restated;

/// <summary>A value that is another one than when it was first shown is so because of records, and each of them is named.</summary>
[Parallelizable]
internal sealed class RestatedRecordsQueryTests
{
    private static readonly LeadRecord[] Leads =
        [Pull.Lead("kept", "2026-02-01"), Pull.Lead("gone", "2026-02-02"), Pull.Lead("later", "2026-02-04"), Pull.Lead("ads", "2026-02-05", "ads"), Pull.Lead("to march", "2026-02-06")];

    private static readonly DealRecord[] Deals = [Pull.Won("d1", "2026-02-10", 100), Pull.Won("d2", "2026-02-11", 200)];

    private static readonly LeadRecord[] LeadsSince =
        [Leads[0], Pull.Lead("later", "2026-02-09"), Leads[3], Pull.Lead("to march", "2026-03-02"), Pull.Lead("new", "2026-02-03"), Pull.Lead("new ad", "2026-02-03", "ads"), Pull.Lead("newer", "2026-02-08")];

    [Test]
    public async Task Records_that_came_went_or_count_otherwise_are_named_with_how_they_counted()
    {
        await using var store = await ShownAsync();
        await PullAsync(store, LeadsSince, Deals);
        var restated = await OfAsync(store, "leads");
        Assert.Multiple(() =>
        {
            Assert.That((restated.Restated!.ShownValue, restated.Restated.KnownValue), Is.EqualTo((5d, 6d)));
            Assert.That((restated.Entered, restated.Left, restated.Changed), Is.EqualTo((3, 2, 1)));
            Assert.That(
                restated.Records.Select(change => $"{change.Change} {(change.Now ?? change.Then)!.Id} {change.Then?.Day:MM-dd} {change.Now?.Day:MM-dd}"),
                Is.EqualTo(["left gone 02-02 ", "entered new  02-03", "entered new ad  02-03", "left to march 02-06 ", "entered newer  02-08", "changed later 02-04 02-09"]));
        });
    }

    [Test]
    public async Task An_amount_that_is_another_one_is_told_with_both()
    {
        await using var store = await ShownAsync();
        await PullAsync(store, Leads, [Deals[0], Deals[1] with { Amount = 250 }]);
        var restated = await OfAsync(store, "revenue-won");
        Assert.That((restated.Entered, restated.Left, restated.Changed, restated.Records is [{ Part: "numerator", Then: { Id: "d2", Adds: 200 }, Now: { Id: "d2", Adds: 250 } }]), Is.EqualTo((0, 0, 1, true)));
    }

    [Test]
    public async Task A_segment_has_its_own_records_only_and_all_are_counted_however_few_are_asked_for()
    {
        await using var store = await ShownAsync();
        await PullAsync(store, LeadsSince, Deals);
        var (ads, first) = (await OfAsync(store, "leads", "channel:ads"), await OfAsync(store, "leads", limit: 2));
        Assert.Multiple(() =>
        {
            Assert.That(ads.Records.Select(change => change.Now!.Id), Is.EqualTo(["new ad"]));
            Assert.That((first.Records.Count, first.Entered + first.Left + first.Changed), Is.EqualTo((2, 6)));
        });
    }

    [Test]
    public async Task A_value_that_is_as_it_was_shown_and_one_that_never_was_have_none()
    {
        await using var store = await ShownAsync();
        var (same, running) = (await OfAsync(store, "leads"), await OfAsync(store, "leads", period: "2026-03"));
        Assert.Multiple(() =>
        {
            Assert.That((same.Restated, same.WhyNot, same.Records), Is.EqualTo(((RestatedView?)null, (string?)null, Array.Empty<RecordChangeView>())));
            Assert.That((running.ShownSnapshotId, running.WhyNot), Is.EqualTo(((long?)null, "Nothing was shown of it yet: its period is still running, or it waits for data.")));
        });
    }

    [Test]
    public async Task Records_that_are_no_longer_kept_as_they_were_shown_are_said_to_be_so()
    {
        await using var store = await ShownAsync();
        await PullAsync(store, LeadsSince, Deals);
        await store.ScalarAsync<long>("WITH kept AS (INSERT INTO history_kept (from_snapshot_id) SELECT max(snapshot_id) FROM run RETURNING 1) SELECT count(*) FROM kept");
        var restated = await OfAsync(store, "leads");
        Assert.That(restated.Restated?.KnownValue, Is.EqualTo(6));
        Assert.That(restated.WhyNot, Does.Contain("no longer kept"));
    }

    private static async Task<TestStore> ShownAsync()
    {
        var store = await TestStore.NewAsync(TestStore.Company("crm"));
        await PullAsync(store, Leads, Deals);
        return store;
    }

    private static Task<Scorecard.Data.Model.Run> PullAsync(TestStore store, LeadRecord[] leads, DealRecord[] deals) =>
        store.PullAsync("crm", [.. Pull.Leads(TestStore.Noon, leads), .. Pull.Deals(TestStore.Noon, deals)]);

    private static Task<RestatedRecordsView> OfAsync(TestStore store, string metric, string? segment = null, string period = "2026-02", int limit = 200) =>
        store.Get<IRestatedRecordsQuery>().GetAsync(new RestatedRequest(metric, "month", period, segment, limit), CancellationToken.None);
}
