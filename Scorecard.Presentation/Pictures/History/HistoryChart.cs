using Scorecard.Data.Queries;
using Scorecard.Presentation.Pictures.Drawing;
using SkiaSharp;

namespace Scorecard.Presentation.Pictures.History;

/// <summary>A chart as the pages draw it: lines, marks of status, values to the left, periods and notes below.</summary>
internal sealed class HistoryChart(HistoryStory story, PictureTheme theme)
{
    private const float Mark = 9;

    private readonly IReadOnlyList<HistoryPoint> _points = story.Points;

    /// <summary>Draws it into a place of a picture.</summary>
    public void Draw(PictureCanvas canvas, SKRect place, float width, float height)
    {
        var values = new ValueAxis(ValueScale.Of([.. Values()], story.Metric.Unit is "count"), story.Text, theme);
        var periods = new PeriodAxis([.. _points.Select((_, at) => story.Period(at))], [.. _points.Select(point => point.Period)], story.Notes, theme);
        var left = place.Left + values.WidthOn(canvas);
        using var plot = new LinePlot(_points.Count, values.Scale, theme, new SKRect(left, place.Top, place.Right, place.Bottom - periods.Height));
        plot.AddInterval([.. _points.Select(point => point.Low)], [.. _points.Select(point => point.High)]);
        plot.AddTarget([.. _points.Select(point => point.Target?.Low ?? point.Target?.Value)]);
        plot.AddTarget([.. _points.Select(point => point.Target?.High ?? point.Target?.Value)]);
        plot.AddValues(_points, LineLook.Alone(theme));
        plot.Draw(canvas, width, height);
        values.Draw(canvas, plot);
        DrawMarks(canvas, plot);
        periods.Draw(canvas, plot, place);
    }

    private IEnumerable<double> Values() => _points
        .SelectMany(point => new[] { point.Value, point.Low, point.High, point.Target?.Value, point.Target?.Low, point.Target?.High })
        .Where(HistoryStory.IsKnown).Select(value => value!.Value);

    /// <summary>Where many stand close together, they are smaller.</summary>
    private void DrawMarks(PictureCanvas canvas, LinePlot plot)
    {
        var size = Math.Clamp(plot.Apart * 0.9f, 3, Mark);
        for (var at = 0; at < _points.Count; at++)
        {
            if (_points[at] is { Value: { } value } point && double.IsFinite(value))
                Marks.Draw(canvas, point.Status, plot.X(at), plot.Y(value), size, theme);
        }
    }
}
