using Scorecard.Presentation.Pictures.Drawing;
using Scorecard.Presentation.Pictures.Text;
using Scorecard.Presentation.Words;
using SkiaSharp;

namespace Scorecard.Presentation.Pictures.History;

/// <summary>The history of a metric as a picture: by itself, with its name and its newest value, or as the chart of a page that says them.</summary>
public static class HistoryPicture
{
    private const float Margin = 20;

    /// <summary>To be sent around: it says what it is of.</summary>
    public static Picture Of(HistoryStory story, PictureSize size, PictureTheme theme) =>
        new(story.Metric.Label, story.Description, size, theme, canvas => DrawWhole(canvas, story, size, theme));

    /// <summary>The chart alone, for a page that says the rest.</summary>
    /// <param name="story">Something that can be drawn.</param>
    /// <param name="size">Its proportions.</param>
    public static Picture Chart(HistoryStory story, PictureSize size) => new(
        story.Metric.Label, story.Description, size, PictureTheme.Light,
        canvas => new HistoryChart(story, PictureTheme.Light).Draw(canvas, new SKRect(0, 2, size.Width - 4, size.Height), size.Width, size.Height));

    private static void DrawWhole(PictureCanvas canvas, HistoryStory story, PictureSize size, PictureTheme theme)
    {
        var right = story.Nothing is null ? WriteNewest(canvas, story, size.Width - Margin, theme) : size.Width - Margin;
        var (title, small) = (new Letters(18, theme.Ink, PictureFonts.SemiBold), new Letters(13, theme.Dim));
        canvas.Write(canvas.Fit(story.Metric.Label, title, right - Margin - 16), Margin, 36, title);
        canvas.Write(canvas.Fit(story.Choice, small, right - Margin - 16), Margin, 57, small);
        if (story.Nothing is { } sentence)
        {
            canvas.WriteLines(sentence, Margin, 104, size.Width - 2 * Margin, new Letters(16, theme.Ink), most: 6);
            return;
        }

        new HistoryChart(story, theme).Draw(canvas, new SKRect(Margin, 76, size.Width - Margin, size.Height - 44), size.Width, size.Height);
        WriteLegend(canvas, story, size, theme);
    }

    /// <summary>The newest value with its status, and its period; answers where they begin.</summary>
    private static float WriteNewest(PictureCanvas canvas, HistoryStory story, float right, PictureTheme theme)
    {
        var newest = story.Points[story.Newest];
        var status = new Letters(14, theme.OfStatus(newest.Status), PictureFonts.SemiBold);
        var (value, small) = (new Letters(18, theme.Ink, PictureFonts.SemiBold), new Letters(13, theme.Dim));
        var word = StatusText.Word(newest) + (newest.CloseCall ? " ±" : "");
        var x = right - canvas.WidthOf(word, status);
        canvas.Write(word, right, 36, status, SKTextAlign.Right);
        Marks.Draw(canvas, newest.Status, x - 12, 31, 11, theme);
        var number = story.Text.Words(newest.Value);
        canvas.Write(number, x - 28, 36, value, SKTextAlign.Right);
        var period = PeriodText.Of(newest, story.Culture);
        canvas.Write(period, right, 57, small, SKTextAlign.Right);
        return Math.Min(x - 28 - canvas.WidthOf(number, value), right - canvas.WidthOf(period, small));
    }

    private static void WriteLegend(PictureCanvas canvas, HistoryStory story, PictureSize size, PictureTheme theme)
    {
        var (x, y, letters) = (Margin, size.Height - 24f, new Letters(12, theme.Dim));
        foreach (var (status, word) in new[] { ("green", StatusText.Word("green")), ("red", StatusText.Word("red")), ("no-data", "no colour") })
        {
            Marks.Draw(canvas, status, x + 5, y - 4, 9, theme);
            x = Say(word, x + 15);
        }

        if (story.Points.Any(point => point.Low is not null && point.High is not null))
            x = Say("shaded: 95 % interval", x);
        if (story.Points.Any(point => point.Target is not null))
            x = Say("dashed: target", x);
        const string Note = "a note";
        if (story.Notes.Any(note => story.Points.Any(point => point.Period == note.Period)) && x + 14 + canvas.WidthOf(Note, letters) <= size.Width - Margin)
        {
            Marks.DrawNote(canvas, x + 5, y, theme);
            Say(Note, x + 14);
        }

        float Say(string words, float from)
        {
            if (from + canvas.WidthOf(words, letters) > size.Width - Margin)
                return from;
            canvas.Write(words, from, y, letters);
            return from + canvas.WidthOf(words, letters) + 18;
        }
    }
}
