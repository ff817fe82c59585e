using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Worker.Mapping.FieldReading;
using Scorecard.Worker.Mapping.Fields;

namespace Scorecard.Worker.Mapping.Records;

internal sealed class DealMapper : IRecordMapper
{
    public string Name => "deal";

    public RecordType Type => RecordType.Deal;

    public IReadOnlyList<RecordField> Fields { get; } =
    [
        new("id", FieldKind.Key, IsRequired: true),
        new("lead", FieldKind.Key),
        new("customer", FieldKind.Key),
        new("created", FieldKind.Date),
        new("qualified", FieldKind.Date),
        new("expectedClose", FieldKind.Date),
        new("probability", FieldKind.Share),
        new("closed", FieldKind.Date),
        new("outcome", FieldKind.Text, IsRequired: true, "open", "won", "lost") { MayStandElsewhere = true },
        new("amount", FieldKind.Number),
        new("currency", FieldKind.Currency),
        new(RecordField.Updated, FieldKind.Date),
    ];

    public SourceRecord Map(MappedRow row)
    {
        var outcome = row.Outcome();
        var (created, qualified) = (row.PastDate("created"), row.PastDate("qualified"));
        var closed = outcome is "open" ? row.Date("closed") : row.PastDate("closed");
        row.FlagIfBefore("qualified", qualified, "created", created);
        if (outcome is "won" or "lost")
        {
            row.FlagIfBeforeAny("closed", closed, [("created", created), ("qualified", qualified)]);
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

    public SourceRecord Over(SourceRecord newer, SourceRecord older)
    {
        var (now, then) = ((DealRecord)newer, (DealRecord)older);
        return now with
        {
            LeadId = now.LeadId ?? then.LeadId,
            CustomerId = now.CustomerId ?? then.CustomerId,
            CreatedAt = now.CreatedAt ?? then.CreatedAt,
            QualifiedAt = now.QualifiedAt ?? then.QualifiedAt,
            ExpectedCloseAt = now.ExpectedCloseAt ?? then.ExpectedCloseAt,
            Probability = now.Probability ?? then.Probability,
            ClosedAt = now.ClosedAt ?? then.ClosedAt,
            Outcome = now.Outcome.Length > 0 ? now.Outcome : then.Outcome,
            Amount = now.Amount ?? then.Amount,
            Currency = now.Amount is null ? now.Currency ?? then.Currency : now.Currency,
            Segments = then.Segments.Under(now.Segments),
        };
    }

    public string? Lacking(SourceRecord record) => record is DealRecord { Outcome: "" } ? "outcome" : null;
}
