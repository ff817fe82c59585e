namespace Scorecard.Worker.Sources.Demo.Company;

/// <summary>Says which deals are won, and which customer each win makes.</summary>
internal sealed class DealOutcomes(Story story)
{
    /// <summary>The step whose multiples spread most evenly between 0 and 1: the golden ratio's fraction.</summary>
    private const double EvenStep = 0.6180339887498949;

    /// <summary>
    /// The same deals in the order in which they close. Wins are spread evenly over that order rather than by lot: a month
    /// has some forty of them, and a lot would drown its story in noise. Only deals closed earlier, thus created earlier,
    /// decide on a deal's place, so what is known of a closed deal never changes; beyond the last generated day the order is not final.
    /// </summary>
    public IEnumerable<DealLife> Of(IEnumerable<DealLife> deals)
    {
        var phase = new Dice(story.Seed, Purpose.Outcomes, 0, 0).Next();
        var place = 0;
        var customer = DemoCompany.BaseCustomers;
        foreach (var deal in deals.OrderBy(deal => deal.Closed).ThenBy(deal => deal.Number))
        {
            var share = phase + (++place * EvenStep);
            var won = share - Math.Floor(share) < WinRate(DateOnly.FromDateTime(deal.Closed));
            if (DateOnly.FromDateTime(deal.Closed) >= story.Start)
            {
                yield return deal with { Won = won, Customer = won ? ++customer : null };
            }
        }
    }

    private double WinRate(DateOnly closed) =>
        DemoCompany.WinRate * story.ChapterOf(closed).WinRate * story.Whim(closed, Purpose.WinRateOfMonth, DemoCompany.WinRateWhim);
}
