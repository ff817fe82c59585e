using Scorecard.Presentation.Comparing;
using Scorecard.Presentation.Pictures.Drawing;
using SkiaSharp;

namespace Scorecard.Presentation.Pictures.History;

/// <summary>The chart of a comparison as the pages draw it: lines of one unit in a panel, the periods below the last.</summary>
internal sealed class ComparisonChart(ComparisonStory story, PictureTheme theme)
{
    private const float Between = 24;
    private const float Dot = 5;
    private const float NamesWidth = 158;

    // Lower than this, two steps of a scale touch.
    private const float LeastStep = 30;

    private readonly IReadOnlyList<ComparedPanel> _panels = story.Panels;

    /// <summary>Draws it into a place of a picture.</summary>
    /// <param name="canvas">What it is drawn on.</param>
    /// <param name="place">The place.</param>
    /// <param name="size">Of the whole picture.</param>
    /// <param name="named">Whether each line has its name at its end.</param>
    public void Draw(PictureCanvas canvas, SKRect place, PictureSize size, bool named)
    {
        var periods = new PeriodAxis([.. story.Of.Periods.Select((_, at) => story.Period(at))], story.Of.Periods, story.Of.Notes, theme);
        var height = (place.Height - periods.Height - Between * (_panels.Count - 1)) / _panels.Count;
        var axes = _panels.Select(panel => panel.Nothing is null ? Axis(panel, height) : null).ToList();
        var (left, right) = (place.Left + axes.OfType<ValueAxis>().Max(axis => axis.WidthOn(canvas)), place.Right - (named ? NamesWidth : 0));
        for (var at = 0; at < _panels.Count; at++)
        {
            var top = place.Top + at * (height + Between);
            using var plot = new LinePlot(story.Of.Periods.Count, axes[at]?.Scale ?? ValueScale.Of([0], whole: true), theme, new SKRect(left, top, right, top + height));
            if (axes[at] is { } axis)
                DrawPanel(canvas, _panels[at], plot, axis, size, named);
            else
                canvas.WriteLines(_panels[at].Nothing!, left, top + 24, place.Right - left, new Letters(13, theme.Ink), most: 2);
            if (at == _panels.Count - 1)
                periods.Draw(canvas, plot, place);
        }
    }

    private ValueAxis Axis(ComparedPanel panel, float height)
    {
        var first = panel.Lines[0].Line;
        var steps = Math.Clamp((int)(height / LeastStep), 2, _panels.Count > 1 ? 3 : 5);
        return new ValueAxis(ValueScale.Of(panel.Values, first.Metric.Unit is "count", steps), first.TextIn(story.Culture), theme);
    }

    private void DrawPanel(PictureCanvas canvas, ComparedPanel panel, LinePlot plot, ValueAxis axis, PictureSize size, bool named)
    {
        foreach (var (line, at) in panel.Lines)
            plot.AddValues(line.Points, LineLook.Of(at, theme));
        plot.Draw(canvas, size.Width, size.Height);
        axis.Draw(canvas, plot);
        foreach (var (line, at) in panel.Lines)
            DrawDots(canvas, line, plot, LineLook.Of(at, theme).Colour);
        if (named)
            LineNames.Write(canvas, panel, plot, NamesWidth - 12, theme);
    }

    /// <summary>At each value; where those stand close together, at what has no neighbour that a line could lead to.</summary>
    private static void DrawDots(PictureCanvas canvas, ComparedLine line, LinePlot plot, SKColor colour)
    {
        for (var at = 0; at < line.Points.Count; at++)
        {
            var isAlone = !IsKnown(at - 1) && !IsKnown(at + 1);
            if (IsKnown(at) && (isAlone || (plot.Apart >= 3 * Dot && !line.Points[at]!.Running)))
                canvas.FillCircle(plot.X(at), plot.Y(line.Points[at]!.Value!.Value), Dot / 2, colour);
        }

        bool IsKnown(int at) => at >= 0 && at < line.Points.Count && HistoryStory.IsKnown(line.Points[at]?.Value);
    }
}
