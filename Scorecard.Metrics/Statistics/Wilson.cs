namespace Scorecard.Metrics.Statistics;

/// <summary>The score interval of a proportion.</summary>
public static class Wilson
{
    /// <summary>
    /// The 95 % interval of <paramref name="successes"/> ÷ <paramref name="trials"/>, a fraction from 0 to 1. Neither has
    /// to be whole: gross revenue retention is given with an effective number of customers.
    /// </summary>
    /// <param name="successes">How many of the trials succeeded, 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">The trials, more than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A proportion cannot have these parts.</exception>
    /// <remarks>E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209–212, without continuity correction.</remarks>
    public static Interval Interval(double successes, double trials)
    {
        Check(successes, trials);
        var z2 = Confidence.Normal * Confidence.Normal;
        var failures = trials - successes;
        var centre = successes + (z2 / 2);
        var half = Confidence.Normal * Math.Sqrt((successes / trials * failures) + (z2 / 4));

        // Without successes or failures the formula ends at exactly 0 or 1; rounding must leave it neither outside nor short.
        return new Interval(
            Math.Max(0, (centre - half) / (trials + z2)),
            failures <= 0 ? 1 : Math.Min(1, (centre + half) / (trials + z2)));
    }

    private static void Check(double successes, double trials)
    {
        if (!double.IsFinite(trials) || trials <= 0)
            throw new ArgumentOutOfRangeException(nameof(trials), trials, "A proportion needs more than zero trials.");
        if (!(successes >= 0 && successes <= trials))
            throw new ArgumentOutOfRangeException(nameof(successes), successes, $"Successes lie between 0 and the {trials} trials.");
    }
}
