using MathNet.Numerics.Distributions;

namespace Scorecard.Metrics.Statistics;

/// <summary>The two-sided 95 % level that every interval of the product is given at.</summary>
internal static class Confidence
{
    /// <summary>The probability left out below a two-sided 95 % interval.</summary>
    public const double LowerTail = 0.025;

    /// <summary>The probability up to the upper end of a two-sided 95 % interval.</summary>
    public const double UpperTail = 0.975;

    /// <summary>Beyond so many degrees of freedom Student's t and the normal distribution agree to seven digits.</summary>
    private const double NormalFrom = 10_000_000;

    /// <summary>The standard normal quantile, 1.95996….</summary>
    public static readonly double Normal = MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, UpperTail);

    /// <summary>Student's t quantile at <paramref name="degrees"/> degrees of freedom, at least 1 and not always whole.</summary>
    public static double T(double degrees) =>
        degrees >= NormalFrom ? Normal : StudentT.InvCDF(0, 1, degrees, UpperTail);
}
