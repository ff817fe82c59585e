using Scorecard.Data.DailyFacts;
using Scorecard.Data.Model;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.DailyFacts;

/// <summary>Sources that are edited and pulled, and what the store has to hold after each pull.</summary>
internal sealed class PulledWorld(TestStore store)
{
    public const string Zone = "America/New_York";

    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset LongAgo = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<(string Source, RecordType Type, string Id), SourceRecord> _there = [];
    private readonly HashSet<(string Source, RecordType Type, string Id)> _edited = [];

    /// <summary>The records that the store has current.</summary>
    public Dictionary<(string Source, RecordType Type, string Id), SourceRecord> Received { get; } = [];

    /// <summary>Segments that leads and deals of the pulled sources have.</summary>
    public HashSet<string> SegmentNames { get; } = new(StringComparer.Ordinal);

    public TestStore Store => store;

    public static async Task<PulledWorld> NewAsync()
    {
        var company = TestStore.Company("crm", "crm2", "billing", "ads") with { TimeZone = Zone };
        return new PulledWorld(await TestStore.NewAsync(company, LongAgo.AddDays(-7)));
    }

    /// <summary>Pairs the customers of these months: the clock stands before the first record, so that pulls have no periods to value.</summary>
    public async Task PairAsync(IEnumerable<DateOnly> months)
    {
        var calendar = new ReportingCalendar(TimeZoneInfo.FindSystemTimeZoneById(Zone));
        await using var connection = await store.Database.OpenConnectionAsync();
        await PairFacts.UpdateAsync(
            connection, CountedFacts.Customers, [.. months.Select(month => calendar.Containing(Grain.Month, month))], DateOnly.FromDateTime(Now.UtcDateTime), everything: true, CancellationToken.None);
    }

    /// <summary>Takes the edits one by one and calls back after each pull; everything is pulled at the end.</summary>
    public async Task LiveAsync(IEnumerable<Edit> edits, Func<Run, Task> pulled)
    {
        foreach (var edit in edits)
        {
            Take(edit);
            if (edit.Then != Then.Nothing)
                await pulled(await PullAsync(edit.Source, edit.Then == Then.FullPull));
        }

        foreach (var source in new[] { "crm", "crm2", "billing", "ads" })
            await pulled(await PullAsync(source, isFull: true));
    }

    private void Take(Edit edit)
    {
        var key = (edit.Source, edit.Type, edit.Id);
        if (edit.Record is null)
            _there.Remove(key);
        else
            _there[key] = edit.Record;
        _edited.Add(key);
    }

    private async Task<Run> PullAsync(string source, bool isFull)
    {
        var delivered = _there.Where(pair => pair.Key.Source == source && (isFull || _edited.Contains(pair.Key))).Select(pair => pair.Value).ToList();
        delivered.AddRange(Anchors(source));
        _edited.RemoveWhere(key => key.Source == source);
        if (isFull)
            foreach (var gone in Received.Keys.Where(key => key.Source == source).ToList())
                Received.Remove(gone);
        foreach (var record in delivered)
            Received[(source, record.Type, record.Id)] = record;
        return await store.PullAsync(source, [.. Descriptions(source), .. delivered.Select(record => new Received(record))], isFull);
    }

    /// <summary>One record a type that never goes, since a pull without any is refused as an outage.</summary>
    private static IEnumerable<SourceRecord> Anchors(string source) => source switch
    {
        "billing" => [new CustomerPeriodRecord { Id = "C0", CustomerId = "C0", From = LongAgo }],
        "ads" => [new SpendRecord { Id = "S0", FromDay = new(2026, 1, 1), ToDay = new(2026, 1, 3), Kind = "media", Amount = 10 }],
        _ => [new LeadRecord { Id = $"{source}-L0" }, new DealRecord { Id = "D0", Outcome = "open" }],
    };

    private IEnumerable<Reading> Descriptions(string source)
    {
        if (source is "billing")
            return [Pull.Of(RecordType.CustomerPeriod, Now)];
        if (source is "ads")
            return [Pull.Of(RecordType.Spend, Now)];
        string[] ofDeals = source is "crm" ? ["channel", "region"] : ["channel", "product"];
        SegmentNames.UnionWith(ofDeals);
        return [Pull.Of(RecordType.Lead, Now, "channel"), Pull.Of(RecordType.Deal, Now, ofDeals)];
    }
}
