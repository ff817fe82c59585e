namespace Scorecard.Metrics.Facts;

/// <summary>Collects the cells of one segment and makes a <see cref="FactTable"/> of them.</summary>
public sealed class FactTableBuilder(string? dimension = null)
{
    private readonly Dictionary<string, List<FactCell>> _flows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<AgeCell>> _ages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Stock> _stocks = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), PairCounts> _pairs = [];

    /// <summary>Adds a cell of a flow; the same day may come more than once and adds up.</summary>
    public FactTableBuilder Add(string fact, FactCell cell)
    {
        CellsOf(fact).Add(cell);
        return this;
    }

    /// <summary>Adds a cell of a histogram; the same day and age may come more than once and adds up.</summary>
    public FactTableBuilder Add(string fact, AgeCell cell)
    {
        AgesOf(fact).Add(cell);
        return this;
    }

    /// <summary>Where the cells of a flow are collected, for many at a time.</summary>
    public List<FactCell> CellsOf(string fact) => Of(_flows, fact);

    /// <summary>Where the cells of a histogram are collected, for many at a time.</summary>
    public List<AgeCell> AgesOf(string fact) => Of(_ages, fact);

    /// <summary>Sets the facts that a stock tells of.</summary>
    public FactTableBuilder Set(Stock stock)
    {
        foreach (var fact in stock.Facts)
            _stocks[fact] = stock;
        return this;
    }

    /// <summary>Sets the pair counts of a period.</summary>
    public FactTableBuilder Set(string fact, string period, PairCounts counts)
    {
        _pairs[(fact, period)] = counts;
        return this;
    }

    /// <summary>The table, with all days counting.</summary>
    public FactTable Build() => new(
        dimension,
        _flows.ToDictionary(pair => pair.Key, pair => new FactSeries(pair.Value), StringComparer.Ordinal),
        _ages.ToDictionary(pair => pair.Key, pair => new CellSeries<AgeCell>(pair.Value), StringComparer.Ordinal),
        _stocks,
        _pairs,
        DateOnly.MaxValue.AddDays(-1));

    private static List<T> Of<T>(Dictionary<string, List<T>> collected, string fact)
    {
        if (!collected.TryGetValue(fact, out var cells))
            collected[fact] = cells = [];
        return cells;
    }
}
