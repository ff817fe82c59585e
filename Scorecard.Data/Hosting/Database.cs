using Microsoft.Extensions.Logging;
using Npgsql;
using Scorecard.Data.Embedded;

namespace Scorecard.Data.Hosting;

/// <summary>Which PostgreSQL this node uses.</summary>
/// <param name="ConnectionString">A server of yours; null for the embedded one.</param>
/// <param name="DataFolder">Where the embedded one lives.</param>
/// <param name="Name">The database on the embedded one.</param>
public sealed record DatabaseOptions(string? ConnectionString, string DataFolder, string Name);

/// <summary>The database, from the moment its server has been started.</summary>
public sealed class Database(DatabaseOptions options, ILogger<EmbeddedPostgres> log) : IStartStep
{
    private EmbeddedPostgres? _embedded;
    private NpgsqlDataSource? _dataSource;

    /// <summary>The pool of connections.</summary>
    /// <exception cref="InvalidOperationException">The server has not been started yet.</exception>
    public NpgsqlDataSource DataSource => _dataSource ?? throw new InvalidOperationException("The database has not been started yet.");

    public async Task StartAsync(StartState progress, CancellationToken cancellation)
    {
        var connectionString = options.ConnectionString ?? await StartEmbeddedAsync(progress, cancellation);
        _dataSource = new NpgsqlDataSourceBuilder(connectionString) { Name = "scorecard" }.Build();
    }

    public async Task StopAsync(CancellationToken cancellation)
    {
        if (_dataSource is not null)
            await _dataSource.DisposeAsync();
        if (_embedded is not null)
            await _embedded.DisposeAsync();
    }

    private async Task<string> StartEmbeddedAsync(StartState progress, CancellationToken cancellation)
    {
        progress.Report("Starting PostgreSQL");
        var start = new EmbeddedPostgresOptions { DataFolder = options.DataFolder, BinariesFolder = PostgresBinaries.Locate() };
        _embedded = await EmbeddedPostgres.StartAsync(start, progress, log, cancellation);
        await _embedded.EnsureDatabaseAsync(options.Name, cancellation);
        return _embedded.ConnectionString(options.Name);
    }
}
