using Npgsql;
using Scorecard.Data;
using Scorecard.Data.Snapshots;
using Scorecard.Data.Sources;
using Scorecard.Worker.Failures;
using Scorecard.Worker.Sources;

namespace Scorecard.Worker.Jobs;

/// <summary>Pulls one source into the store, and writes in the ledger how it went.</summary>
public sealed class PullJob(
    Ledger ledger, SnapshotStore store, SourceFactory sources, SourceQuestions questions, ReplayJob replays, StopWatch stops, PullProgress progress, ILogger<PullJob> log) : IPullJob
{
    private const string Cancelled = "The pull was stopped before it was done. Nothing of it was kept, everything before it was.";

    /// <summary>How long work may take to end once it is to.</summary>
    private static readonly TimeSpan LettingGo = TimeSpan.FromSeconds(1.5);

    public async Task<bool> RunAsync(string source, DateTimeOffset scheduledFor, string trigger, CancellationToken cancellation)
    {
        if (await questions.WaitsForAsync(source, cancellation) is { } others)
        {
            log.LogWarning("{Source} is not pulled yet: it could bring records that are counted as those of {Others} already. Say first what is to become of those.", source, others);
            return true;
        }

        DateTimeOffset? window = trigger == "schedule" ? scheduledFor : null;
        if (await ledger.ClaimAsync(source, trigger, window, cancellation) is not { } claim)
            return window is null || await ledger.IsSettledAsync(source, window.Value, cancellation);
        return await RunAsync(claim, cancellation) || window is null;
    }

    /// <summary>Pulls a source that somebody has asked for, as long as somebody has.</summary>
    public async Task RunRequestedAsync(string source, CancellationToken cancellation)
    {
        while (await questions.WaitsForAsync(source, cancellation) is null
               && await ledger.ClaimAsync(source, trigger: null, scheduledFor: null, cancellation) is { } claim)
            await RunAsync(claim, cancellation);
    }

    /// <summary>Answers whether its window is settled: where the database was away it is not.</summary>
    private async Task<bool> RunAsync(Claim claim, CancellationToken cancellation)
    {
        var isSettled = true;
        var counts = progress.Begin(claim.Source);
        var taking = Task.FromResult("failed");
        using var measured = MeasuredPull.Begin(claim, counts);
        try
        {
            await using var watched = stops.Begin(claim.RunId, cancellation);
            var stop = watched.Token;
            // On a thread of its own: a source that blocks it blocks nothing else.
            taking = Task.Factory.StartNew(() => TakeAsync(claim, counts, stop), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
            measured.Outcome = await EndOfAsync(taking, stop);
        }
        catch (Exception failure)
        {
            isSettled = failure is SourceException || !StoreFault.IsStoreAway(failure);
            measured.Outcome = await FailAsync(claim, counts, failure, freesWindow: !isSettled, cancellation);
            if (cancellation.IsCancellationRequested)
                throw;
        }
        finally
        {
            progress.End(claim.Source, counts);
            await GiveBackAsync(claim, taking);
        }

        return isSettled;
    }

    /// <summary>Waits for the end of the work; once it is to stop no longer than it may take to let go, whatever its source does.</summary>
    private static async Task<string> EndOfAsync(Task<string> taking, CancellationToken stop)
    {
        using var givenUp = new CancellationTokenSource();
        await using var wish = stop.UnsafeRegister(_ => givenUp.CancelAfter(LettingGo), null);
        return await taking.WaitAsync(givenUp.Token);
    }

    /// <summary>Gives the source back. Work that does not let go is left behind without its session, so that it can publish nothing any more.</summary>
    private async Task GiveBackAsync(Claim claim, Task taking)
    {
        if (taking.IsCompleted)
        {
            await claim.DisposeAsync();
            return;
        }

        log.LogWarning("The source {Source} did not let go within {Seconds} s. Its pull has ended without it, and what it still reads counts for nothing.", claim.Source, LettingGo.TotalSeconds);
        _ = taking.ContinueWith(_ => claim.DisposeAsync().AsTask(), TaskScheduler.Default).Unwrap().ContinueWith(left => left.Exception, TaskScheduler.Default);
        try
        {
            await ledger.CutOffAsync(claim, CancellationToken.None);
        }
        catch (NpgsqlException away)
        {
            log.LogWarning("The session of a pull of {Source} could not be ended; it ends with this program. {Reason}", claim.Source, away.Message);
        }
    }

    /// <summary>Answers how the pull stands in the ledger then.</summary>
    private async Task<string> TakeAsync(Claim claim, PullCounts counts, CancellationToken cancellation)
    {
        var source = sources.Create(claim.Source);
        if (await replays.OfAsync(claim, cancellation) is { } replayed)
        {
            await replays.RunAsync(claim, replayed, source, counts, cancellation);
            return "succeeded";
        }

        if (await store.TakeAsync(claim, known => source.PullAsync(known, cancellation), source.IsFull, counts, cancellation))
        {
            await questions.PulledAsync(claim.Source, sources.ChecksumOf(claim.Source), cancellation);
            LogPulled(claim, counts);
            return "succeeded";
        }

        log.LogWarning("Pull {Run} of {Source} is held: it would lose too much. The board is unchanged; a person decides on the sources page.", claim.RunId, claim.Source);
        return "held";
    }

    /// <summary>Whatever goes wrong in a pull is an entry in the ledger; the process and the other sources go on. Answers how it stands there.</summary>
    private async Task<string> FailAsync(Claim claim, PullCounts counts, Exception failure, bool freesWindow, CancellationToken cancellation)
    {
        var isCancelled = cancellation.IsCancellationRequested;
        var error = isCancelled ? Cancelled : FailureText.Of(failure);
        try
        {
            var state = isCancelled || freesWindow
                ? await ledger.CancelAsync(claim, counts, error, CancellationToken.None)
                : await ledger.FailAsync(claim, counts, error, CancellationToken.None);
            if (state == "stopped")
                log.LogInformation("The pull of {Source} was stopped by a person.", claim.Source);
            else if (state == "succeeded")
                LogPulled(claim, counts);
            else
                log.LogWarning(failure, "The pull of {Source} failed. {Error}", claim.Source, error);
            return state;
        }
        catch (NpgsqlException away)
        {
            // Whoever next looks through the ledger finds that nobody holds the run.
            log.LogWarning(failure, "The pull of {Source} was cut off, and the ledger cannot be told: {Reason}", claim.Source, away.Message);
            return "failed";
        }
    }

    private void LogPulled(Claim claim, PullCounts counts) => log.LogInformation(
        "Pulled {Source}: {Read} read, {New} new, {Changed} changed, {Gone} gone, {Rejected} rejected.",
        claim.Source, counts.Read, counts.New, counts.Changed, counts.Gone, counts.Rejected);
}
