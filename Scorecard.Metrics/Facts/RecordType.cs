namespace Scorecard.Metrics.Facts;

/// <summary>The kinds of record that a source delivers.</summary>
public enum RecordType
{
    Lead,
    Deal,
    CustomerPeriod,
    Spend,

    /// <summary>What one unit of a currency is worth in the reporting one on a day.</summary>
    Rate,
}
