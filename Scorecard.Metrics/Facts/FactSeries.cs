namespace Scorecard.Metrics.Facts;

/// <summary>The cells of one fact and segment in order of day, with running sums so that any stretch of days is two look-ups.</summary>
internal sealed class FactSeries
{
    private readonly FactCell[] _cells;

    // Only where something is summed up: the cells of most ages never are.
    private readonly Lazy<(decimal[] Exact, double[]? Wide)> _before;

    public FactSeries(IReadOnlyCollection<FactCell> cells)
    {
        _cells = Merged(InOrder([.. cells]));
        _before = new(() => (ExactBefore(_cells), WideBefore(_cells)));
    }

    public decimal Sum(DateOnly start, DateOnly end)
    {
        if (end <= start)
            return 0;
        var exact = _before.Value.Exact;
        return exact[FirstAtOrAfter(end)] - exact[FirstAtOrAfter(start)];
    }

    /// <summary>The sum for statistics, which are not exact.</summary>
    public double Total(DateOnly start, DateOnly end)
    {
        if (end <= start)
            return 0;
        var (from, to) = (FirstAtOrAfter(start), FirstAtOrAfter(end));
        var (exact, wide) = _before.Value;
        return (double)(exact[to] - exact[from]) + (wide is null ? 0 : wide[to] - wide[from]);
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

    private static decimal[] ExactBefore(FactCell[] cells)
    {
        var before = new decimal[cells.Length + 1];
        for (var i = 0; i < cells.Length; i++)
            before[i + 1] = before[i] + cells[i].Quantity;
        return before;
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
