using System.Globalization;
using Scorecard.Data.Classification.InMemory;
using Scorecard.Data.Columns;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Classification.InMemory;

/// <summary>Spend by day: any run of days of a row is its share of the amount to a millionth, or two where it is converted.</summary>
[Parallelizable]
internal sealed class SpendDaysTests
{
    private const decimal Rate = 1.1000003m;
    private static readonly DateOnly First = new(2026, 1, 1);

    [TestCase("100", 7, "USD", Description = "a period that is no divisor of it")]
    [TestCase("0.0000007", 3, "USD", Description = "less than a millionth a day")]
    [TestCase("10000000000001", 7, "USD", Description = "a large whole number, whose quotient has few places")]
    [TestCase("-250.005", 28, "USD", Description = "a credit")]
    [TestCase("0.07", 1, "USD")]
    [TestCase("1000.01", 59, "EUR", Description = "converted day by day")]
    [TestCase("0.1", 59, "EUR", Description = "converted day by day, less than a cent a day")]
    public async Task Days_of_a_row_add_up_whichever_of_them_a_period_has(string said, int count, string currency)
    {
        var amount = decimal.Parse(said, CultureInfo.InvariantCulture);
        var whole = currency == "USD" ? amount : amount * Rate;
        var days = await DaysAsync(amount, count, currency);

        Assert.That(days, Has.Count.EqualTo(count));
        Assert.That(days.Sum(), Is.EqualTo(whole).Within(currency == "USD" ? 0m : 0.000_000_5m));
        foreach (var (from, to) in from first in Enumerable.Range(0, count) from last in Enumerable.Range(first, count - first) select (first, last + 1))
            Assert.That(days[from..to].Sum(), Is.EqualTo(whole * (to - from) / count).Within(currency == "USD" ? 0.000_001m : 0.000_002_2m), $"days {from + 1} to {to}");
    }

    private static async Task<List<decimal>> DaysAsync(decimal amount, int count, string currency)
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("ads", "fx"));
        await store.PullAsync("fx", Rates(count));
        var row = new SpendRecord { Id = "1", FromDay = First, ToDay = First.AddDays(count - 1), Kind = "media", Amount = amount, Currency = currency };
        await store.PullAsync("ads", [Pull.Of(RecordType.Spend, TestStore.Noon), new Received(row)]);
        await using var connection = await store.Database.OpenConnectionAsync();
        var records = await RecordColumns.ReadAsync(connection, CancellationToken.None);
        return [.. SpendClassifier.Classify(records).Exact(Spend.Amount)!.Select(day => day!.Value)];
    }

    private static IEnumerable<Reading> Rates(int days) =>
    [
        new Described(RecordType.Rate, TestStore.Noon, new HashSet<string>(["day", "currency", "rate"], StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal)),
        .. Enumerable.Range(0, days).Select(day => new Received(new RateRecord { Id = $"r{day}", Day = First.AddDays(day), Currency = "EUR", Rate = Rate })),
    ];
}
