using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Scorecard.Data.Embedded;

namespace Scorecard.Benchmarks.Running;

/// <summary>The PostgreSQL that both sides use: the embedded one with its own settings, or the one that is named.</summary>
internal sealed class BenchmarkServer : IAsyncDisposable
{
    private readonly EmbeddedPostgres? _embedded;
    private readonly string _connectionString;
    private readonly List<string> _databases = [];

    private BenchmarkServer(EmbeddedPostgres? embedded, string connectionString) => (_embedded, _connectionString) = (embedded, connectionString);

    public static async Task<BenchmarkServer> StartAsync(string? named, CancellationToken cancellation)
    {
        if (named is not null)
            return new BenchmarkServer(null, named);
        var start = new EmbeddedPostgresOptions { DataFolder = Path.Combine(DataFolder.Default(), "benchmark"), BinariesFolder = PostgresBinaries.Locate() };
        var embedded = await EmbeddedPostgres.StartAsync(start, new Progress<string>(), NullLogger.Instance, cancellation);
        return new BenchmarkServer(embedded, embedded.ConnectionString("postgres"));
    }

    /// <summary>Makes a database anew; it is dropped at the end.</summary>
    public async Task<string> NewDatabaseAsync(string name, CancellationToken cancellation)
    {
        await DropAsync(name, cancellation);
        await ExecuteAsync($"CREATE DATABASE {name}", cancellation);
        _databases.Add(name);
        return new NpgsqlConnectionStringBuilder(_connectionString) { Database = name, Timezone = "UTC" }.ConnectionString;
    }

    /// <summary>Writes out what was written before, so that it is not paid for by what is measured next.</summary>
    public Task SettleAsync(CancellationToken cancellation) => ExecuteAsync("CHECKPOINT", cancellation);

    public async Task<string> VersionAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        return connection.ServerVersion;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _databases)
            await DropAsync(database, CancellationToken.None);
        if (_embedded is not null)
            await _embedded.DisposeAsync();
    }

    private Task DropAsync(string name, CancellationToken cancellation) => ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)", cancellation);

    private async Task ExecuteAsync(string sql, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellation);
        return connection;
    }
}
