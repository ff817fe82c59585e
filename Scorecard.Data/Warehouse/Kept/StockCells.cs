using Scorecard.Metrics.Facts.Tables;

namespace Scorecard.Data.Warehouse.Kept;

/// <summary>What opened and ended of a stock, by the day planned for: what opened is open from its day on, and what ended takes away from its own day on.</summary>
internal sealed class StockCells
{
    private readonly Dictionary<(DateOnly Planned, int Days, bool IsEnd), Dictionary<string, double>> _cells = [];
    private readonly SortedSet<string> _facts = new(StringComparer.Ordinal);
    private readonly Lock _one = new();
    private Stock? _built;

    /// <summary>Adds a number of a fact.</summary>
    public void Add(string fact, bool isEnd, DateOnly planned, int days, CellNumber number)
    {
        _facts.Add(fact);
        if (!_cells.TryGetValue((planned, days, isEnd), out var numbers))
            _cells[(planned, days, isEnd)] = numbers = new(StringComparer.Ordinal);
        numbers[fact] = numbers.GetValueOrDefault(fact) + (double)number.Exact + number.Wide;
    }

    /// <summary>The stock; null where there is none.</summary>
    public Stock? Build()
    {
        if (_facts.Count == 0)
            return null;
        lock (_one)
            return _built ??= Built();
    }

    private Stock Built()
    {
        var (facts, quantities) = (_facts.ToArray(), new double[_facts.Count]);
        var builder = new StockBuilder(facts);
        foreach (var ((planned, days, isEnd), numbers) in _cells)
        {
            for (var at = 0; at < facts.Length; at++)
                quantities[at] = (isEnd ? -1 : 1) * numbers.GetValueOrDefault(facts[at]);
            builder.Add(planned, planned.AddDays(days), null, quantities);
        }

        return builder.Build();
    }
}
