using Scorecard.Data.Snapshots;
using Scorecard.Worker.Sources;

namespace Scorecard.Worker.Jobs;

/// <summary>Pulls one source into the store, and writes in the ledger how it went.</summary>
public sealed class PullJob(Ledger ledger, SnapshotStore store, SourceFactory sources, ReplayJob replays, PullProgress progress, ILogger<PullJob> log) : IPullJob
{
    private const string Cancelled = "The pull was stopped before it was done. Nothing of it was kept, everything before it was.";

    public async Task RunAsync(string source, DateTimeOffset scheduledFor, string trigger, CancellationToken cancellation) =>
        await RunAsync(await ledger.ClaimAsync(source, trigger, trigger == "schedule" ? scheduledFor : null, cancellation), cancellation);

    /// <summary>Pulls a source that somebody has asked for, as long as somebody has.</summary>
    public async Task RunRequestedAsync(string source, CancellationToken cancellation)
    {
        while (await ledger.ClaimAsync(source, trigger: null, scheduledFor: null, cancellation) is { } claim)
            await RunAsync(claim, cancellation);
    }

    private async Task RunAsync(Claim? claimed, CancellationToken cancellation)
    {
        if (claimed is null)
            return;
        await using var claim = claimed;
        var counts = progress.Begin(claim.Source);
        try
        {
            var source = sources.Create(claim.Source);
            if (await replays.OfAsync(claim, cancellation) is { } replayed)
            {
                await replays.RunAsync(claim, replayed, source, counts, cancellation);
                return;
            }

            await store.TakeAsync(claim, known => source.PullAsync(known, cancellation), source.IsFull, counts, cancellation);
            log.LogInformation(
                "Pulled {Source}: {Read} read, {New} new, {Changed} changed, {Gone} gone, {Rejected} rejected.",
                claim.Source, counts.Read, counts.New, counts.Changed, counts.Gone, counts.Rejected);
        }
        catch (Exception failure)
        {
            await FailAsync(claim, counts, failure, cancellation);
            if (cancellation.IsCancellationRequested)
                throw;
        }
        finally
        {
            progress.End(claim.Source);
        }
    }

    /// <summary>Whatever goes wrong in a pull is an entry in the ledger; the process and the other sources go on.</summary>
    private async Task FailAsync(Claim claim, PullCounts counts, Exception failure, CancellationToken cancellation)
    {
        var error = failure switch
        {
            _ when cancellation.IsCancellationRequested => Cancelled,
            SourceException or PullRefusedException => failure.Message,
            _ => $"{failure.Message} Nothing of this pull was kept, everything before it was.",
        };
        log.LogWarning(failure, "The pull of {Source} failed. {Error}", claim.Source, error);
        await ledger.FailAsync(claim, counts, error, CancellationToken.None);
    }
}
