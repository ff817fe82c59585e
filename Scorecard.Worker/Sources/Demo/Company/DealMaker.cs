namespace Scorecard.Worker.Sources.Demo.Company;

/// <summary>Makes the company's deals, from leads and by outbound work.</summary>
internal sealed class DealMaker(Story story)
{
    /// <summary>The deals of these leads and the outbound ones until <paramref name="lastDay"/>, numbered by creation, without outcome.</summary>
    public IEnumerable<DealLife> Of(IEnumerable<LeadLife> leads, DateOnly lastDay) =>
        leads.Select(FromLead).OfType<DealLife>()
            .Concat(Outbound(lastDay))
            .OrderBy(deal => deal.Created)
            .ThenBy(deal => deal.Lead?.Number ?? int.MaxValue)
            .Select((deal, index) => deal with { Number = index + 1 });

    private DealLife? FromLead(LeadLife lead)
    {
        var dice = new Dice(story.Seed, Purpose.LeadDeal, lead.Day, lead.Ordinal);
        return lead.Sql is { } sql && dice.Chance(DemoCompany.DealShareOfSqls)
            ? Make(lead, lead.Channel.Name, lead.Region, WorkingTime.OnOrAfter(sql.AddMinutes(Minutes(dice, DemoCompany.DaysToDeal))), dice)
            : null;
    }

    private IEnumerable<DealLife> Outbound(DateOnly lastDay)
    {
        for (var day = story.FirstDay; day <= lastDay; day = day.AddDays(1))
        {
            var count = WorkingTime.IsWorkingDay(day)
                ? new Dice(story.Seed, Purpose.OutboundOfDay, story.Offset(day), 0).Round(DemoCompany.OutboundDealsPerWorkingDay)
                : 0;
            for (var ordinal = 0; ordinal < count; ordinal++)
            {
                yield return FromOutbound(day, ordinal);
            }
        }
    }

    private DealLife FromOutbound(DateOnly day, int ordinal)
    {
        var dice = new Dice(story.Seed, Purpose.OutboundDeal, story.Offset(day), ordinal);
        var created = day.ToDateTime(new TimeOnly(8, 30)).AddMinutes((int)dice.Between(0, 540));
        return Make(null, DemoCompany.OutboundChannel, dice.Pick(DemoCompany.Regions), created, dice);
    }

    private DealLife Make(LeadLife? lead, string channel, string region, DateTime created, Dice dice)
    {
        var qualified = WorkingTime.OnOrAfter(created.AddMinutes(Minutes(dice, DemoCompany.DaysToQualified)));
        var cycle = dice.From(DemoCompany.CycleDays);
        var closed = WorkingTime.OnOrAfter(CloseDay(qualified, cycle).AddMinutes((int)dice.Between(9 * 60, 18 * 60)));
        var expected = qualified.Date.AddDays((int)(cycle * dice.From(DemoCompany.ExpectedCloseAgainstTruth)));

        // The amount must not depend on the outcome, or an open deal would give its future away.
        var amount = 10m * (int)(dice.From(DemoCompany.Amount) * story.ChapterOf(DateOnly.FromDateTime(closed)).Amounts / 10);
        return new DealLife(lead, channel, region, created, qualified, expected, closed, dice.Pick(DemoCompany.Probabilities), amount)
        {
            AmountMissing = dice.Chance(DemoCompany.AmountMissingShare),
        };
    }

    /// <summary>The day on which so many days of selling are done, at the pace of each day's chapter.</summary>
    private DateTime CloseDay(DateTime qualified, double cycleDays)
    {
        var day = qualified.Date;
        for (var left = cycleDays; left > 0; day = day.AddDays(1))
        {
            left -= story.ChapterOf(DateOnly.FromDateTime(day)).SalesPace;
        }

        return day;
    }

    private static int Minutes(Dice dice, Quantiles days) => (int)(dice.From(days) * 1440);
}
