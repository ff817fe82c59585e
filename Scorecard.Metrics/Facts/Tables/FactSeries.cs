namespace Scorecard.Metrics.Facts.Tables;

/// <summary>The cells of one flow and segment, with running sums so that any stretch of days is two look-ups.</summary>
internal sealed class FactSeries : Flow
{
    private readonly CellSeries<FactCell> _cells;

    // Only where something is summed up.
    private readonly Lazy<(decimal[] Exact, double[]? Wide)> _before;

    public FactSeries(IReadOnlyCollection<FactCell> cells)
    {
        _cells = new CellSeries<FactCell>(cells);
        _before = new(() => (ExactBefore(_cells.All), WideBefore(_cells.All)));
    }

    /// <inheritdoc/>
    public override decimal Sum(DateOnly start, DateOnly end)
    {
        if (end <= start)
            return 0;
        var exact = _before.Value.Exact;
        return exact[_cells.All.FirstAtOrAfter(end)] - exact[_cells.All.FirstAtOrAfter(start)];
    }

    /// <inheritdoc/>
    public override IEnumerable<FactCell> Cells(DateOnly start, DateOnly end) => _cells.Cells(start, end);

    /// <inheritdoc/>
    public override double Total(DateOnly start, DateOnly end)
    {
        if (end <= start)
            return 0;
        var (from, to) = (_cells.All.FirstAtOrAfter(start), _cells.All.FirstAtOrAfter(end));
        var (exact, wide) = _before.Value;
        return (double)(exact[to] - exact[from]) + (wide is null ? 0 : wide[to] - wide[from]);
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
}
