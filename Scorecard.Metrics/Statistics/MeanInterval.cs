namespace Scorecard.Metrics.Statistics;

/// <summary>The interval of a mean.</summary>
public static class MeanInterval
{
    /// <summary>
    /// The 95 % interval of the mean of <paramref name="n"/> values, in their unit, by Student's t with n − 1 degrees of
    /// freedom; null where fewer than two values leave the spread unknown, or where the sums are not finite.
    /// </summary>
    /// <param name="n">How many values, 0 or more.</param>
    /// <param name="sum">Their sum.</param>
    /// <param name="sumOfSquares">The sum of their squares.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is negative.</exception>
    /// <remarks>Student, Biometrika 6 (1908), 1–25.</remarks>
    public static Interval? Of(long n, double sum, double sumOfSquares)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        if (n < 2)
            return null;

        var half = Confidence.T(n - 1) * Math.Sqrt(Moments.Variance(n, sum, sumOfSquares) / n);
        var mean = sum / n;
        return double.IsFinite(mean) && double.IsFinite(half) ? new Interval(mean - half, mean + half) : null;
    }
}
