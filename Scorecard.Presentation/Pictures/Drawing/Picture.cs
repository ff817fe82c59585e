using System.Text;
using Scorecard.Presentation.Pictures.Text;
using SkiaSharp;

namespace Scorecard.Presentation.Pictures.Drawing;

/// <summary>Something that can be drawn, and what it says to those who do not see it.</summary>
public sealed class Picture
{
    // A page is read in points of which 72 are an inch, a screen in pixels of which 96 are one.
    private const float PointsAPixel = 0.75f;

    // Twice as fast as the usual filter and level, and as small.
    private static readonly SKPngEncoderOptions Png = new(SKPngEncoderFilterFlags.Sub, 4);

    private readonly Action<PictureCanvas> _draw;

    internal Picture(string title, string description, PictureSize size, PictureTheme theme, Action<PictureCanvas> draw) =>
        (Title, Description, Width, Height, Scale, Theme, _draw) = (title, description, size.Width, size.Height, size.Scale, theme, draw);

    /// <summary>What it is a picture of.</summary>
    public string Title { get; }

    /// <summary>What it shows, in words.</summary>
    public string Description { get; }

    /// <summary>Its width in pixels of a page.</summary>
    public int Width { get; }

    /// <summary>Its height in the same.</summary>
    public int Height { get; }

    /// <summary>How many pixels of a PNG are one of a page.</summary>
    public int Scale { get; }

    /// <summary>Its colours.</summary>
    public PictureTheme Theme { get; }

    /// <summary>As a PNG.</summary>
    public byte[] ToPng(PictureFonts fonts)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Width * Scale, Height * Scale, SKColorType.Rgba8888, SKAlphaType.Premul))
            ?? throw new InvalidOperationException($"There is no memory for a picture of {Width * Scale} by {Height * Scale} pixels.");
        surface.Canvas.Clear(Theme.Card);
        surface.Canvas.Scale(Scale);
        Paint(new PaintedCanvas(surface.Canvas, fonts));
        using var image = surface.Snapshot();
        using var pixels = image.PeekPixels();
        using var data = pixels.Encode(Png) ?? throw new InvalidOperationException("A picture could not be written as PNG.");
        return data.ToArray();
    }

    /// <summary>As a PDF of one page: lines stay lines, words can be searched, and the fonts are in it.</summary>
    public byte[] ToPdf(PictureFonts fonts)
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata { Title = Title, Subject = Description, Creator = "Scorecard", Producer = "Scorecard" }))
        {
            var page = document.BeginPage(Width * PointsAPixel, Height * PointsAPixel);
            page.Clear(Theme.Card);
            page.Scale(PointsAPixel);
            Paint(new PaintedCanvas(page, fonts));
            document.EndPage();
            document.Close();
        }

        return stream.ToArray();
    }

    /// <summary>As an SVG file.</summary>
    public byte[] ToSvg(PictureFonts fonts) => Encoding.UTF8.GetBytes(Svg(fonts, "scorecard", asPage: false));

    /// <summary>As an SVG that stands in a page and takes its colours and its type.</summary>
    /// <param name="fonts">To measure with.</param>
    /// <param name="id">What its ids begin with; another one for each picture of a page.</param>
    public string ToInlineSvg(PictureFonts fonts, string id) => Svg(fonts, id, asPage: true);

    private string Svg(PictureFonts fonts, string id, bool asPage)
    {
        using var stream = new MemoryStream();
        SvgCanvas canvas;
        using (var shapes = SKSvgCanvas.Create(SKRect.Create(Width, Height), stream))
        {
            canvas = new SvgCanvas(shapes, fonts);
            if (!asPage)
                shapes.DrawRect(SKRect.Create(Width, Height), new SKPaint { Color = Theme.Card });
            _draw(canvas);
        }

        return SvgText.Complete(Encoding.UTF8.GetString(stream.ToArray()), canvas.Words, this, id, asPage);
    }

    private void Paint(PaintedCanvas canvas)
    {
        _draw(canvas);
        if (canvas.NotDrawn is { } sentence)
            canvas.Write(canvas.Fit(sentence, Small, Width - 32), 16, Height - 6, Small);
    }

    private Letters Small => new(11, Theme.Dim);
}
