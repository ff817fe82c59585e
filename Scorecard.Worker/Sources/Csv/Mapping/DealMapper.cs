using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;

namespace Scorecard.Worker.Sources.Csv.Mapping;

internal sealed class DealMapper : IRecordMapper
{
    public string Name => "deal";

    public RecordType Type => RecordType.Deal;

    public IReadOnlyList<RecordField> Fields { get; } =
    [
        new("id", FieldKind.Text, IsRequired: true),
        new("lead", FieldKind.Text),
        new("customer", FieldKind.Text),
        new("created", FieldKind.Date),
        new("qualified", FieldKind.Date),
        new("expectedClose", FieldKind.Date),
        new("probability", FieldKind.Number),
        new("closed", FieldKind.Date),
        new("outcome", FieldKind.Text, IsRequired: true, "open", "won", "lost"),
        new("amount", FieldKind.Number),
        new("currency", FieldKind.Currency),
    ];

    public SourceRecord Map(MappedRow row)
    {
        var outcome = row.Word("outcome");
        var (created, qualified) = (row.PastDate("created"), row.PastDate("qualified"));
        var closed = outcome is "open" ? row.Date("closed") : row.PastDate("closed");
        if (outcome is not "open")
        {
            row.FlagIfBefore("closed", closed, "created", created);
            row.FlagIfBefore("closed", closed, "qualified", qualified);
            row.FlagIfMissing("closed", closed, $"the deal is {outcome}, but it has no date on which it was closed");
        }

        return new DealRecord
        {
            Id = row.Key("id"),
            LeadId = row.OptionalKey("lead"),
            CustomerId = row.OptionalKey("customer"),
            CreatedAt = created?.At,
            QualifiedAt = qualified?.At,
            ExpectedCloseAt = row.Date("expectedClose")?.At,
            Probability = row.Probability("probability"),
            ClosedAt = closed?.At,
            Outcome = outcome,
            Amount = row.Amount("amount"),
            Currency = row.Currency(),
            Segments = row.Segments(),
        };
    }
}
