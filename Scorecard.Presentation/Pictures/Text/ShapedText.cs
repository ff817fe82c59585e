using System.Text;
using SkiaSharp;

namespace Scorecard.Presentation.Pictures.Text;

/// <summary>A line of text as glyphs of the fonts that have them, each in its place. Lengths are shares of the font's size.</summary>
internal sealed class ShapedText
{
    /// <summary>Stands where letters would, that no font has.</summary>
    private const string NotDrawn = "[not drawn]";

    private readonly List<(Face Face, ushort[] Glyphs, SKPoint[] Places, float X)> _pieces = [];

    private ShapedText()
    {
    }

    /// <summary>How wide it is.</summary>
    public float Width { get; private set; }

    /// <summary>The letters that no font has.</summary>
    public HashSet<Rune> Missing { get; } = [];

    /// <summary>Puts a line's letters in their places.</summary>
    public static ShapedText Of(string line, PictureFonts fonts, int weight)
    {
        var shaped = new ShapedText();
        foreach (var (text, rightToLeft) in Directions.Of(PlainText.Of(line)))
        {
            var pieces = shaped.OfOneFace(text, fonts, weight).ToList();
            if (rightToLeft)
                pieces.Reverse();
            foreach (var (face, piece) in pieces)
                shaped.Add(face, piece, rightToLeft);
        }

        return shaped;
    }

    /// <summary>Draws it with its beginning at a point of the base line.</summary>
    public void Draw(SKCanvas canvas, float x, float y, float size, SKPaint paint)
    {
        foreach (var piece in _pieces.Where(piece => piece.Glyphs.Length > 0))
        {
            using var font = new SKFont(piece.Face.Typeface, size) { Subpixel = true, Hinting = SKFontHinting.None, Edging = SKFontEdging.Antialias };
            using var builder = new SKTextBlobBuilder();
            builder.AddPositionedRun(piece.Glyphs, font, [.. piece.Places.Select(place => new SKPoint(place.X * size, place.Y * size))]);
            using var blob = builder.Build();
            canvas.DrawText(blob, x + piece.X * size, y, paint);
        }
    }

    private void Add(Face face, string text, bool rightToLeft)
    {
        var (glyphs, places, width) = face.Shape(text, rightToLeft);
        _pieces.Add((face, glyphs, places, Width));
        Width += width;
    }

    private IEnumerable<(Face Face, string Text)> OfOneFace(string text, PictureFonts fonts, int weight)
    {
        var (current, piece, isMissing) = ((Face?)null, new StringBuilder(), false);
        foreach (var rune in text.EnumerateRunes())
        {
            if (PlainText.IsInvisible(rune) && current?.Has(rune.Value) is not true)
                continue;
            var face = fonts.FaceOf(rune, weight, current);
            var startsAnew = face != current || (face is null) != isMissing;
            if (startsAnew && piece.Length > 0)
            {
                yield return (current!, piece.ToString());
                piece.Clear();
            }

            if (face is null)
            {
                Missing.Add(rune);
                if (!isMissing)
                    yield return (fonts.FaceOf(new Rune('n'), weight, null)!, NotDrawn);
            }
            else
            {
                piece.Append(rune);
            }

            (current, isMissing) = (face, face is null);
        }

        if (piece.Length > 0)
            yield return (current!, piece.ToString());
    }
}
