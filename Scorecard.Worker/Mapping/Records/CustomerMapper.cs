using System.Globalization;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Worker.Mapping.FieldReading;
using Scorecard.Worker.Mapping.Fields;

namespace Scorecard.Worker.Mapping.Records;

internal sealed class CustomerMapper : IRecordMapper
{
    public string Name => "customer";

    public RecordType Type => RecordType.CustomerPeriod;

    public IReadOnlyList<RecordField> Fields { get; } =
    [
        new("id", FieldKind.Key),
        new("customer", FieldKind.Key, IsRequired: true),
        new("from", FieldKind.Date, IsRequired: true),
        new("to", FieldKind.Date),
        new("monthlyAmount", FieldKind.Number),
        new("currency", FieldKind.Currency),
        new(RecordField.Updated, FieldKind.Date),
    ];

    public SourceRecord Map(MappedRow row)
    {
        var customer = row.Key("customer");
        var (from, to) = (row.RequiredDate("from"), row.Date("to"));
        row.RejectIfBefore("to", to, "from", from);
        return new CustomerPeriodRecord
        {
            Id = row.Maps("id") ? row.Key("id") : row.Numbered(string.Create(CultureInfo.InvariantCulture, $"{customer} {from.Day:yyyy-MM-dd}"), isExportedAgain: true),
            CustomerId = customer,
            From = from.At,
            To = to?.At,
            MonthlyAmount = row.Amount("monthlyAmount"),
            Currency = row.Currency(),
            Segments = row.Segments(),
        };
    }

    public SourceRecord Over(SourceRecord newer, SourceRecord older)
    {
        var (now, then) = ((CustomerPeriodRecord)newer, (CustomerPeriodRecord)older);
        return now with
        {
            To = now.To ?? then.To,
            MonthlyAmount = now.MonthlyAmount ?? then.MonthlyAmount,
            Currency = now.MonthlyAmount is null ? now.Currency ?? then.Currency : now.Currency,
            Segments = then.Segments.Under(now.Segments),
        };
    }
}
