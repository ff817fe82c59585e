using System.Globalization;
using System.Text;
using Scorecard.Data.Queries;

namespace Scorecard.Presentation.Pictures.Board;

/// <summary>Where the points of a trend lie in a box <see cref="Width"/> wide: lines with gaps where there is no value, the target across.</summary>
public sealed class TrendShape
{
    public const double Width = 160;
    private const double Margin = 6;

    private readonly IReadOnlyList<TrendPoint> _points;
    private readonly double _height;
    private readonly double _low;
    private readonly double _high;

    public TrendShape(IReadOnlyList<TrendPoint> points, TargetView? target, double height)
    {
        _height = height;
        _points = points;
        Targets = [.. new[] { target?.Value, target?.Low, target?.High }.OfType<double>().Distinct()];
        var all = points.Select(point => point.Value).OfType<double>().Concat(Targets).DefaultIfEmpty(0).ToList();
        (_low, _high) = (all.Min(), all.Max());
    }

    public IReadOnlyList<double> Targets { get; }

    /// <summary>To the value of a period that is not over yet, from the one before; null where the last is over.</summary>
    public string? SoFar() => _points.Count > 1 && _points[^1] is { Running: true, Value: { } value } && _points[^2].Value is { } before
        ? $"M{Number(X(_points.Count - 2))} {Number(Y(before))}L{Number(X(_points.Count - 1))} {Number(Y(value))}"
        : null;

    /// <summary>One path of all the lines over whole periods: a value after a gap starts anew, and one alone is a dot.</summary>
    public string Path()
    {
        var path = new StringBuilder();
        for (var i = 0; i < _points.Count; i++)
        {
            if (_points[i] is not { Value: { } value, Running: false }) continue;
            var starts = i == 0 || _points[i - 1].Value is null;
            path.Append(starts ? 'M' : 'L').Append(Number(X(i))).Append(' ').Append(Number(Y(value)));
            var alone = starts && (i == _points.Count - 1 || _points[i + 1] is { Value: null } or { Running: true });
            if (alone) path.Append("h0");
        }

        return path.ToString();
    }

    /// <summary>Where the last value stands, and its status; null where the last period has none.</summary>
    public (string X, string Y, string Status)? End =>
        _points.Count > 0 && _points[^1] is { Value: { } value } last ? (Number(X(_points.Count - 1)), Number(Y(value)), last.Status) : null;

    /// <summary>Where the periods with notes are.</summary>
    public IEnumerable<string> NoteXs(IReadOnlyList<NoteView> notes) => notes.Count == 0 || _points.All(point => point.Value is null) ? []
        : Enumerable.Range(0, _points.Count).Where(at => notes.Any(note => note.Period == _points[at].Period)).Select(at => Number(X(at)));

    public string TargetY(double target) => Number(Y(target));

    private double X(int index) => _points.Count < 2 ? Width - Margin : Margin + (Width - 2 * Margin) * index / (_points.Count - 1);

    private double Y(double value) => _high - _low < 1e-12
        ? _height / 2
        : _height - Margin - (_height - 2 * Margin) * (value - _low) / (_high - _low);

    // Coordinates are not for people: a reader's decimal comma would break the path.
    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
