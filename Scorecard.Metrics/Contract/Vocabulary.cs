namespace Scorecard.Metrics.Contract;

/// <summary>Which team answers for a metric.</summary>
public enum Team
{
    Marketing,
    Sales,
    Shared,
}

/// <summary>Which way is better; a metric without a direction is never coloured.</summary>
public enum Direction
{
    Higher,
    Lower,

    /// <summary>Inside the target's band.</summary>
    Band,
    None,
}

/// <summary>What a value is measured in. Ratios are fractions: 0.1193, not 11.93.</summary>
public enum Unit
{
    Count,
    Ratio,
    Money,
    MoneyPerDay,
    Days,
    Hours,

    /// <summary>How many times one amount the other is: 3.4 times.</summary>
    Times,
}
