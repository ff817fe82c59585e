using System.Buffers.Binary;

namespace Scorecard.Data.Columns;

/// <summary>Takes the columns of a row as they come over the wire, one after the other.</summary>
internal ref struct WireRow(ReadOnlySpan<byte> columns)
{
    private ReadOnlySpan<byte> _columns = columns;

    /// <summary>The next one as bytes; empty where it is null.</summary>
    public ReadOnlySpan<byte> Bytes() => CopyRows.Next(ref _columns);

    /// <summary>The next one, a <c>timestamptz</c>, in microseconds.</summary>
    public long Instant() => CopyRows.Next(ref _columns) is { IsEmpty: false } instant ? BinaryPrimitives.ReadInt64BigEndian(instant) : Unknown.Instant;

    /// <summary>The next one, a <c>date</c>, by its number.</summary>
    public int Day() => CopyRows.NextDay(ref _columns)?.DayNumber ?? Unknown.Value;

    /// <summary>The next one, a <c>numeric</c>.</summary>
    public decimal? Number()
    {
        var bytes = CopyRows.Next(ref _columns);
        if (bytes.IsEmpty)
            return null;
        var (exact, wide) = WireNumber.Read(bytes);
        return wide == 0 ? exact : (decimal)wide;
    }

    /// <summary>The next one, a text, by its number; unknown where it is null.</summary>
    public int Text(Texts texts)
    {
        var length = BinaryPrimitives.ReadInt32BigEndian(_columns);
        var text = CopyRows.Next(ref _columns);
        return length < 0 ? Unknown.Value : texts.NumberOf(text);
    }

    /// <summary>The next one, what a record says of its segments.</summary>
    public int Segments(SegmentSets sets) => sets.Said(CopyRows.Next(ref _columns)[1..]);
}
