using Scorecard.Metrics.Periods;

namespace Scorecard.Metrics.Facts.Tables;

/// <summary>Collects the cells of one segment and makes a <see cref="FactTable"/> of them.</summary>
public sealed class FactTableBuilder(string? dimension = null)
{
    private readonly Dictionary<string, List<FactCell>> _flows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<AgeCell>> _ages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Flow> _wholeFlows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CellSeries<AgeCell>> _wholeAges = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Stock> _stocks = new(StringComparer.Ordinal);
    private readonly Dictionary<PairKey, PairCounts> _pairs = [];

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

    /// <summary>Sets a flow as a whole; none of its cells may be added beside it.</summary>
    public FactTableBuilder Set(string fact, Flow flow)
    {
        _wholeFlows[fact] = flow;
        return this;
    }

    /// <summary>Sets a histogram as a whole: its cells, in order and each once. None may be added beside them.</summary>
    public FactTableBuilder Set(string fact, AgeCell[] ordered)
    {
        _wholeAges[fact] = new CellSeries<AgeCell>(ordered);
        return this;
    }

    /// <summary>Sets the facts that a stock tells of.</summary>
    public FactTableBuilder Set(Stock stock)
    {
        foreach (var fact in stock.Facts)
            _stocks[fact] = stock;
        return this;
    }

    /// <summary>Sets the pair counts of a period.</summary>
    /// <param name="fact">The pair fact.</param>
    /// <param name="grain">The grain of the period: its first day is that of shorter ones too.</param>
    /// <param name="start">The first day of the period.</param>
    /// <param name="counts">What was counted.</param>
    public FactTableBuilder Set(string fact, Grain grain, DateOnly start, PairCounts counts)
    {
        _pairs[new PairKey(fact, grain, start)] = counts;
        return this;
    }

    /// <summary>The table, with all days counting.</summary>
    public FactTable Build()
    {
        var flows = new Dictionary<string, Flow>(_wholeFlows, StringComparer.Ordinal);
        foreach (var (fact, cells) in _flows)
            flows.Add(fact, new FactSeries(cells));
        var ages = new Dictionary<string, CellSeries<AgeCell>>(_wholeAges, StringComparer.Ordinal);
        foreach (var (fact, cells) in _ages)
            ages.Add(fact, new CellSeries<AgeCell>(cells));
        return new FactTable(dimension, flows, ages, _stocks, _pairs, DateOnly.MaxValue.AddDays(-1));
    }

    private static List<T> Of<T>(Dictionary<string, List<T>> collected, string fact)
    {
        if (!collected.TryGetValue(fact, out var cells))
            collected[fact] = cells = [];
        return cells;
    }
}
