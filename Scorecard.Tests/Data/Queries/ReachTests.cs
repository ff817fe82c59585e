using Scorecard.Data.Queries;
using Scorecard.Data.Setup;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Queries;

/// <summary>A question about what there is not names what was asked for and what there is, on every way that takes such a parameter.</summary>
internal sealed class ReachTests
{
    private static readonly CompanySettings Company = TestStore.Company("crm");

    private TestStore _store = null!;
    private long _first;

    [OneTimeSetUp]
    public async Task PullAsync()
    {
        _store = await TestStore.NewAsync(Company, Pull.At("2026-02-20"));
        _first = (await _store.PullAsync("crm", Pull.Leads(_store.Clock.Now, Pull.Lead("1", "2026-01-05"), Pull.Lead("2", "2026-02-02")))).SnapshotId!.Value;
        _store.Clock.Now = TestStore.Noon;
        await _store.PullAsync("crm", Pull.Leads(TestStore.Noon, Pull.Lead("1", "2026-01-05"), Pull.Lead("2", "2026-02-02"), Pull.Lead("3", "2026-02-03")));
    }

    [OneTimeTearDown]
    public async Task DropAsync() => await _store.DisposeAsync();

    private static IEnumerable<object?[]> Nowhere =>
        from question in new (string Parameter, string? Period, bool Early, long? Snapshot, string? AsOf, string Names, string Is)[]
        {
            ("snapshot", null, false, 99_999, null, "99999", "The newest is"),
            ("snapshot", null, false, 0, null, "0", "The newest is"),
            ("asOf", null, false, null, "2030-01-01", "2030-01-01", "today is 2026-03-10"),
            ("asOf", null, true, null, "2026-02-21", "2026-02-21", "received, on 2026-02-20"),
            ("asOf", null, false, null, "1960-05-01", "1960-05-01", "the data begin on 2026-01-05"),
            ("period", "2031-01", false, null, null, "2031-01", "The newest month is 2026-03"),
            ("period", "2026-04", false, null, null, "2026-04", "The newest month is 2026-03"),
            ("period", "2001-03", false, null, null, "2001-03", "from 2026-01 to 2026-03"),
            ("period", "2026-03", false, null, "2026-02-15", "2026-03", "2026-02-15"),
            ("period", "2025-12", false, null, "2026-02-15", "2025-12", "from 2026-01 to 2026-02"),
            ("period", "2026-03", true, null, null, "2026-03", "on 2026-02-20"),
        }
        from way in new[] { "scorecard", "explanation", "records", "history" }
        where way != "history" || question.Parameter != "period"
        select new object?[] { way, question.Parameter, question.Period, question.Early, question.Snapshot, question.AsOf, question.Names, question.Is };

    [TestCaseSource(nameof(Nowhere))]
    public async Task What_there_is_not_is_named_beside_what_there_is(string way, string parameter, string? period, bool early, long? snapshot, string? asOf, string names, string there)
    {
        DateOnly? day = asOf is null ? null : Pull.Day(asOf);
        var problem = (await Assert.ThrowsAsync<QueryException>(() => AskAsync(way, period, early ? _first : snapshot, day)))!;

        Assert.That((problem.Parameter, problem.Value), Is.EqualTo((parameter, names)));
        Assert.That(problem.Message, Does.Contain(names).And.Contain(there));
    }

    [TestCase("2031-01", null, "from", "from 2031-01 on", "from 2026-01 to 2026-03")]
    [TestCase(null, "2020-12", "to", "up to 2020-12", "from 2026-01 to 2026-03")]
    public async Task History_of_a_span_outside_of_what_there_is_is_refused(string? from, string? to, string parameter, string names, string there)
    {
        var problem = (await Assert.ThrowsAsync<QueryException>(() => _store.Histories.OpenAsync(new HistoryRequest("leads", From: from, To: to), CancellationToken.None)))!;

        Assert.That((problem.Parameter, problem.Message), Is.EqualTo((parameter, $"There are no values {names}. There are for every month {there}.")));
    }

    [TestCase(false, "2026-02-15")]
    [TestCase(true, null)]
    public async Task History_from_a_period_that_had_not_begun_then_is_refused(bool early, string? asOf)
    {
        var request = new HistoryRequest("leads", From: "2026-03", Snapshot: early ? _first : null, AsOf: asOf is null ? null : Pull.Day(asOf));
        var problem = (await Assert.ThrowsAsync<QueryException>(() => _store.Histories.OpenAsync(request, CancellationToken.None)))!;

        Assert.That((problem.Parameter, problem.Message), Is.EqualTo(("from", "There are no values from 2026-03 on. There are for every month from 2026-01 to 2026-02.")));
    }

    [Test]
    public async Task History_ends_with_the_period_of_the_day_that_is_asked_about()
    {
        var history = await _store.Histories.GetAsync(new HistoryRequest("leads", AsOf: Pull.Day("2026-02-15")), CancellationToken.None);
        Assert.That(history.Points.Select(point => $"{point.Period} {point.Running} {point.SnapshotId}"), Is.EqualTo(new[] { "2026-01 False ", "2026-02 True " }), "of no snapshot");
    }

    [Test]
    public async Task History_as_shown_of_another_day_is_refused_as_it_was_never_shown()
    {
        var problem = (await Assert.ThrowsAsync<QueryException>(() => _store.Histories.OpenAsync(new HistoryRequest("leads", View: "shown", AsOf: Pull.Day("2026-02-15")), CancellationToken.None)))!;
        Assert.That((problem.Parameter, problem.Value), Is.EqualTo(("view", "shown")));
    }

    [TestCase(true, null, "2026-02 2026-01")]
    [TestCase(false, "2026-01-20", "2026-01")]
    [TestCase(false, null, "2026-03 2026-02 2026-01")]
    public async Task Periods_to_choose_from_are_those_that_had_begun_then(bool early, string? asOf, string expected)
    {
        var (snapshot, day) = (early ? _first : default(long?), asOf is null ? default(DateOnly?) : Pull.Day(asOf));
        var offered = await _store.Catalog.PeriodsAsync("month", snapshot, day, CancellationToken.None);
        var same = await _store.Catalog.InOtherGrainsAsync("quarter", "2026-Q1", snapshot, day, CancellationToken.None);

        Assert.That((string.Join(' ', offered), same["month"]), Is.EqualTo((expected, offered[0])));
    }

    [Test]
    public async Task What_is_valued_when_it_is_asked_for_is_of_no_snapshot_and_of_no_later_day_than_the_data()
    {
        await using var store = await TestStore.NewAsync(Company);
        await store.PullAsync("crm", Pull.Leads(Pull.At("2026-03-05"), Pull.Lead("1", "2026-02-02")));
        var board = await store.Scorecards.GetAsync(new ScorecardRequest(AsOf: Pull.Day("2026-03-09")), CancellationToken.None);
        var explained = await store.Explanations.GetAsync(new ExplanationRequest("leads", AsOf: Pull.Day("2026-03-09")), CancellationToken.None);

        Assert.That((board.AsOf, explained.AsOf), Is.EqualTo((Pull.Day("2026-03-05"), Pull.Day("2026-03-05"))));
        Assert.That((board.SnapshotId, board.Metrics[0].SnapshotId, explained.SnapshotId), Is.EqualTo((default(long?), default(long?), default(long?))), "there is no snapshot 0");
    }

    [Test]
    public async Task History_of_a_span_that_reaches_beyond_is_what_there_is_of_it()
    {
        var history = await _store.Histories.GetAsync(new HistoryRequest("leads", From: "2020-01", To: "2030-12"), CancellationToken.None);
        Assert.That(history.Points.Select(point => $"{point.Period} {point.Running}"), Is.EqualTo(new[] { "2026-01 False", "2026-02 False", "2026-03 True" }));
    }

    [Test]
    public async Task History_and_explanation_of_a_snapshot_are_as_they_were_known_then()
    {
        var history = await _store.Histories.GetAsync(new HistoryRequest("leads", From: "2026-02", To: "2026-02", Snapshot: _first), CancellationToken.None);
        var explained = await _store.Explanations.GetAsync(new ExplanationRequest("leads", Period: "2026-02", Snapshot: _first), CancellationToken.None);
        var counted = await _store.Explanations.GetAsync(new ExplanationRequest("leads", Period: "2026-02", AsOf: Pull.Day("2026-02-02")), CancellationToken.None);

        Assert.That((history.Points.Single().Value, history.Points.Single().Running), Is.EqualTo((1d, true)), "the month was not over");
        Assert.That((explained.Value, explained.Running, explained.SnapshotId), Is.EqualTo((1d, true, (long?)_first)));
        Assert.That((counted.Value, counted.Running), Is.EqualTo((1d, true)));
    }

    [Test]
    public async Task Board_of_a_snapshot_is_of_the_last_month_that_was_over_then()
    {
        var then = await _store.Scorecards.GetAsync(new ScorecardRequest(Snapshot: _first), CancellationToken.None);
        var running = await _store.Scorecards.GetAsync(new ScorecardRequest(Period: "2026-02", Snapshot: _first), CancellationToken.None);
        var asOf = await _store.Scorecards.GetAsync(new ScorecardRequest(Period: "2026-02", AsOf: Pull.Day("2026-02-09")), CancellationToken.None);

        Assert.That((then.Period, then.Running), Is.EqualTo(("2026-01", false)));
        Assert.That((running.Running, running.DaysSoFar), Is.EqualTo((true, (int?)20)));
        Assert.That((asOf.Running, asOf.DaysSoFar), Is.EqualTo((true, (int?)9)));
    }

    [TestCase("month", "2026-02", "day 2026-02-28, week 2026-W09, month 2026-02, quarter 2026-Q1, year 2026")]
    [TestCase("week", "2026-W07", "day 2026-02-15, week 2026-W07, month 2026-02, quarter 2026-Q1, year 2026")]
    [TestCase("year", "2026", "day 2026-03-10, week 2026-W11, month 2026-03, quarter 2026-Q1, year 2026")]
    public async Task Same_time_in_another_grain_is_where_it_lies(string grain, string period, string expected) =>
        Assert.That(string.Join(", ", (await _store.Catalog.InOtherGrainsAsync(grain, period, null, null, CancellationToken.None)).Select(found => $"{found.Key} {found.Value}")), Is.EqualTo(expected));

    private Task AskAsync(string way, string? period, long? snapshot, DateOnly? asOf) => way switch
    {
        "scorecard" => _store.Scorecards.GetAsync(new ScorecardRequest(Period: period, Snapshot: snapshot, AsOf: asOf), CancellationToken.None),
        "explanation" => _store.Explanations.GetAsync(new ExplanationRequest("leads", Period: period, Snapshot: snapshot, AsOf: asOf), CancellationToken.None),
        "records" => _store.Get<IRecordsQuery>().GetAsync(new RecordsRequest("leads", Period: period, Snapshot: snapshot, AsOf: asOf), CancellationToken.None),
        _ => _store.Histories.OpenAsync(new HistoryRequest("leads", Snapshot: snapshot, AsOf: asOf), CancellationToken.None),
    };
}
