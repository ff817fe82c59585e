using Npgsql;
using NpgsqlTypes;
using Scorecard.Data.Queries;

namespace Scorecard.Data.Snapshots;

/// <summary>
/// The record of every pull, and the guard that one source is pulled by one worker at a time and once a window,
/// however many workers there are and whichever dies.
/// </summary>
public sealed class Ledger(NpgsqlDataSource database, TimeProvider time)
{
    private const string Interrupted =
        "It was cut off in the middle: its worker stopped, or lost the database. Nothing of it was kept, everything before it was; the next pull starts afresh.";

    /// <summary>
    /// Claims the pull of a source: a requested one if <paramref name="trigger"/> is null, else a new one. Null where
    /// there is nothing to do: another worker is at it, the window has been pulled, or nothing was requested.
    /// </summary>
    public async Task<Claim?> ClaimAsync(string source, string? trigger, DateTimeOffset? scheduledFor, CancellationToken cancellation)
    {
        var connection = await database.OpenConnectionAsync(cancellation);
        Claim? kept = null;
        var (fence, runId) = (Guid.NewGuid(), (long?)null);
        try
        {
            // Nobody can give up between the lock and the claim: a run that stands as running has somebody who says how it ended.
            if (await SourceLock.TakeAsync(connection, source, time, cancellation))
                runId = await StartAsync(connection, source, trigger, scheduledFor, fence, CancellationToken.None);
            if (runId is not null)
                await AnnounceAsync(connection, "run", runId.Value, CancellationToken.None);
            kept = runId is null ? null : new Claim(runId.Value, source, fence, connection);
            return kept;
        }
        finally
        {
            // Also after a failure in between: a connection that keeps the lock would lock the source for good.
            if (kept is null)
                await new Claim(Claim.NoRun, source, fence, connection).DisposeAsync();
        }
    }

    /// <summary>
    /// Says of every pull whose worker is gone that it was cut off, so that it does not stand as running until the next. The
    /// window of such a pull is free again. A run that stands as running while nobody holds its source has nobody; the
    /// lock itself is left alone, since a claim may want it just now.
    /// </summary>
    public async Task FailInterruptedAsync(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
            WITH interrupted AS (
                UPDATE run SET state = 'failed', finished_at = greatest($1, started_at), error = $2, scheduled_for = NULL
                WHERE state = 'running' AND {SourceLock.NobodyHolds}
                RETURNING id)
            SELECT pg_notify('{Announcements.ChannelName}', 'run:' || id) FROM interrupted
            """);
        command.Parameters.AddWithValue(time.GetUtcNow());
        command.Parameters.AddWithValue(Interrupted);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>
    /// Commits that the pull has failed, and why; or that it was stopped, where a person wanted that. What it read is not
    /// kept; its rejects are. Answers the state in which it stands then: a pull whose connection was lost while it was
    /// committed may have succeeded.
    /// </summary>
    public Task<string> FailAsync(Claim claim, PullCounts? counts, string error, CancellationToken cancellation) =>
        EndAsync(claim, counts, error, freesWindow: false, cancellation);

    /// <summary>As <see cref="FailAsync"/>, of a pull whose worker ends before it, or whose database was away: its window is free again, for whoever takes over; not where a person has stopped it.</summary>
    public Task<string> CancelAsync(Claim claim, PullCounts? counts, string error, CancellationToken cancellation) =>
        EndAsync(claim, counts, error, freesWindow: true, cancellation);

    /// <summary>Whether the window of a source has been pulled, or tried, and nobody is at it any more.</summary>
    public async Task<bool> IsSettledAsync(string source, DateTimeOffset scheduledFor, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("SELECT EXISTS (SELECT FROM run WHERE source = $1 AND scheduled_for = $2 AND state <> 'running')");
        command.Parameters.AddWithValue(source);
        command.Parameters.AddWithValue(scheduledFor.ToUniversalTime());
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    private async Task<string> EndAsync(Claim claim, PullCounts? counts, string error, bool freesWindow, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = new NpgsqlCommand(
            """
            UPDATE run SET finished_at = greatest($3, started_at), read = $5, rejected = $6, flagged = $7,
                           scheduled_for = CASE WHEN $8 AND stop_requested_at IS NULL THEN NULL ELSE scheduled_for END,
                           state = CASE WHEN stop_requested_at IS NULL THEN 'failed' ELSE 'stopped' END,
                           error = CASE WHEN stop_requested_at IS NULL THEN $4
                                        ELSE format('Stopped by a person at %s UTC. Nothing of it was kept, everything before it was; pull again when you like.',
                                                    to_char(stop_requested_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI')) END
            WHERE id = $1 AND fence = $2 AND state = 'running'
            """, connection);
        foreach (var value in new object[] { claim.RunId, claim.Fence, time.GetUtcNow(), error, counts?.Read ?? 0, counts?.Rejected ?? 0, counts?.Flagged ?? 0, freesWindow })
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync(cancellation);
        await AnnounceAsync(connection, "run", claim.RunId, cancellation);
        await using var stands = new NpgsqlCommand("SELECT state FROM run WHERE id = $1", connection);
        stands.Parameters.AddWithValue(claim.RunId);
        return (string)(await stands.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>
    /// Ends the session of a claim whose work does not let go of it: whatever it still does is rolled back, the source is free,
    /// and who waits for it is told. To be called once the run has been said to have ended.
    /// </summary>
    public async Task CutOffAsync(Claim claim, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var end = new NpgsqlCommand("SELECT pg_terminate_backend($1, 1000) FROM pg_locks WHERE locktype = 'advisory' AND pid = $1 LIMIT 1", connection);
        end.Parameters.AddWithValue(claim.SessionId);
        await end.ExecuteNonQueryAsync(cancellation);
        await AnnounceAsync(connection, Announcements.Request, claim.Source, cancellation);
    }

    /// <summary>Asks for a pull: a row that any worker may claim. Answers the waiting one where there is one.</summary>
    public async Task<long> RequestAsync(string source, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = new NpgsqlCommand(
            """
            WITH waiting AS (SELECT id FROM run WHERE source = $1 AND state = 'requested' AND trigger <> 'replay' ORDER BY id LIMIT 1),
                 asked AS (INSERT INTO run (source, state, trigger, requested_at)
                           SELECT $1, 'requested', 'person', $2 WHERE NOT EXISTS (SELECT FROM waiting) RETURNING id)
            SELECT id FROM waiting UNION ALL SELECT id FROM asked
            """, connection);
        command.Parameters.AddWithValue(source);
        command.Parameters.AddWithValue(time.GetUtcNow());
        var id = (long)(await command.ExecuteScalarAsync(cancellation))!;
        await AnnounceAsync(connection, Announcements.Request, source, cancellation);
        await AnnounceAsync(connection, "run", id, cancellation);
        return id;
    }

    /// <summary>The sources that somebody has asked to pull.</summary>
    public async Task<IReadOnlyList<string>> RequestedAsync(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("SELECT DISTINCT source FROM run WHERE state = 'requested'");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var sources = new List<string>();
        while (await reader.ReadAsync(cancellation))
            sources.Add(reader.GetString(0));
        return sources;
    }

    /// <summary>Marks the run succeeded inside the publishing transaction; refuses where the claim is no longer the one in force.</summary>
    internal async Task SucceedAsync(Claim claim, Staging staging, long snapshotId, DateTimeOffset? dataTime, CancellationToken cancellation)
    {
        var counts = staging.Counts;
        await using var command = new NpgsqlCommand(
            """
            UPDATE run SET state = 'succeeded', finished_at = greatest($3, started_at), snapshot_id = $4, data_time = $5,
                           read = $6, new = $7, changed = $8, unchanged = $9, gone = $10, rejected = $11, flagged = $12, checksum = $13, unread = $14
            WHERE id = $1 AND fence = $2 AND state = 'running' AND stop_requested_at IS NULL
            """, claim.Connection);
        object?[] values =
        [
            claim.RunId, claim.Fence, time.GetUtcNow(), snapshotId, dataTime?.ToUniversalTime(),
            counts.Read, counts.New, counts.Changed, counts.Unchanged, counts.Gone, counts.Rejected, counts.Flagged,
            staging.Checksum, counts.Unread,
        ];
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        if (await command.ExecuteNonQueryAsync(cancellation) != 1)
            throw new InvalidOperationException($"Run {claim.RunId} is no longer this worker's to publish.");
        await AnnounceAsync(claim.Connection, "run", claim.RunId, cancellation);
    }

    /// <summary>
    /// Whoever holds the source's lock and finds a running row knows that its worker is gone. The window of such a row is
    /// free again, so that the firing which takes over from a dead node pulls.
    /// </summary>
    private async Task FailOrphansAsync(NpgsqlConnection connection, string source, CancellationToken cancellation)
    {
        await using var orphans = new NpgsqlCommand(
            "UPDATE run SET state = 'failed', finished_at = greatest($2, started_at), error = $3, scheduled_for = NULL WHERE source = $1 AND state = 'running'", connection);
        orphans.Parameters.AddWithValue(source);
        orphans.Parameters.AddWithValue(time.GetUtcNow());
        orphans.Parameters.AddWithValue(Interrupted);
        await orphans.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<long?> StartAsync(
        NpgsqlConnection connection, string source, string? trigger, DateTimeOffset? scheduledFor, Guid fence, CancellationToken cancellation)
    {
        await FailOrphansAsync(connection, source, cancellation);
        await using var start = new NpgsqlCommand(trigger is null
            ? """
              UPDATE run SET state = 'running', fence = $2, started_at = greatest($3, requested_at)
              WHERE id = (SELECT id FROM run WHERE source = $1 AND state = 'requested' ORDER BY id LIMIT 1) AND state = 'requested' RETURNING id
              """
            : """
              INSERT INTO run (source, state, trigger, scheduled_for, fence, requested_at, started_at)
              VALUES ($1, 'running', $4, $5, $2, $3, $3) ON CONFLICT (source, scheduled_for) WHERE scheduled_for IS NOT NULL DO NOTHING RETURNING id
              """, connection);
        start.Parameters.AddWithValue(source);
        start.Parameters.AddWithValue(fence);
        start.Parameters.AddWithValue(time.GetUtcNow());
        if (trigger is not null)
        {
            start.Parameters.AddWithValue(trigger);
            start.Parameters.Add(new NpgsqlParameter { Value = (object?)scheduledFor?.ToUniversalTime() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        }

        return (long?)await start.ExecuteScalarAsync(cancellation);
    }

    private static Task AnnounceAsync(NpgsqlConnection connection, string name, long id, CancellationToken cancellation) =>
        AnnounceAsync(connection, name, id.ToString(System.Globalization.CultureInfo.InvariantCulture), cancellation);

    private static Task AnnounceAsync(NpgsqlConnection connection, string name, string data, CancellationToken cancellation) =>
        Announcements.SendAsync(connection, new Announcement(name, data), cancellation);
}
