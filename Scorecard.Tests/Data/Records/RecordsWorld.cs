using System.Text.Json;
using Scorecard.Data.Model;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Records;

/// <summary>
/// A company with records of every type at random over five months, and with another definition in force in each of them,
/// so that every fact is counted, under two sets of classification rules.
/// </summary>
internal static class RecordsWorld
{
    public static readonly DateOnly First = new(2026, 1, 1);
    public static readonly DateOnly Last = new(2026, 5, 31);

    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly string[] Channels = ["web", "Web", "", "it's \"quoted\"; --"];

    private static readonly string[] Definitions =
    [
        """{"lead-conversion-rate": {"entry": "lead", "windowDays": 20}, "customer-acquisition-cost": {"lag": 1}}""",
        """{"lead-conversion-rate": {"entry": "sql", "windowDays": 15}, "customer-retention": {"basis": "repeat-purchase", "windowDays": 25}}""",
        """{"lead-conversion-rate": {"entry": "mql", "basis": "period"}, "mql-to-sql-ratio": {"basis": "period"}, "sla-compliance": {"hours": 9}, "pipeline-velocity": {"opportunities": "worked"}}""",
        """{"lead-conversion-rate": {"entry": "lead", "basis": "period"}, "mql-to-sql-ratio": {"basis": "ever"}, "pipeline-velocity": {"trailingDays": 40, "maximumAgeDays": 20}}""",
        """{"lead-conversion-rate": {"entry": "sql", "basis": "period"}, "pipeline-velocity": {"opportunities": "created"}, "lead-acceptance-rate": {"verdictHours": 5}}""",
    ];

    /// <summary>The company, everything pulled on the day after the last.</summary>
    public static async Task<TestStore> PulledAsync(int seed)
    {
        var company = TestStore.Company("crm", "billing", "ads", "bank") with { TimeZone = "America/New_York", Targets = [new AgreedTarget("revenue-won", "month", 400_000)] };
        var store = await TestStore.NewAsync(company, new DateTimeOffset(2025, 12, 1, 0, 0, 0, TimeSpan.Zero));
        foreach (var (definition, month) in Definitions.Select((definition, month) => (definition, month)))
        {
            store.Clock.Now = new DateTimeOffset(2026, month + 1, 1, 12, 0, 0, TimeSpan.Zero);
            await store.Setup.ApplyAsync(company with { Definition = Read(definition) }, CancellationToken.None);
        }

        store.Clock.Now = Now;
        var random = new Random(seed);
        await store.PullAsync("bank", [Described(RecordType.Rate, ["id", "day", "currency", "rate"]), .. Enumerable.Range(-20, 180).Select(day => new Received(
            new RateRecord { Id = $"{day}", Day = First.AddDays(day), Currency = "EUR", Rate = 1.05m + (day % 7 / 100m) }))]);
        await store.PullAsync("crm",
        [
            Described(RecordType.Lead, ["id", "created", "mql", "assigned", "firstTouch", "accepted", "rejected", "rejectReason", "sql", "customer"], "channel"),
            Described(RecordType.Deal, ["id", "lead", "customer", "created", "qualified", "expectedClose", "probability", "closed", "outcome", "amount"], "channel", "region"),
            .. Enumerable.Range(1, 260).Select(number => new Received(Lead(random, number))),
            .. Enumerable.Range(1, 320).Select(number => new Received(Deal(random, number))),
        ]);
        await store.PullAsync("billing",
            [Described(RecordType.CustomerPeriod, ["id", "customer", "from", "to", "amount"]), .. Enumerable.Range(1, 220).Select(number => new Received(Period(random, number)))]);
        await store.PullAsync("ads",
            [Described(RecordType.Spend, ["id", "from", "to", "kind", "amount"], "channel"), .. Enumerable.Range(1, 90).Select(number => new Received(Spend(random, number)))]);
        return store;
    }

    private static Described Described(RecordType type, string[] fields, params string[] segments) =>
        new(type, Now, fields.ToHashSet(StringComparer.Ordinal), segments.ToHashSet(StringComparer.Ordinal));

    private static LeadRecord Lead(Random random, int number)
    {
        var created = Moment(random, 0, 140);
        var mql = Maybe(random, 8, () => created.AddHours(random.Next(-30, 200)));
        return new()
        {
            Id = $"L{number}", CreatedAt = created, MqlAt = mql, SqlAt = Maybe(random, 5, () => created.AddHours(random.Next(0, 900))),
            AssignedAt = Maybe(random, 5, () => created.AddHours(random.Next(0, 30))), FirstTouchAt = Maybe(random, 7, () => created.AddHours(random.Next(0, 60))),
            AcceptedAt = Maybe(random, 5, () => created.AddHours(random.Next(0, 60))), RejectedAt = Maybe(random, 3, () => created.AddHours(random.Next(0, 60))),
            RejectReason = random.Next(2) == 0 ? "too small" : null, CustomerId = random.Next(3) == 0 ? Customer(random) : null, Segments = Segments(random, "channel"),
        };
    }

    private static DealRecord Deal(Random random, int number)
    {
        var qualified = Maybe(random, 9, () => Moment(random, 0, 140));
        var outcome = new[] { "open", "won", "won", "lost" }[random.Next(4)];
        return new()
        {
            Id = $"D{number}", LeadId = random.Next(3) == 0 ? null : $"L{random.Next(1, 270)}", CustomerId = random.Next(3) == 0 ? Customer(random) : null,
            CreatedAt = Moment(random, 0, 140), QualifiedAt = qualified, ExpectedCloseAt = Maybe(random, 8, () => Moment(random, 0, 200)),
            Probability = random.Next(5) == 0 ? null : random.Next(0, 101) / 100m, ClosedAt = outcome == "open" ? null : Maybe(random, 9, () => Moment(random, 0, 150)), Outcome = outcome,
            Amount = random.Next(8) == 0 ? null : random.Next(0, 3_000_000) / 100m, Currency = random.Next(4) == 0 ? "EUR" : null, Segments = Segments(random, "channel", "region"),
        };
    }

    private static CustomerPeriodRecord Period(Random random, int number)
    {
        var from = Moment(random, -60, 120);
        return new()
        {
            Id = $"P{number}", CustomerId = Customer(random), From = from, To = Maybe(random, 6, () => from.AddDays(random.Next(0, 90))),
            MonthlyAmount = random.Next(40) == 0 ? null : random.Next(0, 90_000) / 100m, Currency = random.Next(4) == 0 ? "EUR" : null,
        };
    }

    private static SpendRecord Spend(Random random, int number)
    {
        var day = First.AddDays(random.Next(-60, 140));
        return new()
        {
            Id = $"S{number}", FromDay = day, ToDay = day.AddDays(random.Next(0, 40)), Kind = CountedFacts.CostKinds[random.Next(5)],
            Amount = random.Next(1, 900_000) / 100m, Currency = day >= First && random.Next(5) == 0 ? "EUR" : null, Segments = Segments(random, "channel"),
        };
    }

    private static string Customer(Random random) => $"C{random.Next(1, 90)}";

    private static DateTimeOffset Moment(Random random, int firstDay, int lastDay) =>
        new DateTimeOffset(First.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddDays(random.Next(firstDay, lastDay)).AddMinutes(random.Next(0, 1440));

    private static DateTimeOffset? Maybe(Random random, int ofTen, Func<DateTimeOffset> one) => random.Next(10) < ofTen ? one() : null;

    private static Dictionary<string, string> Segments(Random random, params string[] names) =>
        names.Where(_ => random.Next(6) > 0).ToDictionary(name => name, _ => Channels[random.Next(Channels.Length)], StringComparer.Ordinal);

    private static Dictionary<string, Dictionary<string, JsonElement>> Read(string json) => JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, JsonElement>>>(json)!;
}
