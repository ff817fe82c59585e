namespace Scorecard.Metrics.Facts;

/// <summary>One number of the store: how much of a fact there is on a day, and at an age where the fact has ages.</summary>
/// <param name="Day">The day of a flow, the day of entry of a histogram.</param>
/// <param name="Age">Whole days from entry to the second event, or the whole number of a histogram; 0 for a flow.</param>
/// <param name="Quantity">The count or sum.</param>
/// <param name="Wide">The part of it that has more digits than a decimal holds, as squares of large amounts may.</param>
public readonly record struct FactCell(DateOnly Day, int Age, decimal Quantity, double Wide = 0)
{
    /// <summary>The quantity for statistics, which are not exact.</summary>
    public double Value => (double)Quantity + Wide;
}
