using System.Buffers.Binary;

namespace Scorecard.Data.Snapshots;

/// <summary>
/// A decimal as PostgreSQL's binary numeric: the number of its base-10,000 figures, the power of the first, the sign, the
/// figures shown after the point, and the figures.
/// </summary>
internal static class CopyNumber
{
    private const int Base = 10_000;
    private const int FiguresAfterPoint = 4;
    private const short Negative = 0x4000;

    /// <summary>96 bits, filled up to whole figures after the point, have nine of them at most.</summary>
    private const int MostFigures = 9;

    public static void Write(CopyBuffer to, decimal number)
    {
        // Dividing by one with all its places drops the zeros at the end.
        number /= 1.0000000000000000000000000000m;
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        var scale = (bits[3] >> 16) & 0xff;
        var fill = (FiguresAfterPoint - scale % FiguresAfterPoint) % FiguresAfterPoint;
        var whole = new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]) * (UInt128)Math.Pow(10, fill);
        Span<short> figures = stackalloc short[MostFigures];
        var first = Split(whole, figures);
        var power = MostFigures - first - 1 - (scale + fill) / FiguresAfterPoint;
        var used = figures[first..].TrimEnd((short)0);
        Write(to, used, used.IsEmpty ? 0 : power, number < 0, scale);
    }

    /// <summary>Fills the figures from the end; answers where they begin.</summary>
    private static int Split(UInt128 whole, Span<short> figures)
    {
        var first = figures.Length;
        while (whole > ulong.MaxValue)
        {
            (whole, var figure) = UInt128.DivRem(whole, Base);
            figures[--first] = (short)figure;
        }

        for (var rest = (ulong)whole; rest > 0; rest /= Base)
            figures[--first] = (short)(rest % Base);
        return first;
    }

    private static void Write(CopyBuffer to, ReadOnlySpan<short> figures, int power, bool isNegative, int scale)
    {
        to.Int32(8 + 2 * figures.Length);
        var bytes = to.Take(8 + 2 * figures.Length);
        BinaryPrimitives.WriteInt16BigEndian(bytes, (short)figures.Length);
        BinaryPrimitives.WriteInt16BigEndian(bytes[2..], (short)power);
        BinaryPrimitives.WriteInt16BigEndian(bytes[4..], isNegative ? Negative : (short)0);
        BinaryPrimitives.WriteInt16BigEndian(bytes[6..], (short)scale);
        for (var i = 0; i < figures.Length; i++)
            BinaryPrimitives.WriteInt16BigEndian(bytes[(8 + 2 * i)..], figures[i]);
    }
}
