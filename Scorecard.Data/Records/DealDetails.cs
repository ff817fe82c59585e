using System.Text;
using Scorecard.Data.Columns;
using Scorecard.Data.Counting;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Records;

/// <summary>What readers are told of deals.</summary>
internal sealed class DealDetails(ColumnFacts facts) : IRecordDetails
{
    private static readonly Field[] Fields =
    [
        Deal.Created, Deal.Qualified, Deal.ExpectedClose, Deal.Closed, Deal.Ended, Deal.Outcome, Deal.Amount, Deal.WithoutRate, Deal.Probability,
        Deal.FirstOfCustomer, Deal.NextWon,
    ];

    private readonly DealColumns _deals = facts.Records.Deals;

    public string SourceOf(int record) => facts.Records.Sources[_deals.Source[record]];

    public ReadOnlySpan<byte> IdOf(int record) => _deals.Id[record];

    public int CustomerOf(int record) => facts.Accounts.CustomerOfDeal(record);

    public int SetOf(int record) => facts.Deals.Sets[record];

    public IEnumerable<KeyValuePair<string, string>> FieldsOf(int record) => [.. FieldTexts.Of(facts.Deals, Fields, record), .. LeadOf(_deals.Lead[record])];

    private IEnumerable<KeyValuePair<string, string>> LeadOf(int named)
    {
        if (named != Unknown.Value)
            yield return new("lead_id", Encoding.UTF8.GetString(facts.Records.LeadIds.IdOf(named)));
        yield return new("lead_missing", FieldTexts.Of(named != Unknown.Value && facts.Accounts.LeadOf[named] == Unknown.Value));
    }
}
