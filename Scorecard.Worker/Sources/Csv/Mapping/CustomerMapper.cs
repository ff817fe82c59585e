using System.Globalization;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;

namespace Scorecard.Worker.Sources.Csv.Mapping;

internal sealed class CustomerMapper : IRecordMapper
{
    public string Name => "customer";

    public RecordType Type => RecordType.CustomerPeriod;

    public IReadOnlyList<RecordField> Fields { get; } =
    [
        new("id", FieldKind.Text),
        new("customer", FieldKind.Text, IsRequired: true),
        new("from", FieldKind.Date, IsRequired: true),
        new("to", FieldKind.Date),
        new("monthlyAmount", FieldKind.Number),
        new("currency", FieldKind.Currency),
    ];

    public SourceRecord Map(MappedRow row)
    {
        var customer = row.Key("customer");
        var (from, to) = (row.RequiredDate("from"), row.Date("to"));
        row.RejectIfBefore("to", to, "from", from);
        return new CustomerPeriodRecord
        {
            Id = row.Maps("id") ? row.Key("id") : string.Create(CultureInfo.InvariantCulture, $"{customer} {from.Day:yyyy-MM-dd}"),
            CustomerId = customer,
            From = from.At,
            To = to?.At,
            MonthlyAmount = row.Amount("monthlyAmount"),
            Currency = row.Currency(),
            Segments = row.Segments(),
        };
    }
}
