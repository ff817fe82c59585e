using Scorecard.Data.Hosting;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Scorecard.Data.Devices;
using Scorecard.Data.Held;
using Scorecard.Data.Queries;
using Scorecard.Data.Restated;

namespace Scorecard.Tests.Api;

/// <summary>What the endpoints read, held in memory, so that the tests of this folder see HTTP and nothing else.</summary>
internal sealed class Fakes : IScorecardQuery, IHistoryQuery, IRecordsQuery, ISourceQuery, ICatalogQuery, IExplanationQuery, IFactCheckQuery, IRecordHistoryQuery, IRestatedRecordsQuery, IAnnouncements, IReadiness, IDeviceLinks, INotes, IHeldPulls
{
    public static readonly DateTimeOffset Noon = new(2018, 4, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Past what a browser's number can hold.</summary>
    public const long BigId = 9_007_199_254_740_993;

    public ScorecardRequest? Asked { get; private set; }
    public HistoryRequest? AskedHistory { get; private set; }
    public List<RecordsRequest> AskedRecords { get; } = [];
    public (long Run, long After, int Limit)? AskedRejects { get; private set; }
    public ExplanationRequest? AskedExplanation { get; private set; }
    public IEnumerable<HistoryPoint>? History { get; set; }
    public string? HistoryVersion { get; set; }
    public RestatedView? Restated { get; set; }
    public double Value { get; set; } = 0.1192504258943782;
    public string? Reason { get; set; }
    public Exception? Failure { get; set; }
    public Channel<Announcement> Said { get; } = Channel.CreateUnbounded<Announcement>();
    public int Listeners { get; private set; }
    public bool IsReady { get; set; } = true;
    public string Message { get; set; } = "Up to date.";
    public event Action? Changed { add { } remove { } }
    public long? Newest { get; set; }
    public TensionView Tension { get; set; } = new("none", null, 0, [], null);
    public int Looks { get; private set; }

    /// <summary>What opens the one device link there is, until it is revoked.</summary>
    public const string Secret = "a-secret-of-256-bits";
    public bool IsRevoked { get; set; }

    /// <summary>A scorecard is only given once this has ended.</summary>
    public Task Hold { get; set; } = Task.CompletedTask;

    public async Task<ScorecardView> GetAsync(ScorecardRequest request, CancellationToken cancellation)
    {
        Asked = request;
        Looks++;
        await Hold.WaitAsync(cancellation);
        if (Failure is not null)
            throw Failure;
        var metric = new MetricView("lead-conversion-rate", "Lead conversion rate", "shared", "ratio", null, "higher", true, Value, null, null, 1174,
            new TargetView(0.11, null, null), "green", null, false, null, false, [new TrendPoint("2018-03", Value, "green")], [], new Dictionary<string, double>(), 1, 1, BigId);
        return new ScorecardView("month", "2018-03", new(2018, 3, 1), new(2018, 4, 1), false, request.Segment, request.AsOf, BigId, "grey", null,
            new StatusCounts(1, 0, 0, 1), Tension, [metric], [Source]);
    }

    public Task<HistoryStream> OpenAsync(HistoryRequest request, CancellationToken cancellation)
    {
        AskedHistory = request;
        if (request.Key is not ("lead-conversion-rate" or "all"))
            throw new QueryException("key", request.Key, $"There is no metric '{request.Key}'.");
        HistoryPoint[] points =
        [
            new("lead-conversion-rate", "2018-03", Value, 0.1019, 0.139, 1174, new TargetView(0.11, null, null), "green", Reason, false, false, new(2018, 11, 14), 1, 2, BigId, Restated, request.Segment),
            new("lead-conversion-rate", "2018-04", null, null, null, null, null, "undefined", "no leads", false, false, null, null, null, null, Segment: request.Segment),
        ];
        return Task.FromResult(new HistoryStream(request.Key, "month", request.Segment, "known", HistoryVersion, (History ?? points).ToAsyncEnumerable()));
    }

    public Task<RecordsView> NextAsync(RecordsView page, CancellationToken cancellation) =>
        GetAsync(new RecordsRequest(page.Metric, page.Grain, page.Period, page.Segment, page.Part, page.Next), cancellation);

    public Task<RecordsView> GetAsync(RecordsRequest request, CancellationToken cancellation)
    {
        AskedRecords.Add(request);
        if (request.Key is not "lead-conversion-rate")
            throw new QueryException("key", request.Key, $"There is no metric '{request.Key}'.");
        var isFirst = request.After is null;
        RecordView record = new(
            "crm", isFirst ? "=1+1" : "L2", "lead", "C7", new(2018, 3, 2), new(2018, 4, 11), 40, null, "MQL on 2018-03-02, customer on 2018-04-11, 40 days later",
            new Dictionary<string, string> { ["mqlDay"] = "2018-03-02" }, new Dictionary<string, string> { ["channel"] = "" });
        return Task.FromResult(new RecordsView(
            request.Key, "month", "2018-03", new(2018, 3, 1), new(2018, 4, 1), request.Segment, new(2018, 11, 14), Value, 1174, null, false, "BRL", 1, "numerator", "denominator", false,
            new RecordPartView("lead", "leads: MQL in the period and customer within 90 days", 2, null, null), new RecordPartView("lead", "leads: MQL in the period", 1174, null, null),
            [record], isFirst ? "there" : null));
    }

    public List<NoteView> Notes { get; } = [];
    public NotesRequest? AskedNotes { get; private set; }

    public Task<IReadOnlyList<NoteView>> ListAsync(NotesRequest request, CancellationToken cancellation)
    {
        AskedNotes = request;
        return Task.FromResult<IReadOnlyList<NoteView>>([.. Notes.Where(note => note.DeletedAt is null)]);
    }

    public Task<NoteView?> FindAsync(long id, CancellationToken cancellation) => Task.FromResult(Notes.Find(note => note.Id == id));

    public Task<NoteView> AddAsync(NewNote note, CancellationToken cancellation)
    {
        Notes.Add(new NoteView(BigId + Notes.Count, note.Metric, note.Day ?? throw new QueryException("day", null, "A note is about a day."), "2018-03", note.Segment, note.Text!, note.Author!, Noon));
        return Task.FromResult(Notes[^1]);
    }

    public Task<NoteView> RemoveAsync(long id, CancellationToken cancellation) => Task.FromResult(Change(id, Noon));

    public Task<NoteView> RestoreAsync(long id, CancellationToken cancellation) => Task.FromResult(Change(id, null));

    private NoteView Change(long id, DateTimeOffset? deletedAt)
    {
        var at = Notes.FindIndex(note => note.Id == id);
        return at < 0 ? throw new QueryException("id", $"{id}", $"There is no note {id}.") : Notes[at] = Notes[at] with { DeletedAt = deletedAt };
    }

    public Task<IReadOnlyList<SourceView>> ListAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<SourceView>>([Source]);

    public Task<IReadOnlyList<RunView>> RunsAsync(string? source, int limit, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<RunView>>([Known(source)]);

    public Task<RestatedRecordsView> GetAsync(RestatedRequest request, CancellationToken cancellation)
    {
        var now = new RecordView("crm", "=1+1", "lead", null, new DateOnly(2018, 3, 4), null, null, 12.5, "created on 2018-03-04", new Dictionary<string, string>(), new Dictionary<string, string>());
        var at = new DateTimeOffset(2018, 4, 2, 9, 0, 0, TimeSpan.Zero);
        return Task.FromResult(new RestatedRecordsView(
            request.Key, request.Grain ?? "month", request.Period ?? "2018-03", request.Segment, "BRL", new RestatedView(2, "red", at, 3, "green", at.AddDays(1)), 7, 1, 0, 1,
            [new RecordChangeView("entered", "numerator", now, null), new RecordChangeView("changed", "numerator", now with { Id = "L2" }, now with { Id = "L2", Day = new DateOnly(2018, 3, 1), Adds = null })], null));
    }

    public Task<RecordHistoryView> GetAsync(string type, string? source, string? id, CancellationToken cancellation) => source is "crm"
        ? Task.FromResult(new RecordHistoryView(type, source, id!, true, new Dictionary<string, string>(),
            [new RecordVersionView(BigId, Noon, null, "changed", new Dictionary<string, FieldChange> { ["lifecycleStage"] = new("mql", null) })]))
        : throw new QueryException("source", source, "Name the source of the record.");

    public Task<FactCheckView?> AlertAsync(CancellationToken cancellation) => Task.FromResult<FactCheckView?>(null);

    public Task<IReadOnlyList<FactCheckView>> ListAsync(int limit, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<FactCheckView>>(
        [new FactCheckView(BigId, "check", "failed", "schedule", Noon, Noon, BigId, limit, 1, "1 of them differs: leads 2018-03-31: kept 4, counted anew 3.")]);

    public Task<RunView?> RunAsync(long id, CancellationToken cancellation) => Task.FromResult(id == BigId ? Run : null);

    public Task<IReadOnlyList<RejectView>> RejectsAsync(long runId, long after, int limit, CancellationToken cancellation)
    {
        AskedRejects = (runId, after, limit);
        return Task.FromResult<IReadOnlyList<RejectView>>([new RejectView(8, false, "no amount", "deals.csv", 17, "amount", "", null)]);
    }

    public Task<RunView> RequestRunAsync(string source, CancellationToken cancellation) => Task.FromResult(Known(source));

    public Task<RunView> RequestStopAsync(long runId, CancellationToken cancellation) =>
        Failure is null ? Task.FromResult(Run with { State = "running", StopRequestedAt = Noon }) : throw Failure;

    public Task<ReplayView> ReplayAsync(long runId, CancellationToken cancellation) => Task.FromResult(new ReplayView(1, 0, 0, 0, null));

    public Task<RunView> RequestReplayAsync(long runId, CancellationToken cancellation) => Failure is null
        ? Task.FromResult(Run with { Id = BigId + 1, Trigger = "replay", ReplaysRunId = runId })
        : throw Failure;

    public List<(long Run, string Decision, string? By)> Decided { get; } = [];

    public bool IsHeld { get; set; } = true;

    Task<HeldView?> IHeldPulls.GetAsync(long runId, CancellationToken cancellation) => Task.FromResult(!IsHeld ? null : new HeldView(
        runId, null, [new HeldLossView("lead", "leads", 4230, 2114, 0, true)],
        [new HeldMetricView("win-rate", "Win rate", "ratio", null, "month", "2018-03", "red", 0.115, "green", 0.5)], [new HeldDecisionView("keep", Noon, "Ada")]));

    public Task<IReadOnlyList<HeldRecordView>> RecordsAsync(long runId, long after, int limit, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<HeldRecordView>>(
        after > 1 ? [] : [new HeldRecordView("lead", "crm", "=1+1", "gone"), new HeldRecordView("lead", "crm", "L2", "unread")]);

    public Task<long> DecideAsync(long runId, string decision, string? by, CancellationToken cancellation)
    {
        Decided.Add((runId, decision, by));
        return Failure is null ? Task.FromResult(runId) : throw Failure;
    }

    public Task<IReadOnlyList<MetricDescriptor>> MetricsAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<MetricDescriptor>>(
        [new("lead-conversion-rate", "Lead conversion rate", "shared", "ratio", null, "higher", true, 90, 50, "Of the leads, the share that became customers.", "won / entered", 1,
            "What your leads are worth.", "What you made of them.", "Better leads.", "{won:count won} ÷ {entered:count MQLs}", [Window])]);

    public Task<ExplanationView> GetAsync(ExplanationRequest request, CancellationToken cancellation)
    {
        AskedExplanation = request;
        return Task.FromResult(new ExplanationView(
            request.Key, "month", "2018-03", false, request.Segment, "USD", Value, null, null, 1174, new TargetView(0.11, null, null), "green", null, false, false,
            [new("won", "won", "count", 140), new(" ÷ ", null, null, null), new("MQLs", "entered", "count", 1174)], null, [], [Window], Restated, new(2018, 11, 14), 1, 2, BigId));
    }

    public Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> SegmentsAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<string, IReadOnlyList<string>>>(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal));

    public Task<IReadOnlyList<string>> PeriodsAsync(string grain, long? snapshot, DateOnly? asOf, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string>>(["2018-04", "2018-03"]);

    public Task<IReadOnlyDictionary<string, string>> InOtherGrainsAsync(string grain, string period, long? snapshot, DateOnly? asOf, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>(StringComparer.Ordinal));

    public async IAsyncEnumerable<Announcement> ListenAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        Listeners++;
        try
        {
            await foreach (var said in Said.Reader.ReadAllAsync(cancellation))
                yield return said;
        }
        finally
        {
            Listeners--;
        }
    }

    public Task<NewDeviceLink> CreateAsync(string? label, CancellationToken cancellation) => label is null or ""
        ? throw new QueryException("label", label, "Say what the screen is called.")
        : Task.FromResult(new NewDeviceLink(Link with { Label = label }, Secret));

    Task<IReadOnlyList<DeviceLinkView>> IDeviceLinks.ListAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<DeviceLinkView>>([Link]);

    public Task<DeviceLinkView> RevokeAsync(long id, CancellationToken cancellation)
    {
        if (id != BigId)
            throw new QueryException("id", $"{id}", "There is no such link.");
        IsRevoked = true;
        return Task.FromResult(Link);
    }

    public Task<long?> AdmitAsync(string secret, CancellationToken cancellation) =>
        Failure is null ? Task.FromResult<long?>(secret is Secret && !IsRevoked ? BigId : null) : throw Failure;

    public Task<bool> HoldsAsync(long id, CancellationToken cancellation) => Task.FromResult(id == BigId && !IsRevoked);

    private DeviceLinkView Link => new(BigId, "Sales floor", Noon, null, IsRevoked ? Noon : null);

    private static SettingView Window => new("windowDays", "Days in which a lead may become a customer.", "90", "90", false);

    private static RunView Run => new(BigId, "crm", "requested", "person", Noon, null, null, null, 0, 0, 0, 0, 0, 0, 0, null, null, null);

    private static SourceView Source => new("crm", "csv", "fresh", Noon, "0 6 * * *", "UTC", false, null, null);

    private static RunView Known(string? source) => source is "crm" ? Run : throw new QueryException("source", source, $"There is no source '{source}'.");
}
