using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Points;

/// <summary>That a publication values every change of the total and of segments with targets, of others the closing values, and not much else.</summary>
internal sealed class DueScoresTests
{
    private static readonly DateTimeOffset DataTime = new(2026, 3, 10, 0, 0, 0, TimeSpan.Zero);

    private TestStore _store = null!;

    [SetUp]
    public async Task Open()
    {
        _store = await TestStore.NewAsync(TestStore.Company("crm") with { Targets = [new AgreedTarget("leads", "month", 3, Segment: "channel:fair")] });
        await PullAsync(Lead("1", "web", 2, 3), Lead("2", "web", 2, 4), Lead("3", "fair", 2, 3));
    }

    [TearDown]
    public async Task Close() => await _store.DisposeAsync();

    [Test]
    public async Task Pull_without_a_change_writes_the_ledger_and_nothing_else()
    {
        var before = await WrittenAsync();
        await PullAsync(Lead("1", "web", 2, 3), Lead("2", "web", 2, 4), Lead("3", "fair", 2, 3));
        Assert.That(await WrittenAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task Changed_records_make_every_value_of_the_total_and_of_segments_with_targets_due_and_of_others_none()
    {
        var (due, span) = await DueAsync([Lead("1", "web", 2, 3), Lead("2", "web", 2, 19), Lead("3", "fair", 2, 3)]);
        Assert.Multiple(() =>
        {
            Assert.That(due.Of(Segment.Total), Has.Count.EqualTo(span.Periods.Count * MetricCatalog.All.Count));
            Assert.That(due.Of(new Segment("channel", "Fair")), Has.Count.EqualTo((span.Periods.Count - DaysOf(span)) * MetricCatalog.All.Count));
            Assert.That(due.Of(new Segment("channel", "web")), Is.Empty);
        });
    }

    [Test]
    public async Task A_segment_that_is_new_has_its_closing_values_due()
    {
        var (due, _) = await DueAsync([Lead("1", "web", 2, 3), Lead("2", "web", 2, 4), Lead("3", "fair", 2, 3), Lead("4", "radio", 2, 3)]);
        var leads = due.Of(new Segment("channel", "radio")).Where(score => score.Metric.Key == "leads").Select(score => score.Period.Name);
        Assert.That(leads, Is.EqualTo(["2026-W06", "2026-W07", "2026-W08", "2026-W09", "2026-W10", "2026-02"]));
    }

    [Test]
    public async Task Day_that_ends_without_new_data_makes_due_only_the_day_that_begins()
    {
        _store.Clock.Now = _store.Clock.Now.AddDays(1);
        await using var connection = await _store.Database.OpenConnectionAsync();
        await using var store = StoreContexts.On(connection);
        var context = await ScoringContext.ReadAsync(store, _store.Clock, CancellationToken.None);
        var last = await Publication.ReadAsync(connection, CancellationToken.None);
        var due = DueScores.Since(last!, context, HistorySpan.From(last!.First, context), haveRecordsChanged: false);
        Assert.Multiple(() =>
        {
            Assert.That(due.Of(Segment.Total).Where(score => score.Metric.Key == "leads").Select(score => score.Period.Name), Is.EqualTo(["2026-03-11"]));
            Assert.That(due.Of(new Segment("channel", "web")), Is.Empty);
        });
    }

    [Test]
    public async Task Closing_value_of_a_segment_is_published_once_and_stays_whatever_is_known_later()
    {
        await PullAsync(Lead("1", "web", 2, 3), Lead("3", "fair", 2, 3));
        const string February = "SELECT value FROM metric_point WHERE (grain, period, metric) = ('month', '2026-02', 'leads') AND dimension";
        Assert.Multiple(async () =>
        {
            Assert.That(await _store.RowsAsync($"{February} = 'channel' AND segment = 'web'"), Is.EqualTo(["{\"value\": 2}"]));
            Assert.That(await _store.RowsAsync($"{February} = ''"), Is.EqualTo(["{\"value\": 2}", "{\"value\": 3}"]));
            Assert.That(await _store.ScalarAsync<bool>("SELECT bool_and(is_final) FROM metric_point WHERE segment = 'web'"));
        });
    }

    /// <summary>Pulls these, takes the publication back to before, and asks what had been due.</summary>
    private async Task<(DueScores Due, HistorySpan Span)> DueAsync(LeadRecord[] leads)
    {
        var last = await ReadAsync(Publication.ReadAsync);
        await using var claim = await _store.Ledger.ClaimAsync("crm", "person", null, CancellationToken.None);
        await using var connection = await _store.Database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var staging = new Staging(connection, "crm", null, null, new RejectWriter(_store.Database, claim!.RunId), new PullCounts());
        await staging.TakeAsync(_ => Readings(leads).ToAsyncEnumerable(), CancellationToken.None);
        await using var store = StoreContexts.On(connection);
        await new Merge(connection, "crm", 99, _store.Clock).RunAsync(staging, isFull: true, CancellationToken.None);
        var context = await ScoringContext.ReadAsync(store, _store.Clock, CancellationToken.None);
        var now = await ColumnFacts.ReadAsync(connection, context, CancellationToken.None);
        var span = HistorySpan.Of(now, context);
        return (DueScores.Since(last!, context, span!, haveRecordsChanged: true), span!);
    }

    private async Task<T> ReadAsync<T>(Func<Npgsql.NpgsqlConnection, CancellationToken, Task<T>> read)
    {
        await using var connection = await _store.Database.OpenConnectionAsync();
        return await read(connection, CancellationToken.None);
    }

    /// <summary>How many rows every table but the ledger has, and the newest transaction that wrote one.</summary>
    private async Task<List<string>> WrittenAsync()
    {
        var tables = await _store.RowsAsync("SELECT relname::text FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname NOT IN ('run', '__EFMigrationsHistory')");
        var written = new List<string>();
        foreach (var table in tables.Select(row => row.Split('"')[3]))
            written.AddRange((await _store.RowsAsync($"SELECT count(*) AS rows, max(xmin::text::bigint) AS newest FROM {table}")).Select(row => $"{table} {row}"));
        return written;
    }

    private static int DaysOf(HistorySpan span) => span.Periods.Count(period => period.Grain == Grain.Day);

    private Task<Run> PullAsync(params LeadRecord[] leads) => _store.PullAsync("crm", Readings(leads));

    private static IEnumerable<Reading> Readings(LeadRecord[] leads) =>
    [
        new Described(RecordType.Lead, DataTime, new HashSet<string> { "created", "mql" }, new HashSet<string> { "channel" }),
        .. leads.Select(lead => new Received(lead)),
    ];

    private static LeadRecord Lead(string id, string channel, int month, int day) => new()
    {
        Id = id,
        CreatedAt = new DateTimeOffset(2026, month, day, 9, 0, 0, TimeSpan.Zero),
        Segments = new Dictionary<string, string> { ["channel"] = channel },
    };
}
