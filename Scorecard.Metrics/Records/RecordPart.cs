namespace Scorecard.Metrics.Records;

/// <summary>A part of a value: what is divided, or what it is divided by. A count or a mean has the same records in both.</summary>
public enum RecordPart
{
    Numerator,
    Denominator,
}
