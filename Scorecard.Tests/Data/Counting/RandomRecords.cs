using FsCheck;
using FsCheck.Fluent;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;

namespace Scorecard.Tests.Data.Counting;

/// <summary>Records with anything missing, before or after what it should follow, in currencies with and without a rate.</summary>
internal static class RandomRecords
{
    private static readonly DateTimeOffset First = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static Gen<SourceRecord> Of(RecordType kind, string id) => kind switch
    {
        RecordType.Lead => Lead(id),
        RecordType.Deal => Deal(id),
        RecordType.CustomerPeriod => CustomerPeriod(id),
        RecordType.Spend => Spend(id),
        _ => Rate(id),
    };

    private static Gen<SourceRecord> Lead(string id) =>
        from stages in Maybe(Instant).ArrayOf(3)
        from assigned in Maybe(Instant)
        from answers in Maybe(Gen.Choose(-3000, 9000).Select(minutes => new Moment(First.AddMinutes(minutes)))).ArrayOf(3)
        from reason in Maybe(Gen.Elements(RandomPulls.OddSegments))
        from stage in Maybe(Gen.Elements("subscriber", "mql", "sql", "customer", "MQL"))
        from score in Maybe(Gen.Elements(-5m, 0m, 49.99m, 50m, 80m).Select(sum => new Amount(sum)))
        from customer in Maybe(Customer)
        from segments in Segments(["channel"])

        // What sales answers follows the hand-off, more often than not.
        let since = (assigned ?? stages[1] ?? new Moment(First)).At - First
        select (SourceRecord)new LeadRecord
        {
            Id = id, CreatedAt = stages[0]?.At, MqlAt = stages[1]?.At, SqlAt = stages[2]?.At, AssignedAt = assigned?.At,
            FirstTouchAt = answers[0]?.At + since, AcceptedAt = answers[1]?.At + since, RejectedAt = answers[2]?.At + since, RejectReason = reason,
            LifecycleStage = stage, Score = score?.Sum, CustomerId = customer, Segments = segments,
        };

    private static Gen<SourceRecord> Deal(string id) =>
        from lead in Maybe(Gen.Choose(1, 7).Select(number => $"L{number}"))
        from customer in Maybe(Customer)
        from days in Maybe(Instant).ArrayOf(4)
        from outcome in Gen.Elements("open", "open", "won", "won", "won", "lost")
        from amount in Maybe(Money)
        from currency in Maybe(Currency)
        from chance in Maybe(Gen.Choose(0, 100).Select(percent => new Amount(percent / 100m)))
        from segments in Segments(["channel", "region"])
        select (SourceRecord)new DealRecord
        {
            Id = id, LeadId = lead, CustomerId = customer, CreatedAt = days[0]?.At, QualifiedAt = days[1]?.At, ClosedAt = days[2]?.At, ExpectedCloseAt = days[3]?.At,
            Outcome = outcome, Amount = amount?.Sum, Currency = currency, Probability = chance?.Sum, Segments = segments,
        };

    private static Gen<SourceRecord> CustomerPeriod(string id) =>
        from customer in Customer
        from start in Instant
        from end in Maybe(Instant)
        from amount in Maybe(Money)
        from currency in Maybe(Currency)
        from segments in Segments(["channel", "plan"])
        select (SourceRecord)new CustomerPeriodRecord { Id = id, CustomerId = customer, From = start.At, To = end?.At, MonthlyAmount = amount?.Sum, Currency = currency, Segments = segments };

    private static Gen<SourceRecord> Spend(string id) =>
        from day in Gen.Choose(0, 100)
        from days in Gen.Choose(0, 40)
        from kind in Gen.Elements("media", "tools", "salaries", "agency", "other")
        from amount in Money
        from currency in Maybe(Currency)
        from segments in Segments(["channel"])
        select (SourceRecord)new SpendRecord
        {
            Id = id, FromDay = DateOnly.FromDateTime(First.UtcDateTime).AddDays(day), ToDay = DateOnly.FromDateTime(First.UtcDateTime).AddDays(day + days),
            Kind = kind, Amount = amount.Sum, Currency = currency, Segments = segments,
        };

    // Six rates over four months leave gaps of more than a week, and an id may come back with another currency.
    private static Gen<SourceRecord> Rate(string id) =>
        from day in Gen.Choose(0, 110)
        from currency in Gen.Elements("EUR", "EUR", "GBP")
        from millionths in Gen.Choose(700_001, 1_399_999)
        select (SourceRecord)new RateRecord { Id = id, Day = DateOnly.FromDateTime(First.UtcDateTime).AddDays(day), Currency = currency, Rate = millionths / 1_000_000m };

    private static Gen<string> Customer => Gen.Elements("C1", "C2", "C3");

    private static Gen<string> Currency => Gen.Elements("USD", "USD", "EUR", "GBP");

    // Few moments, so that ties come up, and some of them near midnight, where the reporting time zone decides the day; now and
    // then one years before or after all others.
    private static Gen<Moment> Instant =>
        from year in Gen.Frequency((40, Gen.Constant(0)), (1, Gen.Elements(-7, 5, -66)))
        from day in Gen.Choose(0, 110)
        from minute in Gen.Elements(0, 4 * 60, 5 * 60, (13 * 60) + 1, 14 * 60, 17 * 60, 23 * 60)
        from second in Gen.Elements(0, 0, 59)
        select new Moment(First.AddYears(year).AddDays(day).AddMinutes(minute).AddSeconds(second));

    private static Gen<Amount> Money => Gen.Choose(-1, 30_000).Select(cents => new Amount(Math.Max(0, cents) / 100m));

    private static Gen<T?> Maybe<T>(Gen<T> one)
        where T : class => Gen.Frequency((1, Gen.Constant((T?)null)), (3, one.Select(T? (value) => value)));

    private static Gen<IReadOnlyDictionary<string, string>> Segments(string[] names) =>
        from values in Maybe(Gen.Elements(RandomPulls.OddSegments)).ArrayOf(names.Length)
        select (IReadOnlyDictionary<string, string>)names.Zip(values).Where(pair => pair.Second is not null)
            .ToDictionary(pair => pair.First, pair => pair.Second!, StringComparer.Ordinal);

    private sealed record Moment(DateTimeOffset At);

    private sealed record Amount(decimal Sum);
}
