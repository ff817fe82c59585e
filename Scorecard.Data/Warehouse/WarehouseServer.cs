using System.Globalization;
using System.Net.Sockets;
using Npgsql;

namespace Scorecard.Data.Warehouse;

/// <summary>One server of a warehouse.</summary>
/// <param name="connectionString">How it is reached.</param>
/// <param name="timeout">How long a statement may take.</param>
internal sealed class WarehouseServer(string connectionString, TimeSpan timeout)
{
    private const int SecondsToConnect = 15;

    private readonly NpgsqlConnectionStringBuilder _settings = new(connectionString) { Pooling = false, ApplicationName = "scorecard", Timeout = SecondsToConnect };

    /// <summary>What people know it by; never its password.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{_settings.Host}:{_settings.Port}/{_settings.Database}");

    /// <summary>Runs a statement and reads what it answers.</summary>
    /// <exception cref="WarehouseException">The server is away, refuses the statement or does not answer in time.</exception>
    public async Task<T> QueryAsync<T>(string sql, Func<NpgsqlDataReader, Task<T>> read, CancellationToken cancellation)
    {
        try
        {
            await using var connection = new NpgsqlConnection(_settings.ConnectionString);
            await connection.OpenAsync(cancellation);
            await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = (int)timeout.TotalSeconds };
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            return await read(reader);
        }
        catch (Exception failure) when (failure is NpgsqlException or SocketException or TimeoutException or IOException && !cancellation.IsCancellationRequested)
        {
            throw new WarehouseException($"The warehouse {Name} {Reason(failure)}", failure);
        }
    }

    private string Reason(Exception failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UndefinedTable } answer => $"has no such table: {answer.MessageText}. Mend the name in the source's options.",
        PostgresException { SqlState: PostgresErrorCodes.UndefinedColumn } answer => $"has no such column: {answer.MessageText}. Mend the mapping in the source's options.",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } answer => $"does not let us read: {answer.MessageText}. Grant SELECT to its user.",
        PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } => "ended the statement, most likely by a time limit of its own. Raise that, or count fewer days with recountDays.",
        PostgresException answer => $"refused: {answer.MessageText} ({answer.SqlState}).",
        _ when failure is TimeoutException || failure.InnerException is TimeoutException => string.Create(
            CultureInfo.InvariantCulture, $"did not answer within {timeout.TotalSeconds:0} s. Raise timeoutSeconds, or count fewer days with recountDays."),
        _ => "is away, or cannot be reached from here. Start it, or mend the connection string.",
    };
}
