using System.Globalization;
using Scorecard.Data.Held;
using Scorecard.Data.Queries;

namespace Scorecard.Tests.Web;

/// <summary>Answers every query of the pages from the sample board.</summary>
internal sealed class SampleQueries(ScorecardView board) : IScorecardQuery, IHistoryQuery, IRecordsQuery, ISourceQuery, ISourceAnswers, ICatalogQuery, IExplanationQuery, IFactCheckQuery, INotes, IHeldPulls
{
    public List<string> Requested { get; } = [];

    public Task<ScorecardView> GetAsync(ScorecardRequest request, CancellationToken cancellation) => request.Grain is "fortnight"
        ? throw new QueryException("grain", request.Grain, "The grain “fortnight” is not one of week, month and quarter.")
        : Task.FromResult(board with { Segment = request.Segment, Period = request.Period ?? board.Period, Running = request.Period is "2026-11" || board.Running });

    public Task<HistoryStream> OpenAsync(HistoryRequest request, CancellationToken cancellation)
    {
        var metric = SampleBoard.Metric(request.Key);
        var points = metric.Trend.Select((point, i) => new HistoryPoint(
            request.Key, point.Period, point.Value, point.Value * 0.93, point.Value * 1.06, point.Value is null ? null : 300 + i, metric.Target,
            point.Value is null ? "stale" : Colour(point.Value.Value, metric), point.Value is null ? metric.Reason : null, i == 9, false,
            new DateOnly(2026, 11, 2), 3, i < 6 ? 1 : 2, 400 + i, i == 12 ? metric.Restated : null, WithoutOldDeals: i == 12 ? metric.WithoutOldDeals : null));
        return Task.FromResult(new HistoryStream(request.Key, request.Grain ?? "month", request.Segment, request.View ?? "shown", null, points.ToAsyncEnumerable()));
    }

    public Task<RecordsView> NextAsync(RecordsView page, CancellationToken cancellation) =>
        GetAsync(new RecordsRequest(page.Metric, page.Grain, page.Period, page.Segment, page.Part, page.Next), cancellation);

    public Task<RecordsView> GetAsync(RecordsRequest request, CancellationToken cancellation)
    {
        if (request.Snapshot is 1) throw new QueryException("snapshot", "1", "Snapshot 1 is no longer kept.") { IsGone = true };
        if (request.Part is "both") throw new QueryException("part", request.Part, "There is no part “both”.");
        var isMoney = request.Key is "customer-acquisition-cost";
        var numerator = isMoney ? new RecordPartView("spend", "days of spend in the period: media, tools", 62, 68_040, "money") : new RecordPartView("lead", "leads: MQL in the period and customer within 90 days", 140, null, null);
        var denominator = isMoney ? new RecordPartView("deal", "first won deals of a customer, closed in the period", 21, null, null) : new RecordPartView("lead", "leads: MQL in the period", 1174, null, null);
        RecordView record = new(
            "crm", "<b>L1</b>", numerator.RecordType, "C7", new(2026, 7, 2), new(2026, 8, 11), 40, isMoney ? 12.5 : null, "MQL on 2026-07-02, customer on 2026-08-11, 40 days later",
            new Dictionary<string, string> { ["mqlDay"] = "2026-07-02", ["rejectReason"] = "" }, new Dictionary<string, string> { ["channel"] = "" });
        return Task.FromResult(new RecordsView(
            request.Key, request.Grain ?? "month", request.Period ?? "2026-07", new(2026, 7, 1), new(2026, 8, 1), request.Segment, new(2026, 10, 31),
            isMoney ? 3240 : 140.0 / 1174, isMoney ? 21 : 1174, null, false, "USD", 3, request.Part ?? "numerator", "denominator", false, numerator, denominator,
            request.After is "end" ? [] : [record], request.After is null ? "more" : null, request.Snapshot, request.Snapshot is null ? null : SampleBoard.Now));
    }

    public List<NoteView> Noted { get; } = [.. SampleBoard.Notes];

    public Task<IReadOnlyList<NoteView>> ListAsync(NotesRequest request, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<NoteView>>(
        [.. Noted.Where(note => note.DeletedAt is null && (request.Metric is null || note.Metric is null || note.Metric == request.Metric))]);

    public Task<NoteView?> FindAsync(long id, CancellationToken cancellation) => Task.FromResult(Noted.Find(note => note.Id == id));

    public Task<NoteView> AddAsync(NewNote note, CancellationToken cancellation)
    {
        if (note.Text is "") throw new QueryException("text", "", "A note needs its text.");
        Noted.Add(new NoteView(Noted.Count + 1, note.Metric, note.Day!.Value, "2026-10", note.Segment, note.Text!, note.Author!, SampleBoard.Now));
        return Task.FromResult(Noted[^1]);
    }

    public Task<NoteView> RemoveAsync(long id, CancellationToken cancellation) => Task.FromResult(Change(id, SampleBoard.Now));

    public Task<NoteView> RestoreAsync(long id, CancellationToken cancellation) => Task.FromResult(Change(id, null));

    private NoteView Change(long id, DateTimeOffset? deletedAt)
    {
        var at = Noted.FindIndex(note => note.Id == id);
        return at < 0 ? throw new QueryException("id", null, $"There is no note {id}.") : Noted[at] = Noted[at] with { DeletedAt = deletedAt };
    }

    /// <summary>What counts, or was set aside, though it is no longer configured.</summary>
    public List<LeftBehindView> Left { get; } = [];

    /// <summary>What was answered about it.</summary>
    public List<string> Answered { get; } = [];

    Task<IReadOnlyList<LeftBehindView>> ISourceAnswers.ListAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<LeftBehindView>>(Left);

    public Task KeepAsync(string source, CancellationToken cancellation) => AnswerAsync($"keep {source}");

    public Task RetireAsync(string source, string? type, CancellationToken cancellation) => AnswerAsync($"retire {source} {type}".Trim());

    public Task RestoreAsync(string source, string? type, CancellationToken cancellation) => AnswerAsync($"restore {source} {type}".Trim());

    public Task RenameAsync(string from, string to, CancellationToken cancellation) =>
        to is "web" ? throw new QueryException("to", to, "web has leads of its own already.") : AnswerAsync($"rename {from} {to}");

    private Task AnswerAsync(string answer)
    {
        Answered.Add(answer);
        return Task.CompletedTask;
    }

    /// <summary>What the newest check found, if it found something.</summary>
    public FactCheckView? Alert { get; init; }

    public Task<FactCheckView?> AlertAsync(CancellationToken cancellation) => Task.FromResult(Alert);

    public Task<IReadOnlyList<FactCheckView>> ListAsync(int limit, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<FactCheckView>>(Alert is null ? [] : [Alert]);

    public Task<IReadOnlyList<SourceView>> ListAsync(CancellationToken cancellation) => Task.FromResult(board.Sources);

    public Task<IReadOnlyList<RunView>> RunsAsync(string? source, int limit, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<RunView>>(
    [
        SampleBoard.Run(119, source!) with { State = "running", Trigger = "person", FinishedAt = null, DurationSeconds = null, Error = null, Read = 4_000 },
        SampleBoard.Run(118, source!),
        .. Enumerable.Range(1, 8).Select(i => SampleBoard.Run(118 - i, source!) with { State = "succeeded", Error = null, DurationSeconds = 2.4 + i, Rejected = i % 3, Flagged = 0, StartedAt = SampleBoard.Now.AddMinutes(-15 * i) }),
    ]);

    public Task<RunView?> RunAsync(long id, CancellationToken cancellation) => Task.FromResult(
        id == 118 ? SampleBoard.Run(118, "crm") : id == HeldRun ? SampleBoard.Run(HeldRun, "crm") with { State = "held", Error = "crm would take 2,114 of 4,230 leads away; the board is unchanged." } : null);

    public const long HeldRun = 122;

    public HeldView Held { get; set; } = new(
        HeldRun, null, [new HeldLossView("lead", "leads", 4230, 2114, 0, true), new HeldLossView("deal", "deals", 260, 1, 0, false)],
        [new HeldMetricView("win-rate", "Win rate", "ratio", null, "month", "2026-10", "red", 0.115, "green", 0.5)], []);

    Task<HeldView?> IHeldPulls.GetAsync(long runId, CancellationToken cancellation) => Task.FromResult<HeldView?>(Held);

    public Task<IReadOnlyList<HeldRecordView>> RecordsAsync(long runId, long after, int limit, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<HeldRecordView>>(
        [.. Enumerable.Range((int)after + 1, Math.Min(limit, 60 - (int)after)).Select(number => new HeldRecordView("lead", "crm", $"L{number}", number % 9 == 0 ? "unread" : "gone"))]);

    public Task<long> DecideAsync(long runId, string decision, string? by, CancellationToken cancellation)
    {
        if (runId is 118) throw new RunEndedException("Run 118 is not held.");
        if (runId is not HeldRun) throw new QueryException("id", null, "There is no such run.");
        Requested.Add($"{decision} of {HeldRun} by {by}");
        return Task.FromResult(HeldRun);
    }

    public Task<IReadOnlyList<RejectView>> RejectsAsync(long runId, long after, int limit, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<RejectView>>([.. SampleBoard.Rejects().Where(reject => reject.Id > after).Take(limit)]);

    public Task<RunView> RequestRunAsync(string source, CancellationToken cancellation)
    {
        if (board.Sources.All(known => !string.Equals(known.Name, source, StringComparison.Ordinal))) throw new QueryException("source", source, $"There is no source named “{source}”.");
        Requested.Add(source);
        return Task.FromResult(SampleBoard.Run(120, source) with { State = "requested" });
    }

    public Task<RunView> RequestStopAsync(long runId, CancellationToken cancellation)
    {
        if (runId is 118) throw new RunEndedException("Run 118 cannot be stopped: it has failed.");
        if (runId is not 119) throw new QueryException("id", null, "There is no such run.");
        Requested.Add("stop of 119");
        return Task.FromResult(SampleBoard.Run(119, "crm") with { State = "running", FinishedAt = null, Error = null });
    }

    public ReplayView Replay { get; set; } = new(2, 0, 0, 0, null);

    public Task<ReplayView> ReplayAsync(long runId, CancellationToken cancellation) => Task.FromResult(Replay);

    public Task<RunView> RequestReplayAsync(long runId, CancellationToken cancellation)
    {
        if (runId != 118) throw new QueryException("replay", null, "The rejected rows cannot be read again.");
        Requested.Add("replay of 118");
        return Task.FromResult(SampleBoard.Run(121, "crm") with { State = "requested", Trigger = "replay", ReplaysRunId = runId });
    }

    public Task<IReadOnlyList<MetricDescriptor>> MetricsAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<MetricDescriptor>>(
    [
        .. board.Metrics.Select(metric => new MetricDescriptor(
            metric.Key, metric.Label, metric.Owner, metric.Unit, metric.Currency, metric.Direction, metric.Headline,
            metric.Cohort is null ? null : 90, 50, "Of the leads that reached the stage in the period, the share that became a customer within 90 days.",
            "Customers among the leads of the period within 90 days ÷ leads of the period. Interval: Wilson 95 %", 3,
            "Marketing reads the quality of what it hands over.", "Sales reads what the leads are worth.", "Fewer leads that never buy.",
            "{converted:count customers} ÷ {entered:count MQLs}", Settings)),
    ]);

    public Task<ExplanationView> GetAsync(ExplanationRequest request, CancellationToken cancellation)
    {
        var metric = SampleBoard.Metric(request.Key);
        FormulaPartView[] formula = [new("customers within 90 days", "converted", "count", 140), new(" ÷ ", null, null, null), new("MQLs", "entered", "count", 1174)];
        return Task.FromResult(new ExplanationView(
            request.Key, request.Grain ?? "month", request.Period ?? metric.Cohort ?? board.Period, false, request.Segment, "USD",
            metric.Value, metric.Low, metric.High, metric.N, metric.Target, metric.Status, metric.Reason, metric.CloseCall, metric.Estimate,
            metric.Value is null ? [] : formula, metric.Value is null ? $"There is no value, which is not the same as zero: {metric.Reason}." : null,
            metric.Notes, Settings, metric.Restated, new DateOnly(2026, 11, 2), 3, 2, 412, metric.WithoutOldDeals));
    }

    public Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> SegmentsAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<string, IReadOnlyList<string>>>(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["channel"] = ["organic", "paid search", ""] });

    public Task<IReadOnlyList<string>> PeriodsAsync(string grain, long? snapshot, DateOnly? asOf, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string>>(
        [.. Enumerable.Range(0, 14).Select(back => new DateOnly(2026, 11, 1).AddMonths(-back).ToString("yyyy-MM", CultureInfo.InvariantCulture))]);

    public Task<IReadOnlyDictionary<string, string>> InOtherGrainsAsync(string grain, string period, long? snapshot, DateOnly? asOf, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>(StringComparer.Ordinal) { ["month"] = period, ["quarter"] = "2026-Q4", ["week"] = "2026-W44" });

    private static SettingView[] Settings =>
        [new("windowDays", "Days in which a lead may become a customer.", "60", "90", true), new("costKinds", "The kinds of cost that have to be there.", "", "", false)];

    private static string Colour(double value, MetricView metric) => metric.Target?.Value is not { } target ? "no-target"
        : value >= target == (metric.Direction is not "lower") ? "green" : "red";
}
