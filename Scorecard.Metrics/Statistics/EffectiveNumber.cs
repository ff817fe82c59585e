namespace Scorecard.Metrics.Statistics;

/// <summary>How many equal customers tell as much as unequal ones do.</summary>
public static class EffectiveNumber
{
    /// <summary>
    /// (Σ w)² ÷ Σ w²: the number of customers where all weigh the same, near 1 where one of them outweighs the rest; not a
    /// number where nothing weighs anything.
    /// </summary>
    /// <param name="sum">Σ w, what the customers paid.</param>
    /// <param name="sumOfSquares">Σ w².</param>
    /// <remarks>L. Kish, Survey Sampling (1965), 11.7, and Journal of Official Statistics 8 (1992), 183–200.</remarks>
    public static double Of(double sum, double sumOfSquares) => sum * sum / sumOfSquares;
}
