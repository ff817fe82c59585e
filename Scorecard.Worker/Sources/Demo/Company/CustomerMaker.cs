namespace Scorecard.Worker.Sources.Demo.Company;

/// <summary>Makes the periods of the company's customers: those it starts with, and those it wins.</summary>
internal sealed class CustomerMaker(Story story)
{
    private static readonly IReadOnlyList<(string Name, double Weight)> Channels =
        [.. DemoCompany.Channels.Select(channel => (channel.Name, channel.LeadShare))];

    /// <summary>The periods that begin on or before <paramref name="lastDay"/>.</summary>
    public IEnumerable<PaidPeriod> Of(IEnumerable<DealLife> deals, DateOnly lastDay) =>
        Enumerable.Range(1, DemoCompany.BaseCustomers)
            .Select(FromBase)
            .Concat(deals.Where(deal => deal.Won).Select(FromDeal))
            .Where(first => first.From <= lastDay)
            .SelectMany(first => Life(first, lastDay));

    private PaidPeriod FromBase(int number)
    {
        var dice = new Dice(story.Seed, Purpose.BaseCustomer, 0, number);
        var from = story.Start.AddDays(-(int)dice.From(DemoCompany.BaseCustomerAgeDays));
        return new(number, 1, dice.Pick(Channels), dice.Pick(DemoCompany.Regions), from, null, (int)dice.From(DemoCompany.BaseMonthlyAmount));
    }

    private static PaidPeriod FromDeal(DealLife deal) =>
        new(deal.Customer!.Value, 1, deal.Channel, deal.Region, DateOnly.FromDateTime(deal.Closed).AddDays(1), null, decimal.Round(deal.Amount / 12, 2));

    private IEnumerable<PaidPeriod> Life(PaidPeriod period, DateOnly lastDay)
    {
        // Those the company starts with are its customers on that day; what they were through before is not told.
        var month = period.From < story.Start ? story.Start : period.From;
        for (var k = 0; month <= lastDay; k++)
        {
            var dice = new Dice(story.Seed, Purpose.CustomerMonth, k, period.Customer);
            var day = month.AddDays(1 + (int)(dice.Next() * DemoCompany.CustomerMonthDays));
            month = month.AddDays(DemoCompany.CustomerMonthDays);
            if (Next(period, day, dice) is not { } next)
            {
                continue;
            }

            yield return period with { To = day };
            if (next.From == DateOnly.MaxValue || next.From > lastDay)
            {
                yield break;
            }

            month = next.From > month ? next.From : month;
            period = next;
        }

        yield return period;
    }

    /// <summary>What comes after a period that a month's events end on <paramref name="day"/>; null where nothing happens.</summary>
    private static PaidPeriod? Next(PaidPeriod period, DateOnly day, Dice dice)
    {
        var share = dice.Next();
        if (share < DemoCompany.ChurnPerMonth)
        {
            return AfterChurn(period, day, dice);
        }

        share -= DemoCompany.ChurnPerMonth;
        if (share < DemoCompany.UpgradePerMonth)
        {
            return Changed(period, day, dice.From(DemoCompany.UpgradePercent));
        }

        return share < DemoCompany.UpgradePerMonth + DemoCompany.DowngradePerMonth
            ? Changed(period, day, dice.From(DemoCompany.DowngradePercent))
            : null;
    }

    private static PaidPeriod Changed(PaidPeriod period, DateOnly day, double percent) =>
        period with { Number = period.Number + 1, From = day, MonthlyAmount = decimal.Round(period.MonthlyAmount * (int)percent / 100, 2) };

    /// <summary>Most never come back: their next period begins on the last day there is.</summary>
    private static PaidPeriod AfterChurn(PaidPeriod period, DateOnly day, Dice dice) =>
        period with
        {
            Number = period.Number + 1,
            From = dice.Chance(DemoCompany.ReturnShare) ? day.AddDays((int)dice.From(DemoCompany.DaysToReturn)) : DateOnly.MaxValue,
        };
}
