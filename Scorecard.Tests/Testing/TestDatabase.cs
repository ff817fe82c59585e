using System.Globalization;
using Npgsql;
using Scorecard.Data.Model;
using Scorecard.Data.Setup;

namespace Scorecard.Tests.Testing;

/// <summary>
/// Databases of a real PostgreSQL: one server a run, one template made once, one clone a fixture. The server is the
/// embedded one, or the one that <c>SCORECARD_TEST_POSTGRES</c> names; it starts with the first clone asked for.
/// </summary>
internal static class TestDatabase
{
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static TestServer? server;
    private static int clones;

    // Server-wide, so that runs side by side on a server of yours do not meet.
    private static readonly string Prefix = string.Create(CultureInfo.InvariantCulture, $"scorecard_test_{Environment.ProcessId}");

    /// <summary>The connection string of a new database with the product's tables. Drop it with <see cref="DropAsync"/>; the end of the run drops what is left.</summary>
    public static Task<string> CloneAsync() => NewAsync(template: Prefix);

    /// <summary>A database without any table.</summary>
    public static Task<string> EmptyAsync() => NewAsync(template: "template0");

    /// <summary>Drops a clone, with whatever is still connected to it.</summary>
    public static async Task DropAsync(string connectionString)
    {
        await using (var connection = new NpgsqlConnection(connectionString))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        if (server is not null)
        {
            await server.DropAsync(new NpgsqlConnectionStringBuilder(connectionString).Database!);
        }
    }

    /// <summary>Stops the server, or drops everything of this run from yours.</summary>
    public static async Task CloseAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (server is not null)
        {
            await server.DropAllAsync(Prefix);
            await server.DisposeAsync();
            server = null;
        }
    }

    // One at a time: PostgreSQL copies a template only while nobody else does.
    private static async Task<string> NewAsync(string template)
    {
        await Gate.WaitAsync();
        try
        {
            server ??= await StartAsync();
            var name = string.Create(CultureInfo.InvariantCulture, $"{Prefix}_{++clones}");
            await server.CreateAsync(name, template);
            return server.ConnectionString(name);
        }
        finally
        {
            Gate.Release();
        }
    }

    private static async Task<TestServer> StartAsync()
    {
        var started = await TestServer.StartAsync();
        await started.CreateAsync(Prefix, template: "template0");
        await MigrateAsync(started.ConnectionString(Prefix));
        return started;
    }

    // Unpooled: a template with a session on it cannot be copied.
    private static async Task MigrateAsync(string template)
    {
        var unpooled = new NpgsqlConnectionStringBuilder(template) { Pooling = false };
        await using var database = NpgsqlDataSource.Create(unpooled);
        await new CompanySetup(new StoreContexts(database), TimeProvider.System).MigrateAsync(CancellationToken.None);
    }
}
