using System.Globalization;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Worker.Sources.Demo.Company;

namespace Scorecard.Worker.Sources.Demo;

/// <summary>Customer periods, as a billing system would hand them over.</summary>
internal sealed class BillingFeed(Story story, AsOf asOf)
{
    private static readonly HashSet<string> Segments = ["channel", "region"];
    private static readonly HashSet<string> Fields = ["customer", "from", "to", "monthlyAmount", "currency"];

    public static string IdOf(int customer) => string.Create(CultureInfo.InvariantCulture, $"C-{customer:D4}");

    public IEnumerable<Reading> Readings()
    {
        yield return new Described(RecordType.CustomerPeriod, asOf.DataTime, Fields, Segments, story.Start);
        var leads = new LeadMaker(story).Until(asOf.Today);
        var deals = new DealOutcomes(story).Of(new DealMaker(story).Of(leads, asOf.Today));
        foreach (var period in new CustomerMaker(story).Of(deals, asOf.Today))
        {
            if (asOf.Seen(period.From) is { } from)
            {
                yield return new Received(Record(period, from));
            }
        }
    }

    private CustomerPeriodRecord Record(PaidPeriod period, DateTimeOffset from) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{IdOf(period.Customer)}-{period.Number}"),
        CustomerId = IdOf(period.Customer),
        From = from,
        To = asOf.Seen(period.To),
        MonthlyAmount = period.MonthlyAmount,
        Currency = DemoCompany.Currency,
        Segments = DemoSegments.Of(period.Channel, period.Region),
    };
}
