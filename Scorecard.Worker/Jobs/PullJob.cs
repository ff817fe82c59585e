using Npgsql;
using Scorecard.Data.Snapshots;
using Scorecard.Worker.Sources;

namespace Scorecard.Worker.Jobs;

/// <summary>Pulls one source into the store, and writes in the ledger how it went.</summary>
public sealed class PullJob(
    Ledger ledger, SnapshotStore store, SourceFactory sources, ReplayJob replays, StopWatch stops, PullProgress progress, ILogger<PullJob> log) : IPullJob
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
            await using var watched = stops.Begin(claim.RunId, cancellation);
            await TakeAsync(claim, counts, watched.Token);
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

    private async Task TakeAsync(Claim claim, PullCounts counts, CancellationToken cancellation)
    {
        var source = sources.Create(claim.Source);
        if (await replays.OfAsync(claim, cancellation) is { } replayed)
        {
            await replays.RunAsync(claim, replayed, source, counts, cancellation);
            return;
        }

        await store.TakeAsync(claim, known => source.PullAsync(known, cancellation), source.IsFull, counts, cancellation);
        LogPulled(claim, counts);
    }

    /// <summary>Whatever goes wrong in a pull is an entry in the ledger; the process and the other sources go on.</summary>
    private async Task FailAsync(Claim claim, PullCounts counts, Exception failure, CancellationToken cancellation)
    {
        var error = cancellation.IsCancellationRequested ? Cancelled : FailureText.Of(failure);
        try
        {
            var state = await ledger.FailAsync(claim, counts, error, CancellationToken.None);
            if (state == "stopped")
                log.LogInformation("The pull of {Source} was stopped by a person.", claim.Source);
            else if (state == "succeeded")
                LogPulled(claim, counts);
            else
                log.LogWarning(failure, "The pull of {Source} failed. {Error}", claim.Source, error);
        }
        catch (NpgsqlException away)
        {
            // Whoever next looks through the ledger finds that nobody holds the run.
            log.LogWarning(failure, "The pull of {Source} was cut off, and the ledger cannot be told: {Reason}", claim.Source, away.Message);
        }
    }

    private void LogPulled(Claim claim, PullCounts counts) => log.LogInformation(
        "Pulled {Source}: {Read} read, {New} new, {Changed} changed, {Gone} gone, {Rejected} rejected.",
        claim.Source, counts.Read, counts.New, counts.Changed, counts.Gone, counts.Rejected);
}
