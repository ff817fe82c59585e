using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Scorecard.Data.Snapshots;

/// <summary>A 128-bit hash of everything that a record says, to tell whether it has changed without asking the database.</summary>
internal static class RecordHash
{
    public static Guid Of(RecordTable table, SourceRecord record, string segments)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        foreach (var column in table.Columns)
            Write(buffer, Text(column.Value(record)));
        Write(buffer, segments);
        return new Guid(SHA256.HashData(buffer.WrittenSpan).AsSpan(0, 16));
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        DateTimeOffset instant => instant.UtcTicks.ToString(CultureInfo.InvariantCulture),
        decimal number => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    /// <summary>Each value is preceded by its length, so that no two lists of values look the same; null has none.</summary>
    private static void Write(ArrayBufferWriter<byte> buffer, string? text)
    {
        var length = text is null ? -1 : Encoding.UTF8.GetByteCount(text);
        BitConverter.TryWriteBytes(buffer.GetSpan(sizeof(int)), length);
        buffer.Advance(sizeof(int));
        if (text is not null)
            Encoding.UTF8.GetBytes(text, buffer);
    }
}
