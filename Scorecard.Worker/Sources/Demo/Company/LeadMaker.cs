namespace Scorecard.Worker.Sources.Demo.Company;

/// <summary>Makes the leads of the company, day by day.</summary>
internal sealed class LeadMaker(Story story)
{
    private static readonly IReadOnlyList<(Channel Name, double Weight)> Channels =
        [.. DemoCompany.Channels.Select(channel => (channel, channel.LeadShare))];

    /// <summary>Every lead that arrives on or before <paramref name="lastDay"/>, in the order of arrival by day.</summary>
    public IEnumerable<LeadLife> Until(DateOnly lastDay)
    {
        var number = 0;
        for (var day = story.FirstDay; day <= lastDay; day = day.AddDays(1))
        {
            var count = CountOf(day);
            for (var ordinal = 0; ordinal < count; ordinal++)
            {
                yield return Make(++number, day, ordinal);
            }
        }
    }

    private int CountOf(DateOnly day)
    {
        var dice = new Dice(story.Seed, Purpose.LeadsOfDay, story.Offset(day), 0);
        var expected = DemoCompany.LeadsPerDay
            * story.Growth(day, DemoCompany.GrowthPerMonth)
            * story.Season(day)
            * DemoCompany.Weekdays[(int)day.DayOfWeek]
            * story.ChapterOf(day).Leads;
        return dice.Round(expected * dice.Between(1 - DemoCompany.LeadsOfDaySpread, 1 + DemoCompany.LeadsOfDaySpread));
    }

    private LeadLife Make(int number, DateOnly day, int ordinal)
    {
        var dice = new Dice(story.Seed, Purpose.Lead, story.Offset(day), ordinal);
        var created = day.ToDateTime(TimeOnly.MinValue).AddSeconds((int)(dice.From(DemoCompany.LeadHour) * 3600));
        var lead = new LeadLife(number, story.Offset(day), ordinal, dice.Pick(Channels), dice.Pick(DemoCompany.Regions), created);
        return dice.Chance(DemoCompany.MqlShare * lead.Channel.MqlFactor * story.ChapterOf(day).Mqls) ? Qualify(lead, dice) : lead;
    }

    private LeadLife Qualify(LeadLife lead, Dice dice)
    {
        // Whole days and a few minutes: scoring happens by day, never in the small hours in which clocks are changed.
        var mql = lead.Created.AddDays((int)dice.From(DemoCompany.DaysToMql)).AddMinutes((int)dice.Between(1, 60));
        var assigned = WorkingTime.HandOutOnOrAfter(mql.AddMinutes((int)dice.From(DemoCompany.MinutesToAssigned)));
        lead = lead with { Mql = mql, Assigned = assigned };
        return dice.Chance(DemoCompany.TouchedShare) ? Touch(lead, assigned, dice) : lead;
    }

    private LeadLife Touch(LeadLife lead, DateTime assigned, Dice dice)
    {
        var inTime = dice.Chance(DemoCompany.TouchedInTimeShare);
        var touched = inTime
            ? assigned.AddMinutes((int)dice.From(DemoCompany.MinutesToTouchInTime))
            : WorkingTime.OnOrAfter(assigned.AddMinutes((int)(dice.From(DemoCompany.HoursToLateTouch) * 60)));
        return Judge(lead with { FirstTouch = touched }, touched, dice);
    }

    private LeadLife Judge(LeadLife lead, DateTime touched, Dice dice)
    {
        var verdict = WorkingTime.OnOrAfter(touched.AddMinutes((int)(dice.From(DemoCompany.HoursToVerdict) * 60)));
        var share = dice.Next();
        if (share < DemoCompany.AcceptedShareOfTouched)
        {
            return Follow(lead with { Accepted = verdict }, verdict, dice);
        }

        return share < DemoCompany.AcceptedShareOfTouched + DemoCompany.RejectedShareOfTouched
            ? lead with { Rejected = verdict, RejectReason = dice.Pick(DemoCompany.RejectReasons) }
            : lead;
    }

    private LeadLife Follow(LeadLife lead, DateTime accepted, Dice dice)
    {
        var share = DemoCompany.SqlShareOfAccepted * lead.Channel.SqlFactor * story.ChapterOf(DateOnly.FromDateTime(accepted)).Sqls;
        return dice.Chance(share)
            ? lead with { Sql = WorkingTime.OnOrAfter(accepted.AddMinutes((int)(dice.From(DemoCompany.DaysToSql) * 1440))) }
            : lead;
    }
}
