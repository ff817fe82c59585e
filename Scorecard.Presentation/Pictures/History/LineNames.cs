using Scorecard.Presentation.Comparing;
using Scorecard.Presentation.Pictures.Drawing;

namespace Scorecard.Presentation.Pictures.History;

/// <summary>The names of lines, each at its line's end and as near as the others leave room for.</summary>
internal static class LineNames
{
    private const float Gap = 3;

    /// <summary>Writes them to the right of the lines.</summary>
    public static void Write(PictureCanvas canvas, ComparedPanel panel, LinePlot plot, float width, PictureTheme theme)
    {
        var letters = new Letters(12, theme.Ink);
        var names = panel.Lines.Select(line => (line.Line.Name, Lines: canvas.LinesOf(line.Line.Name, width, letters), End: EndOf(line.Line)))
            .Where(name => name.End is not null).Select(name => (name.Name, Height: name.Lines.Count * PictureCanvas.LineHeight(letters), End: plot.Y(name.End!.Value))).OrderBy(name => name.End).ToList();
        var tops = Apart([.. names.Select(name => (name.End - name.Height / 2, name.Height))], plot.Place.Top, plot.Place.Bottom);
        for (var at = 0; at < names.Count; at++)
            canvas.WriteLines(names[at].Name, plot.Place.Right + 8, tops[at] + letters.Size, width, letters);
    }

    /// <summary>Moves what would overlap down, and what would then stand below the end up again.</summary>
    /// <param name="wanted">Where each would begin and how high it is, from the top down.</param>
    /// <param name="top">Where the first may begin.</param>
    /// <param name="bottom">Where the last has to end.</param>
    internal static float[] Apart(IReadOnlyList<(float Top, float Height)> wanted, float top, float bottom)
    {
        var tops = wanted.Select(one => one.Top).ToArray();
        for (var at = 0; at < tops.Length; at++)
            tops[at] = Math.Max(tops[at], at == 0 ? top : tops[at - 1] + wanted[at - 1].Height + Gap);
        for (var at = tops.Length - 1; at >= 0; at--)
            tops[at] = Math.Min(tops[at], (at == tops.Length - 1 ? bottom : tops[at + 1] - Gap) - wanted[at].Height);
        return tops;
    }

    private static double? EndOf(ComparedLine line) => line.Points.LastOrDefault(point => HistoryStory.IsKnown(point?.Value))?.Value;
}
