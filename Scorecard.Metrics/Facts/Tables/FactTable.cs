using Scorecard.Metrics.Periods;

namespace Scorecard.Metrics.Facts.Tables;

/// <summary>
/// The facts of one segment, ready to be asked for periods. A table is immutable once built; <see cref="AsOf"/> gives
/// the same facts with every event after a day ignored.
/// </summary>
public sealed class FactTable
{
    private static readonly FactSeries Nothing = new([]);
    private static readonly CellSeries<AgeCell> NoAges = new(Array.Empty<AgeCell>());

    private readonly IReadOnlyDictionary<string, Flow> _flows;
    private readonly IReadOnlyDictionary<string, CellSeries<AgeCell>> _ages;
    private readonly IReadOnlyDictionary<string, Stock> _stocks;
    private readonly IReadOnlyDictionary<PairKey, PairCounts> _pairs;

    internal FactTable(
        string? dimension,
        IReadOnlyDictionary<string, Flow> flows,
        IReadOnlyDictionary<string, CellSeries<AgeCell>> ages,
        IReadOnlyDictionary<string, Stock> stocks,
        IReadOnlyDictionary<PairKey, PairCounts> pairs,
        DateOnly lastDay)
    {
        Dimension = dimension;
        _flows = flows;
        _ages = ages;
        _stocks = stocks;
        _pairs = pairs;
        LastDay = lastDay;
    }

    /// <summary>The name of the segment that these are the facts of one value of; null where they are everything's.</summary>
    public string? Dimension { get; }

    /// <summary>Whether these are the facts of everything, and not of a segment.</summary>
    public bool IsTotal => Dimension is null;

    /// <summary>The last day whose events count.</summary>
    public DateOnly LastDay { get; }

    /// <summary>The same facts with every event after <paramref name="day"/> ignored.</summary>
    public FactTable AsOf(DateOnly day) => new(Dimension, _flows, _ages, _stocks, _pairs, Earlier(day, LastDay));

    /// <summary>A flow fact summed over the days from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public decimal Sum(FlowFact fact, DateOnly start, DateOnly end) =>
        FlowOf(fact).Sum(start, Earlier(end, LastDay.AddDays(1)));

    /// <summary>A flow fact over a period.</summary>
    public decimal Sum(FlowFact fact, Period period) => Sum(fact, period.Start, period.End);

    /// <summary>A flow fact over a period, for statistics: squares of large amounts have more digits than a decimal holds.</summary>
    public double Total(FlowFact fact, Period period) => FlowOf(fact).Total(period.Start, Earlier(period.End, LastDay.AddDays(1)));

    /// <summary>The facts of both, where neither has a fact of the other; stocks and pairs are this one's.</summary>
    public FactTable And(FactTable other) => new(
        Dimension, Both(_flows, other._flows), Both(_ages, other._ages), _stocks, _pairs, LastDay);

    /// <summary>A flow fact over all days up to and with <paramref name="day"/>.</summary>
    public decimal UpTo(FlowFact fact, DateOnly day) => Sum(fact, DateOnly.MinValue, day.AddDays(1));

    /// <summary>A flow fact by day, over the days from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public IEnumerable<(DateOnly Day, decimal Quantity)> Days(FlowFact fact, DateOnly start, DateOnly end) =>
        FlowOf(fact).Cells(start, Earlier(end, LastDay.AddDays(1))).Select(cell => (cell.Day, cell.Quantity));

    /// <summary>A flow fact that is split by a text, over the days from <paramref name="start"/> to before <paramref name="end"/>: by text, where there is anything.</summary>
    public IReadOnlyDictionary<string, decimal> Split(FlowFact fact, DateOnly start, DateOnly end) => _flows
        .Where(pair => pair.Key.StartsWith(fact.SplitKey, StringComparison.Ordinal))
        .Select(pair => (Text: pair.Key[fact.SplitKey.Length..], Sum: pair.Value.Sum(start, Earlier(end, LastDay.AddDays(1)))))
        .Where(split => split.Sum != 0)
        .ToDictionary(split => split.Text, split => split.Sum, StringComparer.Ordinal);

    /// <summary>The cells of a histogram whose day lies between the days.</summary>
    public ArraySegment<AgeCell> Histogram(HistogramFact fact, DateOnly start, DateOnly end) =>
        AgesOf(fact).Cells(start, Earlier(end, LastDay.AddDays(1)));

    /// <summary>
    /// A stock at the end of <paramref name="day"/>, or of the last day whose events count: of the records that were open
    /// then, those planned for a day from <paramref name="start"/> to before <paramref name="end"/>, which may lie ahead.
    /// </summary>
    public double Open(StockFact fact, DateOnly start, DateOnly end, DateOnly day) =>
        _stocks.GetValueOrDefault(fact.Key)?.Open(fact.Key, start, end, Earlier(day, LastDay)) ?? 0;

    /// <summary>The cells of an age histogram whose entry lies between the days and whose second event counts.</summary>
    public IEnumerable<AgeCell> Ages(AgeFact fact, DateOnly start, DateOnly end) =>
        Entered(fact, start, end).Where(cell => cell.Day.DayNumber + (long)cell.Age <= LastDay.DayNumber);

    /// <summary>The same with those whose second event does not count, since it lies after <see cref="LastDay"/>: for whoever goes through many.</summary>
    public ArraySegment<AgeCell> Entered(AgeFact fact, DateOnly start, DateOnly end) => AgesOf(fact).Cells(start, Earlier(end, LastDay.AddDays(1)));

    /// <summary>The pair fact of a period; all zero where no customer was there.</summary>
    public PairCounts Pairs(PairFact fact, Period period) => _pairs.GetValueOrDefault(new PairKey(fact.Key, period.Grain, period.Start));

    /// <summary>The first day from <paramref name="first"/> to <paramref name="last"/> on which anything is counted by days.</summary>
    public DateOnly? FirstDay(DateOnly first, DateOnly last)
    {
        var days = _flows.Values.SelectMany(flow => flow.Cells(first, last.AddDays(1)).Take(1).Select(cell => cell.Day))
            .Concat(_ages.Values.SelectMany(ages => ages.Cells(first, last.AddDays(1)).Take(1).Select(cell => cell.Day)));
        return days.Cast<DateOnly?>().Min();
    }

    private Flow FlowOf(FlowFact fact) => _flows.GetValueOrDefault(fact.Key, Nothing);

    private CellSeries<AgeCell> AgesOf(Fact fact) => _ages.GetValueOrDefault(fact.Key, NoAges);

    private static Dictionary<string, T> Both<T>(IReadOnlyDictionary<string, T> one, IReadOnlyDictionary<string, T> other) =>
        one.Concat(other).ToDictionary(StringComparer.Ordinal);

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
