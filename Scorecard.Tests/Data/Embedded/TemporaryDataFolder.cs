using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Scorecard.Data.Embedded;

namespace Scorecard.Tests.Data.Embedded;

/// <summary>A data folder of one test, with servers on it; what still runs at its end is stopped.</summary>
internal sealed class TemporaryDataFolder : IAsyncDisposable
{
    private readonly List<EmbeddedPostgres> servers = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("scorecard-test-").FullName;

    public string ClusterFolder => Path.Combine(Folder, "cluster");

    public async Task<EmbeddedPostgres> StartAsync(IProgress<string>? progress = null)
    {
        var options = new EmbeddedPostgresOptions { DataFolder = Folder, BinariesFolder = PostgresBinaries.Locate() };
        var server = await EmbeddedPostgres.StartAsync(options, progress, NullLogger.Instance, CancellationToken.None);
        servers.Add(server);
        return server;
    }

    public int PostmasterPid() => PostmasterFile.Read(ClusterFolder)!.Pid;

    public static async Task<object?> QueryAsync(EmbeddedPostgres server, string sql)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in servers)
        {
            await server.DisposeAsync();
        }

        if (PostmasterFile.Read(ClusterFolder) is { } left && left.NamesAPostgres())
        {
            using var process = Process.GetProcessById(left.Pid);
            process.Kill();
        }

        Directory.Delete(Folder, recursive: true);
    }
}
