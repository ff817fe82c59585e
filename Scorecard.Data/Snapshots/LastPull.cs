using Npgsql;

namespace Scorecard.Data.Snapshots;

/// <summary>What a pull of a source took in, the last that succeeded or one that is held, to tell whether a source delivers the same again.</summary>
internal sealed record LastPull(long RunId, string? Checksum, long Read, long Unread, long Joined, long Rejected, long Flagged)
{
    public static async Task<LastPull?> ReadAsync(NpgsqlConnection connection, string source, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "SELECT id, checksum, read, unread, read - rejected - new - changed - unchanged, rejected, flagged FROM run WHERE source = $1 AND state = 'succeeded' AND NOT is_decision ORDER BY snapshot_id DESC LIMIT 1", connection);
        command.Parameters.AddWithValue(source);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? Of(reader) : null;
    }

    /// <summary>From a row that begins with these.</summary>
    public static LastPull Of(NpgsqlDataReader reader) => new(
        reader.GetInt64(0), reader.IsDBNull(1) ? null : reader.GetString(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5), reader.GetInt64(6));
}
