using System.Globalization;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;

namespace Scorecard.Worker.Sources.Csv.Mapping;

internal sealed class SpendMapper : IRecordMapper
{
    private const int MostYears = 10;

    public string Name => "spend";

    public RecordType Type => RecordType.Spend;

    public IReadOnlyList<RecordField> Fields { get; } =
    [
        new("id", FieldKind.Text),
        new("from", FieldKind.Date, IsRequired: true),
        new("to", FieldKind.Date),
        new("kind", FieldKind.Text, IsRequired: true, "media", "tools", "salaries", "agency", "other"),
        new("campaign", FieldKind.Text),
        new("amount", FieldKind.Number, IsRequired: true),
        new("currency", FieldKind.Currency),
    ];

    public SourceRecord Map(MappedRow row)
    {
        var from = row.RequiredDate("from");
        var to = row.Date("to");
        row.RejectIfBefore("to", to, "from", from);
        row.RejectIfLongerThan(MostYears, "to", to, from);
        var record = new SpendRecord
        {
            Id = "",
            FromDay = from.Day,
            ToDay = to?.Day ?? from.Day,
            Kind = row.Word("kind"),
            Campaign = row.Text("campaign"),
            Amount = row.RequiredAmount("amount"),
            Currency = row.Currency(),
            Segments = row.Segments(),
        };
        return record with { Id = row.Maps("id") ? row.Key("id") : row.Numbered(MadeId(record)) };
    }

    private static string MadeId(SpendRecord spend)
    {
        var segments = spend.Segments.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{spend.FromDay:yyyy-MM-dd}/{spend.ToDay:yyyy-MM-dd}|{string.Join('|', segments)}|{spend.Campaign}|{spend.Kind}");
    }
}
