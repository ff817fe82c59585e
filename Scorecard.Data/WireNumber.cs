using System.Buffers.Binary;

namespace Scorecard.Data;

/// <summary>
/// PostgreSQL's numeric as it comes over the wire: how many base-10,000 figures there are, the power of the first, the sign,
/// the places after the point, and the figures.
/// </summary>
internal static class WireNumber
{
    private const int Base = 10_000;
    private const int PlacesOfFigure = 4;
    private const short MostPlaces = 28;
    private const short Negative = 0x4000;

    /// <summary>
    /// The number as a decimal, with as many places as it was written with, where a decimal holds it with room for sums of many;
    /// else as a double. The other of the two is 0.
    /// </summary>
    public static (decimal Exact, double Wide) Read(ReadOnlySpan<byte> bytes)
    {
        var (count, power) = (Int16(bytes, 0), Int16(bytes, 1));
        var (isNegative, scale) = (Int16(bytes, 2) == Negative, Int16(bytes, 3));
        if (count == 0)
            return (new decimal(0, 0, 0, isNegative: false, (byte)Math.Min(scale, MostPlaces)), 0);
        var figures = bytes[8..];
        if (!IsNarrow(Int16(figures, 0), power, scale))
            return (0, isNegative ? -Double(figures, count, power) : Double(figures, count, power));
        var exact = count == 1 && power == 0 && scale == 0 ? Int16(figures, 0) : Decimal(figures, count, power, scale);
        return (isNegative ? -exact : exact, 0);
    }

    private static bool IsNarrow(int first, int power, int scale)
    {
        var places = (power * PlacesOfFigure) + (first >= 1000 ? 4 : first >= 100 ? 3 : first >= 10 ? 2 : 1);
        return (places <= 17 && scale <= 10) || (places <= 9 && scale <= 18);
    }

    private static decimal Decimal(ReadOnlySpan<byte> figures, int count, int power, int scale)
    {
        UInt128 whole = 0;
        for (var at = 0; at < count; at++)
            whole = (whole * Base) + (UInt128)Int16(figures, at);
        // Whole figures may show more places than the number has, and leave out those at the end that are zero.
        var places = PlacesOfFigure * (count - 1 - power);
        whole = places > scale ? whole / Ten(places - scale) : whole * Ten(scale - places);
        return new decimal((int)(uint)whole, (int)(uint)(whole >> 32), (int)(uint)(whole >> 64), isNegative: false, (byte)scale);
    }

    private static double Double(ReadOnlySpan<byte> figures, int count, int power)
    {
        var sum = 0.0;
        for (var at = 0; at < count; at++)
            sum = (sum * Base) + Int16(figures, at);
        return sum * Math.Pow(Base, power - count + 1);
    }

    private static UInt128 Ten(int power)
    {
        UInt128 ten = 1;
        for (; power > 0; power--)
            ten *= 10;
        return ten;
    }

    private static short Int16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt16BigEndian(bytes[(2 * at)..]);
}
