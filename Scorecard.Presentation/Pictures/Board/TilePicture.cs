using Scorecard.Data.Queries;
using Scorecard.Presentation.Pictures.Drawing;
using Scorecard.Presentation.Pictures.Text;
using Scorecard.Presentation.Words;
using Scorecard.Presentation.Words.Board;
using SkiaSharp;

namespace Scorecard.Presentation.Pictures.Board;

/// <summary>One metric of a scorecard: whose it is, its value, its way there, its status and what it is held against.</summary>
internal sealed class TilePicture(ScorecardStory story, MetricView metric, PictureTheme theme, float unit)
{
    private readonly MetricText _text = story.Text(metric);
    private readonly Letters _small = new(14 * unit, theme.Dim);

    public void Draw(PictureCanvas canvas, SKRect tile)
    {
        DrawCard(canvas, tile);
        var inside = SKRect.Inflate(tile, -18 * unit, -16 * unit);
        var label = new Letters(17 * unit, theme.Ink, PictureFonts.SemiBold);
        canvas.Write(canvas.Fit(metric.Label, label, inside.Width), inside.Left, inside.Top + 14 * unit, label);
        canvas.Write(canvas.Fit(Whose, _small, inside.Width), inside.Left, inside.Top + 35 * unit, _small);
        WriteFoot(canvas, inside);
        var middle = (inside.Top + 44 * unit + inside.Bottom - 46 * unit) / 2;
        var end = WriteValue(canvas, inside, middle);
        var height = Math.Min(inside.Height - 100 * unit, 84 * unit);
        var trend = new SKRect(Math.Max(end + 16 * unit, inside.MidX), middle - height / 2, inside.Right - 4 * unit, middle + height / 2);
        if (trend is { Width: > 20, Height: > 10 } && metric.Trend.Count > 0)
            DrawTrend(canvas, trend);
    }

    private string Whose => StatusText.Owner(metric.Owner) + (metric.Cohort is { } cohort ? $" · entered in {PeriodText.Of(cohort, story.Culture)}" : null) + Without;

    private string? Without => OldDealsText.Of(metric.WithoutOldDeals, _text, compact: true) is { } without ? $" · {without}" : null;

    private void DrawCard(PictureCanvas canvas, SKRect tile)
    {
        using var fill = new SKPaint { Color = theme.Card, IsAntialias = true };
        using var edge = new SKPaint { Color = theme.Line, IsAntialias = true, IsStroke = true, StrokeWidth = 1 };
        canvas.Shapes.DrawRoundRect(tile, 10 * unit, 10 * unit, fill);
        canvas.Shapes.DrawRoundRect(tile, 10 * unit, 10 * unit, edge);
    }

    /// <summary>Answers where it ends.</summary>
    private float WriteValue(PictureCanvas canvas, SKRect inside, float middle)
    {
        var letters = new Letters(40 * unit, metric.Value is null ? theme.Grey : theme.Ink, PictureFonts.SemiBold);
        var number = metric.Value is { } value ? _text.Number(value, compact: true) : MetricText.Missing;
        var (y, end) = (middle + 14 * unit, inside.Left + canvas.WidthOf(number, letters));
        canvas.Write(number, inside.Left, y, letters);
        if (metric.Value is null || _text.Suffix.Length == 0)
            return end;
        canvas.Write(_text.Suffix, end + 6 * unit, y, _small);
        return end + 6 * unit + canvas.WidthOf(_text.Suffix, _small);
    }

    /// <summary>The status, with what changed; then the target, or why there is no colour.</summary>
    private void WriteFoot(PictureCanvas canvas, SKRect inside)
    {
        var status = new Letters(16 * unit, theme.OfStatus(metric.Status), PictureFonts.SemiBold);
        var (y, word) = (inside.Bottom - 24 * unit, StatusText.Word(metric, story.View) + (metric.CloseCall ? " ±" : ""));
        Marks.Draw(canvas, metric.Status, inside.Left + 6 * unit, y - 5.5f * unit, 12 * unit, theme);
        canvas.Write(word, inside.Left + 20 * unit, y, status);
        if (Change is { } change)
            canvas.Write(canvas.Fit(change, _small, inside.Width - 36 * unit - canvas.WidthOf(word, status)), inside.Right, y, _small, SKTextAlign.Right);
        if (Aim is { } aim)
            canvas.Write(canvas.Fit(aim, _small, inside.Width), inside.Left, inside.Bottom, _small);
    }

    private string? Change => story.View.Running || ChangeText.Since(metric, _text, compact: true) is not { } change ? null
        : $"{change} since {PeriodText.Short(metric.Trend[^2].Period, story.Culture)}";

    private string? Aim
    {
        get
        {
            var isSoFar = story.View.Running && metric.Status is "not-yet-mature";
            if (!isSoFar && StatusText.Reason(metric.Status, metric.Reason) is { } reason) return reason;
            if (ChangeText.Target(metric.Target, _text, compact: true) is not { } target) return null;
            return ChangeText.Gap(metric.Value, metric.Target, _text) is { } gap ? $"target {target}, {gap}" : $"target {target}";
        }
    }

    /// <summary>The same line as on the page, in its place.</summary>
    private void DrawTrend(PictureCanvas canvas, SKRect place)
    {
        var scale = place.Width / (float)TrendShape.Width;
        var shape = new TrendShape(metric.Trend, metric.Target, place.Height / scale);
        var toPlace = SKMatrix.CreateScaleTranslation(scale, scale, place.Left, place.Top);
        foreach (var target in shape.Targets)
            Stroke($"M0 {shape.TargetY(target)}h160", theme.Edge, 1.2f * unit, 5 * unit, 5 * unit);
        Stroke(shape.Path(), theme.Ink, 2.2f * unit);
        if (shape.SoFar() is { } soFar)
            Stroke(soFar, theme.Ink, 2.2f * unit, 3 * unit, 4 * unit);
        foreach (var x in shape.NoteXs([.. story.Notes.Where(note => note.Metric is null || note.Metric == metric.Key)]))
            Marks.DrawNote(canvas, toPlace.MapPoint(Number(x), 0).X, place.Bottom + 6 * unit, theme, 9 * unit);
        if (shape.End is { } end)
        {
            var at = toPlace.MapPoint(Number(end.X), Number(end.Y));
            Marks.Draw(canvas, end.Status, at.X, at.Y, 10 * unit, theme);
        }

        void Stroke(string data, SKColor colour, float width, params float[] dashes)
        {
            using var path = SKPath.ParseSvgPathData(data);
            path.Transform(toPlace);
            canvas.Stroke(path, colour, width, dashes);
        }
    }

    private static float Number(string coordinate) => float.Parse(coordinate, System.Globalization.CultureInfo.InvariantCulture);
}
