using System.Runtime.InteropServices;

namespace Scorecard.Data.Snapshots;

/// <summary>
/// What a record is known by: the hash of its row or, where several rows say something of it, of all their hashes in order. By
/// its last byte the one is told from the other, so that a row of several is not taken for all there is.
/// </summary>
public static class RowsHash
{
    private const byte Several = 0xA5;
    private const int Length = 16;

    /// <summary>The hash of a record that one row says everything of.</summary>
    public static Guid OfOne(Guid row) => IsOfSeveral(row) ? WithLast(row, unchecked((byte)~Several)) : row;

    /// <summary>The hash of a record that several rows say something of.</summary>
    public static Guid OfSeveral(Guid rows) => WithLast(rows, Several);

    /// <summary>Whether it is the hash of a record that several rows say something of.</summary>
    public static bool IsOfSeveral(Guid hash) => MemoryMarshal.AsBytes(new ReadOnlySpan<Guid>(in hash))[Length - 1] == Several;

    /// <summary>The hash of rows with one more.</summary>
    public static Guid Joined(Guid rows, Guid next) => Hash128.Of(MemoryMarshal.AsBytes<Guid>([rows, next]));

    private static Guid WithLast(Guid hash, byte last)
    {
        MemoryMarshal.AsBytes(new Span<Guid>(ref hash))[Length - 1] = last;
        return hash;
    }
}
