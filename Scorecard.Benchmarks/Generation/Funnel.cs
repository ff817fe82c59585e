namespace Scorecard.Benchmarks.Generation;

/// <summary>
/// Makes any lead, and the deal of every fifth, from its index alone: 60 % become MQL, 40 % of them SQL, and one lead of
/// each five has a deal, of which a good quarter is won.
/// </summary>
internal sealed class Funnel(ulong seed, int rows)
{
    public const int LeadsPerDeal = 5;

    /// <summary>So far back a customer is looked for who buys again.</summary>
    private const int BuysAgainWithin = 2_000;

    private const double Hour = 3_600;

    public int Rows => rows;

    public int Deals => rows / LeadsPerDeal;

    public int LeadOf(int deal) => (deal * LeadsPerDeal) + Stream(deal, 1).Below(LeadsPerDeal);

    public bool HasDeal(int lead) => lead / LeadsPerDeal < Deals && LeadOf(lead / LeadsPerDeal) == lead;

    public Lead Lead(int index)
    {
        var dice = Stream(index, 2);
        var hasDeal = HasDeal(index);
        var created = (int)((index + dice.Next()) / rows * (History.Seconds - Hour));
        var segments = Segments.Draw(ref dice);
        if (!hasDeal && !dice.Chance(0.5))
            return new Lead(index, created, History.Never, History.Never, History.Never, History.Never, History.Never, 0, History.Never, segments);
        var mql = created + Wait(ref dice, 72 * Hour);
        var assigned = mql + Wait(ref dice, 2 * Hour);
        var touched = hasDeal || dice.Chance(0.85) ? assigned + Wait(ref dice, 6 * Hour) : History.Never;
        var decided = Math.Max(touched, assigned) + Wait(ref dice, 12 * Hour);
        var (isAccepted, isRejected) = hasDeal ? (true, false) : Decide(dice.Next());
        var sql = hasDeal || (isAccepted && dice.Chance(0.14)) ? decided + Wait(ref dice, 8 * 24 * Hour) : History.Never;
        var lead = new Lead(
            index, created, mql, assigned, touched, isAccepted ? decided : History.Never, isRejected ? decided : History.Never,
            dice.Below(Generation.Lead.RejectReasons.Length), sql, segments);
        return hasDeal ? Squeeze(lead) : Cut(lead);
    }

    public Deal Deal(int index)
    {
        var dice = Stream(index, 3);
        var lead = Lead(LeadOf(index));
        var created = Within(lead.Sql + Wait(ref dice, 48 * Hour));
        var qualified = created + Wait(ref dice, 96 * Hour);
        var cycle = (8 * History.Day) + Wait(ref dice, 18 * History.Day) + Wait(ref dice, 18 * History.Day);
        var closed = qualified + cycle;
        var outcome = dice.Chance(0.05) || closed >= History.Seconds ? Outcome.Open : dice.Chance(0.3) ? Outcome.Won : Outcome.Lost;
        var expected = qualified + (int)(cycle * (0.7 + (0.6 * dice.Next())));
        var amount = (long)(300_000 * Math.Exp(dice.Exponential(0.4)));
        var segments = lead.Segments;
        return new Deal(
            index, lead.Index, outcome == Outcome.Won ? BuyerOf(index) : History.Never, created, qualified < History.Seconds ? qualified : History.Never,
            expected, outcome == Outcome.Open ? History.Never : closed, outcome, amount, 10 + (10 * dice.Below(9)), segments);
    }

    /// <summary>Whether a won deal was the first of its customer, who pays from then on.</summary>
    public CustomerPeriod? Customer(in Deal deal)
    {
        if (deal.Customer != deal.Index)
            return null;
        var dice = Stream(deal.Index, 4);
        var end = deal.Closed + (long)dice.Exponential(50 * 30.4 * History.Day) + (30 * History.Day);
        return new CustomerPeriod(deal.Index, deal.Closed, end < History.Seconds ? (int)end : History.Never, deal.AmountCents / 12, deal.Segments);
    }

    /// <summary>One in ten buys again: the customer of an earlier deal, if that was won and was itself a first one.</summary>
    private int BuyerOf(int deal)
    {
        var dice = Stream(deal, 5);
        if (!dice.Chance(0.35))
            return deal;
        var earlier = deal - 1 - dice.Below(BuysAgainWithin);
        return earlier >= 0 && !Stream(earlier, 5).Chance(0.35) && IsWon(earlier) ? earlier : deal;
    }

    private bool IsWon(int deal)
    {
        // The customer of a deal that buys anew is itself, so this does not look back any further.
        return Deal(deal).Outcome == Outcome.Won;
    }

    private static (bool IsAccepted, bool IsRejected) Decide(double draw) => (draw < 0.715, draw is >= 0.715 and < 0.87);

    /// <summary>The life of a lead with a deal has to get as far as the deal within the months that are made.</summary>
    private static Lead Squeeze(in Lead lead)
    {
        var (start, room) = (lead.Created, History.Seconds - 60 - lead.Created);
        var scale = lead.Sql < History.Seconds - 60 ? 1 : room / (double)(lead.Sql - start);
        return lead with
        {
            Mql = At(lead.Mql),
            Assigned = At(lead.Assigned),
            FirstTouch = At(lead.FirstTouch),
            Accepted = At(lead.Accepted),
            Sql = At(lead.Sql),
        };

        int At(int time) => start + (int)((time - start) * scale);
    }

    /// <summary>What would happen after the last day has not happened yet.</summary>
    private static Lead Cut(in Lead lead) => lead with
    {
        Mql = Known(lead.Mql),
        Assigned = Known(lead.Assigned),
        FirstTouch = Known(lead.FirstTouch),
        Accepted = Known(lead.Accepted),
        Rejected = Known(lead.Rejected),
        Sql = Known(lead.Sql),
    };

    private static int Known(int time) => time < History.Seconds ? time : History.Never;

    private static int Within(int time) => Math.Min(time, History.Seconds - 1);

    private static int Wait(ref Dice dice, double mean) => 1 + (int)dice.Exponential(mean);

    private Dice Stream(int index, ulong purpose) => new(seed, ((ulong)index << 4) + purpose);
}
