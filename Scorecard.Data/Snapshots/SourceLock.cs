using Npgsql;

namespace Scorecard.Data.Snapshots;

/// <summary>The advisory lock that a worker holds of a source, from before its run stands as running until after it has ended.</summary>
internal static class SourceLock
{
    /// <summary>The condition that nobody holds the lock of a row's <c>source</c>.</summary>
    public const string NobodyHolds =
        """
        NOT EXISTS (
            SELECT FROM pg_locks
            WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND objsubid = 2
              AND classid::bigint = hashtext('scorecard pull')::bigint & 4294967295 AND objid::bigint = hashtext(source)::bigint & 4294967295)
        """;

    /// <summary>
    /// The session is told to notice a silent worker: within seconds one whose process has died, in the middle of a statement
    /// too where the server's system can tell, and within two minutes one whose machine has gone. It would hold the lock for hours.
    /// </summary>
    private const string Try =
        """
        SELECT pg_try_advisory_lock(hashtext('scorecard pull'), hashtext($1)), EXISTS (SELECT FROM run WHERE source = $1 AND state = 'running'),
               set_config('tcp_keepalives_idle', '30', false), set_config('tcp_keepalives_interval', '10', false),
               CASE WHEN version() ~ 'linux|darwin' THEN set_config('client_connection_check_interval', '5s', false) END
        """;

    private const int Attempts = 50;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>
    /// Takes it for the connection's session; false where another worker has it. Where somebody has it though nothing of the
    /// source is running, it is on its way back and is waited for: a window whose pull is not begun now is not begun at all.
    /// </summary>
    public static async Task<bool> TakeAsync(NpgsqlConnection connection, string source, TimeProvider time, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (isTaken, isRunning) = await TryAsync(connection, source, cancellation);
            if (isTaken || isRunning || attempt == Attempts)
                return isTaken;
            await Task.Delay(Pause, time, cancellation);
        }
    }

    private static async Task<(bool IsTaken, bool IsRunning)> TryAsync(NpgsqlConnection connection, string source, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Try, connection);
        command.Parameters.AddWithValue(source);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return (reader.GetBoolean(0), reader.GetBoolean(1));
    }
}
