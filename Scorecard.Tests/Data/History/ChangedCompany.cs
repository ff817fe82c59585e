using Scorecard.Data.Snapshots;
using Scorecard.Data.Setup;
using Scorecard.Metrics.Agreements;
using Scorecard.Metrics.Facts;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.History;

/// <summary>
/// A small company in eight snapshots: in between a lead's stage, a deal's amount and account, a customer, a rate, what is spent
/// and what the sources map have changed, and a lead has gone and come back.
/// </summary>
internal static class ChangedCompany
{
    public const int Snapshots = 8;

    private static readonly CompanySettings Settings = TestStore.Company("crm", "billing", "ads", "bank") with
    {
        TimeZone = "America/New_York",
        Stages = new StageRules(new StageRule { LifecycleStages = ["mql", "sql"], ScoreAtLeast = 80 }, new StageRule { LifecycleStages = ["sql"] }),
    };

    /// <summary>Pulls one after another, a day apart, and calls back after each.</summary>
    public static async Task<TestStore> PulledAsync(Func<TestStore, long, Task> pulled)
    {
        var store = await TestStore.NewAsync(Settings, new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        foreach (var (source, readings) in Pulls())
        {
            store.Clock.Now = store.Clock.Now.AddDays(1);
            var run = await store.PullAsync(source, readings(store.Clock.Now.AddHours(-2)));
            await pulled(store, run.SnapshotId!.Value);
        }

        return store;
    }

    private static IEnumerable<(string Source, Func<DateTimeOffset, Reading[]> Readings)> Pulls()
    {
        yield return ("bank", at => [Described(RecordType.Rate, at, [], "day", "currency", "rate"), .. Rates(1.1m)]);
        yield return ("crm", at => Crm(at, "new", 100, "c1", "web"));
        yield return ("billing", at => Billing(at, 30, "2026-02-20"));
        yield return ("ads", at => Ads(at, 500));
        yield return ("crm", at => Crm(at, "mql", 250, "c2", "web", withThird: false));
        yield return ("billing", at => Billing(at, 45, null));
        yield return ("bank", at => [Described(RecordType.Rate, at, [], "day", "currency", "rate"), .. Rates(1.3m)]);
        yield return ("crm", at => Crm(at, "sql", 400, "c1", "ads", fields: ["firstTouch", "assigned"]));
    }

    private static Reading[] Crm(DateTimeOffset at, string stage, decimal amount, string customer, string channel, bool withThird = true, params string[] fields)
    {
        LeadRecord[] leads =
        [
            new() { Id = "1", CreatedAt = Pull.At("2026-02-01"), LifecycleStage = stage, Score = 10, CustomerId = "c1", FirstTouchAt = Pull.At("2026-02-03"), Segments = Pull.Channel(channel) },
            new() { Id = "2", CreatedAt = Pull.At("2026-02-02"), LifecycleStage = "new", Score = stage == "new" ? 90 : 5, AssignedAt = Pull.At("2026-02-04"), Segments = Pull.Channel("web") },
            new() { Id = "3", CreatedAt = Pull.At("2026-02-03"), LifecycleStage = "mql", Segments = Pull.Channel("ads") },
        ];
        DealRecord[] deals =
        [
            Pull.Won("a", "2026-02-11", amount, lead: "1", customer: customer) with { QualifiedAt = Pull.At("2026-02-05"), Segments = Pull.Channel("") },
            Pull.Won("b", "2026-02-15", 70, lead: "2") with { Currency = "EUR" },
            Pull.Won("o", "2026-02-18", amount * 2, lead: "3") with { Outcome = amount > 200 ? "lost" : "open", ClosedAt = amount > 200 ? Pull.At("2026-02-25") : null },
        ];
        return
        [
            Described(RecordType.Lead, at, ["channel"], ["created", "mql", "sql", "customer", "lifecycleStage", "score", .. fields]),
            Described(RecordType.Deal, at, fields.Length > 0 ? ["channel", "region"] : ["channel"], "lead", "customer", "created", "qualified", "closed", "outcome", "amount", "currency", "expectedClose", "probability"),
            .. leads.Take(withThird ? 3 : 2).Select(lead => new Received(lead)),
            .. deals.Select(deal => new Received(deal)),
        ];
    }

    private static Reading[] Billing(DateTimeOffset at, decimal amount, string? left) =>
    [
        Described(RecordType.CustomerPeriod, at, [], "customer", "from", "to", "amount", "currency"),
        new Received(new CustomerPeriodRecord { Id = "p1", CustomerId = "c1", From = Pull.At("2026-01-05"), To = left is null ? null : Pull.At(left), MonthlyAmount = amount, Currency = "EUR" }),
        new Received(new CustomerPeriodRecord { Id = "p2", CustomerId = "c2", From = Pull.At("2026-01-09"), MonthlyAmount = 20 }),
    ];

    private static Reading[] Ads(DateTimeOffset at, decimal amount) =>
    [
        Described(RecordType.Spend, at, ["channel"], "from", "to", "kind", "amount", "currency"),
        new Received(new SpendRecord { Id = "s", FromDay = new(2026, 2, 1), ToDay = new(2026, 2, 20), Kind = "media", Amount = amount, Currency = "EUR", Segments = Pull.Channel("web") }),
    ];

    private static IEnumerable<Reading> Rates(decimal rate) => Enumerable.Range(0, 70).Select(day =>
        new Received(new RateRecord { Id = $"{day}", Day = new DateOnly(2025, 12, 25).AddDays(day), Currency = "EUR", Rate = rate + (day / 1000m) }));

    private static Described Described(RecordType type, DateTimeOffset at, string[] segments, params string[] fields) =>
        new(type, at, fields.ToHashSet(StringComparer.Ordinal), segments.ToHashSet(StringComparer.Ordinal));
}
