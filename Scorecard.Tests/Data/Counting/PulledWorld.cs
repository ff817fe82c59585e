using Scorecard.Data.Model;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Counting;

/// <summary>Sources that are edited and pulled, and what the store has to hold after each pull.</summary>
internal sealed class PulledWorld(TestStore store)
{
    /// <summary>The last day that customers are paired on.</summary>
    public static readonly DateOnly LastDay = new(2026, 6, 1);

    private static readonly DateTimeOffset LongAgo = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly string[] HandOff = ["assigned", "firstTouch", "accepted", "rejected", "rejectReason"];

    private readonly Dictionary<(string Source, RecordType Type, string Id), SourceRecord> _there = [];
    private readonly HashSet<(string Source, RecordType Type, string Id)> _edited = [];
    private readonly Dictionary<(string Source, string Id), SourceRecord> _twice = [];
    private readonly Dictionary<string, int> _pulls = new(StringComparer.Ordinal);

    /// <summary>The records that the store has current.</summary>
    public Dictionary<(string Source, RecordType Type, string Id), SourceRecord> Received { get; } = [];

    /// <summary>When a snapshot first showed a lead in the MQL or SQL stage by a version of the rules.</summary>
    public Dictionary<(int Rules, string Stage, string Source, string Id), DateTimeOffset> FirstShown { get; } = [];

    /// <summary>Segments that leads and deals of the pulled sources have.</summary>
    public HashSet<string> SegmentNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Sources that say what became of their hand-offs: the second one maps it only with its second pull.</summary>
    public bool SaysHandOff(string source) => source == "crm" || _pulls.GetValueOrDefault(source) > 1;

    public TestStore Store => store;

    // The clock stands before the first record, so that pulls have no periods to value.
    public static Task<PulledWorld> NewAsync() => NewAsync(LongAgo.AddYears(-10));

    /// <summary>A world whose pulls are valued at a moment.</summary>
    public static async Task<PulledWorld> NewAsync(DateTimeOffset now) => new(await TestStore.NewAsync(PulledCompany.Original, now));

    /// <summary>Takes the edits one by one and calls back after each pull; the later definitions are agreed half way, if they are to be, and everything is pulled at the end.</summary>
    public async Task LiveAsync(IReadOnlyList<Edit> edits, Func<Run, Task> pulled, bool agrees = true)
    {
        foreach (var (edit, at) in edits.Select((edit, at) => (edit, at)))
        {
            if (agrees && at == edits.Count / 2)
                await AgreeAsync();
            Take(edit);
            if (edit.Then != Then.Nothing)
                await pulled(await PullAsync(edit.Source, edit.Then == Then.FullPull));
        }

        if (agrees && edits.Count == 0)
            await AgreeAsync();
        foreach (var source in PulledCompany.Sources)
            await pulled(await PullAsync(source, isFull: true));
    }

    private async Task AgreeAsync()
    {
        foreach (var settings in PulledCompany.Later)
            await store.Setup.ApplyAsync(settings, CancellationToken.None);
    }

    private void Take(Edit edit)
    {
        var key = (edit.Source, edit.Type, edit.Id);
        if (edit.Record is null)
            _there.Remove(key);
        else
            _there[key] = edit.Record;
        if (edit.Twice is { } twice)
            _twice[(edit.Source, edit.Id)] = twice;
        _edited.Add(key);
    }

    private async Task<Run> PullAsync(string source, bool isFull)
    {
        _pulls[source] = _pulls.GetValueOrDefault(source) + 1;
        var dataTime = LongAgo.AddHours(77 * _pulls.Values.Sum());
        var delivered = _there.Where(pair => pair.Key.Source == source && (isFull || _edited.Contains(pair.Key))).Select(pair => pair.Value).ToList();
        delivered.AddRange(Anchors(source));
        _edited.RemoveWhere(key => key.Source == source);
        if (isFull)
            foreach (var gone in Received.Keys.Where(key => key.Source == source).ToList())
                Received.Remove(gone);
        foreach (var record in delivered)
            Received[(source, record.Type, record.Id)] = record;
        foreach (var lead in delivered.OfType<LeadRecord>())
            Show(source, lead, dataTime);
        var again = delivered.Where(record => _twice.ContainsKey((source, record.Id))).Select(record => _twice[(source, record.Id)]);
        return await store.PullAsync(source, [.. Descriptions(source, dataTime), .. again.Concat(delivered).Select(record => new Received(record))], isFull);
    }

    private void Show(string source, LeadRecord lead, DateTimeOffset dataTime)
    {
        foreach (var rules in PulledCompany.Rules)
        {
            if (rules.Mql?.Invoke(lead) == true)
                FirstShown.TryAdd((rules.Version, "mql", source, lead.Id), dataTime);
            if (rules.Sql?.Invoke(lead) == true)
                FirstShown.TryAdd((rules.Version, "sql", source, lead.Id), dataTime);
        }
    }

    /// <summary>One record a type that never goes, since a pull without any is refused as an outage.</summary>
    private static IEnumerable<SourceRecord> Anchors(string source) => source switch
    {
        "billing" => [new CustomerPeriodRecord { Id = "C0", CustomerId = "C0", From = LongAgo }],
        "ads" => [new SpendRecord { Id = "S0", FromDay = new(2026, 1, 1), ToDay = new(2026, 1, 3), Kind = "media", Amount = 10 }],
        "bank" => [new RateRecord { Id = "R0", Day = new(2026, 2, 3), Currency = "EUR", Rate = 1.0815m }],
        _ => [new LeadRecord { Id = $"{source}-L0" }, new DealRecord { Id = "D0", Outcome = "open" }],
    };

    private IEnumerable<Reading> Descriptions(string source, DateTimeOffset dataTime)
    {
        Described Of(RecordType type, string[] fields, params string[] segments) => new(
            type, dataTime, fields.ToHashSet(StringComparer.Ordinal), segments.ToHashSet(StringComparer.Ordinal));
        if (source is "billing")
            return [Of(RecordType.CustomerPeriod, ["customer", "from", "to", "amount", "currency"])];
        if (source is "ads")
            return [Of(RecordType.Spend, ["from", "to", "kind", "amount", "currency"])];
        if (source is "bank")
            return [Of(RecordType.Rate, ["day", "currency", "rate"])];
        string[] ofDeals = source is "crm" ? ["channel", "region"] : ["channel", "product"];
        SegmentNames.UnionWith(ofDeals);
        return
        [
            Of(RecordType.Lead, [.. SaysHandOff(source) ? HandOff : [], "created", "mql", "sql", "customer", "lifecycleStage", "score"], "channel"),
            Of(RecordType.Deal, ["lead", "customer", "created", "qualified", "closed", "outcome", "amount", "currency", "expectedClose", "probability"], ofDeals),
        ];
    }
}
