namespace Scorecard.Metrics.Facts.Tables;

/// <summary>Collects the records of a <see cref="Stock"/>.</summary>
/// <param name="facts">The keys of the facts that every record says its quantities of.</param>
public sealed class StockBuilder(IReadOnlyList<string> facts)
{
    private readonly List<StockRecord> _records = [];
    private readonly StockQuantities _quantities = new(facts.Count);

    /// <summary>Adds a record.</summary>
    /// <param name="planned">The day that it is planned for.</param>
    /// <param name="opened">The first day at whose end it is open.</param>
    /// <param name="ended">The first day at whose end it no longer is; null while it is open.</param>
    /// <param name="quantities">What it adds to each of the facts.</param>
    public StockBuilder Add(DateOnly planned, DateOnly opened, DateOnly? ended, ReadOnlySpan<double> quantities)
    {
        if (quantities.Length != facts.Count)
            throw new ArgumentException($"There are {facts.Count} facts and {quantities.Length} quantities.", nameof(quantities));
        _records.Add(new StockRecord(planned, opened, ended ?? DateOnly.MaxValue, _records.Count));
        _quantities.Add(quantities);
        return this;
    }

    /// <summary>The stock; the same records make the same, to the last figure, in whatever order they were added.</summary>
    public Stock Build()
    {
        var records = _records.ToArray();
        Array.Sort(records, Compare);
        return new Stock(facts, _quantities, records);
    }

    private int Compare(StockRecord one, StockRecord other)
    {
        var byDays = (one.Planned, one.Opened, one.Ended).CompareTo((other.Planned, other.Opened, other.Ended));
        return byDays != 0 ? byDays : _quantities.Of(one.Number).SequenceCompareTo(_quantities.Of(other.Number));
    }
}
