using FsCheck;
using FsCheck.Fluent;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;

namespace Scorecard.Tests.Data.DailyFacts;

/// <summary>One thing that happens in a source: a record comes or changes, or (null) is deleted there; then it may be pulled, fully or incrementally.</summary>
internal sealed record Edit(string Source, RecordType Type, string Id, SourceRecord? Record, Then Then)
{
    public override string ToString() => $"{Source} {Type} {Id}: {(Record is null ? "deleted" : Record)} {(Record is null ? "" : string.Join(',', Record.Segments))} -> {Then}";
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
    public static readonly string[] OddSegments = ["", "web", "Web", "it's \"quoted\"; --", "Überseekanäle → 日本 🙂", new('x', 200), " ", "a:b"];

    private static readonly DateTimeOffset First = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static Arbitrary<Edit[]> Any { get; } = Arb.From(
        Gen.Choose(5, 30).SelectMany(count => OneEdit.ArrayOf(count)),
        edits => Enumerable.Range(0, edits.Length).Select(left => edits.Where((_, at) => at != left).ToArray()));

    private static Gen<Edit> OneEdit =>
        from kind in Gen.Frequency((5, Gen.Constant(RecordType.Lead)), (7, Gen.Constant(RecordType.Deal)), (3, Gen.Constant(RecordType.CustomerPeriod)), (2, Gen.Constant(RecordType.Spend)))
        from source in Gen.Elements(kind is RecordType.Lead or RecordType.Deal ? ["crm", "crm2"] : kind is RecordType.Spend ? new[] { "ads" } : ["billing"])
        from number in Gen.Choose(1, 6)
        let id = $"{kind.ToString()[..1]}{number}"
        from deleted in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from record in Record(kind, id)
        from then in Gen.Frequency((8, Gen.Constant(Then.Nothing)), (2, Gen.Constant(Then.FullPull)), (1, Gen.Constant(Then.IncrementalPull)))
        select new Edit(source, kind, id, deleted ? null : record, then);

    private static Gen<SourceRecord> Record(RecordType kind, string id) => kind switch
    {
        RecordType.Lead => Lead(id),
        RecordType.Deal => Deal(id),
        RecordType.CustomerPeriod => CustomerPeriod(id),
        _ => Spend(id),
    };

    private static Gen<SourceRecord> Lead(string id) =>
        from created in Maybe(Instant)
        from mql in Maybe(Instant)
        from sql in Maybe(Instant)
        from customer in Maybe(Customer)
        from segments in Segments(["channel"])
        select (SourceRecord)new LeadRecord { Id = id, CreatedAt = created?.At, MqlAt = mql?.At, SqlAt = sql?.At, CustomerId = customer, Segments = segments };

    private static Gen<SourceRecord> Deal(string id) =>
        from lead in Maybe(Gen.Choose(1, 7).Select(number => $"L{number}"))
        from customer in Maybe(Customer)
        from created in Maybe(Instant)
        from qualified in Maybe(Instant)
        from closed in Maybe(Instant)
        from outcome in Gen.Elements("open", "won", "won", "lost")
        from amount in Maybe(Money)
        from segments in Segments(["channel", "region"])
        select (SourceRecord)new DealRecord
        {
            Id = id, LeadId = lead, CustomerId = customer, CreatedAt = created?.At, QualifiedAt = qualified?.At, ClosedAt = closed?.At,
            Outcome = outcome, Amount = amount?.Sum, Segments = segments,
        };

    private static Gen<SourceRecord> CustomerPeriod(string id) =>
        from customer in Customer
        from start in Instant
        from end in Maybe(Instant)
        from amount in Maybe(Money)
        from segments in Segments(["channel", "plan"])
        select (SourceRecord)new CustomerPeriodRecord { Id = id, CustomerId = customer, From = start.At, To = end?.At, MonthlyAmount = amount?.Sum, Segments = segments };

    private static Gen<SourceRecord> Spend(string id) =>
        from day in Gen.Choose(0, 100)
        from days in Gen.Choose(0, 40)
        from kind in Gen.Elements("media", "tools", "salaries", "agency", "other")
        from amount in Money
        from segments in Segments(["channel"])
        select (SourceRecord)new SpendRecord
        {
            Id = id, FromDay = DateOnly.FromDateTime(First.UtcDateTime).AddDays(day), ToDay = DateOnly.FromDateTime(First.UtcDateTime).AddDays(day + days),
            Kind = kind, Amount = amount.Sum, Segments = segments,
        };

    private static Gen<string> Customer => Gen.Elements("C1", "C2", "C3");

    // Few moments, so that ties come up, and some of them near midnight, where the reporting time zone decides the day.
    private static Gen<Moment> Instant =>
        from day in Gen.Choose(0, 110)
        from hour in Gen.Elements(0, 4, 5, 23)
        select new Moment(First.AddDays(day).AddHours(hour));

    private static Gen<Amount> Money => Gen.Choose(-1, 30_000).Select(cents => new Amount(Math.Max(0, cents) / 100m));

    private static Gen<T?> Maybe<T>(Gen<T> one)
        where T : class => Gen.Frequency((1, Gen.Constant((T?)null)), (2, one.Select(T? (value) => value)));

    private static Gen<IReadOnlyDictionary<string, string>> Segments(string[] names) =>
        from values in Maybe(Gen.Elements(OddSegments)).ArrayOf(names.Length)
        select (IReadOnlyDictionary<string, string>)names.Zip(values).Where(pair => pair.Second is not null)
            .ToDictionary(pair => pair.First, pair => pair.Second!, StringComparer.Ordinal);

    private sealed record Moment(DateTimeOffset At);

    private sealed record Amount(decimal Sum);
}
