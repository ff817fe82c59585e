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

    public static Gen<Entry> HandOff { get; } =
        from day in Days.Any
        from minutes in Gen.Choose(-1, 2000)
        from inTime in Gen.Elements(true, false)
        from verdict in Gen.Elements("accepted", "rejected", "overdue")
        from reason in Gen.Elements(null, "", "no budget", "a/b")
        select Entry.OfHandOff(day, minutes < 0 ? null : minutes, inTime, verdict, verdict == "rejected" ? reason : null);

    public static Gen<Entry> Plan { get; } =
        from qualified in Days.Any
        from expected in Days.Any
        from ended in Days.AnyOrNone
        from amount in Gen.Choose(-1, 40)
        from percent in Gen.Choose(-1, 100)
        from currency in Gen.Elements(null, null, "EUR", "GBP")
        let plan = Entry.OfPlan(qualified, expected, currency is not null || amount < 0 ? null : amount * 12.5m, percent < 0 ? null : percent / 100m, ended)
        select currency is null ? plan : plan.With(Scorecard.Metrics.Facts.Deal.WithoutRate, currency);

    public static Gen<Entry> SpendWithoutRate { get; } =
        from spend in Spend
        from currency in Gen.Elements("EUR", "GBP")
        select new Entry(spend.Values.Where(pair => pair.Key != Scorecard.Metrics.Facts.Spend.Amount)
            .Append(new(Scorecard.Metrics.Facts.Spend.WithoutRate, currency)).ToDictionary());

    public static Gen<Entry[]> Many { get; } = Gen.OneOf(Lead, Deal, Spend, HandOff, Plan, SpendWithoutRate).ArrayOf();
}
