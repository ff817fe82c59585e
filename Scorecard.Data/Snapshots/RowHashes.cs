using Npgsql;

namespace Scorecard.Data.Snapshots;

/// <summary>Reads ids and hashes of current records.</summary>
internal static class RowHashes
{
    /// <summary>Takes an id, in UTF-8, and the hash of the row it was made from.</summary>
    public delegate void Take(ReadOnlySpan<byte> id, Guid hash);

    public static Task ReadAsync(NpgsqlConnection connection, RecordTable table, string source, Take take, CancellationToken cancellation)
    {
        var literal = source.Replace("'", "''", StringComparison.Ordinal);
        return CopyRows.ReadAsync(
            connection,
            $"SELECT id, hash FROM {table.Name} WHERE source = '{literal}' AND gone_snapshot_id IS NULL",
            columns => take(CopyRows.Next(ref columns), new Guid(CopyRows.Next(ref columns), bigEndian: true)),
            cancellation);
    }
}
