using System.Buffers.Binary;

namespace Scorecard.Tests.Presentation.Pictures;

/// <summary>Makes one file of several fonts (.ttc): where each begins, then each as it was, its tables' places counted from the file's beginning.</summary>
internal static class FontCollection
{
    private const int Directory = 12;
    private const int Entry = 16;

    public static byte[] Of(params byte[][] fonts)
    {
        var file = new byte[Directory + 4 * fonts.Length + fonts.Sum(font => Whole(font.Length))];
        "ttcf"u8.CopyTo(file);
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(4), 0x00010000);
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(8), (uint)fonts.Length);
        var start = Directory + 4 * fonts.Length;
        for (var at = 0; at < fonts.Length; at++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(Directory + 4 * at), (uint)start);
            fonts[at].CopyTo(file, start);
            Move(file.AsSpan(start), (uint)start);
            start += Whole(fonts[at].Length);
        }

        return file;
    }

    private static void Move(Span<byte> font, uint by)
    {
        for (var table = 0; table < BinaryPrimitives.ReadUInt16BigEndian(font[4..]); table++)
        {
            var place = font[(Directory + Entry * table + 8)..];
            BinaryPrimitives.WriteUInt32BigEndian(place, BinaryPrimitives.ReadUInt32BigEndian(place) + by);
        }
    }

    private static int Whole(int length) => (length + 3) / 4 * 4;
}
