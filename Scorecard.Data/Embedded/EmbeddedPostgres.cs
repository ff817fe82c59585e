using Microsoft.Extensions.Logging;
using Npgsql;

namespace Scorecard.Data.Embedded;

/// <summary>
/// A PostgreSQL server of our own on the loopback address, for an installation that names none. It stops when disposed;
/// what a crash left running is adopted by the next start, or recovered.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private readonly Cluster ownCluster;
    private readonly DataFolderLock? instance;
    private readonly string ownPassword;
    private readonly ILogger logger;

    private EmbeddedPostgres(Cluster cluster, DataFolderLock? taken, int port, string password, ILogger logger)
        => (ownCluster, instance, Port, ownPassword, this.logger) = (cluster, taken, port, password, logger);

    /// <summary>The port on 127.0.0.1; the same at every start unless someone else has taken it.</summary>
    public int Port { get; }

    /// <summary>Starts the server, making its cluster first when the data folder has none.</summary>
    /// <exception cref="EmbeddedPostgresException">A second instance, a folder that cannot be used, or a server that does not start.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresOptions options, IProgress<string>? progress, ILogger logger, CancellationToken cancellation)
    {
        var folder = Path.GetFullPath(options.DataFolder);
        DataFolder.Prepare(folder, logger);
        DataFolderLock? taken = DataFolderLock.Take(folder);
        try
        {
            var cluster = await OpenAsync(folder, options.BinariesFolder, progress, cancellation);
            var password = cluster.Password();
            await cluster.CreateIfMissingAsync(password, progress, cancellation);
            var port = await new Postmaster(cluster, password, logger).RunningOrStartedAsync(progress, cancellation);
            logger.LogInformation("PostgreSQL {Version} answers on 127.0.0.1:{Port}, its data is in {Folder}", PostgresBinaries.Version, port, folder);
            var server = new EmbeddedPostgres(cluster, taken, port, password, logger);
            taken = null;
            return server;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new EmbeddedPostgresException($"The data folder {folder} cannot be used: {exception.Message}", exception);
        }
        finally
        {
            taken?.Dispose();
        }
    }

    /// <summary>Joins the server that another Scorecard runs on the data folder, else starts it. One that was joined goes on when this is disposed.</summary>
    /// <exception cref="EmbeddedPostgresException">The folder cannot be used, or its server does not start or does not answer.</exception>
    public static async Task<EmbeddedPostgres> JoinOrStartAsync(EmbeddedPostgresOptions options, IProgress<string>? progress, ILogger logger, CancellationToken cancellation)
    {
        var folder = Path.GetFullPath(options.DataFolder);
        if (!DataFolderLock.IsTaken(folder))
            return await StartAsync(options, progress, logger, cancellation);
        var cluster = new Cluster(folder, options.BinariesFolder, user: null);
        var password = cluster.Password();
        var port = await new Postmaster(cluster, password, logger).AdoptAsync(cancellation);
        return port is null
            ? throw new EmbeddedPostgresException($"Another Scorecard is starting or stopping on the data folder {folder}. Try again in a moment.")
            : new EmbeddedPostgres(cluster, taken: null, port.Value, password, logger);
    }

    /// <summary>Whether this process started or adopted the server, so that nobody else starts it again.</summary>
    public bool IsOurs => instance is { IsReleased: false };

    /// <summary>Whether the server's process is there; it may be starting, stopped by a debugger, or busy.</summary>
    public bool IsRunning => PostmasterFile.Read(ownCluster.Folder)?.NamesAPostgres() is true;

    /// <summary>Starts the server again that has ended without us, on its port, and waits until it has recovered.</summary>
    /// <exception cref="EmbeddedPostgresException">It does not start; it may later.</exception>
    public async Task StartAgainAsync(CancellationToken cancellation)
    {
        try
        {
            await new Postmaster(ownCluster, ownPassword, logger).StartAgainAsync(Port, cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new EmbeddedPostgresException($"The cluster {ownCluster.Folder} cannot be used: {exception.Message}", exception);
        }
    }

    /// <summary>How to connect to a database of this server.</summary>
    public string ConnectionString(string database) => ConnectionStrings.For(Port, ownPassword, database);

    /// <summary>The databases of this server, without its own.</summary>
    public async Task<IReadOnlyList<string>> DatabasesAsync(CancellationToken cancellation = default)
    {
        await using var connection = new NpgsqlConnection(ConnectionStrings.ForOnce(Port, ownPassword));
        await connection.OpenAsync(cancellation);
        await using var find = new NpgsqlCommand("SELECT datname FROM pg_database WHERE NOT datistemplate AND datname <> 'postgres' ORDER BY 1", connection);
        await using var reader = await find.ExecuteReaderAsync(cancellation);
        var names = new List<string>();
        while (await reader.ReadAsync(cancellation))
            names.Add(reader.GetString(0));
        return names;
    }

    /// <summary>Makes a database unless it is there.</summary>
    public async Task EnsureDatabaseAsync(string name, CancellationToken cancellation = default)
    {
        await using var connection = new NpgsqlConnection(ConnectionStrings.ForOnce(Port, ownPassword));
        await connection.OpenAsync(cancellation);
        await using var find = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", connection) { Parameters = { new() { Value = name } } };
        if (await find.ExecuteScalarAsync(cancellation) is not null)
        {
            return;
        }

        await using var create = new NpgsqlCommand($"CREATE DATABASE {new NpgsqlCommandBuilder().QuoteIdentifier(name)}", connection);
        await create.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Stops the server: open transactions are rolled back, everything committed is written out.</summary>
    public async ValueTask DisposeAsync()
    {
        if (instance is null or { IsReleased: true })
        {
            return;
        }

        // Our own stop must not be cut short by the cancellation that brings it about; it has a time limit.
        var stopped = await ownCluster.StopAsync("fast", CancellationToken.None);
        if (stopped.ExitCode != 0)
        {
            logger.LogWarning("PostgreSQL did not stop in time; the next start recovers it. {Output}", stopped.Output);
            await ownCluster.StopAsync("immediate", CancellationToken.None);
        }

        instance.Dispose();
    }

    /// <summary>Lets go of the data folder and leaves the server running, as a crash of this process does.</summary>
    internal void Abandon() => instance?.Dispose();

    private static async Task<Cluster> OpenAsync(string folder, string source, IProgress<string>? progress, CancellationToken cancellation)
    {
        var binaries = PostgresBinaries.CopyBeside(folder, source, progress);
        var user = await ServerUser.ChooseAsync(Cluster.FolderIn(folder), cancellation);
        if (user is not null)
        {
            await user.EnsureReachesAsync(PostgresBinaries.Program(binaries, "postgres"), cancellation);
        }

        return new Cluster(folder, binaries, user);
    }
}
