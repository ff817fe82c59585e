using Npgsql;
using NpgsqlTypes;

namespace Scorecard.Data.Checks;

/// <summary>The ledger of checks and rebuilds, on the connection that holds their lock: there is one at a time, on one node.</summary>
internal sealed class CheckLedger(NpgsqlConnection connection, TimeProvider time)
{
    private const string Interrupted = "The worker stopped in the middle of it. Nothing was changed; the next one starts afresh.";

    /// <summary>Takes the lock and writes that one is running; null where another node is at it or the scheduled moment has had its own.</summary>
    public async Task<long?> BeginAsync(string kind, string trigger, DateTimeOffset? scheduledFor, CancellationToken cancellation)
    {
        await using var alone = new NpgsqlCommand("SELECT pg_try_advisory_lock(hashtext('scorecard check'))", connection);
        if (await alone.ExecuteScalarAsync(cancellation) is not true)
            return null;
        // Whoever holds the lock and finds one running knows that its worker is gone. Its moment is free again.
        await ExecuteAsync(
            "UPDATE fact_check SET state = 'failed', finished_at = $1, report = $2, scheduled_for = NULL WHERE state = 'running'", cancellation, time.GetUtcNow(), Interrupted);
        await using var begin = new NpgsqlCommand(
            "INSERT INTO fact_check (kind, trigger, state, scheduled_for, started_at) VALUES ($1, $2, 'running', $3, $4) ON CONFLICT (scheduled_for) DO NOTHING RETURNING id", connection);
        begin.Parameters.AddWithValue(kind);
        begin.Parameters.AddWithValue(trigger);
        begin.Parameters.Add(new NpgsqlParameter { Value = (object?)scheduledFor?.ToUniversalTime() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        begin.Parameters.AddWithValue(time.GetUtcNow());
        return await begin.ExecuteScalarAsync(cancellation) as long?;
    }

    /// <summary>Writes what came of it; inside the connection's transaction, if it has one.</summary>
    public Task EndAsync(long id, bool succeeded, long snapshotId, Drift drift, string report, CancellationToken cancellation) => ExecuteAsync(
        "UPDATE fact_check SET state = $2, finished_at = $3, snapshot_id = $4, compared = $5, differing = $6, report = $7 WHERE id = $1",
        cancellation, id, succeeded ? "succeeded" : "failed", time.GetUtcNow(), snapshotId, drift.Compared, drift.Differing, report);

    /// <summary>Writes that it could not be done, and why.</summary>
    public Task FailAsync(long id, string report) => ExecuteAsync(
        "UPDATE fact_check SET state = 'failed', finished_at = $2, report = $3 WHERE id = $1 AND state = 'running'", CancellationToken.None, id, time.GetUtcNow(), report);

    /// <summary>Gives the locks back: a pooled connection would keep them.</summary>
    public Task ReleaseAsync() => ExecuteAsync("SELECT pg_advisory_unlock_all()", CancellationToken.None);

    private async Task ExecuteAsync(string sql, CancellationToken cancellation, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
