using System.Globalization;
using System.Text;
using Scorecard.Presentation.Pictures.Text;
using SkiaSharp;

namespace Scorecard.Presentation.Pictures.Drawing;

/// <summary>A canvas on which words are painted too: of a PNG, or of a PDF, which takes the fonts along.</summary>
internal sealed class PaintedCanvas(SKCanvas shapes, PictureFonts fonts) : PictureCanvas(shapes, fonts)
{
    private const int MostNamed = 3;
    private readonly HashSet<Rune> _missing = [];

    /// <inheritdoc />
    public override string? NotDrawn => _missing.Count == 0 ? null
        : $"For want of a font, {Letters()} could not be drawn. A font that has them, put into the folder of Fonts__Folder, draws them.";

    /// <inheritdoc />
    public override void Write(string text, float x, float y, Letters letters, SKTextAlign align = SKTextAlign.Left)
    {
        var shaped = ShapedText.Of(text, Fonts, letters.Weight);
        _missing.UnionWith(shaped.Missing);
        var width = shaped.Width * letters.Size;
        using var paint = new SKPaint { Color = letters.Colour, IsAntialias = true };
        shaped.Draw(Shapes, align switch { SKTextAlign.Right => x - width, SKTextAlign.Center => x - width / 2, _ => x }, y, letters.Size, paint);
    }

    private string Letters()
    {
        var scripts = _missing.Select(Script).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return string.Join(", ", scripts.Take(MostNamed)) + (scripts.Count > MostNamed ? " and others" : "");
    }

    private static string Script(Rune rune) => rune.Value switch
    {
        (>= 0x2e80 and <= 0x9fff) or (>= 0xac00 and <= 0xd7af) or (>= 0xf900 and <= 0xfaff) or (>= 0x20000 and <= 0x3ffff) => "Chinese, Japanese or Korean letters",
        >= 0x0590 and <= 0x05ff => "Hebrew letters",
        >= 0x0900 and <= 0x0dff => "letters of India",
        >= 0x0e00 and <= 0x0e7f => "Thai letters",
        var other => string.Create(CultureInfo.InvariantCulture, $"U+{other:X4}"),
    };
}
