using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Scorecard.Data.Counting;
using Scorecard.Data.Points;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Counting;

/// <summary>What must hold of any records, however they come, change, go and return.</summary>
internal sealed class FactPropertyTests
{
    private static readonly ReportingCalendar Calendar = new(TimeZoneInfo.FindSystemTimeZoneById(PulledCompany.Zone));

    private static readonly IReadOnlyList<Period> Periods =
    [
        .. Calendar.Between(Grain.Month, new(2026, 1, 1), new(2026, 5, 1)), .. Calendar.Between(Grain.Week, new(2026, 1, 5), new(2026, 4, 27)),
        Calendar.Parse(Grain.Quarter, "2026-Q1"), Calendar.Parse(Grain.Quarter, "2026-Q2"), Calendar.Parse(Grain.Year, "2026"),
    ];

    [Test]
    public void Facts_are_what_the_records_say_and_metrics_are_worth_what_the_records_are() => Holds(4, async (world, edits) =>
    {
        await world.LiveAsync(edits, _ => Task.CompletedTask);
        var records = new PlainRecords(world);
        var plain = new PlainFacts(records);
        await using var connection = await world.Store.Database.OpenConnectionAsync();
        var books = await FactBooks.ReadAsync(connection, Periods);
        Same(ByDay(books), plain.ByDay(), "facts by day");
        Same(Periods.SelectMany(period => Kept(books, period)), Periods.SelectMany(period => plain.Kept(period, PulledWorld.LastDay)), "customers kept");
        Same(MetricDifferences.Of(books, records, Periods), [], "values of metrics");
    });

    private static IEnumerable<string> ByDay(FactBooks books) =>
        from segment in books.Segments
        from row in FactsTable.Rows(segment, rules => books.Of(segment, rules), PulledCompany.Rules.Select(rules => rules.Version), MetricCatalog.Facts)
        select $"{row.Fact} {row.Rules} [{segment.Dimension}:{segment.Value}] {row.Day:yyyy-MM-dd} {row.Age} = {Number(row.Quantity)}";

    private static IEnumerable<string> Kept(FactBooks books, Period period) =>
        from segment in books.Segments
        let kept = books.Of(segment, FactBook.WithoutRules).Pairs(CountedFacts.Customers, period)
        where kept.Then > 0
        let sums = new[] { kept.Then, kept.Both, kept.SumThen, kept.SumNow, kept.SumKept, Rounded(kept.SumThenSquared), Rounded(kept.SumNowSquared), Rounded(kept.SumThenNow), kept.WithoutRate, kept.WithoutAmount }
        select $"{GrainNames.Of(period.Grain)} {period.Start:yyyy-MM-dd} [{segment.Dimension}:{segment.Value}] = {string.Join(' ', sums.Select(Number))}";

    private static decimal Rounded(double square) => Math.Round((decimal)square, 4, MidpointRounding.AwayFromZero);

    /// <summary>The same however many zeros it was written with.</summary>
    private static string Number(decimal number) => (number / 1.000000000000000000000000000000m).ToString("G29", CultureInfo.InvariantCulture);

    private static void Same(IEnumerable<string> actual, IEnumerable<string> expected, string what)
    {
        var (are, should) = (actual.ToHashSet(StringComparer.Ordinal), expected.ToHashSet(StringComparer.Ordinal));
        var (extra, missing) = (are.Except(should, StringComparer.Ordinal).ToList(), should.Except(are, StringComparer.Ordinal).ToList());
        if (extra.Count + missing.Count > 0)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{what}: {extra.Count} too many, {missing.Count} missing.\n+ {string.Join("\n+ ", extra.Take(12))}\n- {string.Join("\n- ", missing.Take(12))}"));
    }

    /// <summary>Each case has a database of its own. FsCheck is not asynchronous, and says by its shrinking which edits it takes.</summary>
    private static void Holds(int cases, Func<PulledWorld, Edit[], Task> promise) => Prop.ForAll(RandomPulls.Any, edits => Task.Run(async () =>
    {
        var world = await PulledWorld.NewAsync();
        await using (world.Store)
            await promise(world, edits);
    }).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(cases).WithEndSize(100));
}
