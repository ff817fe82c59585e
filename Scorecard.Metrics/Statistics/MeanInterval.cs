namespace Scorecard.Metrics.Statistics;

/// <summary>The interval of a mean of amounts or times, which is positive.</summary>
public static class MeanInterval
{
    /// <summary>
    /// The 95 % interval of the mean of <paramref name="n"/> values, in their unit, symmetric on the log scale, so that it
    /// never goes below zero; by Student's t with n − 1 degrees of freedom. Values that are all alike give a point. Null
    /// where fewer than two values leave the spread unknown, where values that differ have no positive mean (credits
    /// outweigh the rest), and where the sums are not finite.
    /// </summary>
    /// <param name="n">How many values, 0 or more.</param>
    /// <param name="sum">Their sum.</param>
    /// <param name="sumOfSquares">The sum of their squares.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is negative.</exception>
    /// <remarks>
    /// Delta method for a positive quantity: ln mean has the standard error s ÷ (√n × mean), so the ends are mean ÷ f and
    /// mean × f with f = exp(t × s ÷ (√n × mean)). W. Q. Meeker and L. A. Escobar, Statistical Methods for Reliability
    /// Data (1998), chapter 7, with Student's t (Biometrika 6, 1908, 1–25) in place of the normal.
    /// </remarks>
    public static Interval? Of(long n, double sum, double sumOfSquares)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        if (n < 2)
            return null;

        var mean = sum / n;
        var error = Math.Sqrt(Moments.Variance(n, sum, sumOfSquares) / n);
        if (error == 0)
            return new Interval(mean, mean);

        var factor = Math.Exp(Confidence.T(n - 1) * error / mean);
        return mean > 0 && double.IsFinite(mean * factor) ? new Interval(mean / factor, mean * factor) : null;
    }
}
