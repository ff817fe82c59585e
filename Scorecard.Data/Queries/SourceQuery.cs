using Microsoft.EntityFrameworkCore;
using Scorecard.Data.Model;
using Scorecard.Data.Replays;
using Scorecard.Data.Snapshots;

namespace Scorecard.Data.Queries;

/// <summary>Reads the sources and the ledger.</summary>
public sealed class SourceQuery(StoreContexts contexts, Ledger ledger, StopRequests stops, ReplayRequests replays, ISchedule schedule, TimeProvider time) : ISourceQuery
{
    private const int ShownLength = 4_000;

    public async Task<IReadOnlyList<SourceView>> ListAsync(CancellationToken cancellation)
    {
        await using var store = contexts.New();
        var sources = await store.Sources.AsNoTracking().Where(source => !source.IsRemoved).OrderBy(source => source.Ordinal).ToListAsync(cancellation);
        var asOf = await store.Companies.AsNoTracking().Select(company => company.AsOf).SingleOrDefaultAsync(cancellation);
        var views = new List<SourceView>();
        foreach (var source in sources)
        {
            var runs = store.Runs.AsNoTracking().Where(run => run.Source == source.Name).OrderByDescending(run => run.Id);
            var last = await runs.FirstOrDefaultAsync(cancellation);
            // A replay says nothing of the source itself: neither that it can be read, nor how new its data are. A pull that was stopped says as little.
            var pulls = runs.Where(run => run.ReplaysRunId == null);
            var finished = await pulls.FirstOrDefaultAsync(run => run.FinishedAt != null && run.State != "stopped", cancellation);
            var succeeded = await pulls.FirstOrDefaultAsync(run => run.State == "succeeded", cancellation);
            views.Add(View(source, last, finished, succeeded, judgedByClock: asOf is null));
        }

        return views;
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
        return [.. runs.Select(View)];
    }

    public async Task<RunView?> RunAsync(long id, CancellationToken cancellation)
    {
        await using var store = contexts.New();
        var run = await store.Runs.AsNoTracking().SingleOrDefaultAsync(run => run.Id == id, cancellation);
        return run is null ? null : View(run);
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
                later.Source == run.Source && later.State == "succeeded" && later.ReplaysRunId == null && later.SnapshotId > (run.ReplaysSnapshotId ?? run.SnapshotId)))
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

    private SourceView View(Source source, Run? last, Run? finished, Run? succeeded, bool judgedByClock) => new(
        source.Name, source.Kind, State(source, finished, succeeded, judgedByClock), succeeded?.DataTime, source.Schedule, source.TimeZone,
        source.IsPaused, source.IsPaused ? null : schedule.NextRunAt(source.Schedule, source.TimeZone), last is null ? null : View(last));

    private string State(Source source, Run? finished, Run? succeeded, bool judgedByClock)
    {
        if (finished?.State == "failed")
            return "failing";
        if (succeeded is null)
            return "never";
        var age = time.GetUtcNow() - succeeded.DataTime;
        return judgedByClock && age > TimeSpan.FromHours(source.StaleAfterHours) ? "stale" : "fresh";
    }

    private static RunView View(Run run) => new(
        run.Id, run.Source, run.State, run.Trigger, run.RequestedAt, run.StartedAt, run.FinishedAt, (run.FinishedAt - run.StartedAt)?.TotalSeconds,
        run.Read, run.New, run.Changed, run.Unchanged, run.Gone, run.Rejected, run.Flagged, run.SnapshotId, run.DataTime, run.Error, run.ReplaysRunId, run.StopRequestedAt);
}
