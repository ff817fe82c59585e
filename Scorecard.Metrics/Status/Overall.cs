namespace Scorecard.Metrics.Status;

/// <summary>The colour of the whole scorecard, from its headline metrics.</summary>
/// <param name="Colour">Green, red, or neither.</param>
/// <param name="Green">How many are on target.</param>
/// <param name="Red">How many are off target.</param>
/// <param name="Grey">How many are neither.</param>
public sealed record Overall(OverallColour Colour, int Green, int Red, int Grey)
{
    /// <summary>How many there are.</summary>
    public int Total => Green + Red + Grey;

    /// <summary>
    /// Red if any is red. Green only if none is red, none is stale, incomplete or without data, and at least half are coloured:
    /// an outage must never turn red into green. Grey otherwise, not enough to judge.
    /// </summary>
    public static Overall Of(IEnumerable<MetricStatus> headline)
    {
        var all = headline.ToList();
        var (green, red) = (all.Count(s => s == MetricStatus.Green), all.Count(s => s == MetricStatus.Red));
        var isOut = all.Any(s => s is MetricStatus.Stale or MetricStatus.NoData or MetricStatus.Incomplete);
        var colour = red > 0 ? OverallColour.Red
            : green > 0 && !isOut && 2 * green >= all.Count ? OverallColour.Green
            : OverallColour.Grey;
        return new(colour, green, red, all.Count - green - red);
    }
}

/// <summary>The three things a scorecard can be.</summary>
public enum OverallColour
{
    Green,
    Red,
    Grey,
}
