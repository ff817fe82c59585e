using System.Buffers.Binary;
using HarfBuzzSharp;
using SkiaSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace Scorecard.Presentation.Pictures.Text;

/// <summary>One font: its letters, and the rules that put them in their places. Any number of threads may use it at once.</summary>
internal sealed class Face : IDisposable
{
    // Figures of one width, as the pages have them.
    private static readonly Feature[] Features = [Feature.Parse("tnum")];

    // Of the usual ones, the largest has ten.
    private const uint MostInOne = 64;

    private readonly Font _shaper;

    private Face(SKTypeface typeface, Font shaper) => (Typeface, _shaper) = (typeface, shaper);

    public SKTypeface Typeface { get; }

    /// <summary>How bold it is, from 100 to 1000.</summary>
    public int Weight => Typeface.FontWeight;

    /// <summary>The fonts of a file: one, or those of a collection; none where the bytes are no font.</summary>
    public static IReadOnlyList<Face> ReadAll(byte[] bytes)
    {
        using var data = SKData.CreateCopy(bytes);
        return [.. Enumerable.Range(0, CountOf(bytes)).Select(at => Read(data, at)).OfType<Face>()];
    }

    private static Face? Read(SKData data, int at)
    {
        if (SKTypeface.FromData(data, at) is not { } typeface)
            return null;
        // HarfBuzz reads the bytes where they lie for as long as it lives.
        var held = data.Subset(0, (ulong)data.Size);
        using var blob = new Blob(held.Data, (int)held.Size, MemoryMode.ReadOnly, held.Dispose);
        blob.MakeImmutable();
        using var face = new HarfBuzzSharp.Face(blob, at) { UnitsPerEm = typeface.UnitsPerEm };
        var shaper = new Font(face);
        shaper.SetScale(typeface.UnitsPerEm, typeface.UnitsPerEm);
        shaper.SetFunctionsOpenType();
        return new Face(typeface, shaper);
    }

    /// <summary>A collection (.ttc) begins with its tag, its version and how many fonts are in it; the letters of all lie in it once.</summary>
    private static int CountOf(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 12 && bytes[..4].SequenceEqual("ttcf"u8) ? (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(bytes[8..]), MostInOne) : 1;

    public bool Has(int letter) => Typeface.ContainsGlyph(letter);

    /// <summary>The glyphs of a text in one direction, from left to right, their places and the width of all as shares of the font's size.</summary>
    public (ushort[] Glyphs, SKPoint[] Places, float Width) Shape(string text, bool rightToLeft)
    {
        using var buffer = new Buffer();
        buffer.AddUtf16(text);
        buffer.GuessSegmentProperties();
        buffer.Direction = rightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        _shaper.Shape(buffer, Features);
        var (infos, moves, unit) = (buffer.GlyphInfos, buffer.GlyphPositions, 1f / Typeface.UnitsPerEm);
        var (glyphs, places, x) = (new ushort[infos.Length], new SKPoint[infos.Length], 0f);
        for (var at = 0; at < infos.Length; at++)
        {
            glyphs[at] = (ushort)infos[at].Codepoint;
            places[at] = new SKPoint((x + moves[at].XOffset) * unit, -moves[at].YOffset * unit);
            x += moves[at].XAdvance;
        }

        return (glyphs, places, x * unit);
    }

    public void Dispose()
    {
        _shaper.Dispose();
        Typeface.Dispose();
    }
}
