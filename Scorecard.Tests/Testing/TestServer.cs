using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Scorecard.Data.Embedded;

namespace Scorecard.Tests.Testing;

/// <summary>The PostgreSQL server of a test run.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    public const string Variable = "SCORECARD_TEST_POSTGRES";

    private readonly string connectionString;
    private readonly EmbeddedPostgres? embedded;
    private readonly string? folder;

    private TestServer(string connectionString, EmbeddedPostgres? embedded, string? folder)
        => (this.connectionString, this.embedded, this.folder) = (connectionString, embedded, folder);

    public static async Task<TestServer> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } configured)
        {
            return new TestServer(configured, embedded: null, folder: null);
        }

        var dataFolder = Directory.CreateTempSubdirectory("scorecard-tests-").FullName;
        var options = new EmbeddedPostgresOptions { DataFolder = dataFolder, BinariesFolder = PostgresBinaries.Locate() };
        var started = await EmbeddedPostgres.StartAsync(options, progress: null, NullLogger.Instance, CancellationToken.None);
        var server = new TestServer(started.ConnectionString("postgres"), started, dataFolder);
        await server.ForgetDurabilityAsync();
        return server;
    }

    public string ConnectionString(string database)
        => new NpgsqlConnectionStringBuilder(connectionString) { Database = database, IncludeErrorDetail = true }.ConnectionString;

    public Task CreateAsync(string database, string template)
        => ExecuteAsync($"CREATE DATABASE {Quote(database)} TEMPLATE {Quote(template)} ENCODING 'UTF8'");

    public Task DropAsync(string database) => ExecuteAsync($"DROP DATABASE IF EXISTS {Quote(database)} WITH (FORCE)");

    public async Task DropAllAsync(string prefix)
    {
        foreach (var name in await NamesAsync(prefix))
        {
            await DropAsync(name);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (embedded is not null)
        {
            await embedded.DisposeAsync();
            Directory.Delete(folder!, recursive: true);
        }
    }

    // Nothing here has to outlive the run, and a disk shared by many tests is what they would wait for.
    private async Task ForgetDurabilityAsync()
    {
        foreach (var setting in new[] { "fsync", "full_page_writes", "synchronous_commit" })
        {
            await ExecuteAsync($"ALTER SYSTEM SET {setting} = off");
        }

        await ExecuteAsync("SELECT pg_reload_conf()");
    }

    private async Task<List<string>> NamesAsync(string prefix)
    {
        await using var connection = await OpenAsync();
        await using var command = new NpgsqlCommand("SELECT datname FROM pg_database WHERE datname = $1 OR starts_with(datname, $1 || '_')", connection) { Parameters = { new() { Value = prefix } } };
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    // Unpooled: a session left on a database keeps it from being copied.
    private async Task<NpgsqlConnection> OpenAsync()
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        var connection = new NpgsqlConnection(builder.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static string Quote(string name) => new NpgsqlCommandBuilder().QuoteIdentifier(name);
}
