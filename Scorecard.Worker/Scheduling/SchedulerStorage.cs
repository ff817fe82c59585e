using Hangfire.PostgreSql;
using Npgsql;

namespace Scorecard.Worker.Scheduling;

/// <summary>Hangfire's tables, in a schema of their own beside the product's.</summary>
internal static class SchedulerStorage
{
    private const string Schema = "hangfire";

    /// <summary>Any number that nothing else in this database locks; the letters of "hangfire".</summary>
    private const long LockKey = 0x68_61_6E_67_66_69_72_65;

    /// <summary>Makes the tables where there are none. Alone: nodes that make them at the same time fail by each other.</summary>
    public static async Task<PostgreSqlStorage> OpenAsync(NpgsqlDataSource database, SchedulingOptions options, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await ExecuteAsync(connection, $"SELECT pg_advisory_lock({LockKey})", cancellation);
        try
        {
            return await Task.Run(() => new PostgreSqlStorage(new Connections(database), Options(options)), cancellation);
        }
        finally
        {
            // The connection goes back to a pool, which would keep the lock.
            await ExecuteAsync(connection, $"SELECT pg_advisory_unlock({LockKey})", CancellationToken.None);
        }
    }

    private static PostgreSqlStorageOptions Options(SchedulingOptions options) => new()
    {
        SchemaName = Schema,
        PrepareSchemaIfNecessary = true,
        QueuePollInterval = options.FetchEvery,
        // Listening takes a connection a worker, and does not heal on a data source.
        EnableLongPolling = false,
        UseSlidingInvisibilityTimeout = true,
        InvisibilityTimeout = options.SilentFor,
        // A row, which outlives the node that wrote it: until it times out no schedule fires anywhere.
        DistributedLockTimeout = options.LockedFor,
        // What cannot be reached is told at once, by the states in which this program starts.
        StartupConnectionMaxRetries = 0,
        AllowDegradedModeWithoutStorage = false,
    };

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private sealed class Connections(NpgsqlDataSource database) : IConnectionFactory
    {
        public NpgsqlConnection GetOrCreateConnection() => database.CreateConnection();
    }
}
