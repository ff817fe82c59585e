using Scorecard.Data.Columns;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Classification.InMemory;

/// <summary>What deals make of leads: a later stage that stands in for a qualification that nobody recorded, and the day of the customer.</summary>
internal sealed class LeadLinks
{
    private readonly LeadColumns _leads;
    private readonly Accounts _accounts;
    private readonly long[] _implied;
    private readonly int[] _customerDay;

    public LeadLinks(RecordColumns of, LeadColumns leads, DealColumns deals, ColumnSet classified, Accounts accounts)
    {
        (_leads, _accounts) = (leads, accounts);
        _implied = new long[of.LeadIds.Count];
        _customerDay = new int[accounts.Count];
        Array.Fill(_implied, Unknown.Instant);
        Array.Fill(_customerDay, Unknown.Value);
        var (won, first, closed) = (of.Texts.NumberOf("won"), classified.Flag(Deal.FirstOfCustomer), classified.Whole(Deal.Closed)!);
        for (var deal = 0; deal < deals.Count; deal++)
        {
            if (deals.Lead[deal] is not Unknown.Value and var named)
            {
                _implied[named] = Earlier(_implied[named], deals.Qualified[deal]);
                _implied[named] = Earlier(_implied[named], deals.Outcome[deal] == won ? deals.Closed[deal] : Unknown.Instant);
            }

            if (first[deal])
                _customerDay[accounts.OfDeal[deal]] = closed[deal];
        }
    }

    /// <summary>When a deal of the lead was qualified or won, whichever came first.</summary>
    public long ImpliedSql(int lead) => _leads.Named[lead] is not Unknown.Value and var named ? _implied[named] : Unknown.Instant;

    /// <summary>The day on which the lead's account won its first deal.</summary>
    public int CustomerDay(int lead) => _accounts.OfLead(lead) is not Unknown.Value and var account ? _customerDay[account] : Unknown.Value;

    private static long Earlier(long one, long other) => one == Unknown.Instant ? other : other == Unknown.Instant ? one : Math.Min(one, other);
}
