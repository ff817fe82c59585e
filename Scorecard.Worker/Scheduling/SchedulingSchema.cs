using Npgsql;

namespace Scorecard.Worker.Scheduling;

/// <summary>The schema that the scheduler's tables live in, so that they stay apart from the product's own.</summary>
internal static class SchedulingSchema
{
    /// <summary>Any number that nothing else in this database locks; the letters of "quartz".</summary>
    private const long LockKey = 0x71_75_61_72_74_7A;

    /// <summary>Makes the schema and then does what is asked, with every other node kept out of both.</summary>
    public static async Task AloneAsync(NpgsqlDataSource database, Func<Task> start, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await ExecuteAsync(connection, $"SELECT pg_advisory_lock({LockKey})", cancellation);
        try
        {
            await ExecuteAsync(connection, "CREATE SCHEMA IF NOT EXISTS scheduling", cancellation);
            await start();
        }
        finally
        {
            // The connection goes back to a pool, which would keep the lock.
            await ExecuteAsync(connection, $"SELECT pg_advisory_unlock({LockKey})", CancellationToken.None);
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
