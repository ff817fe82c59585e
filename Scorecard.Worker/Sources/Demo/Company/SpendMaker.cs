using System.Globalization;
using Scorecard.Data.Snapshots;

namespace Scorecard.Worker.Sources.Demo.Company;

/// <summary>Makes what the company pays to win customers: media by channel and day, salaries and tools by month.</summary>
internal sealed class SpendMaker(Story story)
{
    /// <summary>
    /// What is booked as of a moment: the media of every day that is over, and salaries and tools on the first of their
    /// month, for the whole of it, since they are owed from then on.
    /// </summary>
    public IEnumerable<SpendRecord> Until(AsOf asOf)
    {
        for (var day = story.Start; day <= asOf.Today; day = day.AddDays(1))
        {
            if (day.Day == 1)
            {
                yield return Monthly("salaries", day, DemoCompany.SalariesPerMonth);
                yield return Monthly("tools", day, DemoCompany.ToolsPerMonth);
            }

            for (var i = 0; day < asOf.Today && i < DemoCompany.Channels.Count; i++)
            {
                if (DemoCompany.Channels[i].MediaPerDay > 0)
                {
                    yield return Media(day, i);
                }
            }
        }
    }

    private SpendRecord Monthly(string kind, DateOnly first, double amount) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{kind}-{first:yyyy-MM}"),
        FromDay = first,
        ToDay = first.AddMonths(1).AddDays(-1),
        Kind = kind,
        Amount = (int)(amount * story.Growth(first, DemoCompany.RaisePerMonth)),
        Currency = DemoCompany.Currency,
    };

    private SpendRecord Media(DateOnly day, int channel)
    {
        var dice = new Dice(story.Seed, Purpose.Spend, story.Offset(day), channel);
        var amount = DemoCompany.Channels[channel].MediaPerDay
            * story.Growth(day, DemoCompany.MediaGrowthPerMonth)
            * story.ChapterOf(day).Media
            * story.Whim(day, Purpose.MediaOfMonth, DemoCompany.MediaWhim)
            * DemoCompany.Weekdays[(int)day.DayOfWeek]
            * dice.Between(1 - DemoCompany.MediaOfDaySpread, 1 + DemoCompany.MediaOfDaySpread);
        return new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{DemoCompany.Channels[channel].Name}-{day:yyyy-MM-dd}"),
            FromDay = day,
            ToDay = day,
            Kind = "media",
            Amount = (int)(amount * 100) / 100m,
            Currency = DemoCompany.Currency,
            Segments = new Dictionary<string, string>(StringComparer.Ordinal) { ["channel"] = DemoCompany.Channels[channel].Name },
        };
    }
}
