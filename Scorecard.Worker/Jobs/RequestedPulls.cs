using Scorecard.Data.Queries;
using Scorecard.Data.Snapshots;

namespace Scorecard.Worker.Jobs;

/// <summary>Pulls what people ask for: as soon as it is announced, and at start what was asked for while no worker listened.</summary>
public sealed class RequestedPulls(Announcements announcements, Ledger ledger, PullJob pull, ILogger<RequestedPulls> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // Listening begins before the first look, so that no request falls in between.
            await using var heard = announcements.ListenAsync(stoppingToken).GetAsyncEnumerator(stoppingToken);
            var next = heard.MoveNextAsync();
            await PullAllAsync(stoppingToken);
            while (await next)
            {
                // "scorecard" also comes after a lost connection, over which a request may have been missed.
                if (heard.Current.Event is Announcements.Request or "scorecard")
                    await PullAllAsync(stoppingToken);
                next = heard.MoveNextAsync();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogDebug("No longer listening for requests.");
        }
    }

    private async Task PullAllAsync(CancellationToken cancellation)
    {
        try
        {
            foreach (var source in await ledger.RequestedAsync(cancellation))
                await pull.RunRequestedAsync(source, cancellation);
        }
        catch (Npgsql.NpgsqlException failure)
        {
            log.LogWarning(failure, "The requests could not be read; they are looked for again at the next announcement.");
        }
    }
}
