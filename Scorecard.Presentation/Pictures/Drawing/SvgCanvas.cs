using System.Globalization;
using System.Xml.Linq;
using Scorecard.Presentation.Pictures.Text;
using SkiaSharp;

namespace Scorecard.Presentation.Pictures.Drawing;

/// <summary>A canvas whose words stay words: whoever reads the SVG can find and copy them, in the page's own type where that is at hand.</summary>
internal sealed class SvgCanvas(SKCanvas shapes, PictureFonts fonts) : PictureCanvas(shapes, fonts)
{
    private readonly List<XElement> _words = [];

    /// <summary>The words, each a text element.</summary>
    public IReadOnlyList<XElement> Words => _words;

    /// <inheritdoc />
    public override void Write(string text, float x, float y, Letters letters, SKTextAlign align = SKTextAlign.Left)
    {
        var shaped = ShapedText.Of(text, Fonts, letters.Weight);
        _words.Add(new XElement(
            SvgText.Namespace + "text",
            new XAttribute("x", Number(x)),
            new XAttribute("y", Number(y)),
            new XAttribute("font-size", Number(letters.Size)),
            letters.Weight == PictureFonts.Regular ? null : new XAttribute("font-weight", letters.Weight),
            align == SKTextAlign.Left ? null : new XAttribute("text-anchor", align == SKTextAlign.Right ? "end" : "middle"),
            new XAttribute("fill", SvgText.Hex(letters.Colour)),
            // Where the type is not at hand, another one takes as much room.
            shaped.Missing.Count > 0 || shaped.Width == 0 ? [] : new[] { new XAttribute("textLength", Number(shaped.Width * letters.Size)), new XAttribute("lengthAdjust", "spacingAndGlyphs") },
            PlainText.Of(text)));
    }

    private static string Number(float value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
