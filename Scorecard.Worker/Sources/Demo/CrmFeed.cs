using System.Globalization;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Worker.Sources.Demo.Company;

namespace Scorecard.Worker.Sources.Demo;

/// <summary>Leads and deals, as a CRM would hand them over. What was over before the company's start is not in it.</summary>
internal sealed class CrmFeed(Story story, AsOf asOf)
{
    private static readonly HashSet<string> Segments = ["channel", "region"];

    private static readonly HashSet<string> LeadFields =
        ["created", "mql", "assigned", "firstTouch", "accepted", "rejected", "rejectReason", "sql", "customer"];

    private static readonly HashSet<string> DealFields =
        ["lead", "customer", "created", "qualified", "expectedClose", "probability", "closed", "outcome", "amount", "currency"];

    public IEnumerable<Reading> Readings()
    {
        var leads = new LeadMaker(story).Until(asOf.Today).ToList();
        var deals = new DealOutcomes(story).Of(new DealMaker(story).Of(leads, asOf.Today)).ToList();
        var dealOfLead = deals.Where(deal => deal.Lead is not null).ToDictionary(deal => deal.Lead!.Number);

        yield return new Described(RecordType.Lead, asOf.DataTime, LeadFields, Segments, story.Start);
        foreach (var lead in leads)
        {
            var deal = dealOfLead.GetValueOrDefault(lead.Number);
            if (asOf.Seen(lead.Created) is { } created && (deal is not null || DateOnly.FromDateTime(lead.LastStep) >= story.Start))
            {
                yield return new Received(Record(lead, created, deal));
            }
        }

        yield return new Described(RecordType.Deal, asOf.DataTime, DealFields, Segments, story.Start);
        foreach (var deal in deals.OrderBy(deal => deal.Number))
        {
            if (asOf.Seen(deal.Created) is { } created)
            {
                yield return new Received(Record(deal, created));
            }
        }
    }

    private LeadRecord Record(LeadLife lead, DateTimeOffset created, DealLife? deal) => new()
    {
        Id = IdOf(lead),
        CreatedAt = created,
        MqlAt = asOf.Seen(lead.Mql),
        AssignedAt = asOf.Seen(lead.Assigned),
        FirstTouchAt = asOf.Seen(lead.FirstTouch),
        AcceptedAt = asOf.Seen(lead.Accepted),
        RejectedAt = asOf.Seen(lead.Rejected),
        RejectReason = asOf.Seen(lead.Rejected) is null ? null : lead.RejectReason,
        SqlAt = asOf.Seen(lead.Sql),
        CustomerId = deal is null ? null : CustomerOf(deal),
        Segments = DemoSegments.Of(lead.Channel.Name, lead.Region),
    };

    private DealRecord Record(DealLife deal, DateTimeOffset created)
    {
        var closed = asOf.Seen(deal.Closed);
        return new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"D-{deal.Number:D6}"),
            LeadId = deal.Lead is null ? null : IdOf(deal.Lead),
            CustomerId = CustomerOf(deal),
            CreatedAt = created,
            QualifiedAt = asOf.Seen(deal.Qualified),
            ExpectedCloseAt = asOf.Instant(deal.ExpectedClose),
            Probability = ProbabilityOf(deal),
            ClosedAt = closed,
            Outcome = closed is null ? "open" : deal.Won ? "won" : "lost",
            Amount = deal.AmountMissing ? null : deal.Amount,
            Currency = DemoCompany.Currency,
            Segments = DemoSegments.Of(deal.Channel, deal.Region),
        };
    }

    private string? CustomerOf(DealLife deal) =>
        asOf.Seen(deal.Closed) is not null && deal.Customer is { } customer ? BillingFeed.IdOf(customer) : null;

    private decimal ProbabilityOf(DealLife deal)
    {
        if (asOf.Seen(deal.Closed) is not null)
        {
            return deal.Won ? 1 : 0;
        }

        return asOf.Seen(deal.Qualified) is null ? DemoCompany.ProbabilityBeforeQualified : deal.Probability;
    }

    private static string IdOf(LeadLife lead) => string.Create(CultureInfo.InvariantCulture, $"L-{lead.Number:D6}");
}
