using Scorecard.Presentation.Pictures.Drawing;
using SkiaSharp;

namespace Scorecard.Presentation.Pictures.History;

/// <summary>Several histories as a picture: by itself, with what each line is and its newest value, or as the chart of a page that says them.</summary>
public static class ComparisonPicture
{
    private const float Margin = 20;
    private const float ChartTop = 76;

    // From this width on a line has room for its name at its end.
    private const int Wide = 640;

    /// <summary>How large it is and may be: each line has a row of its own below, each further panel a place of its own.</summary>
    public static PictureBounds Bounds(ComparisonStory story)
    {
        if (story.Single is not null)
            return PictureBounds.Chart;
        var (rows, panels) = ((int)LineLegend.HeightOf(story.Of.Lines.Count), story.Panels.Count - 1);
        return PictureBounds.Chart with { Usual = new(800, 340 + rows + 110 * panels), Least = new(320, 200 + rows + 70 * panels) };
    }

    /// <summary>To be sent around: it says what it is of.</summary>
    public static Picture Of(ComparisonStory story, PictureSize size, PictureTheme theme) => story.Single is { } single
        ? HistoryPicture.Of(single, size, theme)
        : new Picture(story.Title, story.Description, size, theme, canvas => DrawWhole(canvas, story, size, theme));

    /// <summary>The chart alone, for a page that says the rest.</summary>
    /// <param name="story">Something that can be drawn.</param>
    /// <param name="size">Its proportions.</param>
    public static Picture Chart(ComparisonStory story, PictureSize size) => story.Single is { } single
        ? HistoryPicture.Chart(single, size)
        : new Picture(
            story.Title, story.Description, size, PictureTheme.Light,
            canvas => new ComparisonChart(story, PictureTheme.Light).Draw(canvas, new SKRect(0, 2, size.Width - 4, size.Height), size, size.Width >= Wide));

    private static void DrawWhole(PictureCanvas canvas, ComparisonStory story, PictureSize size, PictureTheme theme)
    {
        var right = size.Width - Margin;
        var (title, small) = (new Letters(18, theme.Ink, Text.PictureFonts.SemiBold), new Letters(13, theme.Dim));
        canvas.Write(canvas.Fit(story.Title, title, right - Margin), Margin, 36, title);
        if (story.Nothing is { } sentence)
        {
            canvas.Write(canvas.Fit(story.Choice, small, right - Margin), Margin, 57, small);
            canvas.WriteLines(sentence, Margin, 104, size.Width - 2 * Margin, new Letters(16, theme.Ink), most: 6);
            return;
        }

        if (story.Of.Notes.Any(note => story.Of.Periods.Contains(note.Period)))
            right = WriteNote(canvas, right, small, theme);
        canvas.Write(canvas.Fit(story.Choice, small, right - Margin), Margin, 57, small);
        var legend = new LineLegend(story, theme);
        var bottom = size.Height - LineLegend.HeightOf(story.Of.Lines.Count) - 16;
        new ComparisonChart(story, theme).Draw(canvas, new SKRect(Margin, ChartTop, size.Width - Margin, bottom - 8), size, named: false);
        legend.Write(canvas, new SKRect(Margin, bottom, size.Width - Margin, size.Height));
    }

    /// <summary>What the mark of a note is; answers where it begins.</summary>
    private static float WriteNote(PictureCanvas canvas, float right, Letters letters, PictureTheme theme)
    {
        const string Note = "a note";
        canvas.Write(Note, right, 57, letters, SKTextAlign.Right);
        var x = right - canvas.WidthOf(Note, letters) - 10;
        Marks.DrawNote(canvas, x, 57, theme);
        return x - Margin;
    }
}
