using System.Numerics;
using System.Runtime.InteropServices;
using Scorecard.Metrics.Facts.Tables;

namespace Scorecard.Data.Counting;

/// <summary>Numbers by day: a stretch of days side by side, and apart from them days that lie far from others, as slips of the pen do.</summary>
internal sealed class DayCells<T>
    where T : struct, INumberBase<T>
{
    private const int Room = 64;

    /// <summary>The days that stand side by side lie between these.</summary>
    private static readonly (int First, int Last) Usual = (new DateOnly(1970, 1, 1).DayNumber, new DateOnly(2099, 12, 31).DayNumber);

    private T[] _days = [];
    private int _first;
    private Dictionary<int, T>? _far;
    private Flow? _flow;

    /// <summary>The number of a day; nothing may be changed after it was added to a table.</summary>
    public ref T this[int day]
    {
        get
        {
            if ((uint)(day - _first) < (uint)_days.Length)
                return ref _days[day - _first];
            if (day < Usual.First || day > Usual.Last)
                return ref CollectionsMarshal.GetValueRefOrAddDefault(_far ??= [], day, out _);
            Reach(day);
            return ref _days[day - _first];
        }
    }

    /// <summary>Adds them to a table as a flow.</summary>
    public void AddTo(FactTableBuilder builder, string fact)
    {
        if (_far is null)
        {
            builder.Set(fact, _flow ??= new DayTotals<T>(DateOnly.FromDayNumber(_first), _days));
            return;
        }

        var cells = builder.CellsOf(fact);
        foreach (var (day, number) in Known())
            cells.Add(Cell(day, number));
    }

    /// <summary>The days that have a number, in no order.</summary>
    public IEnumerable<(int Day, T Number)> Known() => Enumerable.Range(0, _days.Length)
        .Where(at => !T.IsZero(_days[at])).Select(at => (_first + at, _days[at]))
        .Concat((_far ?? []).Select(cell => (cell.Key, cell.Value)));

    private static FactCell Cell(int day, T number) => typeof(T) == typeof(double)
        ? new FactCell(DateOnly.FromDayNumber(day), 0, double.CreateChecked(number))
        : new FactCell(DateOnly.FromDayNumber(day), decimal.CreateChecked(number));

    private void Reach(int day)
    {
        if (_days.Length == 0)
        {
            (_first, _days) = (day - (Room / 2), new T[Room]);
            return;
        }

        var (first, end) = (_first, _first + _days.Length);
        var (newFirst, newEnd) = (first, end);
        while (day < newFirst)
            newFirst -= end - first;
        while (day >= newEnd)
            newEnd += end - first;
        var days = new T[newEnd - newFirst];
        _days.CopyTo(days, first - newFirst);
        (_first, _days) = (newFirst, days);
    }
}
