using System.Globalization;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Worker.Mapping.FieldReading;
using Scorecard.Worker.Mapping.Fields;

namespace Scorecard.Worker.Mapping.Records;

/// <summary>Exchange rates: what one unit of a currency is worth in the reporting one. A day and currency come once.</summary>
internal sealed class RateMapper : IRecordMapper
{
    public string Name => "rate";

    public RecordType Type => RecordType.Rate;

    public IReadOnlyList<RecordField> Fields { get; } =
    [
        new("day", FieldKind.Date, IsRequired: true),
        new("currency", FieldKind.Currency, IsRequired: true),
        new("rate", FieldKind.Number, IsRequired: true),
        new(RecordField.Updated, FieldKind.Date),
    ];

    public SourceRecord Map(MappedRow row)
    {
        var (day, currency) = (row.RequiredDate("day").Day, row.RequiredCurrency());
        return new RateRecord
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{currency} {day:yyyy-MM-dd}"),
            Day = day,
            Currency = currency,
            Rate = row.ExchangeRate("rate"),
            Segments = row.Segments(),
        };
    }

    public SourceRecord Over(SourceRecord newer, SourceRecord older) => newer with { Segments = older.Segments.Under(newer.Segments) };
}
