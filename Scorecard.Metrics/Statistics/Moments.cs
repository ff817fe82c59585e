namespace Scorecard.Metrics.Statistics;

/// <summary>Sample variance and covariance from sums that merge.</summary>
internal static class Moments
{
    /// <summary>
    /// The sample variance, with n − 1. Equal values whose squares were rounded can come out slightly below zero;
    /// that is zero.
    /// </summary>
    public static double Variance(long n, double sum, double sumOfSquares) =>
        Math.Max(0, Covariance(n, sum, sum, sumOfSquares));

    /// <summary>The sample covariance, with n − 1.</summary>
    public static double Covariance(long n, double sumX, double sumY, double sumXY) =>
        (sumXY - (sumX / n * sumY)) / (n - 1);
}
