using Scorecard.Data.Checks;
using Scorecard.Data.Queries;
using Scorecard.Data.Snapshots;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Snapshots;

/// <summary>Records are known by hashes that are kept beside them, and what is known is always what the records say.</summary>
[Parallelizable]
internal sealed class KnownPartsTests
{
    private const int Leads = 300;
    private const string Parts = "SELECT is_later, part, length(rows) AS length FROM known_part WHERE source = 'crm'";

    private readonly SortedDictionary<int, int> _now = [];
    private TestStore _store = null!;

    [SetUp]
    public async Task BeginAsync()
    {
        _store = await TestStore.NewAsync(TestStore.Company("crm", "desk"));
        _now.Clear();
        for (var i = 0; i < Leads; i++)
            _now[i] = 0;
    }

    [TearDown]
    public async Task EndAsync() => await _store.DisposeAsync();

    [Test]
    public async Task Pulls_of_any_changes_find_just_those_and_the_parts_stay_those_of_the_records()
    {
        var random = new Random(1);
        await PullAsync(isFull: true);
        var largest = 0L;
        for (var pull = 0; pull < 40; pull++)
        {
            var isFull = random.Next(3) > 0;
            var (added, changed, gone) = Alter(random, isFull);
            var run = await PullAsync(isFull);

            Assert.That((run.New, run.Changed, run.Gone), Is.EqualTo((added, changed, gone)), $"pull {pull}");
            largest = Math.Max(largest, await _store.ScalarAsync<long>("SELECT coalesce(sum(length(rows)) FILTER (WHERE is_later), 0)::bigint FROM known_part"));
            Assert.That(await _store.ScalarAsync<long>("SELECT count(*) FROM lead WHERE gone_snapshot_id IS NULL"), Is.EqualTo(_now.Count));
        }

        Assert.That(largest, Is.Positive.And.LessThanOrEqualTo(Leads / 8 * 32), "changes are kept beside the others, until they are many");
        await ExpectCleanAsync();
    }

    [Test]
    public async Task Pull_of_what_a_record_was_before_is_a_change()
    {
        await PullAsync(isFull: true);
        _now[7] = 1;
        await PullAsync(isFull: true);
        _now[7] = 2;
        await PullAsync(isFull: true);
        Assert.That(await _store.RowsAsync($"{Parts} AND is_later"), Has.Count.EqualTo(2));

        _now[7] = 1;
        Assert.That((await PullAsync(isFull: true)).Changed, Is.EqualTo(1), "as it was after the first of them");
        _now[7] = 0;
        Assert.That((await PullAsync(isFull: true)).Changed, Is.EqualTo(1), "as it was before both");
        Assert.That((await PullAsync(isFull: true)).Changed, Is.Zero);
    }

    [Test]
    public async Task Pull_without_parts_asks_the_records_and_keeps_parts_once_something_changes()
    {
        await PullAsync(isFull: true);
        var parts = await _store.RowsAsync(Parts);
        await ForgetAsync();
        Assert.That(Counts(await PullAsync(isFull: true)), Is.EqualTo((0, 0, 0)));
        Assert.That(await _store.RowsAsync(Parts), Is.Empty);

        _now[3] = 1;
        Assert.That(Counts(await PullAsync(isFull: true)), Is.EqualTo((0, 1, 0)));
        Assert.That(await _store.RowsAsync(Parts), Is.EqualTo(parts));
        await ExpectCleanAsync();
    }

    [Test]
    public async Task Pull_during_which_the_parts_are_forgotten_keeps_none()
    {
        await PullAsync(isFull: true);
        _now[3] = 1;
        await _store.PullAsync("crm", _ => ForgottenAtTheEndAsync());
        Assert.That(await _store.RowsAsync(Parts), Is.Empty);

        Assert.That(Counts(await PullAsync(isFull: true)), Is.EqualTo((0, 0, 0)));
        await ExpectCleanAsync();

        async IAsyncEnumerable<Reading> ForgottenAtTheEndAsync()
        {
            var readings = Pull.Leads(TestStore.Noon, [.. _now.Select(lead => Lead(lead.Key, lead.Value))]);
            foreach (var reading in readings[..^1])
                yield return reading;
            await ForgetAsync();
            yield return readings[^1];
        }
    }

    [Test]
    public async Task Pull_of_nothing_new_writes_no_part()
    {
        await PullAsync(isFull: true);
        _now[3] = 1;
        await PullAsync(isFull: true);
        var before = await _store.RowsAsync("SELECT xmin::text, * FROM known_part");
        await PullAsync(isFull: true);

        Assert.That(await _store.RowsAsync("SELECT xmin::text, * FROM known_part"), Is.EqualTo(before));
    }

    [Test]
    public async Task Sources_and_types_are_known_by_parts_of_their_own()
    {
        await PullAsync(isFull: true);
        await _store.PullAsync("desk", [.. Pull.Leads(TestStore.Noon, Lead(1, 5)), .. Pull.Deals(TestStore.Noon, Pull.Won("1", "2026-02-01"))]);

        Assert.That(Counts(await PullAsync(isFull: true)), Is.EqualTo((0, 0, 0)));
        Assert.That(
            await _store.RowsAsync("SELECT source, record_type, sum(length(rows)) / 32 AS known FROM known_part GROUP BY 1, 2"),
            Is.EqualTo(new[]
            {
                """{"known": 1, "source": "desk", "record_type": "Deal"}""", """{"known": 1, "source": "desk", "record_type": "Lead"}""",
                """{"known": 300, "source": "crm", "record_type": "Lead"}""",
            }));
        await ExpectCleanAsync();
    }

    [TestCase("UPDATE known_part SET rows = overlay(rows PLACING '\\xff' FROM 20 FOR 1)", "kept 1 that no record has, counted anew 1 that are missing")]
    [TestCase("UPDATE known_part SET rows = substring(rows FROM 33)", "kept 0 that no record has, counted anew 1 that are missing")]
    [TestCase("UPDATE lead SET gone_snapshot_id = 1 WHERE id = '9'", "kept 1 that no record has, counted anew 0 that are missing")]
    public async Task Check_finds_parts_that_are_not_those_of_the_records_and_a_rebuild_forgets_them(string alter, string told)
    {
        await PullAsync(isFull: true);
        await _store.ScalarAsync<long>($"WITH altered AS ({alter} RETURNING 1) SELECT count(*) FROM altered");
        Assert.That(await _store.Get<FactCheck>().RunAsync("person", null, CancellationToken.None), Is.False);
        Assert.That((await LastCheckAsync()).Report, Does.Contain($"hashes by which Lead of crm are known: {told}"));

        await _store.Get<FactCheck>().RebuildAsync(CancellationToken.None);
        await ExpectCleanAsync();
    }

    /// <summary>Adds, changes and takes away a few; answers how many a pull has to find.</summary>
    private (int Added, int Changed, int Gone) Alter(Random random, bool isFull)
    {
        var (before, states) = (_now.Keys.ToList(), random.Next(1, 4));
        var changed = Enumerable.Range(0, random.Next(5)).Select(_ => before[random.Next(before.Count)]).Distinct().ToList();
        foreach (var id in changed)
            _now[id] = (_now[id] + states) % 4;
        var gone = isFull ? Enumerable.Range(0, random.Next(3)).Select(_ => before[random.Next(before.Count)]).Distinct().Except(changed).ToList() : [];
        gone.ForEach(id => _now.Remove(id));
        // Some of those that have gone come back, as they were or otherwise.
        var added = Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(Leads + 20)).Where(id => !before.Contains(id)).Distinct().ToList();
        added.ForEach(id => _now[id] = random.Next(4));
        return (added.Count, changed.Count, gone.Count);
    }

    private Task<Scorecard.Data.Model.Run> PullAsync(bool isFull) =>
        _store.PullAsync("crm", Pull.Leads(TestStore.Noon, [.. _now.Select(lead => Lead(lead.Key, lead.Value))]), isFull);

    private static LeadRecord Lead(int id, int state) => Pull.Lead($"{id}", $"2026-02-0{state + 1}");

    private static (long, long, long) Counts(Scorecard.Data.Model.Run run) => (run.New, run.Changed, run.Gone);

    private Task<long> ForgetAsync() => _store.ScalarAsync<long>("WITH gone AS (DELETE FROM known_part RETURNING 1) SELECT count(*) FROM gone");

    private async Task ExpectCleanAsync() =>
        Assert.That(await _store.Get<FactCheck>().RunAsync("person", null, CancellationToken.None), Is.True, (await LastCheckAsync()).Report);

    private async Task<FactCheckView> LastCheckAsync() => (await _store.Get<IFactCheckQuery>().ListAsync(1, CancellationToken.None))[0];
}
