using System.Globalization;
using Scorecard.Data.Columns;
using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Data.Queries;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Definitions.Deals;
using Scorecard.Metrics.Definitions.HandOff;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;
using Scorecard.Tests.Data.Counting;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Records;

/// <summary>What is listed is what was counted: every metric under every variant, on random records, in total and by segment, as of the end and as of a day amid them.</summary>
[Parallelizable]
internal sealed class RecordsReaderTests
{
    private static readonly Segment[] Segments = [Segment.Total, new("channel", "web"), new("channel", ""), new("channel", "it's \"quoted\"; --")];
    private static readonly DateOnly[] LastDays = [RecordsWorld.Last, new(2026, 3, 17)];

    [TestCase(1)]
    [TestCase(2)]
    public async Task Count_finds_as_many_records_as_the_value_says_and_their_quotient_is_the_value(int seed)
    {
        await using var store = await RecordsWorld.PulledAsync(seed);
        await using var connection = await store.Database.OpenConnectionAsync();
        var context = await ContextAsync(store);
        var facts = new ColumnFacts(await RecordColumns.ReadAsync(connection, CancellationToken.None), context.Agreements.RuleSets, []);
        var months = context.Calendar.Between(Grain.Month, RecordsWorld.First, RecordsWorld.Last).ToList();
        var (faults, compared) = (new List<string>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var lastDay in LastDays)
        {
            var book = await FactBooks.ReadAsync(connection, months, lastDay);
            foreach (var (rules, segment, period) in
                from rules in context.Agreements.RuleSets from segment in Segments from period in months select (rules.Version, segment, period))
            {
                foreach (var (metric, name, terms) in Variants.All)
                {
                    var result = metric.Evaluate(book.Of(segment, rules).AsOf(lastDay), period, terms);
                    if (result.Value is null || period.Start > lastDay)
                        continue;
                    var records = metric.Records(period, terms, lastDay);
                    compared[name] = compared.GetValueOrDefault(name) + 1;
                    if (Fault(new RecordsReader(connection, facts, rules, segment), metric, result, records) is { } fault)
                        faults.Add(string.Create(CultureInfo.InvariantCulture, $"{name} {period.Name} [{segment.Name}] rules {rules} as of {lastDay:O}: {fault}"));
                }
            }
        }

        await TestContext.Progress.WriteLineAsync($"{compared.Values.Sum()} values of {compared.Count} variants compared with their records.");
        Assert.That(faults.Take(20), Is.Empty, $"{faults.Count} in all");
        Assert.That(Variants.All.Select(variant => variant.Name).Except(compared.Keys), Is.Empty, "no value of these was compared");
    }

    [Test]
    public async Task PageAsync_gives_every_record_that_is_counted_once_and_in_order_and_they_add_up_to_the_sum()
    {
        await using var store = await RecordsWorld.PulledAsync(4);
        await using var connection = await store.Database.OpenConnectionAsync();
        var context = await ContextAsync(store);
        var facts = new ColumnFacts(await RecordColumns.ReadAsync(connection, CancellationToken.None), context.Agreements.RuleSets, []);
        var year = context.Calendar.Parse(Grain.Year, "2026");
        using var each = Assert.EnterMultipleScope();
        foreach (var segment in Segments)
        {
            var reader = new RecordsReader(connection, facts, context.Agreements.RuleSets[^1].Version, segment);
            foreach (var (metric, name, terms) in Variants.All)
            {
                var behind = metric.Records(year, terms, RecordsWorld.Last);
                foreach (var selection in new[] { behind.Numerator, behind.Denominator }.Distinct())
                {
                    var (counted, all) = (reader.Count(selection), await AllAsync(reader, selection));
                    Assert.That(all, Has.Count.EqualTo(counted.Count), name);
                    Assert.That(all.Select(record => (record.Day, record.Source, record.Id)), Is.Unique, name);
                    Assert.That(all, Is.EqualTo(all.OrderBy(record => record.Day).ThenBy(record => record.Source, StringComparer.Ordinal).ThenBy(record => record.Id, StringComparer.Ordinal)), name);
                    Assert.That(all.Sum(record => record.Adds), Is.EqualTo(counted.Sum ?? 0).Within(1e-9).Percent, name);
                }
            }
        }
    }

    private static async Task<List<RecordView>> AllAsync(RecordsReader reader, Selection selection)
    {
        var (all, next) = (new List<RecordView>(), default(string));
        do
        {
            var page = await reader.PageAsync(selection, RecordCursor.Read(next), 97, CancellationToken.None);
            all.AddRange(page.Records);
            next = page.Next;
        }
        while (next is not null);

        return all;
    }

    private static string? Fault(RecordsReader reader, IMetric metric, Result result, MetricRecords records)
    {
        var numerator = reader.Count(records.Numerator);
        var denominator = reader.Count(records.Denominator);
        var counted = records.Counted == RecordPart.Numerator ? numerator : denominator;
        if (counted.Count != result.Sample)
            return $"{counted.Count} records, n {result.Sample}";
        return Expected(metric, result, numerator, denominator)
            .Where(pair => Math.Abs(pair.Records - pair.Value) > 1e-9 * Math.Max(1, Math.Abs(pair.Value)))
            .Select(pair => $"{pair.What}: {pair.Records} from the records, {pair.Value}").FirstOrDefault();
    }

    /// <summary>What the records have to come to.</summary>
    private static IEnumerable<(string What, double Records, double Value)> Expected(IMetric metric, Result result, RecordPartView upper, RecordPartView lower) => metric switch
    {
        PipelineVelocity => [("open", upper.Count, result.Parts["openOpportunities"]), ("won", lower.Count, result.Parts["won"])],
        PipelineCoverage => [("pipeline", upper.Sum!.Value, result.Parts["pipeline"]), ("revenue", lower.Sum!.Value, result.Parts["revenueSoFar"])],
        SpeedToLead => [("handed off", upper.Count, result.Parts["handedOff"])],
        RevenueWon or Forecast => [("sum", upper.Sum!.Value, result.Value!.Value)],
        AverageDeal or SalesCycle => [("mean", upper.Sum!.Value / upper.Count, result.Value!.Value)],
        { Unit: Unit.Count } => [("count", upper.Count, result.Value!.Value)],
        _ => result.IsEstimate
            ? [("within", upper.Count, result.Parts["convertedInWindow"])]
            : [("quotient", (upper.Sum ?? upper.Count) / (lower.Sum ?? lower.Count), result.Value!.Value)],
    };

    private static async Task<ScoringContext> ContextAsync(TestStore store)
    {
        await using var context = store.Get<StoreContexts>().New();
        return await ScoringContext.ReadAsync(context, store.Clock, CancellationToken.None);
    }
}
