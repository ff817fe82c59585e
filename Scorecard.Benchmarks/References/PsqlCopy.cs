using System.Diagnostics;
using Npgsql;

namespace Scorecard.Benchmarks.References;

/// <summary>PostgreSQL's own client copies the same file into an unlogged table of the same columns, on the same server.</summary>
internal sealed class PsqlCopy(string connectionString)
{
    private readonly NpgsqlConnectionStringBuilder _server = new(connectionString);

    public static Task<string> VersionAsync(CancellationToken cancellation) => Commands.VersionAsync(
        "psql", "Install PostgreSQL's client: apt-get install postgresql-client, brew install libpq, or the installer of postgresql.org.", cancellation);

    /// <summary>Copies a file into an emptied table; answers the seconds from psql's start to its end.</summary>
    public async Task<double> CopyAsync(string file, string table, CancellationToken cancellation)
    {
        await RunAsync($"TRUNCATE {table}", cancellation);
        await RunAsync("CHECKPOINT", cancellation);
        var started = TimeProvider.System.GetTimestamp();
        await RunAsync($"\\copy {table} FROM '{file.Replace("'", "''", StringComparison.Ordinal)}' WITH (FORMAT csv, HEADER)", cancellation);
        return TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }

    private Task<string> RunAsync(string command, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("psql");
        foreach (var word in new[] { "--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1", "--command", command })
            start.ArgumentList.Add(word);
        (start.Environment["PGHOST"], start.Environment["PGPORT"]) = (_server.Host, $"{_server.Port}");
        (start.Environment["PGUSER"], start.Environment["PGPASSWORD"]) = (_server.Username, _server.Password);
        (start.Environment["PGDATABASE"], start.Environment["PGTZ"]) = (_server.Database, "UTC");
        return Commands.RunAsync(start, cancellation);
    }
}
