using Microsoft.Extensions.Logging.Abstractions;
using Scorecard.Data.Embedded;
using Scorecard.Data.Hosting;

namespace Scorecard.Data.Backup;

/// <summary>
/// The database that a node would use, for a piece of work beside it: on a server of yours, or on the embedded one,
/// which is joined where it runs and else started for as long as this lasts.
/// </summary>
public sealed class StoreServer : IAsyncDisposable
{
    private readonly EmbeddedPostgres? _embedded;

    private StoreServer(string connectionString, EmbeddedPostgres? embedded) => (ConnectionString, _embedded) = (connectionString, embedded);

    public string ConnectionString { get; }

    /// <summary>A database that has to be there.</summary>
    /// <exception cref="BackupException">There is none of that name.</exception>
    public static async Task<StoreServer> OpenAsync(DatabaseOptions options, IProgress<string> progress, CancellationToken cancellation)
    {
        if (options.ConnectionString is { } own)
            return new StoreServer(own, embedded: null);
        if (!Directory.Exists(Cluster.FolderIn(options.DataFolder)))
            throw new BackupException($"The data folder {options.DataFolder} holds no database. Name the one you mean with {DataFolder.Variable}, or a server of yours with ConnectionStrings__Scorecard.");
        EmbeddedPostgres? server = await StartAsync(options, progress, cancellation);
        try
        {
            var names = await server.DatabasesAsync(cancellation);
            if (!names.Contains(options.Name))
                throw new BackupException(
                    $"The data folder {options.DataFolder} holds no database {options.Name}, only: {string.Join(", ", names)}. Each company has a database of its own; name the company's configuration with --config.");
            (var opened, server) = (server, null);
            return new StoreServer(opened.ConnectionString(options.Name), opened);
        }
        finally
        {
            if (server is not null)
                await server.DisposeAsync();
        }
    }

    /// <summary>A database that is made where the embedded server has none of that name.</summary>
    public static async Task<StoreServer> OpenOrCreateAsync(DatabaseOptions options, IProgress<string> progress, CancellationToken cancellation)
    {
        if (options.ConnectionString is { } own)
            return new StoreServer(own, embedded: null);
        EmbeddedPostgres? server = await StartAsync(options, progress, cancellation);
        try
        {
            await server.EnsureDatabaseAsync(options.Name, cancellation);
            (var opened, server) = (server, null);
            return new StoreServer(opened.ConnectionString(options.Name), opened);
        }
        finally
        {
            if (server is not null)
                await server.DisposeAsync();
        }
    }

    /// <summary>Stops the embedded server if it was started for this.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_embedded is not null)
            await _embedded.DisposeAsync();
    }

    private static Task<EmbeddedPostgres> StartAsync(DatabaseOptions options, IProgress<string> progress, CancellationToken cancellation) =>
        EmbeddedPostgres.JoinOrStartAsync(
            new EmbeddedPostgresOptions { DataFolder = options.DataFolder, BinariesFolder = PostgresBinaries.Locate() }, progress, NullLogger.Instance, cancellation);
}
