using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Scorecard.Data.Hosting;
using Scorecard.Data.Points;
using Scorecard.Data.Queries;

namespace Scorecard.Data.Counting;

/// <summary>
/// Reads the records into memory once this node is ready, and after each publication what has changed, so that nobody who looks
/// has to wait for it. Whoever looks before that reads them.
/// </summary>
public sealed class RecordFollower(NpgsqlDataSource database, RecordMemory memory, IAnnouncements announcements, TimeProvider time, ILogger<RecordFollower> log)
    : BackgroundService, IStartStep
{
    /// <inheritdoc/>
    public Task StartAsync(StartState progress, CancellationToken cancellation) => StartAsync(cancellation);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // Listening begins before the first look, so that no publication falls in between.
            await Task.WhenAll(HearAsync(stoppingToken), FollowAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogDebug("Records are no longer followed.");
        }
    }

    private async Task HearAsync(CancellationToken cancellation)
    {
        await foreach (var heard in announcements.ListenAsync(cancellation))
        {
            if (heard.Event is "scorecard")
                await FollowAsync(cancellation);
        }
    }

    private async Task<bool> IsPublishedAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await Publication.ReadAsync(connection, cancellation) is not null;
    }

    /// <summary>Whatever goes wrong is tried again with the next publication, and by whoever looks.</summary>
    private async Task FollowAsync(CancellationToken cancellation)
    {
        try
        {
            if (!await IsPublishedAsync(cancellation))
                return;
            await using var moment = await RecordsMoment.OpenAsync(database, memory, time, snapshotId: null, cancellation);
            await moment.CountedAsync(cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            log.LogWarning("Records could not be read into memory; whoever looks at a segment reads them. {Reason}", StoreFault.Of(failure)?.What ?? failure.Message);
        }
    }
}
