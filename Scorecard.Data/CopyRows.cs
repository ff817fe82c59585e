using System.Buffers.Binary;
using Npgsql;

namespace Scorecard.Data;

/// <summary>Reads the answer of a query as it comes over the wire, without an object for each of millions of rows.</summary>
internal static class CopyRows
{
    private const int HeaderLength = 19;
    private const int BufferLength = 1 << 16;
    private const short End = -1;

    /// <summary>The day that dates are counted from.</summary>
    private static readonly DateOnly FirstDay = new(2000, 1, 1);

    /// <summary>Takes a row: its columns, each to be taken from the span by <see cref="Next"/>.</summary>
    public delegate void Take(ReadOnlySpan<byte> columns);

    /// <summary>Reads every row of a query.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="query">The query, which takes no parameters.</param>
    /// <param name="take">Is called for every row, in order.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task ReadAsync(NpgsqlConnection connection, string query, Take take, CancellationToken cancellation)
    {
        await using var stream = await connection.BeginRawBinaryCopyAsync($"COPY ({query}) TO STDOUT (FORMAT BINARY)", cancellation);
        var buffer = new byte[BufferLength];
        var (start, length) = (HeaderLength, await stream.ReadAtLeastAsync(buffer, HeaderLength, throwOnEndOfStream: true, cancellation));
        while (true)
        {
            start += TakeAll(buffer.AsSpan(start, length - start), take, out var isEnd);
            if (isEnd)
                return;
            buffer.AsSpan(start, length - start).CopyTo(buffer);
            (length, start) = (length - start, 0);
            if (length == buffer.Length)
                Array.Resize(ref buffer, 2 * buffer.Length);
            length += await stream.ReadAtLeastAsync(buffer.AsMemory(length), 1, throwOnEndOfStream: true, cancellation);
        }
    }

    /// <summary>The next column of a row; empty where it is null.</summary>
    public static ReadOnlySpan<byte> Next(scoped ref ReadOnlySpan<byte> columns)
    {
        var length = Math.Max(0, BinaryPrimitives.ReadInt32BigEndian(columns));
        var column = columns.Slice(sizeof(int), length);
        columns = columns[(sizeof(int) + length)..];
        return column;
    }

    /// <summary>The next column of a row, an <c>integer</c>.</summary>
    public static int NextInt32(ref ReadOnlySpan<byte> columns) => BinaryPrimitives.ReadInt32BigEndian(Next(ref columns));

    /// <summary>The next column of a row, a <c>date</c>; null where it is.</summary>
    public static DateOnly? NextDay(ref ReadOnlySpan<byte> columns) => Next(ref columns) is { IsEmpty: false } days ? FirstDay.AddDays(BinaryPrimitives.ReadInt32BigEndian(days)) : null;

    /// <summary>Takes every row that is whole; answers how many bytes that were.</summary>
    private static int TakeAll(ReadOnlySpan<byte> bytes, Take take, out bool isEnd)
    {
        var at = 0;
        isEnd = false;
        while (bytes.Length - at >= sizeof(short))
        {
            var columns = BinaryPrimitives.ReadInt16BigEndian(bytes[at..]);
            isEnd = columns == End;
            if (isEnd)
                return at + sizeof(short);
            if (LengthOf(bytes[(at + sizeof(short))..], columns) is not { } length)
                return at;
            take(bytes.Slice(at + sizeof(short), length));
            at += sizeof(short) + length;
        }

        return at;
    }

    /// <summary>How long so many columns are; null where they are not all there yet.</summary>
    private static int? LengthOf(ReadOnlySpan<byte> bytes, int columns)
    {
        var length = 0;
        for (; columns > 0; columns--)
        {
            if (bytes.Length - length < sizeof(int))
                return null;
            length += sizeof(int) + Math.Max(0, BinaryPrimitives.ReadInt32BigEndian(bytes[length..]));
            if (length > bytes.Length)
                return null;
        }

        return length;
    }
}
