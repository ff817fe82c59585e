using System.Globalization;
using Npgsql;
using Scorecard.Data.Queries;

namespace Scorecard.Data.Snapshots;

/// <summary>
/// A person stops a pull, from any node. What stands in the ledger decides: from that moment on the pull is not published,
/// and its worker, which is told at once and looks now and then, ends it.
/// </summary>
public sealed class StopRequests(NpgsqlDataSource database, Ledger ledger, TimeProvider time)
{
    private const string TakenBack = "Taken back by a person before it began. Nothing was changed; pull again when you like.";

    /// <summary>Takes a requested run back, asks the worker of a running one to end it, and says of one whose worker is gone that it was cut off.</summary>
    /// <exception cref="QueryException">There is no such run.</exception>
    /// <exception cref="RunEndedException">It has ended.</exception>
    public async Task RequestAsync(long runId, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = new NpgsqlCommand(
            """
            UPDATE run SET stop_requested_at = coalesce(stop_requested_at, $2),
                           state = CASE state WHEN 'requested' THEN 'stopped' ELSE state END,
                           finished_at = CASE state WHEN 'requested' THEN greatest($2, requested_at) END,
                           error = CASE state WHEN 'requested' THEN $3 END
            WHERE id = $1 AND state IN ('requested', 'running') RETURNING state
            """, connection) { Parameters = { new() { Value = runId }, new() { Value = time.GetUtcNow() }, new() { Value = TakenBack } } };
        if (await command.ExecuteScalarAsync(cancellation) is not string state)
            throw await WhyNotAsync(connection, runId, cancellation);
        await Announcements.SendAsync(connection, new Announcement("run", Id(runId)), cancellation);
        if (state == "running")
            await ledger.FailInterruptedAsync(cancellation);
    }

    /// <summary>Whether somebody wants the run stopped.</summary>
    public async Task<bool> IsRequestedAsync(long runId, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("SELECT stop_requested_at IS NOT NULL FROM run WHERE id = $1");
        command.Parameters.AddWithValue(runId);
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    private static async Task<Exception> WhyNotAsync(NpgsqlConnection connection, long runId, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT state FROM run WHERE id = $1", connection);
        command.Parameters.AddWithValue(runId);
        return await command.ExecuteScalarAsync(cancellation) is string state
            ? new RunEndedException($"Run {Id(runId)} cannot be stopped: it has {(state == "stopped" ? "been stopped already" : state == "held" ? "ended and is held" : state)}.")
            : new QueryException("id", Id(runId), $"There is no run '{Id(runId)}'.");
    }

    private static string Id(long runId) => runId.ToString(CultureInfo.InvariantCulture);
}
