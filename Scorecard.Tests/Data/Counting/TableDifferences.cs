using System.Globalization;
using Scorecard.Metrics.Definitions;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;

namespace Scorecard.Tests.Data.Counting;

/// <summary>Two tables of facts, cell by cell.</summary>
internal static class TableDifferences
{
    private static readonly DateOnly First = new(1990, 1, 1);
    private static readonly DateOnly End = new(2040, 1, 1);

    /// <summary>Where they are not the same, each as a text.</summary>
    public static IEnumerable<string> Of(FactTable one, FactTable other, IReadOnlyList<Period> periods) =>
        MetricCatalog.Facts.SelectMany(fact => Cells(fact, one, periods).Except(Cells(fact, other, periods)).Select(cell => $"only the first has {cell}")
            .Concat(Cells(fact, other, periods).Except(Cells(fact, one, periods)).Select(cell => $"only the second has {cell}")));

    private static IEnumerable<string> Cells(Fact fact, FactTable table, IReadOnlyList<Period> periods) => fact switch
    {
        FlowFact { By: not null } split => table.Split(split, First, End).Select(pair => $"{split.Key} {pair.Key} = {Plain(pair.Value)}")
            .Concat(periods.SelectMany(period => table.Split(split, period.Start, period.End).Select(pair => $"{split.Key} {pair.Key} {period.Name} = {Plain(pair.Value)}"))),
        FlowFact { Sum: Product } wide => periods.Select(period => $"{wide.Key} {period.Name} = {Rounded(table.Total(wide, period))}"),
        FlowFact flow => table.Days(flow, First, End).Select(day => $"{flow.Key} {day.Day:O} = {Plain(day.Quantity)}"),
        AgeFact ages => table.Entered(ages, First, End).Select(cell => $"{ages.Key} {cell.Day:O} {cell.Age} × {cell.Count}"),
        HistogramFact histogram => table.Histogram(histogram, First, End).Select(cell => $"{histogram.Key} {cell.Day:O} {cell.Age} × {cell.Count}"),
        StockFact stock => periods.Select(period => $"{stock.Key} {period.Name} = {Rounded(table.Open(stock, period.Start, period.End, period.Start))}"),
        PairFact pairs => periods.Select(period => $"{pairs.Key} {period.Name} = {table.Pairs(pairs, period)}"),
        _ => throw new NotSupportedException(fact.GetType().Name),
    };

    /// <summary>The same however many zeros it was written with.</summary>
    private static string Plain(decimal number) => (number / 1.000000000000000000000000000000m).ToString("G29", CultureInfo.InvariantCulture);

    /// <summary>To eleven figures: sums of squares are not exact.</summary>
    private static string Rounded(double number) => number.ToString("G11", CultureInfo.InvariantCulture);
}
