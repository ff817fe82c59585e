using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Worker.Mapping.FieldReading;
using Scorecard.Worker.Mapping.Fields;
using Scorecard.Worker.Mapping.Values.Dates;

namespace Scorecard.Worker.Mapping.Records;

internal sealed class LeadMapper : IRecordMapper
{
    public string Name => "lead";

    public RecordType Type => RecordType.Lead;

    public IReadOnlyList<RecordField> Fields { get; } =
    [
        new("id", FieldKind.Key, IsRequired: true),
        new("created", FieldKind.Date),
        new("mql", FieldKind.Date),
        new("assigned", FieldKind.Date),
        new("firstTouch", FieldKind.Date),
        new("accepted", FieldKind.Date),
        new("rejected", FieldKind.Date),
        new("rejectReason", FieldKind.Text),
        new("sql", FieldKind.Date),
        new("customer", FieldKind.Key),
        new("lifecycleStage", FieldKind.Text),
        new("score", FieldKind.Number),
        new(RecordField.Updated, FieldKind.Date),
    ];

    public SourceRecord Map(MappedRow row)
    {
        var (created, mql, assigned, touched) = (row.PastDate("created"), row.PastDate("mql"), row.PastDate("assigned"), row.PastDate("firstTouch"));
        var (accepted, rejected, sql) = (row.PastDate("accepted"), row.PastDate("rejected"), row.PastDate("sql"));
        (string Field, Moment? At)[] first = [("created", created), ("mql", mql), ("assigned", assigned), ("firstTouch", touched)];
        row.FlagOutOfOrder([.. first, ("accepted", accepted), ("sql", sql)]);
        row.FlagIfBeforeAny("rejected", rejected, first);
        return new LeadRecord
        {
            Id = row.Key("id"),
            CreatedAt = created?.At,
            MqlAt = mql?.At,
            AssignedAt = assigned?.At,
            FirstTouchAt = touched?.At,
            AcceptedAt = accepted?.At,
            RejectedAt = rejected?.At,
            RejectReason = row.Text("rejectReason"),
            SqlAt = sql?.At,
            CustomerId = row.OptionalKey("customer"),
            LifecycleStage = row.Text("lifecycleStage"),
            Score = row.PlainNumber("score"),
            Segments = row.Segments(),
        };
    }

    public SourceRecord Over(SourceRecord newer, SourceRecord older)
    {
        var (now, then) = ((LeadRecord)newer, (LeadRecord)older);
        return now with
        {
            CreatedAt = now.CreatedAt ?? then.CreatedAt,
            MqlAt = now.MqlAt ?? then.MqlAt,
            AssignedAt = now.AssignedAt ?? then.AssignedAt,
            FirstTouchAt = now.FirstTouchAt ?? then.FirstTouchAt,
            AcceptedAt = now.AcceptedAt ?? then.AcceptedAt,
            RejectedAt = now.RejectedAt ?? then.RejectedAt,
            RejectReason = now.RejectReason ?? then.RejectReason,
            SqlAt = now.SqlAt ?? then.SqlAt,
            CustomerId = now.CustomerId ?? then.CustomerId,
            LifecycleStage = now.LifecycleStage ?? then.LifecycleStage,
            Score = now.Score ?? then.Score,
            Segments = then.Segments.Under(now.Segments),
        };
    }
}
