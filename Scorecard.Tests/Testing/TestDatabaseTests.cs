using Npgsql;

namespace Scorecard.Tests.Testing;

internal sealed class TestDatabaseTests
{
    [Test]
    public async Task CloneAsync_gives_each_its_own_database()
    {
        var first = await TestDatabase.CloneAsync();
        var second = await TestDatabase.CloneAsync();

        await ExecuteAsync(first, "CREATE TABLE only_here (id int)");

        Assert.That(async () => await ExecuteAsync(second, "SELECT * FROM only_here"), Throws.TypeOf<PostgresException>());
        await TestDatabase.DropAsync(first);
        await TestDatabase.DropAsync(second);
    }

    [Test]
    public async Task DropAsync_takes_the_database_away_even_with_a_session_on_it()
    {
        var clone = await TestDatabase.CloneAsync();
        await using var session = new NpgsqlConnection(clone);
        await session.OpenAsync();

        await TestDatabase.DropAsync(clone);

        Assert.That(async () => await ExecuteAsync(clone + ";Pooling=false", "SELECT 1"), Throws.TypeOf<PostgresException>().With.Property("SqlState").EqualTo("3D000"));
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
