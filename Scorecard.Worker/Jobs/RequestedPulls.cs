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
            // "scorecard" comes after every pull and after a lost connection: a request that had to wait is found then.
            await foreach (var announcement in announcements.ListenAsync(stoppingToken))
            {
                if (announcement.Event is Announcements.Request or "scorecard")
                    await PullAllAsync(stoppingToken);
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
