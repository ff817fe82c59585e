using Npgsql;

namespace Scorecard.Data;

/// <summary>Set-based work over many records takes longer than a reader would wait; it still has a limit.</summary>
internal static class LongCommand
{
    private static readonly TimeSpan Limit = TimeSpan.FromHours(2);

    /// <summary>A command on the connection that may take that long.</summary>
    public static NpgsqlCommand On(NpgsqlConnection connection, string sql) => new(sql, connection) { CommandTimeout = (int)Limit.TotalSeconds };

    /// <summary>Runs statements that answer nothing.</summary>
    public static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = On(connection, sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
