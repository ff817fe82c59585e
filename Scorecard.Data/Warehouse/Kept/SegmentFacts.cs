using Scorecard.Data.Columns;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;

namespace Scorecard.Data.Warehouse.Kept;

/// <summary>The kept facts of one segment.</summary>
/// <param name="labels">What texts that facts are split by count as.</param>
internal sealed class SegmentFacts(SegmentLabels labels)
{
    private static readonly Dictionary<string, Fact> Known = MetricCatalog.Facts.ToDictionary(fact => fact.Key, StringComparer.Ordinal);

    private readonly Dictionary<(Fact Fact, string Key), List<FactCell>> _flows = [];
    private readonly Dictionary<Fact, List<AgeCell>> _ages = [];
    private readonly StockCells _stocks = new();
    private readonly Lock _one = new();
    private Dictionary<Fact, AgeCell[]>? _orderedAges;

    /// <summary>Adds a month; a fact that this program does not know any more is left out.</summary>
    public void Add(RecordType type, FactMonthKey key, FactMonth month)
    {
        var slash = key.Fact.IndexOf('/', StringComparison.Ordinal);
        if (!Known.TryGetValue(slash < 0 ? key.Fact : key.Fact[..slash], out var fact) || fact.Record != type)
            return;
        for (var at = 0; at < month.Days.Length; at++)
        {
            var (day, age, number) = (key.Month.AddDays(month.Days[at] - 1), month.AgeAt(at), month.NumberAt(at));
            if (fact is StockFact)
                _stocks.Add(fact.Key, key.Fact.EndsWith(CountingParts.Ended, StringComparison.Ordinal), day, age, number);
            else if (fact is FlowFact flow)
                Of(_flows, (fact, flow.By is null ? key.Fact : flow.SplitKey + Shown(flow, key.Fact[(slash + 1)..]))).Add(new FactCell(day, number.Exact, number.Wide));
            else
                Of(_ages, fact).Add(new AgeCell(day, age, checked((int)number.Exact)));
        }
    }

    /// <summary>Adds what is wanted to a table. Many may ask at a time, once nothing is added any more.</summary>
    public void AddTo(FactTableBuilder builder, bool ofLeads, Predicate<Fact>? isWanted)
    {
        foreach (var ((fact, key), cells) in _flows.Where(flow => IsMeant(flow.Key.Fact)))
            builder.CellsOf(key).AddRange(cells);
        foreach (var (fact, cells) in OrderedAges().Where(ages => IsMeant(ages.Key)))
            builder.Set(fact.Key, cells);
        if (!ofLeads && _stocks.Build() is { } stock)
            builder.Set(stock);

        bool IsMeant(Fact fact) => (fact.Record == RecordType.Lead) == ofLeads && isWanted?.Invoke(fact) != false;
    }

    private string Shown(FlowFact flow, string text) => flow.By == Lead.RejectReason ? labels.OfReason(text) : text;

    /// <summary>Several values may count as one segment, so cells of one day and age may come twice.</summary>
    private Dictionary<Fact, AgeCell[]> OrderedAges()
    {
        lock (_one)
            return _orderedAges ??= _ages.ToDictionary(ages => ages.Key, ages => Together(ages.Value));
    }

    private static AgeCell[] Together(List<AgeCell> cells) =>
        [.. cells.GroupBy(cell => (cell.Day, cell.Age)).Select(same => new AgeCell(same.Key.Day, same.Key.Age, same.Sum(cell => cell.Count))).OrderBy(cell => cell.Day).ThenBy(cell => cell.Age)];

    private static List<T> Of<TKey, T>(Dictionary<TKey, List<T>> cells, TKey key)
        where TKey : notnull => cells.TryGetValue(key, out var there) ? there : cells[key] = [];
}
