using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;

namespace Scorecard.Tests.Metrics.Facts;

/// <summary>Counts the facts of records as their declarations say, one record at a time: what the store does in SQL.</summary>
internal static class Counting
{
    public static FactTable Table(IEnumerable<Entry> entries, string? dimension = null) => new FactTableBuilder(dimension).Count(entries).Build();

    /// <summary>Adds the facts of these keys; all where none are named.</summary>
    public static FactTableBuilder Count(this FactTableBuilder builder, IEnumerable<Entry> entries, IReadOnlySet<string>? keys = null)
    {
        foreach (var entry in entries)
            foreach (var fact in MetricCatalog.Facts.Where(fact => keys?.Contains(fact.Key) ?? true))
                if (CellOf(fact, entry) is { } cell)
                    builder.Add(fact, cell, Text(fact, entry));
        return builder.Set(StockOf(entries));
    }

    private static Stock StockOf(IEnumerable<Entry> entries)
    {
        var facts = MetricCatalog.Facts.OfType<StockFact>().ToList();
        var builder = new StockBuilder([.. facts.Select(fact => fact.Key)]);
        foreach (var entry in entries)
            if (entry.Day(facts[0].Planned) is { } planned && entry.Day(facts[0].Opened) is { } opened)
                builder.Add(planned, opened, entry.Day(facts[0].Ended), [.. facts.Select(fact => (double)Quantity(fact, entry))]);
        return builder.Build();
    }

    private static decimal Quantity(StockFact fact, Entry entry) =>
        !entry.Holds(fact.Where) ? 0 : fact.Sum is null ? 1 : entry.Number(fact.Sum) ?? 0;

    private static Cell? CellOf(Fact fact, Entry entry) => fact switch
    {
        FlowFact flow when entry.Day(flow.On) is { } day && entry.Holds(flow.Where) => CellOf(day, 0, flow.Sum is null ? 1 : entry.Number(flow.Sum)),
        AgeFact age when entry.Day(age.From) is { } from && entry.Day(age.To) is { } to && entry.Holds(age.Where) => CellOf(from, to.DayNumber - from.DayNumber, 1),
        HistogramFact histogram when entry.Day(histogram.On) is { } day && entry.Number(histogram.Of) is { } number => CellOf(day, (int)number, 1),
        _ => null,
    };

    private static string? Text(Fact fact, Entry entry) => fact is FlowFact { By: { } text } ? entry.Text(text) ?? "" : null;

    private static Cell? CellOf(DateOnly day, int age, decimal? quantity) => quantity is { } known ? new(day, age, known) : null;
}
