using Scorecard.Data.Columns;

namespace Scorecard.Data.Classification.InMemory;

/// <summary>
/// Whose each lead and deal is: its customer's, else its lead's, else its own. Accounts are numbers: customers first, then leads
/// that deals name, then deals that name nobody.
/// </summary>
internal sealed class Accounts
{
    private readonly LeadColumns _leads;
    private readonly DealColumns _deals;
    private readonly int _customers;
    private readonly int[] _wonFirst;

    /// <summary>Finds them.</summary>
    public Accounts(RecordColumns of, LeadColumns leads, DealColumns deals)
    {
        (_leads, _deals) = (leads, deals);
        var named = of.LeadIds.Count;
        _customers = of.CustomerIds.Count;
        Count = _customers + named + deals.Count;
        _wonFirst = WonFirst(of, named);
        LeadOf = FirstNamed(of, named);
        OfDeal = [.. Enumerable.Range(0, deals.Count).Select(AccountOfDeal)];
    }

    /// <summary>How many numbers there are.</summary>
    public int Count { get; }

    /// <summary>The lead of each id that deals name; where several sources have it, that of the first. Unknown where there is none.</summary>
    public int[] LeadOf { get; }

    /// <summary>The account of each deal.</summary>
    public int[] OfDeal { get; }

    /// <summary>Whether any deal names a lead that is not there.</summary>
    public bool IsAnyLeadMissing => Array.IndexOf(LeadOf, Unknown.Value) >= 0;

    /// <summary>The account of a lead; unknown where no deal can share it.</summary>
    public int OfLead(int lead)
    {
        if (_leads.Customer[lead] is not Unknown.Value and var customer)
            return customer;
        if (_leads.Named[lead] is Unknown.Value)
            return Unknown.Value;
        var named = _leads.Named[lead];
        return _wonFirst[named] == Unknown.Value ? _customers + named : _deals.Customer[_wonFirst[named]];
    }

    /// <summary>Whether a deal names a lead.</summary>
    public bool NamesLead(int deal) => _deals.Lead[deal] != Unknown.Value;

    /// <summary>Whether a deal names a lead that is not there.</summary>
    public bool IsLeadMissing(int deal) => NamesLead(deal) && LeadOf[_deals.Lead[deal]] == Unknown.Value;

    /// <summary>Whether a deal is its lead's: it names one, and nobody says whose customer they are.</summary>
    public bool IsOfLead(int deal) => NamesLead(deal) && OfDeal[deal] >= _customers;

    /// <summary>The number of the customer that a lead belongs to; unknown where it has none.</summary>
    public int CustomerOfLead(int lead) => CustomerOf(OfLead(lead));

    /// <summary>The number of the customer that a deal belongs to; unknown where it has none.</summary>
    public int CustomerOfDeal(int deal) => CustomerOf(OfDeal[deal]);

    private int CustomerOf(int account) => account < _customers ? account : Unknown.Value;

    private int AccountOfDeal(int deal)
    {
        if (_deals.Customer[deal] is not Unknown.Value and var customer)
            return customer;
        if (_deals.Lead[deal] is Unknown.Value)
            return Count - _deals.Count + deal;
        var named = _deals.Lead[deal];
        return LeadOf[named] == Unknown.Value ? _customers + named : OfLead(LeadOf[named]);
    }

    /// <summary>Of the deals with a customer that name a lead the one that was won first, else that was closed first.</summary>
    private int[] WonFirst(RecordColumns of, int named)
    {
        var first = Nobody(named);
        var (won, order) = (of.Texts.NumberOf("won"), new DealOrder(of, _deals));
        for (var deal = 0; deal < _deals.Count; deal++)
        {
            if (_deals.Lead[deal] == Unknown.Value || _deals.Customer[deal] == Unknown.Value)
                continue;
            ref var known = ref first[_deals.Lead[deal]];
            if (known == Unknown.Value || IsBefore(deal, known))
                known = deal;
        }

        return first;

        bool IsBefore(int one, int other) => (_deals.Outcome[one] == won) != (_deals.Outcome[other] == won)
            ? _deals.Outcome[one] == won
            : order.Compare(one, other) < 0;
    }

    private int[] FirstNamed(RecordColumns of, int named)
    {
        var first = Nobody(named);
        for (var lead = 0; lead < _leads.Count; lead++)
        {
            if (_leads.Named[lead] == Unknown.Value)
                continue;
            ref var known = ref first[_leads.Named[lead]];
            if (known == Unknown.Value || string.CompareOrdinal(of.Sources[_leads.Source[lead]], of.Sources[_leads.Source[known]]) < 0)
                known = lead;
        }

        return first;
    }

    private static int[] Nobody(int count)
    {
        var nobody = new int[count];
        Array.Fill(nobody, Unknown.Value);
        return nobody;
    }
}

/// <summary>Deals in the order in which they were closed; those that were not last.</summary>
internal sealed class DealOrder(RecordColumns of, DealColumns deals) : IComparer<int>
{
    public int Compare(int x, int y)
    {
        var (one, other) = (deals.Closed[x], deals.Closed[y]);
        if (one != other)
            return one == Unknown.Instant ? 1 : other == Unknown.Instant ? -1 : one.CompareTo(other);
        var byId = deals.Id.Compare(x, y);
        return byId != 0 ? byId : string.CompareOrdinal(of.Sources[deals.Source[x]], of.Sources[deals.Source[y]]);
    }
}
