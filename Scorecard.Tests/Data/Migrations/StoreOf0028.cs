using Npgsql;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Migrations;

/// <summary>
/// A store that the last version without a baseline wrote: leads and deals pulled twice with changes between, one record gone,
/// rows rejected, spend, a note, a pull that is held. Written by that program, dumped by pg_dump, and not edited since.
/// </summary>
internal static class StoreOf0028
{
    /// <summary>The time at which its last points were published.</summary>
    public static DateTimeOffset PublishedAt { get; } = new(2026, 11, 29, 6, 21, 42, TimeSpan.Zero);

    /// <summary>The connection string of a new database with that store in it.</summary>
    public static async Task<string> LoadAsync()
    {
        var database = await TestDatabase.EmptyAsync();
        await ExecuteAsync(database, await File.ReadAllTextAsync(Repository.PathOf("Scorecard.Tests", "Data", "Migrations", "store-0028.sql")));
        return database;
    }

    /// <summary>Runs statements on a connection of their own, which takes its settings with it.</summary>
    public static async Task ExecuteAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
