using System.Globalization;
using Scorecard.Data.Counting;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Periods;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Warehouse;

/// <summary>Holds the facts of one segment against those of another engine.</summary>
internal static class FactDifferences
{
    private const double Tolerance = 1e-9;
    private const double EverOpened = 1e5;

    private static readonly DateOnly First = new(1900, 1, 1);
    private static readonly DateOnly End = new(2200, 1, 1);

    /// <summary>Every difference of the facts of some record types, cell by cell; equal but for a billionth.</summary>
    public static IEnumerable<string> Of(Segment segment, FactTable one, FactTable other, IReadOnlyCollection<RecordType> types)
    {
        var facts = MetricCatalog.Facts.Where(fact => types.Contains(fact.Record)).ToList();
        var cells = Keyed(segment, one, facts).Concat(Products(one, facts)).ToDictionary();
        var others = Keyed(segment, other, facts).Concat(Products(other, facts)).ToDictionary();
        return cells.Keys.Union(others.Keys, StringComparer.Ordinal)
            .Where(key => !AreSame(cells.GetValueOrDefault(key), others.GetValueOrDefault(key)))
            .Select(key => string.Create(CultureInfo.InvariantCulture, $"[{segment.Name}] {key}: {cells.GetValueOrDefault(key)} and {others.GetValueOrDefault(key)}"))
            .Concat(Stocks(segment, one, other, facts.OfType<StockFact>()));
    }

    /// <summary>How many cells there are, so that nobody holds nothing against nothing.</summary>
    public static int Count(FactTable table) => Keyed(Segment.Total, table, MetricCatalog.Facts).Count();

    private static IEnumerable<KeyValuePair<string, double>> Keyed(Segment segment, FactTable table, IEnumerable<Fact> facts) =>
        from row in FactsTable.Rows(segment, _ => table, [FactBook.WithoutRules], facts)
        select KeyValuePair.Create(string.Create(CultureInfo.InvariantCulture, $"{row.Fact} {row.Day:yyyy-MM-dd} {row.Age}"), (double)row.Quantity);

    private static IEnumerable<KeyValuePair<string, double>> Products(FactTable table, IEnumerable<Fact> facts) =>
        from fact in facts.OfType<FlowFact>()
        where fact.Sum is Product
        from day in Enumerable.Range(new DateOnly(2026, 1, 1).DayNumber, 150).Select(DateOnly.FromDayNumber)
        let total = table.Total(fact, new Period(Grain.Day, "day", day, day.AddDays(1)))
        where total != 0
        select KeyValuePair.Create(string.Create(CultureInfo.InvariantCulture, $"{fact.Key} {day:yyyy-MM-dd}"), total);

    private static IEnumerable<string> Stocks(Segment segment, FactTable one, FactTable other, IEnumerable<StockFact> facts) =>
        from fact in facts
        from day in Enumerable.Range(0, 20).Select(week => new DateOnly(2026, 1, 1).AddDays(7 * week)).Append(End)
        from planned in new[] { (First, End), (new DateOnly(2026, 2, 1), new DateOnly(2026, 3, 1)) }
        let left = one.Open(fact, planned.Item1, planned.Item2, day)
        let right = other.Open(fact, planned.Item1, planned.Item2, day)
        // What ended is taken from what opened, and leaves as much behind as a sum of all that ever opened is not exact.
        where Math.Abs(left - right) > Tolerance * (Math.Abs(left) + EverOpened)
        select string.Create(CultureInfo.InvariantCulture, $"[{segment.Name}] {fact.Key} open on {day:yyyy-MM-dd}: {left} and {right}");

    private static bool AreSame(double one, double other) => Math.Abs(one - other) <= Tolerance * Math.Max(Math.Abs(one), Math.Abs(other));
}
