using System.Globalization;
using Npgsql;
using Scorecard.Data.Queries;

namespace Scorecard.Data.Replays;

/// <summary>Asks for rejected rows to be read again, which a worker then does in a run of its own.</summary>
public sealed class ReplayRequests(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>Asks for the rejected rows of a run; answers the run that does it, which may be waiting or at it already.</summary>
    /// <exception cref="QueryException">There is no such run, or none of its rows can be read again.</exception>
    public async Task<long> RequestAsync(long runId, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await RefuseAsync(connection, runId, cancellation);
        await using var command = new NpgsqlCommand(
            """
            WITH asked AS (
                INSERT INTO run (source, state, trigger, requested_at, replays_run_id, replays_snapshot_id)
                SELECT source, 'requested', 'replay', $2, id, coalesce(replays_snapshot_id, snapshot_id) FROM run WHERE id = $1
                ON CONFLICT (replays_run_id) WHERE state IN ('requested', 'running') DO NOTHING RETURNING id, source)
            SELECT id, source FROM asked
            UNION ALL SELECT id, source FROM run WHERE replays_run_id = $1 AND state IN ('requested', 'running')
            """, connection) { Parameters = { new() { Value = runId }, new() { Value = time.GetUtcNow() } } };
        long id;
        string source;
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
        {
            await reader.ReadAsync(cancellation);
            (id, source) = (reader.GetInt64(0), reader.GetString(1));
        }

        await Announcements.SendAsync(connection, new Announcement(Announcements.Request, source), cancellation);
        await Announcements.SendAsync(connection, new Announcement("run", id.ToString(CultureInfo.InvariantCulture)), cancellation);
        return id;
    }

    /// <summary>What a run reads again; null for a pull.</summary>
    public async Task<ReplayedRun?> OfAsync(long runId, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("SELECT replays_run_id, replays_snapshot_id FROM run WHERE id = $1 AND replays_run_id IS NOT NULL");
        command.Parameters.AddWithValue(runId);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? new ReplayedRun(reader.GetInt64(0), reader.GetInt64(1)) : null;
    }

    private static async Task RefuseAsync(NpgsqlConnection connection, long runId, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT run.state, source.is_removed,
                   EXISTS (SELECT FROM reject WHERE run_id = run.id AND context_id IS NOT NULL AND replay_run_id IS NULL)
            FROM run JOIN source ON source.name = run.source WHERE run.id = $1
            """, connection) { Parameters = { new() { Value = runId } } };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var id = runId.ToString(CultureInfo.InvariantCulture);
        if (!await reader.ReadAsync(cancellation))
            throw new QueryException("id", id, $"There is no run '{id}'.");
        var why = reader.GetString(0) != "succeeded" ? "It has not succeeded, so nothing of it counts: pull the source again instead."
            : reader.GetBoolean(1) ? "Its source is no longer in the configuration."
            : !reader.GetBoolean(2) ? "None of its rows can be read again: none was rejected, they have been read again, or no change of the mapping would help them."
            : null;
        if (why is not null)
            throw new QueryException("replay", id, $"The rejected rows of run {id} cannot be read again. {why}");
    }
}
