using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Scorecard.Data.Snapshots;

/// <summary>
/// A 128-bit hash by which rows and ids are told apart: MurmurHash3 (x64, 128 bits), fast rather than safe against somebody who
/// seeks collisions. Two of five million ids collide by chance once in 10^25 stores.
/// </summary>
public static class Hash128
{
    private const ulong C1 = 0x87c37b91114253d5;
    private const ulong C2 = 0x4cf5ad432745937f;
    private const int UsualLength = 256;

    /// <summary>The hash of some bytes.</summary>
    /// <param name="data">What is hashed.</param>
    /// <param name="seed">Another seed gives another hash of the same bytes.</param>
    public static Guid Of(ReadOnlySpan<byte> data, ulong seed = 0)
    {
        var (one, two) = (seed, seed);
        var blocks = MemoryMarshal.Cast<byte, ulong>(data[..(data.Length & ~15)]);
        for (var i = 0; i < blocks.Length; i += 2)
        {
            one = (BitOperations.RotateLeft(one ^ First(Little(blocks[i])), 27) + two) * 5 + 0x52dce729;
            two = (BitOperations.RotateLeft(two ^ Second(Little(blocks[i + 1])), 31) + one) * 5 + 0x38495ab5;
        }

        Tail(data[(data.Length & ~15)..], ref one, ref two);
        return Finish(one ^ (ulong)data.Length, two ^ (ulong)data.Length);
    }

    /// <summary>The hash of a text.</summary>
    public static Guid Of(ReadOnlySpan<char> text, ulong seed = 0) => Of(MemoryMarshal.AsBytes(text), seed);

    /// <summary>The hash of a text in UTF-8.</summary>
    public static Guid OfUtf8(ReadOnlySpan<char> text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var bytes = most <= UsualLength ? stackalloc byte[UsualLength] : new byte[most];
        return Of(bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
    }

    private static void Tail(ReadOnlySpan<byte> rest, ref ulong one, ref ulong two)
    {
        Span<byte> padded = stackalloc byte[16];
        padded.Clear();
        rest.CopyTo(padded);
        two ^= Second(BinaryPrimitives.ReadUInt64LittleEndian(padded[8..]));
        one ^= First(BinaryPrimitives.ReadUInt64LittleEndian(padded));
    }

    private static Guid Finish(ulong one, ulong two)
    {
        one += two;
        two += one;
        (one, two) = (Mix(one), Mix(two));
        one += two;
        two += one;
        Span<byte> hash = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(hash, one);
        BinaryPrimitives.WriteUInt64BigEndian(hash[8..], two);
        return new Guid(hash, bigEndian: true);
    }

    private static ulong First(ulong key) => BitOperations.RotateLeft(key * C1, 31) * C2;

    private static ulong Second(ulong key) => BitOperations.RotateLeft(key * C2, 33) * C1;

    private static ulong Mix(ulong key)
    {
        key = (key ^ (key >> 33)) * 0xff51afd7ed558ccd;
        key = (key ^ (key >> 33)) * 0xc4ceb9fe1a85ec53;
        return key ^ (key >> 33);
    }

    private static ulong Little(ulong value) => BitConverter.IsLittleEndian ? value : BinaryPrimitives.ReverseEndianness(value);
}
