using FsCheck;
using FsCheck.Fluent;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Data.Queries;
using Scorecard.Data.Setup;
using Scorecard.Data.Snapshots;
using Scorecard.Data.WhatIf;
using Scorecard.Metrics.Contract;
using Scorecard.Tests.Data.Counting;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.WhatIf;

/// <summary>What would be under other terms is what is published where they were agreed from the beginning.</summary>
internal sealed class WhatIfTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 2, 12, 0, 0, TimeSpan.Zero);
    /// <summary>Every source has a deal without any segment, whatever else is drawn.</summary>
    private const string AlwaysThere = "channel:";

    private static readonly AgreedTarget[] Targets = [new("leads", "month", 2), new("pipeline-velocity", "month", 5), new("sla-compliance", "month", 0.5), new("leads", "month", 1, Segment: AlwaysThere)];

    [Test]
    public void ValueAsync_says_what_is_published_where_the_proposal_was_agreed() => Prop.ForAll(RandomPulls.Any, edits => Task.Run(async () =>
    {
        var later = PulledCompany.Later.First() with { Targets = Targets };
        await using var today = await LivedAsync(PulledCompany.Original, edits);
        await using var there = await LivedAsync(later, edits);
        var agreed = new Proposal(new DefinitionContent { Metrics = later.Definition!, Stages = later.Stages, BusinessHours = later.BusinessHours }, Targets);
        foreach (var segment in new[] { null, AlwaysThere })
        {
            await SameAsync(today, agreed, segment, point => point.Now, today);
            await SameAsync(today, agreed, segment, point => point.Proposed, there);
            await SameAsync(today, new Proposal(), segment, point => point.Proposed, today);
        }
    }).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(2).WithEndSize(100));

    [Test]
    public async Task ValueAsync_sees_what_was_pulled_and_agreed_since_it_was_last_asked()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"), Now);
        var asked = new WhatIfRequest(new Proposal(Targets: [new("leads", "month", 2)]), Metrics: ["leads"]);
        await store.PullAsync("crm", Leads(2));
        var before = await store.Get<IWhatIf>().ValueAsync(asked, CancellationToken.None);
        await store.PullAsync("crm", Leads(3));
        var after = await store.Get<IWhatIf>().ValueAsync(asked, CancellationToken.None);

        Assert.That(before.Metrics.Single().Points.Sum(point => point.Proposed.Value), Is.EqualTo(2));
        Assert.That(after.Metrics.Single().Points.Sum(point => point.Proposed.Value), Is.EqualTo(3));
        Assert.That(after.SnapshotId, Is.GreaterThan(before.SnapshotId));
        Assert.That(await store.ScalarAsync<long>("SELECT count(*) FROM target_version"), Is.EqualTo(1), "nothing is agreed by asking");
    }

    [TestCase("""{"lead-conversion-rate":{"windowDays":0}}""", "windowDays")]
    [TestCase("""{"happiness":{"windowDays":9}}""", "happiness")]
    public async Task ValueAsync_names_what_cannot_be_used(string metrics, string named)
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"), Now);
        await store.PullAsync("crm", Leads(2));
        var content = new DefinitionContent { Metrics = System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, System.Text.Json.JsonElement>>>(metrics)! };
        Assert.That(async () => await store.Get<IWhatIf>().ValueAsync(new WhatIfRequest(new Proposal(content)), CancellationToken.None), Throws.TypeOf<QueryException>().With.Message.Contains(named));
    }

    private static Reading[] Leads(int count) => Pull.Leads(Now, [.. Enumerable.Range(0, count).Select(number => Pull.Lead($"L{number}", "2026-05-04"))]);

    private static async Task<TestStore> LivedAsync(CompanySettings company, Edit[] edits)
    {
        var store = await TestStore.NewAsync(company, Now);
        await new PulledWorld(store).LiveAsync(edits, _ => Task.CompletedTask, agrees: false);
        return store;
    }

    private static async Task SameAsync(TestStore asked, Proposal proposal, string? segment, Func<WhatIfPoint, WhatIfValue> side, TestStore published)
    {
        foreach (var grain in new[] { "month", "week" })
        {
            var view = await asked.Get<IWhatIf>().ValueAsync(new WhatIfRequest(proposal, grain, Segment: segment), CancellationToken.None);
            Assert.That(view.Metrics, Has.Count.EqualTo(MetricCatalog.All.Count));
            foreach (var metric in view.Metrics)
            {
                var points = (await published.Histories.GetAsync(new HistoryRequest(metric.Key, grain, null, null, segment, null, null, null), CancellationToken.None)).Points;
                // A date that only counts by one of the two begins its history earlier.
                var both = metric.Points.Select(point => point.Period).Intersect(points.Select(point => point.Period)).ToHashSet();
                Assert.That(both, Is.Not.Empty);
                Assert.That(metric.Points.Where(point => both.Contains(point.Period)).Select(point => Text(point.Period, side(point).Value, side(point).Status, side(point).Low)), Is.EqualTo(points.Where(point => both.Contains(point.Period)).Select(point => Text(point.Period, point.Value, point.Status, point.Low))), $"{metric.Key} of {segment ?? "all"}");
            }
        }
    }

    private static string Text(string period, double? value, string status, double? low) => FormattableString.Invariant($"{period} {status} {value:G9} {low:G6}");
}
