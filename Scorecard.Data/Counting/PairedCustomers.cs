using Scorecard.Data.Classification.InMemory;
using Scorecard.Data.Columns;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Counting;

/// <summary>Customers of the day before a period against its last day, by segment; paired when a period is asked for, and kept. Many may ask at a time.</summary>
/// <param name="records">Where rates and segments are.</param>
/// <param name="customers">The customers, each with all its rows.</param>
internal sealed class PairedCustomers(RecordColumns records, IReadOnlyList<ClassifiedCustomer> customers)
{
    private readonly Lock _one = new();
    private readonly Dictionary<Period, (DateOnly LastDay, Dictionary<Segment, PairCounts> Counts)> _paired = [];

    /// <summary>Adds the counts of a segment to a table.</summary>
    /// <param name="fact">The pair fact.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="periods">The periods; none but these may be asked for of the table.</param>
    /// <param name="lastDay">The last day that there are data of; a running period is counted up to it.</param>
    /// <param name="builder">What they are added to.</param>
    public void AddTo(PairFact fact, Segment segment, IReadOnlyCollection<Period> periods, DateOnly lastDay, FactTableBuilder builder)
    {
        lock (_one)
        {
            Pair(periods, lastDay);
            foreach (var period in periods)
            {
                if (_paired[period].Counts.TryGetValue(segment, out var counts))
                    builder.Set(fact.Key, period.Grain, period.Start, counts);
            }
        }
    }

    private void Pair(IReadOnlyCollection<Period> periods, DateOnly lastDay)
    {
        foreach (var grain in periods.Where(period => !IsPaired(period, lastDay)).GroupBy(period => period.Grain))
        {
            var due = grain.OrderBy(period => period.Start).ToList();
            foreach (var period in due)
                _paired[period] = (CustomerPairs.LastDayOf(period, lastDay), []);
            var pairs = new CustomerPairs(due, lastDay, (currency, period) => records.Rates.On(currency, period.Start.DayNumber));
            foreach (var customer in customers)
                pairs.Add(customer.Rows, Array.ConvertAll(records.Segments.Sets[customer.Set], number => records.Segments.Segments[number]));
            foreach (var (segment, period, _, counts) in pairs.Results())
                _paired[period].Counts[segment] = counts;
        }
    }

    private bool IsPaired(Period period, DateOnly lastDay) => _paired.TryGetValue(period, out var known) && known.LastDay == CustomerPairs.LastDayOf(period, lastDay);
}
