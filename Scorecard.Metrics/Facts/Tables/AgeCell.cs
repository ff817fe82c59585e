namespace Scorecard.Metrics.Facts.Tables;

/// <summary>One bar of a histogram: how many of the records of a day have an age, or another whole number.</summary>
/// <param name="Day">The day of entry.</param>
/// <param name="Age">Whole days from entry to the second event, or the whole number of the histogram.</param>
/// <param name="Count">How many there are.</param>
/// <remarks>Nearly every record has one of its own, so it is small.</remarks>
public readonly record struct AgeCell(DateOnly Day, int Age, int Count) : ICell<AgeCell>
{
    int ICell<AgeCell>.CompareTo(AgeCell other) => (Day, Age).CompareTo((other.Day, other.Age));

    AgeCell ICell<AgeCell>.And(AgeCell other) => this with { Count = checked(Count + other.Count) };
}
