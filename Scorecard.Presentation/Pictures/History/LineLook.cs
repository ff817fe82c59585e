using Scorecard.Presentation.Pictures.Drawing;
using ScottPlot;
using SkiaSharp;

namespace Scorecard.Presentation.Pictures.History;

/// <summary>How a line is told from another. Lines differ in weight and in dashes, as on the pages: colour stands for status alone.</summary>
internal readonly record struct LineLook(SKColor Colour, float Width, params float[] Dashes)
{
    /// <summary>For ScottPlot.</summary>
    public LinePattern Pattern => Dashes.Length == 0 ? LinePattern.Solid : new LinePattern(Dashes, 0, "dashes");

    /// <summary>Of a line that has a chart to itself.</summary>
    public static LineLook Alone(PictureTheme theme) => new(theme.Ink, 2);

    /// <summary>Of one of several, by its place among them.</summary>
    public static LineLook Of(int line, PictureTheme theme) => (line % 6) switch
    {
        0 => new(theme.Ink, 2.25f),
        1 => new(theme.Dim, 2.25f, 7, 4),
        2 => new(theme.Edge, 2.25f),
        3 => new(theme.Ink, 2.25f, 2, 3),
        4 => new(theme.Dim, 2.25f, 12, 3, 2, 3),
        _ => new(theme.Edge, 2.25f, 4, 6),
    };
}
