using System.Globalization;
using Scorecard.Data.Queries;
using Scorecard.Data.Snapshots;
using Scorecard.Data.Sources;
using Scorecard.Metrics.Facts;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Sources;

/// <summary>A store whose sources are configured, pulled and answered for as a worker and a person do.</summary>
internal sealed class LoadedSources(TestStore store) : IAsyncDisposable
{
    private static readonly string[] Crm = ["crm", "crm2"];

    public TestStore Store => store;

    public ISourceAnswers Answers => store.Get<ISourceAnswers>();

    public SourceQuestions Questions => store.Get<SourceQuestions>();

    public static async Task<LoadedSources> NewAsync(params string[] sources)
    {
        var loaded = new LoadedSources(await TestStore.NewAsync(null));
        await loaded.ConfigureAsync(sources);
        foreach (var source in sources)
            await loaded.PullAsync(source);
        return loaded;
    }

    /// <summary>Starts with a configuration of these sources; one named <c>crm=leads</c> delivers only that.</summary>
    public async Task ConfigureAsync(params string[] sources)
    {
        var named = sources.Select(source => source.Split('=')).ToList();
        await store.Setup.ApplyAsync(
            TestStore.Company([.. named.Select(parts => parts[0])]),
            named.ToDictionary(parts => parts[0], parts => new SourceDelivery(parts.Length > 1 ? [RecordWords.TypeOf(parts[1])!.Value] : TypesOf(parts[0]), string.Join('=', parts), null)),
            CancellationToken.None);
    }

    public async Task<Scorecard.Data.Model.Run> PullAsync(string source, params RecordType[] types) =>
        await store.PullAsync(source, (types.Length > 0 ? types : TypesOf(source)).SelectMany(type => Readings(source, type)));

    /// <summary>Values, by metric, period and segment, as they are known now.</summary>
    public async Task<Dictionary<string, string>> ValuesAsync()
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var grain in new[] { "day", "week", "month", "quarter", "year" })
            foreach (var point in (await store.Histories.GetAsync(new HistoryRequest("all", grain, Segment: "*"), CancellationToken.None)).Points)
                values[$"{point.Metric} {grain} {point.Period} {point.Segment ?? ":"}"] = string.Join(' ', new[] { point.Value?.ToString("F9", CultureInfo.InvariantCulture), point.Status, point.Reason }.OfType<string>());
        return values;
    }

    public Task<List<string>> FactsAsync() => store.RowsAsync("SELECT * FROM daily_fact");

    /// <summary>How many leads the month's board counts.</summary>
    public async Task<double?> LeadsAsync(long? snapshot = null)
    {
        var board = await store.Scorecards.GetAsync(new ScorecardRequest("month", "2026-02", Snapshot: snapshot), CancellationToken.None);
        return board.Metrics.Single(metric => metric.Key == "leads").Value;
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    public static RecordType[] TypesOf(string source) => Crm.Contains(source) ? [RecordType.Lead, RecordType.Deal] : source is "ads" ? [RecordType.Spend] : [RecordType.Lead];

    public static IEnumerable<Reading> Readings(string source, RecordType type) => type switch
    {
        RecordType.Lead when source is "web" => Pull.Leads(TestStore.Noon, Pull.Lead("W1", "2026-01-20"), Pull.Lead("W2", "2026-02-07")),
        RecordType.Lead => Pull.Leads(TestStore.Noon.AddHours(-5), Pull.Lead("L1", "2025-12-03", "web"), Pull.Lead("L2", "2026-02-04", "mail"), Pull.Lead("L3", "2026-02-05")),
        RecordType.Deal => Pull.Deals(TestStore.Noon.AddHours(-5), Pull.Won("D1", "2026-02-08", 500, "L2"), Pull.Won("D2", "2026-02-09", 700, customer: "C9")),
        _ => [Pull.Of(type, TestStore.Noon), new Received(new SpendRecord { Id = "S1", FromDay = new(2026, 2, 1), ToDay = new(2026, 2, 28), Kind = "media", Amount = 280 })],
    };
}
