namespace Scorecard.Metrics.Facts;

/// <summary>One number of the store: how much of a fact there is on a day, and at an age where the fact has ages.</summary>
/// <param name="Day">The day of a flow, the day of entry of a histogram.</param>
/// <param name="Age">Whole days from entry to the second event; 0 for a flow.</param>
/// <param name="Quantity">The count or sum.</param>
public readonly record struct FactCell(DateOnly Day, int Age, decimal Quantity);
