using Scorecard.Data.Queries;
using Scorecard.Presentation.Pictures.Drawing;
using SkiaSharp;

namespace Scorecard.Presentation.Pictures.History;

/// <summary>What stands below the lines of a chart: periods, and a mark where one is noted.</summary>
internal sealed class PeriodAxis(IReadOnlyList<string> words, IReadOnlyList<string> periods, IReadOnlyList<NoteView> notes, PictureTheme theme)
{
    private const float PeriodsHeight = 30;
    private const float NotesHeight = 18;

    // Between two periods.
    private const float Between = 20;

    private readonly Letters _label = new(13, theme.Dim);
    private readonly List<int> _noted = [.. Enumerable.Range(0, periods.Count).Where(at => notes.Any(note => note.Period == periods[at]))];

    /// <summary>How much room it takes.</summary>
    public float Height => PeriodsHeight + (_noted.Count > 0 ? NotesHeight : 0);

    /// <summary>Draws it at the lower end of a place, below the lines.</summary>
    public void Draw(PictureCanvas canvas, LinePlot plot, SKRect place)
    {
        foreach (var at in _noted)
            Marks.DrawNote(canvas, plot.X(at), place.Bottom - PeriodsHeight - 4, theme);
        WritePeriods(canvas, plot, place);
    }

    /// <summary>From the newest back, every second, every third: as many as do not touch one another.</summary>
    private void WritePeriods(PictureCanvas canvas, LinePlot plot, SKRect place)
    {
        var last = words.Count - 1;
        var widths = words.Select(word => canvas.WidthOf(word, _label)).ToList();
        var step = last == 0 ? 1 : Math.Max(1, (int)Math.Ceiling((widths.Max() + Between) / plot.Apart));
        // What stands at the edge is moved inwards, so its neighbour may have to give way.
        for (var (at, end) = (last, float.MaxValue); at >= 0; at -= step)
        {
            var half = widths[at] / 2;
            var x = Math.Clamp(plot.X(at), Math.Min(plot.Place.Left - ValueAxis.Gap + half, place.Right - half), place.Right - half);
            if (x + half > end - Between / 2)
                continue;
            canvas.Write(words[at], x, place.Bottom - 8, _label, SKTextAlign.Center);
            end = x - half;
        }
    }
}
