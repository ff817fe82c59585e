using Scorecard.Data.Columns;
using Scorecard.Data.Counting;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Records;

/// <summary>What readers are told of the days of spend.</summary>
internal sealed class SpendDetails(ColumnFacts facts) : IRecordDetails
{
    private static readonly Field[] Fields = [Spend.Day, Spend.Kind, Spend.Amount, Spend.WithoutRate];

    private readonly SpendColumns _spend = facts.Records.Spend;

    public string SourceOf(int record) => _spend.Rows[_spend.RowOf(record)].Source;

    public ReadOnlySpan<byte> IdOf(int record) => _spend.Id[_spend.RowOf(record)];

    public int CustomerOf(int record) => Unknown.Value;

    public int SetOf(int record) => facts.Spend.Sets[record];

    public IEnumerable<KeyValuePair<string, string>> FieldsOf(int record) => FieldTexts.Of(facts.Spend, Fields, record);
}
