using Scorecard.Data.Columns;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Classification.InMemory;

/// <summary>Settles days, money and segments of deals.</summary>
internal sealed class DealClassifier(RecordColumns of, DealColumns deals, LeadColumns leads, Accounts accounts)
{
    private readonly ColumnSet _set = new(deals.Count);
    private readonly ZoneClock _clock = new(of.Supplies.Zone);
    private readonly int _won = of.Texts.NumberOf("won");
    private readonly int _open = of.Texts.NumberOf("open");

    /// <summary>The deals, classified.</summary>
    public ColumnSet Classify()
    {
        SettleDays();
        SettleMoney();
        SettleFirsts();
        for (var deal = 0; deal < deals.Count; deal++)
            _set.Sets[deal] = of.Segments.OfDeal(deals.Segments[deal], SegmentsOfLead(deal));
        return _set;
    }

    private void SettleDays()
    {
        var (created, qualified, expected) = (_set.AddWhole(Deal.Created), _set.AddWhole(Deal.Qualified), _set.AddWhole(Deal.ExpectedClose));
        var (closed, ended, outcome) = (_set.AddWhole(Deal.Closed), _set.AddWhole(Deal.Ended), _set.AddText(Deal.Outcome, of.Texts));
        for (var deal = 0; deal < deals.Count; deal++)
        {
            created[deal] = _clock.DayOf(deals.Created[deal]);
            qualified[deal] = _clock.DayOf(deals.Qualified[deal]);
            expected[deal] = _clock.DayOf(deals.ExpectedClose[deal]);
            closed[deal] = deals.Outcome[deal] == _open ? Unknown.Value : _clock.DayOf(deals.Closed[deal]);
            ended[deal] = closed[deal] == Unknown.Value || qualified[deal] == Unknown.Value ? Unknown.Value : Math.Max(closed[deal], qualified[deal]);
            outcome[deal] = deals.Outcome[deal];
        }
    }

    /// <summary>At the rate of the day it closed, was qualified or was created. Nothing on a won deal is a missing amount unless its source says otherwise.</summary>
    private void SettleMoney()
    {
        var (amounts, without, probability) = (_set.AddExact(Deal.Amount), _set.AddText(Deal.WithoutRate, of.Texts), _set.AddExact(Deal.Probability));
        var (closed, qualified, created) = (_set.Whole(Deal.Closed)!, _set.Whole(Deal.Qualified)!, _set.Whole(Deal.Created)!);
        for (var deal = 0; deal < deals.Count; deal++)
        {
            var source = of.Sources[deals.Source[deal]];
            var known = deals.Outcome[deal] == _won && deals.Amount[deal] == 0 && !of.Supplies.IsZeroReal(source) ? null : deals.Amount[deal];
            var day = closed[deal] != Unknown.Value ? closed[deal] : qualified[deal] != Unknown.Value ? qualified[deal] : created[deal];
            (amounts[deal], without[deal]) = of.Money(known, of.CurrencyOf(deals.Currency[deal], source), day);
            probability[deal] = deals.Probability[deal];
        }
    }

    /// <summary>The first won deal of each account, and when it won its next.</summary>
    private void SettleFirsts()
    {
        var (first, next, closed) = (_set.AddFlag(Deal.FirstOfCustomer), _set.AddWhole(Deal.NextWon), _set.Whole(Deal.Closed)!);
        Array.Fill(next, Unknown.Value);
        var won = Enumerable.Range(0, deals.Count).Where(deal => deals.Outcome[deal] == _won && deals.Closed[deal] != Unknown.Instant).ToArray();
        Array.Sort(won, new DealOrder(of, deals));
        var (firstOf, hasNext) = (new Dictionary<int, int>(won.Length), new HashSet<int>());
        foreach (var deal in won)
        {
            var account = accounts.OfDeal[deal];
            if (firstOf.TryAdd(account, deal))
                first[deal] = true;
            else if (hasNext.Add(account))
                next[firstOf[account]] = closed[deal];
        }
    }

    private int SegmentsOfLead(int deal) =>
        deals.Lead[deal] is not Unknown.Value and var named && accounts.LeadOf[named] is not Unknown.Value and var lead ? leads.Segments[lead] : Unknown.Value;
}
