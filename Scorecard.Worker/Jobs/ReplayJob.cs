using Scorecard.Data.Replays;
using Scorecard.Data.Snapshots;
using Scorecard.Worker.Failures;
using Scorecard.Worker.Sources;

namespace Scorecard.Worker.Jobs;

/// <summary>Reads the rejected rows of a run again, by the mapping of today.</summary>
public sealed class ReplayJob(ReplayRequests requests, ReplayStore store, ILogger<ReplayJob> log)
{
    /// <summary>What a claimed run reads again; null for a pull.</summary>
    public Task<ReplayedRun?> OfAsync(Claim claim, CancellationToken cancellation) => requests.OfAsync(claim.RunId, cancellation);

    /// <summary>Reads them and takes what are records now.</summary>
    /// <exception cref="SourceException">The source cannot do it, or has been pulled since.</exception>
    public async Task RunAsync(Claim claim, ReplayedRun replayed, ISource source, PullCounts counts, CancellationToken cancellation)
    {
        if (source is not IReplayableSource replayable)
            throw new SourceException($"A source of this kind keeps no rows that could be read again. Pull {claim.Source} instead.");
        // What such a pull did not bring has gone or was rejected by it anew: older rows would bring back what is no longer so.
        if (source.IsFull && await store.PulledSinceAsync(claim.Source, replayed.SnapshotId, cancellation) is { } newer)
            throw new SourceException($"Pull {newer} has read all of {claim.Source} since, so the rows of pull {replayed.Id} are out of date. Nothing was changed; if pull {newer} has rejected rows, read those again.");
        await store.TakeAsync(claim, replayed, replayable.RereadAsync(store.RowsAsync(replayed.Id, cancellation), cancellation), source.IsFull, counts, cancellation);
        log.LogInformation(
            "Read {Rows} rejected rows of pull {Run} of {Source} again: {Mended} mended, {Rejected} still rejected.",
            counts.Read, replayed.Id, claim.Source, counts.Read - counts.Rejected, counts.Rejected);
    }
}
