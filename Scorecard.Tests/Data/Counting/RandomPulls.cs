using FsCheck;
using FsCheck.Fluent;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;

namespace Scorecard.Tests.Data.Counting;

/// <summary>One thing that happens in a source: a record comes or changes, or (null) is deleted there; then it may be pulled, fully or incrementally.</summary>
/// <param name="Twice">A second row with the same id, further down in the same pull: no record.</param>
internal sealed record Edit(string Source, RecordType Type, string Id, SourceRecord? Record, SourceRecord? Twice, Then Then)
{
    public override string ToString() => $"{Source} {Type} {Id}: {(Record is null ? "deleted" : Record)} {(Record is null ? "" : string.Join(',', Record.Segments))} {(Twice is null ? "" : "twice")} -> {Then}";
}

internal enum Then
{
    Nothing,
    FullPull,
    IncrementalPull,
}

/// <summary>
/// Records that hang together in every way they can: few ids, so that leads share customers, deals share leads, accounts
/// move, two sources use the same ids, and everything is changed, deleted and brought back again and again.
/// </summary>
internal static class RandomPulls
{
    public static readonly string[] OddSegments = ["", "web", "mail", "it's \"quoted\"; --", "Überseekanäle → 日本 🙂", new('x', 200), "a b", "a:b"];

    // A case takes seconds, and leaving out edits one by one would take hours: what fails is told as it came.
    public static Arbitrary<Edit[]> Any { get; } = Arb.From(Gen.Choose(10, 45).SelectMany(count => OneEdit.ArrayOf(count)));

    private static Gen<Edit> OneEdit =>
        from kind in Gen.Frequency(
            (7, Gen.Constant(RecordType.Lead)), (7, Gen.Constant(RecordType.Deal)), (3, Gen.Constant(RecordType.CustomerPeriod)),
            (2, Gen.Constant(RecordType.Spend)), (3, Gen.Constant(RecordType.Rate)))
        from source in Gen.Elements(Sources(kind))
        from number in Gen.Choose(1, 6)
        let id = $"{kind.ToString()[..1]}{number}"
        from deleted in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from record in RandomRecords.Of(kind, id)
        from twice in Gen.Frequency((5, Gen.Constant((SourceRecord?)null)), (1, RandomRecords.Of(kind, id).Select(SourceRecord? (again) => again)))
        from then in Gen.Frequency((8, Gen.Constant(Then.Nothing)), (2, Gen.Constant(Then.FullPull)), (1, Gen.Constant(Then.IncrementalPull)))
        select new Edit(source, kind, id, deleted ? null : record, deleted ? null : twice, then);

    private static string[] Sources(RecordType kind) => kind switch
    {
        RecordType.Lead or RecordType.Deal => ["crm", "crm2"],
        RecordType.CustomerPeriod => ["billing"],
        RecordType.Spend => ["ads"],
        _ => ["bank"],
    };
}
