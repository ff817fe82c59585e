using Scorecard.Presentation.Words;
using SkiaSharp;

namespace Scorecard.Presentation.Pictures.Drawing;

/// <summary>The three shapes of a status, as everywhere: filled circle, filled diamond, ring.</summary>
internal static class Marks
{
    /// <summary>Draws one around a point.</summary>
    /// <param name="size">Of the circle, from side to side; a diamond is wider, so that it is as much.</param>
    public static void Draw(PictureCanvas canvas, string status, float x, float y, float size, PictureTheme theme)
    {
        var colour = theme.OfStatus(status);
        switch (StatusText.Colour(status))
        {
            case "green":
                canvas.FillCircle(x, y, size / 2, colour);
                break;
            case "red":
                var half = size * 0.66f;
                using (var path = new SKPath())
                {
                    path.AddPoly([new(x, y - half), new(x + half, y), new(x, y + half), new(x - half, y)]);
                    canvas.Fill(path, colour);
                }

                break;
            default:
                canvas.FillCircle(x, y, size * 0.42f, theme.Card);
                canvas.StrokeCircle(x, y, size * 0.42f, colour, Math.Max(1.5f, size * 0.15f));
                break;
        }
    }

    /// <summary>Draws the mark of a note above a point.</summary>
    public static void DrawNote(PictureCanvas canvas, float x, float y, PictureTheme theme, float size = 9)
    {
        using var path = new SKPath();
        path.AddPoly([new(x, y - size * 0.9f), new(x + size / 2, y), new(x - size / 2, y)]);
        canvas.Fill(path, theme.Dim);
    }
}
