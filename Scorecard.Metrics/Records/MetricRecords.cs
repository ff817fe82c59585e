namespace Scorecard.Metrics.Records;

/// <summary>The records behind the two parts of a value.</summary>
/// <param name="Numerator">What is divided.</param>
/// <param name="Denominator">What it is divided by.</param>
/// <param name="Counted">Which of the two has as many records as the value's n says.</param>
public sealed record MetricRecords(Selection Numerator, Selection Denominator, RecordPart Counted = RecordPart.Denominator)
{
    /// <summary>A count, a sum or a mean: both parts are the same records.</summary>
    public static MetricRecords Of(Selection both) => new(both, both);

    /// <summary>The records of a part.</summary>
    public Selection Of(RecordPart part) => part == RecordPart.Numerator ? Numerator : Denominator;
}
