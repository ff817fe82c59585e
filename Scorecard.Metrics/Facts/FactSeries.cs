namespace Scorecard.Metrics.Facts;

/// <summary>The cells of one fact and segment in order of day, with running sums so that any stretch of days is two look-ups.</summary>
internal sealed class FactSeries
{
    private readonly FactCell[] _cells;
    private readonly decimal[] _sumBefore;
    private readonly double[]? _wideBefore;

    public FactSeries(IReadOnlyCollection<FactCell> cells)
    {
        _cells = Merged(InOrder([.. cells]));
        _sumBefore = new decimal[_cells.Length + 1];
        for (var i = 0; i < _cells.Length; i++)
            _sumBefore[i + 1] = _sumBefore[i] + _cells[i].Quantity;
        _wideBefore = WideBefore(_cells);
    }

    public decimal Sum(DateOnly start, DateOnly end) =>
        end <= start ? 0 : _sumBefore[FirstAtOrAfter(end)] - _sumBefore[FirstAtOrAfter(start)];

    /// <summary>The sum for statistics, which are not exact.</summary>
    public double Total(DateOnly start, DateOnly end)
    {
        if (end <= start)
            return 0;
        var (from, to) = (FirstAtOrAfter(start), FirstAtOrAfter(end));
        return (double)(_sumBefore[to] - _sumBefore[from]) + (_wideBefore is null ? 0 : _wideBefore[to] - _wideBefore[from]);
    }

    public ArraySegment<FactCell> Cells(DateOnly start, DateOnly end)
    {
        if (end <= start)
            return ArraySegment<FactCell>.Empty;
        var first = FirstAtOrAfter(start);
        return new ArraySegment<FactCell>(_cells, first, FirstAtOrAfter(end) - first);
    }

    /// <summary>Cells that come from the store are in order already.</summary>
    private static FactCell[] InOrder(FactCell[] cells)
    {
        for (var i = 1; i < cells.Length; i++)
        {
            if (Compare(cells[i - 1], cells[i]) > 0)
            {
                Array.Sort(cells, Compare);
                break;
            }
        }

        return cells;
    }

    private static int Compare(FactCell one, FactCell other) =>
        one.Day == other.Day ? one.Age.CompareTo(other.Age) : one.Day.CompareTo(other.Day);

    /// <summary>One cell per day and age: whoever reads day by day must not meet a day twice.</summary>
    private static FactCell[] Merged(FactCell[] ordered)
    {
        var last = -1;
        foreach (var cell in ordered)
        {
            if (last >= 0 && ordered[last].Day == cell.Day && ordered[last].Age == cell.Age)
                ordered[last] = cell with { Quantity = ordered[last].Quantity + cell.Quantity, Wide = ordered[last].Wide + cell.Wide };
            else
                ordered[++last] = cell;
        }

        return last + 1 == ordered.Length ? ordered : ordered[..(last + 1)];
    }

    /// <summary>Hardly any fact has quantities too wide for a decimal, so hardly any pays for their sums.</summary>
    private static double[]? WideBefore(FactCell[] cells)
    {
        if (!Array.Exists(cells, cell => cell.Wide != 0))
            return null;
        var before = new double[cells.Length + 1];
        for (var i = 0; i < cells.Length; i++)
            before[i + 1] = before[i] + cells[i].Wide;
        return before;
    }

    private int FirstAtOrAfter(DateOnly day)
    {
        var (low, high) = (0, _cells.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_cells[middle].Day < day)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
