using Scorecard.Presentation.Comparing;
using Scorecard.Presentation.Pictures.Drawing;
using Scorecard.Presentation.Words;
using SkiaSharp;

namespace Scorecard.Presentation.Pictures.History;

/// <summary>Below the chart of a comparison a row for each line: how it is drawn, its name, its newest value with its status and period.</summary>
internal sealed class LineLegend(ComparisonStory story, PictureTheme theme)
{
    private const float RowHeight = 20;
    private const float SampleWidth = 28;
    private const float Gap = 16;

    // Narrower than this, a row has no room for the period.
    private const float Wide = 520;

    private readonly Letters _name = new(13, theme.Ink);
    private readonly Letters _small = new(13, theme.Dim);

    /// <summary>How much room so many lines take.</summary>
    public static float HeightOf(int lines) => lines * RowHeight;

    /// <summary>Writes it into a place of a picture.</summary>
    public void Write(PictureCanvas canvas, SKRect place)
    {
        var rows = story.Of.Lines.Select(Row.Of(story.Culture)).ToList();
        var (values, words) = (rows.Max(row => canvas.WidthOf(row.Value, _name)), rows.Max(row => canvas.WidthOf(row.Word, _name)));
        var periods = place.Width >= Wide ? Gap + rows.Max(row => canvas.WidthOf(row.Period, _small)) : 0;
        var name = place.Left + SampleWidth + 10;
        var names = Math.Min(rows.Max(row => canvas.WidthOf(row.Name, _name)), place.Right - name - values - words - periods - 3 * Gap);
        var value = name + names + Gap + values;
        for (var at = 0; at < rows.Count; at++)
        {
            var y = place.Top + RowHeight * at + 14;
            DrawSample(canvas, place.Left, y - 4.5f, LineLook.Of(at, theme));
            canvas.Write(canvas.Fit(rows[at].Name, _name, names), name, y, _name);
            canvas.Write(rows[at].Value, value, y, _name, SKTextAlign.Right);
            Marks.Draw(canvas, rows[at].Status, value + Gap, y - 4.5f, 9, theme);
            canvas.Write(rows[at].Word, value + Gap + 10, y, _name with { Colour = theme.OfStatus(rows[at].Status) });
            if (periods > 0)
                canvas.Write(rows[at].Period, value + Gap + 10 + words + Gap, y, _small);
        }
    }

    private static void DrawSample(PictureCanvas canvas, float x, float y, LineLook look)
    {
        using var path = new SKPath();
        path.MoveTo(x, y);
        path.LineTo(x + SampleWidth, y);
        canvas.Stroke(path, look.Colour, look.Width, look.Dashes);
    }

    private sealed record Row(string Name, string Value, string Status, string Word, string Period)
    {
        public static Func<ComparedLine, Row> Of(System.Globalization.CultureInfo culture) => line => ComparisonStory.NewestOf(line) is not { } newest
            ? new Row(line.Name, MetricText.Missing, "no-data", StatusText.Word("no-data"), "")
            : new Row(
                line.Name, line.TextIn(culture).Words(newest.Value), newest.Status, StatusText.Word(newest) + (newest.CloseCall ? " ±" : ""),
                PeriodText.Of(newest, culture));
    }
}
