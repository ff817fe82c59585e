using MathNet.Numerics.Distributions;

namespace Scorecard.Metrics.Statistics;

/// <summary>The exact interval of a Poisson count.</summary>
public static class Garwood
{
    /// <summary>From here on the search for the exact quantile is slower and less exact than the approximation to it.</summary>
    private const double ApproximateFrom = 1e6;

    /// <summary>
    /// The 95 % interval of the expected number of events after <paramref name="count"/> were seen. Zero events leave
    /// room for up to 3.689.
    /// </summary>
    /// <param name="count">Events seen, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    /// <remarks>F. Garwood, Biometrika 28 (1936), 437–442, by quantiles of the chi-squared distribution.</remarks>
    public static Interval Interval(long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new Interval(
            count == 0 ? 0 : Quantile(count, Confidence.LowerTail),
            Quantile(count + 1d, Confidence.UpperTail));
    }

    // Half the chi-squared quantile at twice the shape is the gamma quantile at that shape.
    private static double Quantile(double shape, double probability) =>
        shape < ApproximateFrom ? Gamma.InvCDF(shape, 1, probability) : WilsonHilferty(shape, probability);

    // Proceedings of the National Academy of Sciences 17 (1931), 684–688; good to 1e-5 of the standard deviation at such shapes.
    private static double WilsonHilferty(double shape, double probability) =>
        shape * Math.Pow(1 - (1 / (9 * shape)) + (Normal.InvCDF(0, 1, probability) / (3 * Math.Sqrt(shape))), 3);
}
