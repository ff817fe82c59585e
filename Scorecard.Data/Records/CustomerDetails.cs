using Scorecard.Data.Counting;

namespace Scorecard.Data.Records;

/// <summary>What readers are told of customers of one day, held against a later one.</summary>
internal sealed class CustomerDetails(ColumnFacts facts, Func<int, CustomerThenAndNow> held) : IRecordDetails
{
    public string SourceOf(int record) => facts.Customers[record].Source;

    public ReadOnlySpan<byte> IdOf(int record) => facts.Records.CustomerIds.IdOf(CustomerOf(record));

    public int CustomerOf(int record) => facts.Customers[record].Id;

    public int SetOf(int record) => facts.Customers[record].Set;

    public IEnumerable<KeyValuePair<string, string>> FieldsOf(int record)
    {
        var customer = held(record);
        return
        [
            new("from_day", FieldTexts.Of(customer.Since)), new("still_active", FieldTexts.Of(customer.IsNow)),
            new("amount_then", FieldTexts.Of(customer.AmountThen)), new("amount_now", FieldTexts.Of(customer.AmountNow)),
        ];
    }
}
