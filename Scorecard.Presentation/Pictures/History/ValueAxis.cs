using Scorecard.Presentation.Pictures.Drawing;
using Scorecard.Presentation.Words;
using SkiaSharp;

namespace Scorecard.Presentation.Pictures.History;

/// <summary>The values to the left of the lines of a chart.</summary>
internal sealed class ValueAxis(ValueScale scale, MetricText text, PictureTheme theme)
{
    /// <summary>Between them and the lines.</summary>
    public const float Gap = 10;

    private readonly Letters _label = new(13, theme.Dim);
    private readonly List<string> _words = [.. scale.Ticks.Select(tick => text.Target(tick, compact: true))];

    /// <summary>From where to where, in which steps.</summary>
    public ValueScale Scale => scale;

    /// <summary>How much room they take.</summary>
    public float WidthOn(PictureCanvas canvas) => _words.Max(word => canvas.WidthOf(word, _label)) + Gap;

    /// <summary>Writes them beside the lines.</summary>
    public void Draw(PictureCanvas canvas, LinePlot plot)
    {
        for (var at = 0; at < _words.Count; at++)
            canvas.Write(_words[at], plot.Place.Left - Gap, plot.Y(scale.Ticks[at]) + 4.5f, _label, SKTextAlign.Right);
    }
}
