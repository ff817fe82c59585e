namespace Scorecard.Metrics.Facts;

/// <summary>The four kinds of record that a source delivers.</summary>
public enum RecordType
{
    Lead,
    Deal,
    CustomerPeriod,
    Spend,
}
