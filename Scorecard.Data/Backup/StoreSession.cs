using Npgsql;

namespace Scorecard.Data.Backup;

/// <summary>One connection for one long piece of work, with nothing in its way that a server may have set for short ones.</summary>
internal static class StoreSession
{
    /// <summary>What the parts of a backup may take at most.</summary>
    private const int LimitSeconds = 2 * 60 * 60;

    public static async Task<NpgsqlConnection> OpenAsync(string connectionString, CancellationToken cancellation)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = LimitSeconds, Enlist = false };
        NpgsqlConnection? connection = new(settings.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            await new StoreCatalog(connection).ExecuteAsync(
                "SET statement_timeout = 0; SET lock_timeout = 0; SET idle_in_transaction_session_timeout = 0; SET row_security = off", cancellation);
            (var opened, connection) = (connection, null);
            return opened;
        }
        finally
        {
            if (connection is not null)
                await connection.DisposeAsync();
        }
    }
}
