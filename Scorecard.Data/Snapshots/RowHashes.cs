using System.Buffers.Binary;
using Npgsql;

namespace Scorecard.Data.Snapshots;

/// <summary>Reads ids and hashes of current records as they come over the wire, without a string for each of millions.</summary>
internal static class RowHashes
{
    private const int HeaderLength = 19;
    private const short End = -1;

    /// <summary>Takes an id, in UTF-8, and the hash of the row it was made from.</summary>
    public delegate void Take(ReadOnlySpan<byte> id, Guid hash);

    public static async Task ReadAsync(NpgsqlConnection connection, RecordTable table, string source, Take take, CancellationToken cancellation)
    {
        // COPY takes no parameters.
        var literal = source.Replace("'", "''", StringComparison.Ordinal);
        await using var stream = await connection.BeginRawBinaryCopyAsync(
            $"COPY (SELECT id, hash FROM {table.Name} WHERE source = '{literal}' AND gone_snapshot_id IS NULL) TO STDOUT (FORMAT BINARY)", cancellation);
        var buffer = new byte[1 << 16];
        var (start, length) = (0, await stream.ReadAtLeastAsync(buffer, HeaderLength, throwOnEndOfStream: true, cancellation));
        start = HeaderLength;
        while (true)
        {
            start += TakeAll(buffer.AsSpan(start, length - start), take, out var isEnd);
            if (isEnd)
                return;
            buffer.AsSpan(start, length - start).CopyTo(buffer);
            (length, start) = (length - start, 0);
            length += await stream.ReadAtLeastAsync(buffer.AsMemory(length), 1, throwOnEndOfStream: true, cancellation);
        }
    }

    /// <summary>Takes every row that is whole; answers how many bytes that were.</summary>
    private static int TakeAll(ReadOnlySpan<byte> bytes, Take take, out bool isEnd)
    {
        var at = 0;
        isEnd = false;
        while (bytes.Length - at >= 2 && !isEnd)
        {
            isEnd = BinaryPrimitives.ReadInt16BigEndian(bytes[at..]) == End;
            if (isEnd)
                return at + 2;
            var length = bytes.Length - at < 6 ? int.MaxValue : BinaryPrimitives.ReadInt32BigEndian(bytes[(at + 2)..]);
            // The row's columns, the id's length, the id, the hash's length, the hash.
            if (bytes.Length - at - 26 < length)
                return at;
            take(bytes.Slice(at + 6, length), new Guid(bytes.Slice(at + 10 + length, 16), bigEndian: true));
            at += 26 + length;
        }

        return at;
    }
}
