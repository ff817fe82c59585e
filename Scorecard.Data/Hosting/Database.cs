using Microsoft.Extensions.Logging;
using Npgsql;
using Scorecard.Data.Embedded;

namespace Scorecard.Data.Hosting;

/// <summary>Which PostgreSQL this node uses.</summary>
/// <param name="ConnectionString">A server of yours; null for the embedded one.</param>
/// <param name="DataFolder">Where the embedded one lives.</param>
/// <param name="Name">The database on the embedded one.</param>
public sealed record DatabaseOptions(string? ConnectionString, string DataFolder, string Name)
{
    /// <summary>A gigabyte: what a first load of a million rows writes at most between two checkpoints.</summary>
    public const long UsualLowDiskMegabytes = 1024;

    /// <summary>With less room than this on the embedded server's disk, people are told before it is full.</summary>
    public long LowDiskMegabytes { get; init; } = UsualLowDiskMegabytes;
}

/// <summary>The database, from the moment its server has been started.</summary>
public sealed class Database(DatabaseOptions options, ILogger<EmbeddedPostgres> log) : IStartStep
{
    private EmbeddedPostgres? _embedded;
    private readonly List<NpgsqlDataSource> _pools = [];
    private NpgsqlDataSource? _dataSource;

    /// <summary>The pool of connections.</summary>
    /// <exception cref="InvalidOperationException">The server has not been started yet.</exception>
    public NpgsqlDataSource DataSource => _dataSource ?? throw new InvalidOperationException("The database has not been started yet.");

    /// <summary>How to connect, once the server has been started.</summary>
    internal string ConnectionString { get; private set; } = "";

    /// <summary>The server of our own; null where one of yours is used.</summary>
    internal EmbeddedPostgres? Embedded => _embedded;

    /// <summary>A pool of its own beside <see cref="DataSource"/>, for work that must not take the connections of others.</summary>
    /// <param name="name">What its connections are called at the server.</param>
    /// <param name="most">How many connections it may have at a time.</param>
    public NpgsqlDataSource Pool(string name, int most)
    {
        var settings = new NpgsqlConnectionStringBuilder(ConnectionString) { MaxPoolSize = most, ApplicationName = name };
        var pool = new NpgsqlDataSourceBuilder(settings.ConnectionString) { Name = name }.Build();
        _pools.Add(pool);
        return pool;
    }

    public async Task StartAsync(StartState progress, CancellationToken cancellation)
    {
        ConnectionString = options.ConnectionString ?? await StartEmbeddedAsync(progress, cancellation);
        _dataSource = new NpgsqlDataSourceBuilder(ConnectionString) { Name = "scorecard" }.Build();
    }

    public async Task StopAsync(CancellationToken cancellation)
    {
        foreach (var pool in _pools)
            await pool.DisposeAsync();
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
