using System.Buffers.Binary;
using System.Text;

namespace Scorecard.Data.Snapshots;

/// <summary>Rows as PostgreSQL's binary COPY takes them, gathered in memory: the same bytes are hashed and sent.</summary>
internal sealed class CopyBuffer
{
    private static readonly byte[] Header = [.. "PGCOPY\n"u8, 0xff, .. "\r\n\0"u8, 0, 0, 0, 0, 0, 0, 0, 0];
    private const int TextType = 25;
    private static readonly long Epoch = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;
    private static readonly int EpochDay = new DateOnly(2000, 1, 1).DayNumber;

    private byte[] _bytes = new byte[1 << 16];

    public CopyBuffer() => Clear();

    /// <summary>How many bytes have been written.</summary>
    public int Length { get; private set; }

    /// <summary>Whether it holds no row.</summary>
    public bool IsEmpty => Length == Header.Length;

    /// <summary>What has been written since a position.</summary>
    public ReadOnlySpan<byte> Since(int start) => _bytes.AsSpan(start, Length - start);

    /// <summary>Empties it but for the header.</summary>
    public void Clear()
    {
        Header.CopyTo(_bytes, 0);
        Length = Header.Length;
    }

    /// <summary>Takes back what was written since a position.</summary>
    public void TakeBack(int start) => Length = start;

    /// <summary>Ends the rows; what is returned can be sent as it is.</summary>
    public ReadOnlyMemory<byte> Complete()
    {
        BinaryPrimitives.WriteInt16BigEndian(Take(2), -1);
        return _bytes.AsMemory(0, Length);
    }

    public void StartRow(int columns) => BinaryPrimitives.WriteInt16BigEndian(Take(2), (short)columns);

    public void Null() => Int32(-1);

    public void Instant(DateTimeOffset? value)
    {
        if (value is not { } instant)
        {
            Null();
            return;
        }

        Int32(8);
        var (microseconds, rest) = Math.DivRem(instant.UtcTicks - Epoch, TimeSpan.TicksPerMicrosecond);
        BinaryPrimitives.WriteInt64BigEndian(Take(8), rest < 0 ? microseconds - 1 : microseconds);
    }

    public void Day(DateOnly? value)
    {
        if (value is not { } day)
        {
            Null();
            return;
        }

        Int32(4);
        Int32(day.DayNumber - EpochDay);
    }

    public void Text(string? value)
    {
        if (value is null)
        {
            Null();
            return;
        }

        var most = Take(4 + Encoding.UTF8.GetMaxByteCount(value.Length));
        var length = Encoding.UTF8.GetBytes(value, most[4..]);
        BinaryPrimitives.WriteInt32BigEndian(most, length);
        Length -= most.Length - 4 - length;
    }

    /// <summary>An array of texts, each once and in order: one dimension, no nulls, their type, how many, counted from 1. Null where there are none.</summary>
    public void Texts(IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            Null();
            return;
        }

        var start = Length;
        string[] each = [.. values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        foreach (var number in new[] { 0, 1, 0, TextType, each.Length, 1 })
            Int32(number);
        foreach (var text in each)
            Text(text);
        BinaryPrimitives.WriteInt32BigEndian(_bytes.AsSpan(start), Length - start - 4);
    }

    /// <summary>A jsonb value: its version, 1, and its text.</summary>
    public void Json(ReadOnlySpan<byte> json)
    {
        Int32(json.Length + 1);
        var bytes = Take(json.Length + 1);
        bytes[0] = 1;
        json.CopyTo(bytes[1..]);
    }

    public void Uuid(Guid value)
    {
        Int32(16);
        value.TryWriteBytes(Take(16), bigEndian: true, out _);
    }

    /// <summary>A number without the zeros at its end, so that 1.0 and 1.00 are the same bytes.</summary>
    public void Number(decimal? value)
    {
        if (value is not { } number)
            Null();
        else
            CopyNumber.Write(this, number);
    }

    internal void Int32(int value) => BinaryPrimitives.WriteInt32BigEndian(Take(4), value);

    internal Span<byte> Take(int count)
    {
        if (Length + count > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        Length += count;
        return _bytes.AsSpan(Length - count, count);
    }
}
