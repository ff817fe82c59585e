using Scorecard.Data.Queries;
using Scorecard.Data.Snapshots;

namespace Scorecard.Worker.Jobs;

/// <summary>
/// Pulls what people ask for: as soon as it is announced, at start what was asked for while no worker listened, and now and
/// then whatever waits. No source waits for another. On the same occasions pulls are told as cut off whose worker has gone.
/// </summary>
public sealed class RequestedPulls(Announcements announcements, Ledger ledger, PullJob pull, TimeProvider time, ILogger<RequestedPulls> log) : BackgroundService
{
    /// <summary>More than any company has sources that hang; each holds a connection.</summary>
    private const int MostAtOnce = 16;

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _places = new(MostAtOnce);
    private readonly Lock _guard = new();
    private readonly Dictionary<string, Task> _pulling = new(StringComparer.Ordinal);
    private readonly HashSet<string> _again = new(StringComparer.Ordinal);

    public override void Dispose()
    {
        _places.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // Listening begins before the first look, so that no request falls in between.
            await Task.WhenAll(HearAsync(stoppingToken), LookNowAndThenAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogDebug("No longer listening for requests.");
        }

        await Task.WhenAll(Pulling());
    }

    private async Task HearAsync(CancellationToken cancellation)
    {
        await foreach (var heard in announcements.ListenAsync(cancellation))
        {
            // "scorecard" also comes after a lost connection, over which a request may have been missed.
            if (heard.Event is Announcements.Request or "scorecard")
                await BeginAllAsync(cancellation);
        }
    }

    private async Task LookNowAndThenAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(LookEvery, time);
        do
            await BeginAllAsync(cancellation);
        while (await timer.WaitForNextTickAsync(cancellation));
    }

    /// <summary>Whatever goes wrong is looked at again with the next occasion: a node that no longer listened would look as if it did.</summary>
    private async Task BeginAllAsync(CancellationToken cancellation)
    {
        try
        {
            await ledger.FailInterruptedAsync(cancellation);
            foreach (var source in await ledger.RequestedAsync(cancellation))
                Begin(source, cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            Warn(failure);
        }
    }

    private void Begin(string source, CancellationToken cancellation)
    {
        lock (_guard)
        {
            if (_pulling.ContainsKey(source))
                _again.Add(source);
            else
                _pulling[source] = Task.Run(() => PullAsync(source, cancellation), CancellationToken.None);
        }
    }

    private async Task PullAsync(string source, CancellationToken cancellation)
    {
        do
        {
            try
            {
                await _places.WaitAsync(cancellation);
                try
                {
                    await pull.RunRequestedAsync(source, cancellation);
                }
                finally
                {
                    _places.Release();
                }
            }
            catch (Exception) when (cancellation.IsCancellationRequested)
            {
                log.LogDebug("No longer pulling {Source}.", source);
            }
            catch (Exception failure)
            {
                Warn(failure);
            }
        }
        while (!IsDone(source, cancellation));
    }

    /// <summary>What was asked for while it was being pulled may have been too late for that.</summary>
    private bool IsDone(string source, CancellationToken cancellation)
    {
        lock (_guard)
            return (!_again.Remove(source) || cancellation.IsCancellationRequested) && _pulling.Remove(source);
    }

    private Task[] Pulling()
    {
        lock (_guard)
            return [.. _pulling.Values];
    }

    private void Warn(Exception failure) =>
        log.LogWarning("What was asked for could not be pulled; it is looked for again in {LookEvery}. {Reason}", LookEvery, failure.Message);
}
