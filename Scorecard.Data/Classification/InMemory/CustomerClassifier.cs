using Scorecard.Data.Columns;
using Scorecard.Data.Counting;

namespace Scorecard.Data.Classification.InMemory;

/// <summary>Settles days, money and segments of customers.</summary>
internal static class CustomerClassifier
{
    /// <summary>Each customer with all its rows.</summary>
    public static IReadOnlyList<ClassifiedCustomer> Classify(RecordColumns of, ColumnSet deals, FirstDeals firstDeals)
    {
        var clock = new ZoneClock(of.Supplies.Zone);
        var all = of.Customers.Rows;
        var order = Enumerable.Range(0, all.Count).ToArray();
        Array.Sort(order, (one, other) => Compare(all[one], all[other], clock));
        var customers = new List<ClassifiedCustomer>();
        for (var at = 0; at < order.Length;)
        {
            var newest = all[order[at]];
            var rows = new List<CustomerRow>(1);
            for (; at < order.Length && all[order[at]].Customer == newest.Customer; at++)
                rows.Add(Row(of, clock, all[order[at]]));
            var firstDeal = firstDeals.Of(newest.Customer);
            var set = of.Segments.OfCustomer(newest.Segments, firstDeal == Unknown.Value ? Unknown.Value : deals.Sets[firstDeal]);
            customers.Add(new ClassifiedCustomer(newest.Customer, newest.Source, rows, set));
        }

        return customers;
    }

    private static CustomerRow Row(RecordColumns of, ZoneClock clock, CustomerPeriodRow row) => new(
        DateOnly.FromDayNumber(clock.DayOf(row.From)), row.To == Unknown.Instant ? null : DateOnly.FromDayNumber(clock.DayOf(row.To)), row.Amount, of.CurrencyOf(row.Currency, row.Source));

    /// <summary>By customer, and the newest first.</summary>
    private static int Compare(CustomerPeriodRow one, CustomerPeriodRow other, ZoneClock clock)
    {
        if (one.Customer != other.Customer)
            return one.Customer.CompareTo(other.Customer);
        var byDay = clock.DayOf(other.From).CompareTo(clock.DayOf(one.From));
        var byId = byDay != 0 ? byDay : string.CompareOrdinal(one.Id, other.Id);
        return byId != 0 ? byId : string.CompareOrdinal(one.Source, other.Source);
    }
}

/// <summary>A customer once it is classified.</summary>
/// <param name="Id">The number of its id.</param>
/// <param name="Source">The source of its newest row.</param>
/// <param name="Rows">All its rows, the newest first.</param>
/// <param name="Set">The set of segments of the newest.</param>
internal sealed record ClassifiedCustomer(int Id, string Source, IReadOnlyList<CustomerRow> Rows, int Set);
