using System.Globalization;
using Scorecard.Presentation.Pictures.Text;
using SkiaSharp;

namespace Scorecard.Presentation.Pictures.Drawing;

/// <summary>What a picture is drawn on: shapes go to Skia, words to <see cref="Write"/>, since an SVG keeps them as words.</summary>
internal abstract class PictureCanvas(SKCanvas shapes, PictureFonts fonts)
{
    /// <summary>For everything but words.</summary>
    public SKCanvas Shapes { get; } = shapes;

    protected PictureFonts Fonts { get; } = fonts;

    /// <summary>Writes a line on a base line; to the right of x, or before it, or around it.</summary>
    public abstract void Write(string text, float x, float y, Letters letters, SKTextAlign align = SKTextAlign.Left);

    /// <summary>What could not be written for want of a font, in a sentence; null where all could.</summary>
    public virtual string? NotDrawn => null;

    /// <summary>How wide a line is.</summary>
    public float WidthOf(string text, Letters letters) => ShapedText.Of(text, Fonts, letters.Weight).Width * letters.Size;

    /// <summary>The line, or as much of it as the width has room for, and a sign that there is more.</summary>
    public string Fit(string text, Letters letters, float width)
    {
        if (WidthOf(text, letters) <= width)
            return text;
        var parts = StringInfo.ParseCombiningCharacters(text);
        var (fits, not) = (0, parts.Length);
        while (not - fits > 1)
        {
            var middle = (fits + not) / 2;
            if (WidthOf(Cut(text, parts[middle]), letters) <= width)
                fits = middle;
            else
                not = middle;
        }

        return Cut(text, parts.Length == 0 ? 0 : parts[fits]);
    }

    /// <summary>From one base line to the next.</summary>
    public static float LineHeight(Letters letters) => letters.Size * 1.4f;

    /// <summary>Writes a text over as many lines as it needs, and no more than there may be; answers where the next line would stand.</summary>
    public float WriteLines(string text, float x, float y, float width, Letters letters, int most = 3)
    {
        foreach (var line in LinesOf(text, width, letters, most))
        {
            Write(line, x, y, letters);
            y += LineHeight(letters);
        }

        return y;
    }

    /// <summary>The lines that a text needs in a width, and no more than there may be.</summary>
    public IReadOnlyList<string> LinesOf(string text, float width, Letters letters, int most = 3)
    {
        var (words, lines) = (text.Split(' ', StringSplitOptions.RemoveEmptyEntries), new List<string>());
        for (var at = 0; at < words.Length && lines.Count < most;)
        {
            var count = 1;
            while (at + count < words.Length && WidthOf(string.Join(' ', words[at..(at + count + 1)]), letters) <= width)
                count++;
            lines.Add(Fit(string.Join(' ', lines.Count == most - 1 ? words[at..] : words[at..(at + count)]), letters, width));
            at += count;
        }

        return lines;
    }

    /// <summary>Fills a shape.</summary>
    public void Fill(SKPath path, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        Shapes.DrawPath(path, paint);
    }

    /// <summary>Fills a circle.</summary>
    public void FillCircle(float x, float y, float radius, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        Shapes.DrawCircle(x, y, radius, paint);
    }

    /// <summary>Draws a circle.</summary>
    public void StrokeCircle(float x, float y, float radius, SKColor colour, float width)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true, IsStroke = true, StrokeWidth = width };
        Shapes.DrawCircle(x, y, radius, paint);
    }

    /// <summary>Draws along a path.</summary>
    public void Stroke(SKPath path, SKColor colour, float width, params float[] dashes)
    {
        using var dashed = dashes.Length == 0 ? null : SKPathEffect.CreateDash(dashes, 0);
        using var paint = new SKPaint { Color = colour, IsAntialias = true, IsStroke = true, StrokeWidth = width, StrokeJoin = SKStrokeJoin.Round, StrokeCap = dashes.Length == 0 ? SKStrokeCap.Round : SKStrokeCap.Butt, PathEffect = dashed };
        Shapes.DrawPath(path, paint);
    }

    private static string Cut(string text, int length) => $"{text[..length].TrimEnd()}…";
}
