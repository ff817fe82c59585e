using FsCheck;
using FsCheck.Fluent;

namespace Scorecard.Tests.Metrics.Facts;

/// <summary>Random records: second events before the first, missing days, missing amounts, all on few enough days to collide.</summary>
internal static class AnyEntries
{
    public static Gen<Entry> Lead { get; } =
        from mql in Days.AnyOrNone
        from sql in Days.AnyOrNone
        from customer in Days.AnyOrNone
        from created in Days.AnyOrNone
        select Entry.OfLead(mql, sql, customer, created);

    public static Gen<Entry> Deal { get; } =
        from qualified in Days.AnyOrNone
        from closed in Days.AnyOrNone
        from isWon in Gen.Elements(true, false)
        from amount in Gen.Choose(-1, 40)
        from isFirst in Gen.Elements(true, false)
        select Entry.OfDeal(qualified, closed, closed is null ? "open" : isWon ? "won" : "lost", amount < 0 ? null : amount * 12.5m, isWon && isFirst);

    public static Gen<Entry> Spend { get; } =
        from day in Days.Any
        from kind in Gen.Elements(Scorecard.Metrics.Facts.CountedFacts.CostKinds.ToArray())
        from cents in Gen.Choose(1, 100_000)
        select Entry.OfSpend(day, kind, cents / 100m);

    public static Gen<Entry[]> Many { get; } = Gen.OneOf(Lead, Deal, Spend).ArrayOf();
}
