using FsCheck;
using FsCheck.Fluent;
using Scorecard.Data.Columns;
using Scorecard.Data.Counting;
using Scorecard.Data.DailyFacts;
using Scorecard.Metrics.Definitions;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;
using Scorecard.Tests.Data.DailyFacts;

namespace Scorecard.Tests.Data.Counting;

/// <summary>What is counted in memory is what the store counts in SQL, and what the records say: neither shares code with the other.</summary>
internal sealed class ColumnFactsTests
{
    private static readonly ReportingCalendar Calendar = new(TimeZoneInfo.FindSystemTimeZoneById(PulledCompany.Zone));

    private static readonly IReadOnlyList<Period> Periods =
    [
        .. Calendar.Between(Grain.Month, new(2026, 1, 1), new(2026, 5, 1)), .. Calendar.Between(Grain.Week, new(2026, 1, 5), new(2026, 4, 27)), Calendar.Parse(Grain.Year, "2026"),
    ];

    [Test]
    public void Facts_of_columns_are_those_of_the_store_and_metrics_are_worth_what_the_records_are() => Prop.ForAll(RandomPulls.Any, edits => Task.Run(async () =>
    {
        var world = await PulledWorld.NewAsync();
        await using (world.Store)
        {
            await world.LiveAsync(edits, _ => Task.CompletedTask);
            await world.PairAsync(Periods);
            await using var connection = await world.Store.Database.OpenConnectionAsync();
            var (plan, stored) = (await FactPlan.ReadAsync(connection, CancellationToken.None), await FactBooks.ReadAsync(connection));
            var counted = new ColumnFacts(await RecordColumns.ReadAsync(connection, CancellationToken.None), plan.RuleSets, MetricCatalog.Facts);
            counted.Pair(CountedFacts.Customers, Periods, PulledWorld.LastDay);
            var books = new FactBooks(counted.Segments.ToDictionary(segment => segment, segment => counted.BookOf(segment)));

            var differences = stored.Segments.Union(books.Segments).SelectMany(segment => PulledCompany.Rules.SelectMany(rules =>
                TableDifferences.Of(stored.Of(segment, rules.Version), books.Of(segment, rules.Version), Periods).Select(difference => $"[{segment}] rules {rules.Version}: {difference}")));
            None(differences, "facts by segment");
            None(MetricDifferences.Of(books, new PlainRecords(world), Periods), "values of metrics");
        }
    }).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(4).WithEndSize(100));

    private static void None(IEnumerable<string> differences, string what)
    {
        var all = differences.ToList();
        if (all.Count > 0)
            throw new InvalidOperationException($"{what}: {all.Count} differ.\n{string.Join("\n", all.Take(25))}");
    }
}
