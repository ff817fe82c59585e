using Scorecard.Presentation.Pictures.Drawing;
using Scorecard.Presentation.Pictures.Text;
using Scorecard.Presentation.Words.Board;
using SkiaSharp;

namespace Scorecard.Presentation.Pictures.Board;

/// <summary>A scorecard as one picture: the overall status, then a tile for each headline metric.</summary>
public static class ScorecardPicture
{
    private const float Margin = 28;
    private const float Gap = 14;

    // What a tile is comfortable with, wide and high.
    private const float TileWidth = 370;
    private const float TileHeight = 215;

    /// <summary>Draws it: lengths grow with the picture.</summary>
    public static Picture Of(ScorecardStory story, PictureSize size, PictureTheme theme) =>
        new(story.Title, story.Description, size, theme, canvas => Draw(canvas, story, size, theme));

    private static void Draw(PictureCanvas canvas, ScorecardStory story, PictureSize size, PictureTheme theme)
    {
        var unit = Math.Min(size.Width / (float)PictureBounds.Board.Usual.Width, size.Height / (float)PictureBounds.Board.Usual.Height);
        using (var ground = new SKPaint { Color = theme.Ground })
            canvas.Shapes.DrawRect(SKRect.Create(size.Width, size.Height), ground);
        var top = WriteHead(canvas, story, size, theme, unit);
        if (story.Nothing is { } sentence)
        {
            canvas.WriteLines(sentence, Margin * unit, top + 24 * unit, size.Width - 2 * Margin * unit, new Letters(18 * unit, theme.Ink));
            return;
        }

        var foot = new Letters(14 * unit, theme.Dim);
        var legend = WriteLegend(canvas, size, theme, unit, foot);
        canvas.Write(canvas.Fit(story.Freshness, foot, legend - (Margin + 24) * unit), Margin * unit, size.Height - 22 * unit, foot);
        var place = new SKRect(Margin * unit, top, size.Width - Margin * unit, size.Height - 48 * unit);
        foreach (var (metric, tile) in story.Metrics.Zip(Tiles(place, story.Metrics.Count, Gap * unit)))
            new TilePicture(story, metric, theme, unit).Draw(canvas, tile);
    }

    /// <summary>Answers where it begins.</summary>
    private static float WriteLegend(PictureCanvas canvas, PictureSize size, PictureTheme theme, float unit, Letters letters)
    {
        const string Words = "dashed: target · ± close call ·";
        const string Note = "a note";
        var (right, y) = (size.Width - Margin * unit, size.Height - 22 * unit);
        canvas.Write(Note, right, y, letters, SKTextAlign.Right);
        var note = right - canvas.WidthOf(Note, letters) - 10 * unit;
        Marks.DrawNote(canvas, note, y, theme, 9 * unit);
        canvas.Write(Words, note - 10 * unit, y, letters, SKTextAlign.Right);
        return note - 10 * unit - canvas.WidthOf(Words, letters);
    }

    /// <summary>Answers where the tiles begin.</summary>
    private static float WriteHead(PictureCanvas canvas, ScorecardStory story, PictureSize size, PictureTheme theme, float unit)
    {
        var (left, right) = (Margin * unit, size.Width - Margin * unit);
        var (large, middle, small) = (new Letters(28 * unit, theme.Ink, PictureFonts.SemiBold), new Letters(17 * unit, theme.Ink, PictureFonts.SemiBold), new Letters(16 * unit, theme.Dim));
        var period = Math.Max(canvas.WidthOf(story.Period, middle), canvas.WidthOf(story.Segment, small));
        canvas.Write(story.Period, right, 42 * unit, middle, SKTextAlign.Right);
        canvas.Write(canvas.Fit(story.Segment, small, size.Width / 3f), right, 64 * unit, small, SKTextAlign.Right);
        Marks.Draw(canvas, story.View.Overall, left + 13 * unit, 46 * unit, 24 * unit, theme);
        var heading = canvas.Fit(OverallText.Heading(story.View), large, right - left - period - 60 * unit);
        canvas.Write(heading, left + 38 * unit, 56 * unit, large);
        var count = left + 38 * unit + canvas.WidthOf(heading, large) + 16 * unit;
        canvas.Write(canvas.Fit(OverallText.Count(story.View), small, right - period - count - 20 * unit), count, 55 * unit, small);
        var y = 92 * unit;
        foreach (var sentence in story.Nothing is null ? story.Sentences : [])
            y = canvas.WriteLines(sentence, left, y, right - left, new Letters(16 * unit, theme.Ink), most: 2);
        return y - 4 * unit;
    }

    /// <summary>As many columns as make the tiles most like what they are comfortable with.</summary>
    private static IEnumerable<SKRect> Tiles(SKRect place, int count, float gap)
    {
        var columns = Enumerable.Range(1, Math.Max(count, 1)).MinBy(columns => Math.Abs(Math.Log(Shape(columns) / (TileWidth / TileHeight))));
        var rows = (count + columns - 1) / columns;
        var (width, height) = ((place.Width - (columns - 1) * gap) / columns, (place.Height - (rows - 1) * gap) / rows);
        return Enumerable.Range(0, count).Select(at => SKRect.Create(place.Left + at % columns * (width + gap), place.Top + at / columns * (height + gap), width, height));

        double Shape(int columns) => place.Width / columns / (place.Height / ((count + columns - 1) / columns));
    }
}
