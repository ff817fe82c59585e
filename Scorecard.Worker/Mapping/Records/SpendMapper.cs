using System.Globalization;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Worker.Mapping.FieldReading;
using Scorecard.Worker.Mapping.Fields;

namespace Scorecard.Worker.Mapping.Records;

internal sealed class SpendMapper : IRecordMapper
{
    private const int MostYears = 10;

    public string Name => "spend";

    public RecordType Type => RecordType.Spend;

    public IReadOnlyList<RecordField> Fields { get; } =
    [
        new("id", FieldKind.Key),
        new("from", FieldKind.Date, IsRequired: true),
        new("to", FieldKind.Date),
        new("kind", FieldKind.Text, IsRequired: true, "media", "tools", "salaries", "agency", "other"),
        new("campaign", FieldKind.Text),
        new("amount", FieldKind.Number, IsRequired: true),
        new("currency", FieldKind.Currency),
        new(RecordField.Updated, FieldKind.Date),
    ];

    public SourceRecord Map(MappedRow row)
    {
        var (from, last) = row.RequiredPeriod("from");
        var to = row.Period("to")?.Last ?? last;
        row.RejectIfOpen("to");
        row.RejectIfBefore("to", to, "from", from);
        row.RejectIfLongerThan(MostYears, "to", to, from);
        var record = new SpendRecord
        {
            Id = "",
            FromDay = from.Day,
            ToDay = to.Day,
            Kind = row.Word("kind"),
            Campaign = row.Text("campaign"),
            Amount = row.RequiredAmount("amount"),
            Currency = row.Currency(),
            Segments = row.Segments(),
        };
        return record with { Id = row.Maps("id") ? row.Key("id") : row.Numbered(MadeId(record)) };
    }

    public SourceRecord Over(SourceRecord newer, SourceRecord older)
    {
        var (now, then) = ((SpendRecord)newer, (SpendRecord)older);
        return now with { Campaign = now.Campaign ?? then.Campaign, Segments = then.Segments.Under(now.Segments) };
    }

    private static string MadeId(SpendRecord spend)
    {
        var segments = spend.Segments.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{spend.FromDay:yyyy-MM-dd}/{spend.ToDay:yyyy-MM-dd}|{string.Join('|', segments)}|{spend.Campaign}|{spend.Kind}");
    }
}
