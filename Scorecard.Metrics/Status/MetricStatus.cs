namespace Scorecard.Metrics.Status;

/// <summary>What a value is: on target, off target, or for which reason it is neither.</summary>
public enum MetricStatus
{
    Green,
    Red,

    /// <summary>No successful pull of a source it needs covers the period, or the period is truncated.</summary>
    NoData,

    /// <summary>A source it needs has data only up to before the period's end.</summary>
    Stale,

    /// <summary>More of the records it reads than agreed could not be read, or do not find the record they point to.</summary>
    Incomplete,

    /// <summary>The formula has no value here: nothing to divide by, a part missing.</summary>
    Undefined,

    /// <summary>The period is running, or its records have not been followed for the whole window.</summary>
    NotYetMature,

    /// <summary>Fewer records than the definition asks for before it lets a colour stand.</summary>
    TooFew,

    /// <summary>A value without a target, or of a metric that has no better or worse.</summary>
    NoTarget,
}
