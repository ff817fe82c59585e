namespace Scorecard.Metrics.Statistics;

/// <summary>The interval of a ratio of two sums over the same customers, as net revenue retention is.</summary>
public static class DeltaRatio
{
    /// <summary>The fewest customers that the method is used for: with fewer it covers far less than it claims.</summary>
    public const long FewestCustomers = 30;

    /// <summary>
    /// The 95 % interval of Σ now ÷ Σ then, a fraction that may exceed 1, by the delta method with Student's t; null
    /// under <see cref="FewestCustomers"/> and where the ratio is undefined (nothing then, a negative or infinite sum).
    /// </summary>
    /// <param name="n">How many customers, 0 or more.</param>
    /// <param name="sumThen">Σ then.</param>
    /// <param name="sumNow">Σ now, of the same customers.</param>
    /// <param name="sumThen2">Σ then².</param>
    /// <param name="sumNow2">Σ now².</param>
    /// <param name="sumThenNow">Σ then × now.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is negative.</exception>
    /// <remarks>W. G. Cochran, Sampling Techniques (1977), 6.4, the variance of a ratio estimate: the residuals now − ratio × then have mean zero.</remarks>
    public static Interval? Interval(
        long n, double sumThen, double sumNow, double sumThen2, double sumNow2, double sumThenNow)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        if (n < FewestCustomers || !(sumThen > 0) || !(sumNow >= 0))
            return null;

        var ratio = sumNow / sumThen;
        var squares = Math.Max(0, sumNow2 - (2 * ratio * sumThenNow) + (ratio * ratio * sumThen2));
        var half = Confidence.T(n - 1) * Math.Sqrt(squares / (n - 1) * n) / sumThen;
        return double.IsFinite(ratio) && double.IsFinite(half)
            ? new Interval(Math.Max(0, ratio - half), ratio + half)
            : null;
    }
}
