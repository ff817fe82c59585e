using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;

namespace Scorecard.Tests.Metrics.Facts;

/// <summary>A number of some fact, with an age where the fact has ages.</summary>
internal readonly record struct Cell(DateOnly Day, int Age, decimal Quantity);

internal static class CellExtensions
{
    /// <summary>Adds a cell to a fact, or to one of the texts that it is split by.</summary>
    public static FactTableBuilder Add(this FactTableBuilder builder, Fact fact, Cell cell, string? text = null) => fact is AgeFact or HistogramFact
        ? builder.Add(fact.Key, new AgeCell(cell.Day, cell.Age, (int)cell.Quantity))
        : builder.Add(text is null ? fact.Key : $"{((FlowFact)fact).SplitKey}{text}", new FactCell(cell.Day, cell.Quantity));
}
