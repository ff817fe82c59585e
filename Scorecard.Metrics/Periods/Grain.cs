namespace Scorecard.Metrics.Periods;

/// <summary>The length of the periods that a value is reported for.</summary>
public enum Grain
{
    Day,
    Week,
    Month,
    Quarter,
    Year,
}
