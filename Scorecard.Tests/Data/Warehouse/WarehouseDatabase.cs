using Npgsql;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Warehouse;

/// <summary>A database that stands for somebody else's warehouse: it has no table of ours.</summary>
internal sealed class WarehouseDatabase : IAsyncDisposable
{
    private readonly Func<Task> _drop;

    private WarehouseDatabase(string connectionString, Func<Task> drop) => (ConnectionString, _drop) = (connectionString, drop);

    public string ConnectionString { get; }

    /// <summary>One on the server of the run.</summary>
    public static async Task<WarehouseDatabase> NewAsync()
    {
        var database = await TestDatabase.EmptyAsync();
        return new(database, () => TestDatabase.DropAsync(database));
    }

    /// <summary>One on a server of its own.</summary>
    public static async Task<WarehouseDatabase> NewAsync(TestServer server, string name)
    {
        await server.CreateAsync(name, "template0");
        return new(server.ConnectionString(name), () => server.DropAsync(name));
    }

    public Task ExecuteAsync(string sql) => WithAsync(async connection =>
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
        return 0;
    });

    /// <summary>The only column of what a query answers.</summary>
    public Task<List<string>> LinesAsync(string sql) => WithAsync(async connection =>
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(0));
        return lines;
    });

    /// <summary>Does something on a connection of its own.</summary>
    public async Task<T> WithAsync<T>(Func<NpgsqlConnection, Task<T>> work)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return await work(connection);
    }

    public async ValueTask DisposeAsync() => await _drop();
}
