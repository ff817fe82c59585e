using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;

namespace Scorecard.Tests.Testing;

/// <summary>Readings of a pull, written short.</summary>
internal static class Pull
{
    private static readonly Dictionary<RecordType, string[]> Fields = new()
    {
        [RecordType.Lead] = ["id", "created", "mql", "sql", "customer"],
        [RecordType.Deal] = ["id", "lead", "customer", "created", "qualified", "closed", "outcome", "amount"],
        [RecordType.CustomerPeriod] = ["id", "customer", "from", "to", "amount"],
        [RecordType.Spend] = ["id", "from", "to", "kind", "amount"],
    };

    /// <summary>Says that the type is delivered whole, every field mapped, up to <paramref name="at"/>.</summary>
    public static Described Of(RecordType type, DateTimeOffset at, params string[] segments) =>
        new(type, at, Fields[type].ToHashSet(StringComparer.Ordinal), segments.ToHashSet(StringComparer.Ordinal));

    public static Reading[] Leads(DateTimeOffset at, params LeadRecord[] leads) =>
        [Of(RecordType.Lead, at, "channel"), .. leads.Select(lead => new Received(lead))];

    public static Reading[] Deals(DateTimeOffset at, params DealRecord[] deals) =>
        [Of(RecordType.Deal, at, "channel"), .. deals.Select(deal => new Received(deal))];

    /// <summary>A lead that was created and qualified on a day.</summary>
    public static LeadRecord Lead(string id, string day, string channel = "web") =>
        new() { Id = id, CreatedAt = At(day), MqlAt = At(day), Segments = Channel(channel) };

    public static DealRecord Won(string id, string day, decimal? amount = null, string? lead = null, string? customer = null) =>
        new() { Id = id, CreatedAt = At(day), QualifiedAt = At(day), ClosedAt = At(day), Outcome = "won", Amount = amount, LeadId = lead, CustomerId = customer };

    public static Dictionary<string, string> Channel(string value) => new(StringComparer.Ordinal) { ["channel"] = value };

    /// <summary>Nine in the morning UTC of a day written as <c>2026-03-10</c>.</summary>
    public static DateTimeOffset At(string day) =>
        new(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero);
}
