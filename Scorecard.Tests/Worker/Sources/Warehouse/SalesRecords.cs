using Scorecard.Data.Snapshots;

namespace Scorecard.Tests.Worker.Sources.Warehouse;

/// <summary>Records of some months at random, the same for the same seed: instants at any time of the day, and customers that come back.</summary>
/// <param name="seed">The seed.</param>
internal sealed class SalesRecords(int seed)
{
    private static readonly DateTimeOffset First = new(2025, 11, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Channels = ["web", "Fair", "it's \"quoted\"", ""];
    private static readonly string[] Kinds = ["media", "tools", "salaries", "agency", "other"];

    private readonly Random _random = new(seed);

    /// <summary>So many leads, with half as many deals and some spend.</summary>
    public IReadOnlyList<SourceRecord> Take(int leads) =>
        [.. Enumerable.Range(0, leads).Select(Lead), .. Enumerable.Range(0, leads / 2).Select(Deal), .. Enumerable.Range(0, 20).Select(Spend)];

    private LeadRecord Lead(int number)
    {
        var created = First.AddMinutes(_random.Next(120 * 24 * 60));
        DateTimeOffset? mql = _random.Next(10) < 8 ? created.AddMinutes(_random.Next(10_000)) : null;
        return new()
        {
            Id = $"L{number}", CustomerId = $"C{number % 40}", CreatedAt = created, MqlAt = mql, SqlAt = mql is not null && _random.Next(2) == 0 ? mql.Value.AddMinutes(_random.Next(30_000)) : null,
            Segments = Channel(),
        };
    }

    private DealRecord Deal(int number)
    {
        var created = First.AddMinutes(_random.Next(110 * 24 * 60));
        var outcome = new[] { "won", "won", "lost", "open" }[_random.Next(4)];
        DateTimeOffset? qualified = _random.Next(10) < 9 ? created.AddMinutes(_random.Next(5000)) : null;
        return new()
        {
            Id = $"D{number}", LeadId = $"L{number * 2}", CustomerId = $"C{number * 2 % 40}", CreatedAt = created, QualifiedAt = qualified, ExpectedCloseAt = created.AddDays(_random.Next(10, 90)),
            ClosedAt = outcome == "open" ? null : created.AddMinutes(_random.Next(40_000)), Outcome = outcome, Probability = _random.Next(101) / 100m,
            Amount = _random.Next(10) < 9 ? _random.Next(0, 1_000_000) / 100m : 0, Segments = Channel(),
        };
    }

    private SpendRecord Spend(int number)
    {
        var from = new DateOnly(2025, 11, 1).AddDays(_random.Next(100));
        return new() { Id = $"S{number}", FromDay = from, ToDay = from.AddDays(_random.Next(40)), Kind = Kinds[_random.Next(Kinds.Length)], Amount = _random.Next(1, 1_000_000) / 100m, Segments = Channel() };
    }

    private Dictionary<string, string> Channel() => new(StringComparer.Ordinal) { ["channel"] = Channels[_random.Next(Channels.Length)] };
}
