using Microsoft.EntityFrameworkCore;
using Scorecard.Data.Held;
using Scorecard.Data.Model;
using Scorecard.Data.Replays;
using Scorecard.Data.Snapshots;
using Scorecard.Data.Sources;

namespace Scorecard.Data.Queries;

/// <summary>Reads the sources and the ledger.</summary>
public sealed class SourceQuery(StoreContexts contexts, Ledger ledger, StopRequests stops, ReplayRequests replays, HeldPulls held, ISchedule schedule, TimeProvider time) : ISourceQuery
{
    private const int ShownLength = 4_000;

    private const string WorkerGone = $"""SELECT id AS "Value" FROM run WHERE state = 'running' AND {SourceLock.NobodyHolds}""";

    public async Task<IReadOnlyList<SourceView>> ListAsync(CancellationToken cancellation)
    {
        await using var store = contexts.New();
        var left = await LeftBehindAsync(store, cancellation);
        var counted = left.Of.Keys.ToList();
        // What counts is named, also where the configuration no longer names it.
        var sources = await store.Sources.AsNoTracking()
            .Where(source => !source.IsRemoved || counted.Contains(source.Name))
            .OrderBy(source => source.IsRemoved).ThenBy(source => source.Ordinal).ThenBy(source => source.Name)
            .ToListAsync(cancellation);
        var asOf = await store.Companies.AsNoTracking().Select(company => company.AsOf).SingleOrDefaultAsync(cancellation);
        var full = (await store.Database.SqlQuery<FullSegment>(
            $"""
            SELECT source AS "Source", dimension AS "Segment", segment_values AS "Apart", others AS "Together", rest AS "As"
            FROM segment_rest JOIN full_segment USING (dimension) CROSS JOIN company ORDER BY dimension
            """).ToListAsync(cancellation)).ToLookup(segment => segment.Source, segment => new FullSegmentView(segment.Segment, segment.Apart, segment.Together, segment.As));
        var pending = await held.PendingAsync(cancellation);
        var views = new List<SourceView>();
        var gone = await GoneAsync(store, cancellation);
        foreach (var source in sources)
        {
            var runs = store.Runs.AsNoTracking().Where(run => run.Source == source.Name && !run.IsDecision).OrderByDescending(run => run.Id);
            var last = await runs.FirstOrDefaultAsync(cancellation);
            // A replay says nothing of the source itself: neither that it can be read, nor how new its data are. A pull that was stopped says as little.
            var pulls = runs.Where(run => run.ReplaysRunId == null);
            var finished = await pulls.FirstOrDefaultAsync(run => run.FinishedAt != null && run.State != "stopped", cancellation);
            var succeeded = await pulls.FirstOrDefaultAsync(run => run.State == "succeeded", cancellation);
            views.Add(left.With(View(source, last is null ? null : View(last, gone), finished, succeeded, pending.GetValueOrDefault(source.Name), asOf) with { FullSegments = [.. full[source.Name]] }));
        }

        return views;
    }

    private static async Task<LeftBehind> LeftBehindAsync(ScorecardContext store, CancellationToken cancellation)
    {
        await store.Database.OpenConnectionAsync(cancellation);
        var connection = (Npgsql.NpgsqlConnection)store.Database.GetDbConnection();
        return new LeftBehind(await LeftBehindStore.ListAsync(connection, cancellation), await LeftBehindStore.WaitingAsync(connection, cancellation));
    }

    public async Task<IReadOnlyList<RunView>> RunsAsync(string? source, int limit, CancellationToken cancellation)
    {
        await using var store = contexts.New();
        if (source is not null)
            await CheckAsync(store, source, cancellation);
        var runs = await store.Runs.AsNoTracking()
            .Where(run => source == null || run.Source == source)
            .OrderByDescending(run => run.Id)
            .Take(limit)
            .ToListAsync(cancellation);
        var gone = await GoneAsync(store, cancellation);
        return [.. runs.Select(run => View(run, gone))];
    }

    public async Task<RunView?> RunAsync(long id, CancellationToken cancellation)
    {
        await using var store = contexts.New();
        var run = await store.Runs.AsNoTracking().SingleOrDefaultAsync(run => run.Id == id, cancellation);
        return run is null ? null : View(run, await GoneAsync(store, cancellation));
    }

    public async Task<IReadOnlyList<RejectView>> RejectsAsync(long runId, long after, int limit, CancellationToken cancellation)
    {
        await using var store = contexts.New();
        return await store.Rejects.AsNoTracking()
            .Where(reject => reject.RunId == runId && reject.Id > after)
            .OrderBy(reject => reject.Id)
            .Take(limit)
            .Select(reject => new RejectView(
                reject.Id, reject.Kept, reject.Reason, reject.File, reject.Line, reject.Column, reject.Value, reject.Row == null ? null : reject.Row.Substring(0, ShownLength),
                reject.ContextId != null && reject.ReplayRunId == null, reject.ReplayRunId, reject.ReplayOutcome))
            .ToListAsync(cancellation);
    }

    public async Task<ReplayView> ReplayAsync(long runId, CancellationToken cancellation)
    {
        await using var store = contexts.New();
        var groups = await store.Rejects.AsNoTracking()
            .Where(reject => reject.RunId == runId && reject.ContextId != null)
            .GroupBy(reject => reject.ReplayOutcome)
            .Select(group => new { Outcome = group.Key ?? "", Count = group.LongCount() })
            .ToDictionaryAsync(group => group.Outcome, group => group.Count, cancellation);
        var newer = await store.Runs.Where(run => run.Id == runId)
            .SelectMany(run => store.Runs.Where(later =>
                later.Source == run.Source && later.State == "succeeded" && later.ReplaysRunId == null && !later.IsDecision && later.SnapshotId > (run.ReplaysSnapshotId ?? run.SnapshotId)))
            .MaxAsync(later => (long?)later.Id, cancellation);
        return new ReplayView(Of(""), Of("mended"), Of("outdated"), Of("rejected"), newer);

        long Of(string outcome) => groups.GetValueOrDefault(outcome);
    }

    public async Task<RunView> RequestReplayAsync(long runId, CancellationToken cancellation) =>
        (await RunAsync(await replays.RequestAsync(runId, cancellation), cancellation))!;

    public async Task<RunView> RequestRunAsync(string source, CancellationToken cancellation)
    {
        await using var store = contexts.New();
        await CheckAsync(store, source, cancellation);
        if ((await LeftBehindAsync(store, cancellation)).WaitsFor(source) is { } others)
            throw new SourceWaitsException($"{source} is not pulled before it is decided what is to become of the records of {others}: they could count twice. Answer on the page of the sources, or with the command \"sources\".");
        var id = await ledger.RequestAsync(source, cancellation);
        return (await RunAsync(id, cancellation))!;
    }

    public async Task<RunView> RequestStopAsync(long runId, CancellationToken cancellation)
    {
        await stops.RequestAsync(runId, cancellation);
        return (await RunAsync(runId, cancellation))!;
    }

    private static async Task CheckAsync(ScorecardContext store, string source, CancellationToken cancellation)
    {
        var names = await store.Sources.Where(known => !known.IsRemoved).Select(known => known.Name).ToListAsync(cancellation);
        if (!names.Contains(source))
            throw new QueryException("source", source, $"There is no source \"{source}\". There are: {string.Join(", ", names)}.");
    }

    private SourceView View(Source source, RunView? last, Run? finished, Run? succeeded, HeldSourceView? pending, DateOnly? asOf)
    {
        var state = State(source, finished, succeeded, judgedByClock: asOf is null);
        return new(
            source.Name, source.Kind, pending is not null && state is not "failing" ? "held" : state, succeeded?.DataTime, source.Schedule, source.TimeZone,
            source.IsPaused, IsScheduled(source) ? schedule.NextRunAt(source.Schedule, source.TimeZone) : null, last,
            Configured: !source.IsRemoved, SettingsError: source.IsRemoved ? null : source.SettingsError,
            StaleSince: state == "stale" ? succeeded!.DataTime + TimeSpan.FromHours(source.StaleAfterHours) : null, JudgedAsOf: asOf, Held: pending);
    }

    private static bool IsScheduled(Source source) => source is { IsPaused: false, IsRemoved: false, SettingsError: null };

    private string State(Source source, Run? finished, Run? succeeded, bool judgedByClock)
    {
        if (finished?.State == "failed" || source is { IsRemoved: false, SettingsError: not null })
            return "failing";
        if (succeeded is null)
            return "never";
        var age = time.GetUtcNow() - succeeded.DataTime;
        return judgedByClock && age > TimeSpan.FromHours(source.StaleAfterHours) ? "stale" : "fresh";
    }

    private sealed record FullSegment(string Source, string Segment, int Apart, long Together, string As);

    /// <summary>The runs that stand as running while nobody holds their source: their worker has gone, and nobody has said so yet.</summary>
    private static async Task<HashSet<long>> GoneAsync(ScorecardContext store, CancellationToken cancellation) =>
        [.. await store.Database.SqlQueryRaw<long>(WorkerGone).ToListAsync(cancellation)];

    private static RunView View(Run run, HashSet<long> gone) => new(
        run.Id, run.Source, run.State, run.Trigger, run.RequestedAt, run.StartedAt, run.FinishedAt, (run.FinishedAt - run.StartedAt)?.TotalSeconds,
        run.Read, run.New, run.Changed, run.Unchanged, run.Gone, run.Rejected, run.Flagged, run.SnapshotId, run.DataTime, run.Error, run.ReplaysRunId, run.StopRequestedAt, run.Unread, gone.Contains(run.Id), run.Remark, run.SameAsRunId);
}
