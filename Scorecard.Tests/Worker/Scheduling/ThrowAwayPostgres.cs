using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Scorecard.Tests.Worker.Scheduling;

/// <summary>
/// A real server for the tests of this folder: the one that SCORECARD_TEST_POSTGRES names, else Debian's in a folder that
/// goes again. Every test gets a database of its own.
/// </summary>
[SetUpFixture]
public sealed class ThrowAwayPostgres
{
    private const string Binaries = "/usr/lib/postgresql/15/bin";
    private static string? s_server;
    private static string? s_folder;
    private static int s_databases;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        s_server = Environment.GetEnvironmentVariable("SCORECARD_TEST_POSTGRES");
        if (s_server is not null || !Directory.Exists(Binaries))
            return;
        s_folder = Directory.CreateTempSubdirectory("scorecard-scheduling-").FullName;
        await RunAsync("chown", "postgres", s_folder);
        await AsPostgresAsync("initdb", "-D", $"{s_folder}/data", "-A", "trust", "-U", "postgres", "--no-sync");
        var port = FreePort();
        await AsPostgresAsync("pg_ctl", "-D", $"{s_folder}/data", "-w", "-l", $"{s_folder}/log", "-o", $"-p {port} -h 127.0.0.1 -k {s_folder} -F", "start");
        s_server = $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres";
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (s_folder is null)
            return;
        NpgsqlConnection.ClearAllPools();
        await AsPostgresAsync("pg_ctl", "-D", $"{s_folder}/data", "-m", "fast", "-w", "stop");
        Directory.Delete(s_folder, recursive: true);
    }

    /// <summary>The connection string of a new, empty database; the test is ignored where there is no server.</summary>
    public static async Task<string> NewDatabaseAsync()
    {
        if (s_server is null)
            Assert.Ignore("No PostgreSQL: set SCORECARD_TEST_POSTGRES, or install Debian's postgresql-15.");
        var name = $"scheduling_{Environment.ProcessId}_{Interlocked.Increment(ref s_databases)}";
        await using var server = NpgsqlDataSource.Create(s_server!);
        await using (var create = server.CreateCommand($"CREATE DATABASE {name}"))
            await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(s_server) { Database = name }.ConnectionString;
    }

    private static string FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }

    private static Task AsPostgresAsync(string program, params string[] arguments) =>
        RunAsync("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", $"{Binaries}/{program}", .. arguments]);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // The server inherits these streams and would keep a pipe open, so they are not redirected.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. arguments]) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
