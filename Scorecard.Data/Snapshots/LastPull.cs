using Npgsql;

namespace Scorecard.Data.Snapshots;

/// <summary>What the last pull of a source that succeeded took in, to tell whether a source delivers the same again.</summary>
internal sealed record LastPull(long RunId, string? Checksum, long Read, long Rejected, long Flagged)
{
    public static async Task<LastPull?> ReadAsync(NpgsqlConnection connection, string source, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "SELECT id, checksum, read, rejected, flagged FROM run WHERE source = $1 AND state = 'succeeded' ORDER BY snapshot_id DESC LIMIT 1", connection);
        command.Parameters.AddWithValue(source);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation))
            return null;
        var checksum = await reader.IsDBNullAsync(1, cancellation) ? null : reader.GetString(1);
        return new(reader.GetInt64(0), checksum, reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4));
    }
}
