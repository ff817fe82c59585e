using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;

namespace Scorecard.Worker.Sources.Csv.Mapping;

internal sealed class LeadMapper : IRecordMapper
{
    public string Name => "lead";

    public RecordType Type => RecordType.Lead;

    public IReadOnlyList<RecordField> Fields { get; } =
    [
        new("id", FieldKind.Text, IsRequired: true),
        new("created", FieldKind.Date),
        new("mql", FieldKind.Date),
        new("assigned", FieldKind.Date),
        new("firstTouch", FieldKind.Date),
        new("accepted", FieldKind.Date),
        new("rejected", FieldKind.Date),
        new("rejectReason", FieldKind.Text),
        new("sql", FieldKind.Date),
        new("customer", FieldKind.Text),
        new("lifecycleStage", FieldKind.Text),
        new("score", FieldKind.Number),
    ];

    public SourceRecord Map(MappedRow row)
    {
        var (created, mql) = (row.PastDate("created"), row.PastDate("mql"));
        row.FlagIfBefore("mql", mql, "created", created);
        return new LeadRecord
        {
            Id = row.Key("id"),
            CreatedAt = created?.At,
            MqlAt = mql?.At,
            AssignedAt = row.PastDate("assigned")?.At,
            FirstTouchAt = row.PastDate("firstTouch")?.At,
            AcceptedAt = row.PastDate("accepted")?.At,
            RejectedAt = row.PastDate("rejected")?.At,
            RejectReason = row.Text("rejectReason"),
            SqlAt = row.PastDate("sql")?.At,
            CustomerId = row.OptionalKey("customer"),
            LifecycleStage = row.Text("lifecycleStage"),
            Score = row.PlainNumber("score"),
            Segments = row.Segments(),
        };
    }
}
