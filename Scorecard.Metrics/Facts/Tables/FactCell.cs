namespace Scorecard.Metrics.Facts.Tables;

/// <summary>One number of the store: how much of a flow there is on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Quantity">The count or sum.</param>
/// <param name="Wide">The part of it that has more digits than a decimal holds, as squares of large amounts may.</param>
public readonly record struct FactCell(DateOnly Day, decimal Quantity, double Wide = 0) : ICell<FactCell>
{
    int ICell<FactCell>.CompareTo(FactCell other) => Day.CompareTo(other.Day);

    FactCell ICell<FactCell>.And(FactCell other) => this with { Quantity = Quantity + other.Quantity, Wide = Wide + other.Wide };
}
