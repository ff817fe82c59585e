using Scorecard.Data.Model;
using Scorecard.Data.Queries;
using Scorecard.Data.Setup;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Queries;

/// <summary>Points are written on change only, and every question about then and now is answered from them.</summary>
internal sealed class QueryTests
{
    private static readonly CompanySettings Company = TestStore.Company("crm") with { Targets = [new AgreedTarget("leads", "month", 2)] };
    private static readonly LeadRecord[] February = [Pull.Lead("1", "2026-02-01"), Pull.Lead("2", "2026-02-02", "")];

    [Test]
    public async Task RecomputeAsync_writes_a_point_only_where_something_changed()
    {
        await using var store = await TestStore.NewAsync(Company);
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, February));
        var points = await PointsAsync(store);
        Assert.That(points, Is.Positive);
        await store.Points.RecomputeAsync(store.Database, CancellationToken.None);
        Assert.That(await PointsAsync(store), Is.EqualTo(points));

        await store.Setup.ApplyAsync(Company with { Targets = [new AgreedTarget("leads", "month", 3)] }, CancellationToken.None);
        store.Clock.Now = TestStore.Noon.AddMonths(2);
        await store.Points.RecomputeAsync(store.Database, CancellationToken.None);
        var history = await HistoryAsync(store, "known");
        Assert.That(history.Single(point => point.Period == "2026-02").TargetVersion, Is.EqualTo(1), "a version does not reach back");
        Assert.That(history.Single(point => point.Period == "2026-04").TargetVersion, Is.EqualTo(2));
    }

    [Test]
    public async Task A_restated_value_is_known_now_and_shown_as_it_was()
    {
        await using var store = await TestStore.NewAsync(Company);
        var first = await store.PullAsync("crm", Pull.Leads(TestStore.Noon, February));
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, [.. February, Pull.Lead("late", "2026-02-03")]));

        Assert.That((await HistoryAsync(store, "shown")).Single(point => point.Period == "2026-02").Value, Is.EqualTo(2));
        Assert.That((await HistoryAsync(store, "known")).Single(point => point.Period == "2026-02").Value, Is.EqualTo(3));
        Assert.That(await LeadsAsync(store, new ScorecardRequest()), Is.EqualTo(3));
        Assert.That(await LeadsAsync(store, new ScorecardRequest(Snapshot: first.SnapshotId)), Is.EqualTo(2));
    }

    [Test]
    public async Task A_segment_is_its_own_scorecard_and_blank_is_a_segment()
    {
        await using var store = await TestStore.NewAsync(Company);
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, [.. February, Pull.Lead("3", "2026-02-03")]));
        Assert.That(await LeadsAsync(store, new ScorecardRequest(Segment: "channel:web")), Is.EqualTo(2));
        Assert.That(await LeadsAsync(store, new ScorecardRequest(Segment: "channel:")), Is.EqualTo(1));
        Assert.That((await store.Catalog.SegmentsAsync(CancellationToken.None))["channel"], Is.EqualTo(new[] { "", "web" }));
        var segment = await store.Scorecards.GetAsync(new ScorecardRequest(Segment: "channel:web"), CancellationToken.None);
        var total = await store.Scorecards.GetAsync(new ScorecardRequest(), CancellationToken.None);
        Assert.That((segment.Tension.State, segment.Tension.Periods, segment.Tension.GreenShareDifference), Is.EqualTo((total.Tension.State, total.Tension.Periods, total.Tension.GreenShareDifference)), "tension is the total's");
        Assert.That(segment.Metrics.Single(metric => metric.Key == "leads").Status, Is.EqualTo("no-target"), "targets are not inherited");
    }

    [Test]
    public async Task A_segment_whose_last_record_is_corrected_away_says_so()
    {
        await using var store = await TestStore.NewAsync(Company);
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, [.. February, Pull.Lead("3", "2026-02-03", "wbe")]));
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, [.. February, Pull.Lead("3", "2026-02-03")]));
        Assert.That(await LeadsAsync(store, new ScorecardRequest(Segment: "channel:wbe")), Is.Zero);
    }

    [Test]
    public async Task Customers_without_any_other_record_have_a_retention()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("billing"));
        CustomerPeriodRecord Period(string id, string customer, string from, string? to) => new() { Id = id, CustomerId = customer, From = Pull.At(from), To = to is null ? null : Pull.At(to), MonthlyAmount = 10 };
        await store.PullAsync("billing",
        [
            Pull.Of(RecordType.CustomerPeriod, TestStore.Noon),
            new Received(Period("1", "stays", "2026-01-01", null)), new Received(Period("2", "leaves", "2026-01-01", "2026-02-20")),
            new Received(Period("3", "returns", "2026-01-01", "2026-02-10")), new Received(Period("4", "returns", "2026-02-20", null)),
            new Received(Period("5", "comes", "2026-02-05", null)),
        ]);
        var board = await store.Scorecards.GetAsync(new ScorecardRequest(), CancellationToken.None);
        var retention = board.Metrics.Single(metric => metric.Key == "customer-retention");
        Assert.That((retention.Parts["activeBefore"], retention.Parts["stillActive"]), Is.EqualTo((3, 2)));
    }

    [TestCase("2026-02-10")]
    [TestCase("2026-02-28")]
    [TestCase("2026-03-05")]
    public async Task As_of_a_day_values_are_those_of_a_store_that_had_received_no_later_event(string day)
    {
        var asOfDay = Pull.Day(day);
        var end = new DateTimeOffset(asOfDay.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        await using var all = await TestStore.NewAsync(Company);
        await all.PullAsync("crm", Readings(DateTimeOffset.MaxValue));
        await using var earlier = await TestStore.NewAsync(Company, end.AddHours(1));
        await earlier.PullAsync("crm", Readings(end));

        foreach (var period in new[] { "2026-01", "2026-02", "2026-03" }.Where(period => Pull.Day($"{period}-01") <= asOfDay))
        {
            var asOf = await all.Scorecards.GetAsync(new ScorecardRequest(Period: period, AsOf: asOfDay), CancellationToken.None);
            var then = await earlier.Scorecards.GetAsync(new ScorecardRequest(Period: period), CancellationToken.None);
            foreach (var (one, other) in asOf.Metrics.Zip(then.Metrics))
                Assert.That(one.Value, Is.EqualTo(other.Value).Within(1e-9), $"{one.Key} of {period}");
        }
    }

    [TestCase("fortnight", null, null, "grain", "fortnight")]
    [TestCase("month", "2026-13", null, "period", "2026-13")]
    [TestCase("week", "2026-02", null, "period", "2026-02")]
    [TestCase("month", "1900-01", null, "period", "1900-01")]
    [TestCase(null, null, "channel", "segment", "channel")]
    [TestCase(null, null, "channel:pigeon", "segment", "channel:pigeon")]
    [TestCase(null, null, "planet:mars", "segment", "planet:mars")]
    public async Task GetAsync_of_what_there_is_not_names_the_parameter_and_its_value(string? grain, string? period, string? segment, string parameter, string value)
    {
        await using var store = await TestStore.NewAsync(Company);
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, February));
        await RefusedAsync(() => store.Scorecards.GetAsync(new ScorecardRequest(grain, period, segment), CancellationToken.None), parameter, value);
        await RefusedAsync(() => store.Histories.GetAsync(new HistoryRequest("leads", grain, period, null, segment), CancellationToken.None), parameter == "period" ? "from" : parameter, value);
    }

    [Test]
    public async Task Queries_of_an_unknown_metric_view_source_or_day_name_it()
    {
        await using var store = await TestStore.NewAsync(Company);
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, February));
        await RefusedAsync(() => store.Histories.GetAsync(new HistoryRequest("happiness"), CancellationToken.None), "key", "happiness");
        await RefusedAsync(() => store.Histories.GetAsync(new HistoryRequest("leads", View: "dreamt"), CancellationToken.None), "view", "dreamt");
        await RefusedAsync(() => store.Histories.GetAsync(new HistoryRequest("leads", From: "2026-03", To: "2026-02"), CancellationToken.None), "to", "2026-02");
        await RefusedAsync(() => store.Scorecards.GetAsync(new ScorecardRequest(AsOf: DateOnly.MaxValue), CancellationToken.None), "asOf", "9999-12-31");
        await RefusedAsync(() => store.Scorecards.GetAsync(new ScorecardRequest(AsOf: DateOnly.MinValue), CancellationToken.None), "asOf", "0001-01-01");
        await RefusedAsync(() => store.Sources.RunsAsync("erp", 5, CancellationToken.None), "source", "erp");
        await RefusedAsync(() => store.Sources.RequestRunAsync("erp", CancellationToken.None), "source", "erp");
        await RefusedAsync(() => store.Catalog.PeriodsAsync("eon", null, null, CancellationToken.None), "grain", "eon");
    }

    [Test]
    public async Task GetAsync_before_any_pull_is_a_scorecard_without_data()
    {
        await using var store = await TestStore.NewAsync(Company);
        var board = await store.Scorecards.GetAsync(new ScorecardRequest(), CancellationToken.None);
        Assert.That(board.Metrics, Has.All.Matches<MetricView>(metric => metric is { Status: "no-data", Value: null }));
        Assert.That(board.Sources.Single().State, Is.EqualTo("never"));
    }

    /// <summary>What a CRM had to say by a moment: stages that came later are not there yet.</summary>
    private static List<Reading> Readings(DateTimeOffset by)
    {
        DateTimeOffset? Seen(DateTimeOffset at) => at < by ? at : null;
        var time = by < TestStore.Noon ? by : TestStore.Noon;
        var readings = new List<Reading> { Pull.Of(RecordType.Lead, time, "channel"), Pull.Of(RecordType.Deal, time, "channel") };
        for (var number = 0; number < 60; number++)
        {
            var start = Pull.At("2026-01-05").AddDays(number);
            if (Seen(start) is null)
                continue;
            readings.Add(new Received(new LeadRecord { Id = $"{number}", CreatedAt = start, MqlAt = Seen(start.AddDays(number % 5)), SqlAt = Seen(start.AddDays(4 + number % 11)), Segments = Pull.Channel("web") }));
            var (qualified, closed) = (Seen(start.AddDays(5 + number % 11)), Seen(start.AddDays(16 + number % 9)));
            if (qualified is not null)
                readings.Add(new Received(new DealRecord { Id = $"{number}", LeadId = $"{number}", CreatedAt = qualified, QualifiedAt = qualified, ClosedAt = closed, Outcome = closed is null ? "open" : number % 3 == 0 ? "lost" : "won", Amount = 100 + number }));
        }

        return readings;
    }

    private static async Task RefusedAsync(Func<Task> query, string parameter, string value)
    {
        var failure = await Assert.ThrowsAsync<QueryException>(query);
        Assert.That((failure!.Parameter, failure.Value), Is.EqualTo((parameter, value)));
        Assert.That(failure.Message, Does.Contain(value));
    }

    private static Task<long> PointsAsync(TestStore store) => store.ScalarAsync<long>("SELECT count(*) FROM metric_point");

    private static async Task<IReadOnlyList<HistoryPoint>> HistoryAsync(TestStore store, string view) =>
        (await store.Histories.GetAsync(new HistoryRequest("leads", View: view), CancellationToken.None)).Points;

    private static async Task<double?> LeadsAsync(TestStore store, ScorecardRequest request) =>
        (await store.Scorecards.GetAsync(request with { Period = "2026-02" }, CancellationToken.None)).Metrics.Single(metric => metric.Key == "leads").Value;
}
