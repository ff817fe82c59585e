namespace Scorecard.Metrics.Facts.Tables;

/// <summary>The cells of one fact and segment, in order and each once.</summary>
internal sealed class CellSeries<T>
    where T : struct, ICell<T>
{
    /// <summary>These cells, in whatever order.</summary>
    public CellSeries(IReadOnlyCollection<T> cells) => All = Merged(InOrder([.. cells]));

    /// <summary>Cells that are in order and each once already; they are not copied.</summary>
    public CellSeries(T[] ordered) => All = ordered;

    /// <summary>All of them.</summary>
    public T[] All { get; }

    /// <summary>Those of the days from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public ArraySegment<T> Cells(DateOnly start, DateOnly end)
    {
        if (end <= start)
            return ArraySegment<T>.Empty;
        var first = All.FirstAtOrAfter(start);
        return new ArraySegment<T>(All, first, All.FirstAtOrAfter(end) - first);
    }

    /// <summary>Cells that come from the store are in order already.</summary>
    private static T[] InOrder(T[] cells)
    {
        for (var i = 1; i < cells.Length; i++)
        {
            if (cells[i - 1].CompareTo(cells[i]) > 0)
            {
                Array.Sort(cells, (one, other) => one.CompareTo(other));
                break;
            }
        }

        return cells;
    }

    /// <summary>Whoever reads day by day must not meet a day twice.</summary>
    private static T[] Merged(T[] ordered)
    {
        var last = -1;
        foreach (var cell in ordered)
        {
            if (last >= 0 && ordered[last].CompareTo(cell) == 0)
                ordered[last] = ordered[last].And(cell);
            else
                ordered[++last] = cell;
        }

        return last + 1 == ordered.Length ? ordered : ordered[..(last + 1)];
    }
}
