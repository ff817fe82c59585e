using System.Data;
using Microsoft.Extensions.Logging;
using Npgsql;
using Scorecard.Data.Counting;
using Scorecard.Data.History;
using Scorecard.Data.Points;
using Scorecard.Data.Queries;
using Scorecard.Data.Snapshots;

namespace Scorecard.Data.Checks;

/// <summary>
/// Values everything anew from the current records and holds the result against what was published, and the hashes that
/// records are known by against the records. A difference is told and left as it is, since it says that something is wrong
/// that nobody knows of yet; publishing the new values is a person's decision.
/// </summary>
public sealed class FactCheck(NpgsqlDataSource database, PointPublisher points, TimeProvider time, ILogger<FactCheck> log)
{
    private const string WhatToDo = "Nothing was changed. Keep a backup to find the cause by, then run the command \"rebuild\" (docs/operations.md).";

    /// <summary>
    /// Checks, and writes the outcome in the ledger of checks and, where something differs, in the log as an error. Pulls go on meanwhile.
    /// </summary>
    /// <param name="trigger"><c>schedule</c> or <c>person</c>.</param>
    /// <param name="scheduledFor">The instant it was due, at which it happens once on all nodes; null if somebody asks.</param>
    /// <param name="cancellation">Stops it; the ledger then says so.</param>
    /// <returns>Whether everything is as counted anew; null where nothing was done, since another node is at it or the instant has had its check.</returns>
    public Task<bool?> RunAsync(string trigger, DateTimeOffset? scheduledFor, CancellationToken cancellation) =>
        AloneAsync("check", trigger, scheduledFor, CheckAsync, cancellation);

    /// <summary>
    /// Publishes the values that differ, and forgets the hashes that records are known by. What differed is kept in the
    /// ledger. Pulls wait meanwhile.
    /// </summary>
    /// <returns>True; null where another node is checking or rebuilding.</returns>
    public Task<bool?> RebuildAsync(CancellationToken cancellation) =>
        AloneAsync("rebuild", "person", scheduledFor: null, RebuildAsync, cancellation);

    private async Task<bool?> AloneAsync(
        string kind, string trigger, DateTimeOffset? scheduledFor, Func<NpgsqlConnection, CheckLedger, long, CancellationToken, Task<bool>> work, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var ledger = new CheckLedger(connection, time);
        try
        {
            return await ledger.BeginAsync(kind, trigger, scheduledFor, cancellation) is { } id ? await TryAsync(connection, ledger, id, work, cancellation) : null;
        }
        finally
        {
            // A lost connection has lost its locks.
            if (connection.FullState == System.Data.ConnectionState.Open)
                await ledger.ReleaseAsync();
        }
    }

    private static async Task<bool> TryAsync(
        NpgsqlConnection connection, CheckLedger ledger, long id, Func<NpgsqlConnection, CheckLedger, long, CancellationToken, Task<bool>> work, CancellationToken cancellation)
    {
        try
        {
            return await work(connection, ledger, id, cancellation);
        }
        catch (Exception failure) when (connection.FullState == System.Data.ConnectionState.Open)
        {
            await ledger.FailAsync(id, cancellation.IsCancellationRequested ? "It was stopped before it was done. Nothing was changed." : $"It could not be done. {StoreFault.Of(failure)?.What ?? "Something went wrong that this program did not foresee; its log has the details."} Nothing was changed.");
            throw;
        }
    }

    private async Task<bool> CheckAsync(NpgsqlConnection connection, CheckLedger ledger, long id, CancellationToken cancellation)
    {
        Drift drift;
        long snapshotId;
        await using (await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation))
        {
            snapshotId = await KnownSnapshot.NewestAsync(connection, cancellation);
            drift = await Drift.FindAsync(connection, time, cancellation);
        }

        var isClean = drift.Differing == 0;
        await ledger.EndAsync(id, isClean, snapshotId, drift, isClean ? drift.ToString() : $"{drift} {WhatToDo}", cancellation);
        if (isClean)
            log.LogInformation("Check {Id}: {Report}", id, drift);
        else
            log.LogError("Check {Id}: {Report} {WhatToDo}", id, drift, WhatToDo);
        return isClean;
    }

    private async Task<bool> RebuildAsync(NpgsqlConnection connection, CheckLedger ledger, long id, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await LongCommand.ExecuteAsync(connection, SnapshotStore.SnapshotLock, cancellation);
        var snapshotId = await KnownSnapshot.NewestAsync(connection, cancellation);
        var drift = await Drift.FindAsync(connection, time, cancellation);
        await Publication.OutdateAsync(connection, cancellation);
        await KnownParts.ForgetAsync(connection, cancellation);
        var published = await points.PublishAsync(connection, snapshotId, Changed.Everything, cancellation);
        await ledger.EndAsync(id, succeeded: true, snapshotId, drift, drift.Differing == 0 ? $"{drift} Nothing had to be replaced." : $"Replaced, with {published} points published anew. {drift}", cancellation);
        await Announcements.SendAsync(connection, new Announcement("scorecard", $"{snapshotId}"), cancellation);
        await transaction.CommitAsync(cancellation);
        log.LogWarning("Rebuild {Id}: {Report}", id, drift);
        return true;
    }
}
