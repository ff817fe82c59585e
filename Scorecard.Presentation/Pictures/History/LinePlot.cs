using Scorecard.Data.Queries;
using Scorecard.Presentation.Pictures.Drawing;
using ScottPlot;
using SkiaSharp;

namespace Scorecard.Presentation.Pictures.History;

/// <summary>The lines of a chart, drawn by ScottPlot. A value or an end that is missing leaves a gap.</summary>
/// <param name="periods">How many there are.</param>
/// <param name="scale">Of the values.</param>
/// <param name="theme">The colours.</param>
/// <param name="place">Where it is drawn.</param>
internal sealed class LinePlot(int periods, ValueScale scale, PictureTheme theme, SKRect place) : IDisposable
{
    // Room for marks on the edge, in pixels.
    private const float Margin = 8;

    private readonly Plot _plot = new();

    /// <summary>Where it is drawn.</summary>
    public SKRect Place => place;

    /// <summary>How far apart two periods are.</summary>
    public float Apart => periods < 2 ? place.Width : (place.Width - 2 * Margin) / (periods - 1);

    /// <summary>Where a period stands.</summary>
    public float X(double at) => periods == 1 ? place.MidX : place.Left + Margin + Apart * (float)at;

    /// <summary>Where a value stands.</summary>
    public float Y(double value) => place.Bottom - Margin - (place.Height - 2 * Margin) * (float)((value - scale.Low) / (scale.High - scale.Low));

    /// <summary>Adds the values of whole periods, and from the last of them to the one that is not over.</summary>
    public void AddValues(IReadOnlyList<HistoryPoint?> points, LineLook look)
    {
        foreach (var piece in Pieces([.. points.Select(point => point is { Running: false } ? point.Value : null)]))
            AddLine(piece, look.Colour, look.Width, look.Pattern);
        if (points.Count > 1 && points[^1] is { Running: true, Value: { } now } && HistoryStory.IsKnown(now) && points[^2]?.Value is { } before && HistoryStory.IsKnown(before))
            AddLine([new(points.Count - 2, before), new(points.Count - 1, now)], look.Colour, 2, LinePattern.Dotted);
    }

    /// <summary>Adds the ground between two lines.</summary>
    public void AddInterval(IReadOnlyList<double?> low, IReadOnlyList<double?> high)
    {
        foreach (var piece in Pieces([.. low.Select((value, at) => HistoryStory.IsKnown(high[at]) ? value : null)]).Where(piece => piece.Count > 1))
        {
            var corners = piece.Concat(piece.AsEnumerable().Reverse().Select(end => new Coordinates(end.X, high[(int)end.X]!.Value)));
            var band = _plot.Add.Polygon(corners.ToArray());
            band.FillColor = Of(theme.Dim).WithAlpha(0.16);
            band.LineWidth = 0;
        }
    }

    /// <summary>Adds what holds for a whole period: from half a period before to half a period after.</summary>
    public void AddTarget(IReadOnlyList<double?> values)
    {
        foreach (var piece in Pieces(values))
        {
            var corners = piece.SelectMany(at => new Coordinates[] { new(Math.Max(at.X - 0.5, 0), at.Y), new(Math.Min(at.X + 0.5, periods - 1), at.Y) });
            AddLine([.. corners], theme.Edge, 1.5f, LinePattern.Dashed);
        }
    }

    /// <summary>Draws what was added over the grid.</summary>
    /// <param name="canvas">What it is drawn on.</param>
    /// <param name="width">Of the whole picture.</param>
    /// <param name="height">Of the whole picture.</param>
    public void Draw(PictureCanvas canvas, float width, float height)
    {
        AddGrid();
        SetFrame();
        Render(canvas, new PixelRect(0, width, height, 0));
    }

    /// <inheritdoc />
    public void Dispose() => _plot.Dispose();

    /// <summary>ScottPlot draws again until its axes have settled: that happens on paper that nobody sees.</summary>
    private void Render(PictureCanvas canvas, PixelRect figure)
    {
        using (var nowhere = new SKNoDrawCanvas((int)figure.Width, (int)figure.Height))
            _plot.Render(nowhere, figure);
        _plot.RenderManager.ClearCanvasBeforeEachRender = false;
        _plot.Render(canvas.Shapes, figure);
    }

    private void SetFrame()
    {
        _plot.FigureBackground.Color = Colors.Transparent;
        _plot.DataBackground.Color = Colors.Transparent;
        foreach (var axis in _plot.Axes.GetAxes())
            axis.IsVisible = false;
        _plot.Layout.Fixed(new PixelRect(place.Left, place.Right, place.Bottom, place.Top));
        var (x, y) = (Margin * Math.Max(periods - 1, 1) / (place.Width - 2 * Margin), Margin * (scale.High - scale.Low) / (place.Height - 2 * Margin));
        var (first, last) = periods == 1 ? (-0.5, 0.5) : (0, periods - 1);
        _plot.Axes.SetLimits(first - x, last + x, scale.Low - y, scale.High + y);
    }

    private void AddGrid()
    {
        var ticks = scale.Ticks.ToArray();
        _plot.Axes.Left.TickGenerator = new ScottPlot.TickGenerators.NumericManual(ticks, [.. ticks.Select(_ => "")]);
        _plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericManual([], []);
        _plot.Grid.XAxisStyle.IsVisible = false;
        _plot.Grid.YAxisStyle.MajorLineStyle = new LineStyle { Color = Of(theme.Line), Width = 1 };
    }

    private void AddLine(List<Coordinates> points, SKColor colour, float width, LinePattern pattern)
    {
        var line = _plot.Add.ScatterLine(points, Of(colour));
        (line.LineWidth, line.LinePattern) = (width, pattern);
    }

    /// <summary>What is known, one list from gap to gap.</summary>
    private static IEnumerable<List<Coordinates>> Pieces(IReadOnlyList<double?> values)
    {
        var piece = new List<Coordinates>();
        for (var at = 0; at < values.Count; at++)
        {
            if (values[at] is { } known && double.IsFinite(known))
            {
                piece.Add(new Coordinates(at, known));
                continue;
            }

            if (piece.Count > 0)
                yield return piece;
            piece = [];
        }

        if (piece.Count > 0)
            yield return piece;
    }

    private static Color Of(SKColor colour) => new(colour.Red, colour.Green, colour.Blue, colour.Alpha);
}
