using Scorecard.Data.Held;
using Scorecard.Data.Model;
using Scorecard.Data.Queries;
using Scorecard.Data.Setup;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Held;

/// <summary>A pull that would take too much away, or could no longer read it, changes nothing until a person says so.</summary>
[Parallelizable]
internal sealed class LossGuardTests
{
    private static readonly CompanySettings Company = TestStore.Company("crm") with { Targets = [new AgreedTarget("leads", "month", 30), new AgreedTarget("mqls", "month", 100)] };

    private TestStore _store = null!;

    private IHeldPulls Held => _store.Get<IHeldPulls>();

    [SetUp]
    public async Task BeginAsync() => _store = await TestStore.NewAsync(Company);

    [TearDown]
    public async Task EndAsync() => await _store.DisposeAsync();

    [Test]
    public async Task Pull_that_would_take_too_much_away_is_held_and_changes_nothing()
    {
        await _store.PullAsync("crm", Leads(40));
        var before = await EverythingAsync();
        _store.Clock.Now = TestStore.Noon.AddHours(1);
        var run = await _store.PullAsync("crm", [.. Leads(18), Unread(19), Unread(20)]);

        Assert.That((run.State, run.New + run.Changed + run.Gone, run.Read, run.Rejected, run.Unread, run.SnapshotId), Is.EqualTo(("held", 0L, 20L, 2L, 2L, (long?)null)));
        Assert.That(run.Error, Does.StartWith("crm would take 20 of 40 leads away and leave 2 unread; the board is unchanged."));
        Assert.That(await EverythingAsync(), Is.EqualTo(before));
        var source = await SourceAsync();
        Assert.That((source.State, source.DataAsOf, source.Held!.RunId, source.Held.Since), Is.EqualTo(("held", (DateTimeOffset?)TestStore.Noon, run.Id, TestStore.Noon.AddHours(1))));
        Assert.That(source.Held.Losses, Is.EqualTo(new[] { new HeldLossView("lead", "leads", 40, 20, 2, true) }));

        var held = (await Held.GetAsync(run.Id, CancellationToken.None))!;
        Assert.That(held.Metrics.Select(metric => (metric.Metric, metric.Grain, metric.Period, metric.Status, metric.Value, metric.WouldStatus, metric.WouldValue)), Is.EqualTo(new[]
        {
            ("mqls", "month", "2026-02", "red", (double?)40, "incomplete", (double?)20), ("leads", "month", "2026-02", "green", 40, "incomplete", 20),
        }));
        var records = await Held.RecordsAsync(run.Id, 0, 100, CancellationToken.None);
        Assert.That(records.Select(record => $"{record.Id} {record.Loss}"), Is.EquivalentTo(Enumerable.Range(21, 20).Select(id => $"{id} gone").Concat(["19 unread", "20 unread"])));
        Assert.That(await Held.RecordsAsync(run.Id, 41, 100, CancellationToken.None), Is.EqualTo(records.Skip(41)));
        Assert.That(await _store.ScalarAsync<long>("SELECT count(*) FROM pg_class WHERE relname LIKE 'stage_%'"), Is.Zero, "nothing is left behind");
    }

    [TestCase(40, 2, 0, "succeeded", TestName = "A twentieth may go")]
    [TestCase(40, 3, 0, "held", TestName = "More than a twentieth may not")]
    [TestCase(40, 0, 3, "held", TestName = "What cannot be read counts as well")]
    [TestCase(40, 2, 1, "held", TestName = "And together")]
    [TestCase(30, 1, 0, "succeeded", TestName = "One of thirty may go")]
    [TestCase(20, 2, 0, "held", TestName = "Twenty are enough to be guarded")]
    [TestCase(19, 18, 0, "succeeded", TestName = "Fewer are not")]
    public async Task Pull_is_held_above_the_share(int known, int gone, int unread, string state)
    {
        await _store.PullAsync("crm", Leads(known));
        var run = await _store.PullAsync("crm", [.. Leads(known - gone - unread), .. Enumerable.Range(known - gone - unread + 1, unread).Select(Unread)]);
        Assert.That(run.State, Is.EqualTo(state));
    }

    [TestCase(0.5, 20, null, null, "succeeded")]
    [TestCase(0.05, 41, null, null, "succeeded")]
    [TestCase(0.05, 20, 0.3, 20, "succeeded")]
    [TestCase(0.5, 100, 0.1, 20, "held")]
    [TestCase(1, 1, 0.0, 1, "held")]
    public async Task Settings_say_how_much_is_too_much_for_a_company_and_for_a_source(double share, int atLeast, double? ofSource, int? atLeastOfSource, string state)
    {
        var own = ofSource is { } its ? new LossGuardSettings { Share = (decimal)its, AtLeast = atLeastOfSource!.Value } : null;
        var settings = Company with { LossGuard = new LossGuardSettings { Share = (decimal)share, AtLeast = atLeast }, Sources = [Company.Sources[0] with { LossGuard = own }] };
        await _store.Setup.ApplyAsync(settings, CancellationToken.None);
        await _store.PullAsync("crm", Leads(40));
        Assert.That((await _store.PullAsync("crm", Leads(30))).State, Is.EqualTo(state));
    }

    [Test]
    public async Task Increments_are_held_for_what_they_cannot_read_and_not_for_what_they_do_not_bring()
    {
        await _store.PullAsync("crm", Leads(40));
        Assert.That((await _store.PullAsync("crm", Leads(1), isFull: false)).State, Is.EqualTo("succeeded"));
        Assert.That((await _store.PullAsync("crm", [.. Leads(1), Unread(5), Unread(6), Unread(7)], isFull: false)).State, Is.EqualTo("held"));
    }

    [Test]
    public async Task What_was_unread_before_is_not_lost_once_more()
    {
        await _store.PullAsync("crm", Leads(40));
        for (var pull = 1; pull <= 4; pull++)
            Assert.That((await _store.PullAsync("crm", [.. Leads(40 - (2 * pull)), .. Enumerable.Range(41 - (2 * pull), 2 * pull).Select(Unread)])).State, Is.EqualTo("succeeded"), $"pull {pull}");
    }

    [Test]
    public async Task Publish_asks_for_a_pull_that_may_lose_just_what_was_approved()
    {
        await _store.PullAsync("crm", Leads(40));
        var held = await _store.PullAsync("crm", [.. Leads(20), Unread(21)]);
        var asked = await Held.DecideAsync(held.Id, "publish", " Ada ", CancellationToken.None);

        Assert.That((await _store.RunAsync(asked)).State, Is.EqualTo("requested"));
        Assert.That((await SourceAsync()).Held, Is.Null, "it is decided");
        var worse = await RequestedAsync(Leads(19));
        Assert.That((worse.State, worse.Error), Is.EqualTo(("held", (string?)"crm would take 21 of 40 leads away; the board is unchanged. A person decides whether it is published or kept out.")));

        await Held.DecideAsync(worse.Id, "publish", null, CancellationToken.None);
        var published = await RequestedAsync([.. Leads(25), Unread(26)]);
        Assert.That((published.State, published.Gone, published.Unread), Is.EqualTo(("succeeded", 14L, 1L)), "less than was approved");
        Assert.That((await Held.GetAsync(held.Id, CancellationToken.None))!.Decisions.Select(decision => (decision.Decision, decision.By, decision.At)), Is.EqualTo(new[] { ("publish", (string?)"Ada", TestStore.Noon) }));
        Assert.That((await SourceAsync()).State, Is.EqualTo("fresh"));
    }

    [Test]
    public async Task Publish_of_what_was_to_stay_though_unread_does_not_let_it_go()
    {
        await _store.PullAsync("crm", Leads(40));
        var held = await _store.PullAsync("crm", [.. Leads(30), .. Enumerable.Range(31, 10).Select(Unread)]);
        await Held.DecideAsync(held.Id, "publish", null, CancellationToken.None);
        Assert.That((await RequestedAsync(Leads(30))).State, Is.EqualTo("held"));
    }

    [Test]
    public async Task Keep_asks_no_more_about_the_same_content_and_judges_other_content_anew()
    {
        await _store.PullAsync("crm", Sealed("whole", 40));
        var held = await _store.PullAsync("crm", Sealed("half", 20));
        Assert.That(await Held.DecideAsync(held.Id, "keep", null, CancellationToken.None), Is.EqualTo(held.Id));
        Assert.That((await SourceAsync()).State, Is.EqualTo("fresh"), "by the age of its data");

        var again = await _store.PullAsync("crm", Sealed("half", 20));
        Assert.That((again.State, again.SameAsRunId, again.Read, again.Error), Is.EqualTo(("held", (long?)held.Id, 20L, (string?)$"The same as pull {held.Id}, of which a person has decided that it is kept out; the board is unchanged.")));
        Assert.That((await SourceAsync()).Held, Is.Null, "it was decided on");
        Assert.That((await Held.GetAsync(again.Id, CancellationToken.None))!.Decisions.Single().Decision, Is.EqualTo("keep"));

        var other = await _store.PullAsync("crm", Sealed("third", 13));
        Assert.That((other.State, other.SameAsRunId, (await SourceAsync()).Held!.RunId), Is.EqualTo(("held", (long?)null, other.Id)));
        Assert.That((await _store.PullAsync("crm", Sealed("whole", 40))).State, Is.EqualTo("succeeded"));
        Assert.That((await SourceAsync()).State, Is.EqualTo("fresh"));
    }

    [Test]
    public async Task Keep_can_be_taken_back_by_publish()
    {
        await _store.PullAsync("crm", Sealed("whole", 40));
        var held = await _store.PullAsync("crm", Sealed("half", 20));
        await Held.DecideAsync(held.Id, "keep", null, CancellationToken.None);
        var again = await _store.PullAsync("crm", Sealed("half", 20));
        await Held.DecideAsync(again.Id, "publish", null, CancellationToken.None);
        Assert.That((await RequestedAsync(Sealed("half", 20))).Gone, Is.EqualTo(20));
        Assert.That((await Held.GetAsync(held.Id, CancellationToken.None))!.Decisions.Select(decision => decision.Decision), Is.EqualTo(new[] { "keep", "publish" }));
    }

    [Test]
    public async Task The_same_content_before_anybody_has_decided_is_one_question_since_its_first_pull()
    {
        await _store.PullAsync("crm", Sealed("whole", 40));
        var held = await _store.PullAsync("crm", Sealed("half", 20));
        _store.Clock.Now = TestStore.Noon.AddHours(1);
        var again = await _store.PullAsync("crm", Sealed("half", 20));
        var worse = await _store.PullAsync("crm", Sealed("third", 13));

        Assert.That((again.State, again.SameAsRunId), Is.EqualTo(("held", (long?)held.Id)));
        Assert.That((await SourceAsync()).Held, Is.EqualTo(new HeldSourceView(worse.Id, TestStore.Noon, [])).Using<HeldSourceView>((one, other) => (one.RunId, one.Since) == (other.RunId, other.Since)));
        Assert.That((await Held.GetAsync(again.Id, CancellationToken.None))!.OvertakenBy, Is.EqualTo(worse.Id));
    }

    [Test]
    public async Task Settings_that_let_more_through_apply_to_the_same_content()
    {
        await _store.PullAsync("crm", Sealed("whole", 40));
        await _store.PullAsync("crm", Sealed("half", 20));
        await _store.Setup.ApplyAsync(Company with { LossGuard = new LossGuardSettings { Share = 0.6m } }, CancellationToken.None);
        Assert.That((await _store.PullAsync("crm", Sealed("half", 20))).Gone, Is.EqualTo(20));
    }

    [Test]
    public async Task Decisions_are_refused_where_there_is_nothing_to_decide()
    {
        var good = await _store.PullAsync("crm", Leads(40));
        var held = await _store.PullAsync("crm", Leads(20));
        Assert.That(() => Held.DecideAsync(99, "keep", null, CancellationToken.None), Throws.TypeOf<QueryException>().With.Message.Contains("no run '99'"));
        Assert.That(() => Held.DecideAsync(good.Id, "keep", null, CancellationToken.None), Throws.TypeOf<RunEndedException>().With.Message.Contains("it has succeeded"));
        Assert.That(() => Held.DecideAsync(held.Id, "keep", new string('a', 81), CancellationToken.None), Throws.TypeOf<QueryException>().With.Message.Contains("80"));
        var later = await _store.PullAsync("crm", Leads(40));
        Assert.That(() => Held.DecideAsync(held.Id, "publish", null, CancellationToken.None), Throws.TypeOf<RunEndedException>().With.Message.Contains($"run {later.Id} has pulled crm since"));
        Assert.That(await _store.ScalarAsync<long>("SELECT count(*) FROM held_decision"), Is.Zero);
        Assert.That(await Held.GetAsync(good.Id, CancellationToken.None), Is.Null);
    }

    [Test]
    public async Task First_pull_of_which_no_row_of_a_type_could_be_read_fails_and_says_why()
    {
        var readings = new List<Reading>(Leads(3)) { Pull.Of(RecordType.Deal, TestStore.Noon, "channel") };
        readings.AddRange(Enumerable.Range(1, 5).Select(id => Unread(id, RecordType.Deal, id < 4 ? "amount is no number" : "outcome \"Gewonnen\" is an unknown outcome")));
        Assert.That(
            () => _store.PullAsync("crm", readings),
            Throws.TypeOf<PullRefusedException>().With.Message.StartsWith("None of the 5 deals that were delivered could be read, and none is known from before. 3 times: amount is no number; 2 times: outcome \"Gewonnen\" is an unknown outcome."));
        Assert.That(await _store.ScalarAsync<long>("SELECT (SELECT count(*) FROM lead) + (SELECT count(*) FROM supply)"), Is.Zero);

        await _store.PullAsync("crm", [.. readings, new Received(Pull.Won("W", "2026-02-03", 5))]);
        Assert.That(() => _store.PullAsync("crm", readings), Throws.TypeOf<PullRefusedException>().With.Message.Contains("delivered no Deal at all, though 1 are known"), "a later one is no first pull");
    }

    [Test]
    public async Task Pulls_of_any_sequence_leave_what_a_plain_model_of_the_guard_says([Range(1, 4)] int seed)
    {
        var (model, random, held) = (new PlainPulls(40, 0.05), new Random(seed), 0);
        for (var pull = 1; pull <= 15; pull++)
        {
            var isFull = random.Next(4) > 0;
            var (readings, expected) = model.Next(random, isFull);
            var run = await _store.PullAsync("crm", readings, isFull);

            Assert.That(run.State, Is.EqualTo(model.IsHeld ? "held" : "succeeded"), $"pull {pull}");
            held += model.IsHeld ? 1 : 0;
            if (!model.IsHeld)
                Assert.That((run.New, run.Changed, run.Gone, run.Unread), Is.EqualTo(expected), $"pull {pull}");
            model.Published(run.SnapshotId ?? 0);
            Assert.That(await _store.RowsAsync(PlainPulls.Marks), Is.EqualTo(model.Rows), $"pull {pull}");
        }

        Assert.That(held, Is.InRange(1, 14), "some are held, and some are not");
    }

    private static Reading[] Leads(int count) => Pull.Leads(TestStore.Noon, [.. Enumerable.Range(1, count).Select(id => Pull.Lead($"{id}", "2026-02-01"))]);

    private static Reading[] Sealed(string checksum, int count) => [new Sealed(checksum), .. Leads(count)];

    private static Rejected Unread(int id) => Unread(id, RecordType.Lead, "created is no date");

    private static Rejected Unread(int id, RecordType type, string reason) => new(new Finding(reason), new RejectedRecord(type, $"{id}", new Dictionary<string, DateOnly?>()));

    private async Task<SourceView> SourceAsync() => (await _store.Sources.ListAsync(CancellationToken.None)).Single();

    /// <summary>Pulls what somebody has asked for.</summary>
    private async Task<Run> RequestedAsync(IEnumerable<Reading> readings)
    {
        await using var claim = await _store.Ledger.ClaimAsync("crm", trigger: null, null, CancellationToken.None);
        await _store.Snapshots.TakeAsync(claim!, _ => readings.ToAsyncEnumerable(), isFull: true, new PullCounts(), CancellationToken.None);
        return await _store.RunAsync(claim!.RunId);
    }

    private async Task<List<string>> EverythingAsync()
    {
        var all = new List<string>();
        foreach (var table in new[] { "lead", "past_record", "daily_fact", "metric_point", "supply", "supply_change", "known_part", "publication" })
            all.AddRange(await _store.RowsAsync($"SELECT * FROM {table}"));
        return all;
    }
}
