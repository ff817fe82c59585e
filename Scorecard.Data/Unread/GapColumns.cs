using Scorecard.Data.Classification.InMemory;
using Scorecard.Data.Columns;
using Scorecard.Data.Counting;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Unread;

/// <summary>The records of a type as gaps are counted among them, each with its source and the hash of its id.</summary>
/// <param name="Columns">Their days, and what conditions ask of them.</param>
/// <param name="Source">The source of a row.</param>
/// <param name="Key">The hash of the id of a row.</param>
internal sealed record GapColumns(ColumnSet Columns, Func<int, string> Source, Func<int, Guid> Key)
{
    /// <summary>Leads and deals as they are classified; spend and customers by their rows as received, since classified they are spread over days or put together.</summary>
    public static GapColumns Of(RecordType type, ColumnFacts facts, int rules) => type switch
    {
        RecordType.Lead => OfLeads(facts.Records, facts.LeadsUnder(rules)),
        RecordType.Deal => OfDeals(facts.Records, facts.Deals),
        RecordType.Spend => OfSpend(facts.Records),
        _ => OfCustomers(facts.Records),
    };

    private static GapColumns OfLeads(RecordColumns of, ColumnSet classified) => new(classified, row => of.Sources[of.Leads.Source[row]], row => of.Leads.Key[row]);

    private static GapColumns OfDeals(RecordColumns of, ColumnSet classified) => new(classified, row => of.Sources[of.Deals.Source[row]], row => Hash128.Of(of.Deals.Id[row]));

    private static GapColumns OfSpend(RecordColumns of)
    {
        var (rows, set) = (of.Spend.Rows, new ColumnSet(of.Spend.Rows.Count));
        var (from, to, kinds) = (set.AddWhole(Spend.From), set.AddWhole(Spend.To), set.AddText(Spend.Kind, of.Texts));
        for (var row = 0; row < rows.Count; row++)
            (from[row], to[row], kinds[row]) = (rows[row].From, rows[row].To, rows[row].Kind);
        return new(set, row => rows[row].Source, row => Hash128.Of(of.Spend.Id[row]));
    }

    private static GapColumns OfCustomers(RecordColumns of)
    {
        var (rows, set, clock) = (of.Customers.Rows, new ColumnSet(of.Customers.Rows.Count), new ZoneClock(of.Supplies.Zone));
        var (from, to) = (set.AddWhole(CustomerPeriod.From), set.AddWhole(CustomerPeriod.To));
        for (var row = 0; row < rows.Count; row++)
            (from[row], to[row]) = (clock.DayOf(rows[row].From), clock.DayOf(rows[row].To));
        return new(set, row => rows[row].Source, row => Hash128.OfUtf8(rows[row].Id));
    }
}
