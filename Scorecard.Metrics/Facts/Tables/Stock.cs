namespace Scorecard.Metrics.Facts.Tables;

/// <summary>Records that open and end, in order of the day that they are planned for, with what each adds to stock facts.</summary>
public sealed class Stock
{
    private readonly IReadOnlyList<string> _facts;
    private readonly StockQuantities _quantities;
    private readonly StockRecord[] _records;

    internal Stock(IReadOnlyList<string> facts, StockQuantities quantities, StockRecord[] records) =>
        (_facts, _quantities, _records) = (facts, quantities, records);

    /// <summary>The keys of the facts that it tells of.</summary>
    public IReadOnlyList<string> Facts => _facts;

    /// <summary>The stock of some of the records only.</summary>
    /// <param name="isIn">Whether a record is among them, by how many were added before it.</param>
    public Stock Part(Predicate<int> isIn) => new(_facts, _quantities, Array.FindAll(_records, record => isIn(record.Number)));

    /// <summary>A fact over the records that are open at the end of <paramref name="day"/> and planned for a day from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public double Open(string fact, DateOnly start, DateOnly end, DateOnly day)
    {
        var (place, sum) = (PlaceOf(fact), 0.0);
        for (var at = _records.FirstAtOrAfter(start); at < _records.Length && _records[at].Planned < end; at++)
        {
            ref readonly var record = ref _records[at];
            if (record.Opened <= day && day < record.Ended)
                sum += _quantities.Of(record.Number)[place];
        }

        return sum;
    }

    private int PlaceOf(string fact)
    {
        for (var place = 0; place < _facts.Count; place++)
        {
            if (_facts[place] == fact)
                return place;
        }

        throw new ArgumentException($"The stock does not tell of {fact}.", nameof(fact));
    }
}

/// <summary>The days of a record of a stock.</summary>
/// <param name="Planned">The day that it is planned for.</param>
/// <param name="Opened">The first day at whose end it is open.</param>
/// <param name="Ended">The first day at whose end it no longer is; the last day there is while nobody knows.</param>
/// <param name="Number">How many were added before it.</param>
internal readonly record struct StockRecord(DateOnly Planned, DateOnly Opened, DateOnly Ended, int Number) : IOfDay
{
    DateOnly IOfDay.Day => Planned;
}
