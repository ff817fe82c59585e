using Scorecard.Data.Queries;
using Scorecard.Data.Snapshots;

namespace Scorecard.Worker.Jobs;

/// <summary>
/// Pulls what people ask for: as soon as it is announced, at start what was asked for while no worker listened, and now and
/// then whatever waits. On the same occasions pulls are told as cut off whose worker has gone.
/// </summary>
public sealed class RequestedPulls(Announcements announcements, Ledger ledger, PullJob pull, TimeProvider time, ILogger<RequestedPulls> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await PullWhatIsAskedForAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogDebug("No longer listening for requests.");
        }
    }

    private async Task PullWhatIsAskedForAsync(CancellationToken cancellation)
    {
        // Listening begins before the first look, so that no request falls in between.
        await using var heard = announcements.ListenAsync(cancellation).GetAsyncEnumerator(cancellation);
        using var timer = new PeriodicTimer(LookEvery, time);
        var (next, tick) = (heard.MoveNextAsync().AsTask(), timer.WaitForNextTickAsync(cancellation).AsTask());
        await PullAllAsync(cancellation);
        while (await await Task.WhenAny(next, tick))
        {
            // "scorecard" also comes after a lost connection, over which a request may have been missed.
            if (tick.IsCompleted || heard.Current.Event is Announcements.Request or "scorecard")
                await PullAllAsync(cancellation);
            if (tick.IsCompleted)
                tick = timer.WaitForNextTickAsync(cancellation).AsTask();
            if (next.IsCompleted)
                next = heard.MoveNextAsync().AsTask();
        }
    }

    /// <summary>Whatever goes wrong is looked at again with the next occasion: a node that no longer listened would look as if it did.</summary>
    private async Task PullAllAsync(CancellationToken cancellation)
    {
        try
        {
            await ledger.FailInterruptedAsync(cancellation);
            foreach (var source in await ledger.RequestedAsync(cancellation))
                await pull.RunRequestedAsync(source, cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            log.LogWarning("What was asked for could not be pulled; it is looked for again in {LookEvery}. {Reason}", LookEvery, failure.Message);
        }
    }
}
