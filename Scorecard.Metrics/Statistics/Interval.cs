namespace Scorecard.Metrics.Statistics;

/// <summary>A 95 % interval, in the unit of the value it belongs to.</summary>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>Whether <paramref name="value"/> lies inside, ends included.</summary>
    public bool Contains(double value) => Low <= value && value <= High;
}
