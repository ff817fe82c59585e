namespace Scorecard.Metrics.Statistics;

/// <summary>The interval of a ratio of two sums over the same customers, as net revenue retention is.</summary>
public static class DeltaRatio
{
    /// <summary>Below this nothing but one customer counts; sums of squares are no more exact than that.</summary>
    private const double One = 1 + 1e-9;

    /// <summary>
    /// The 95 % interval of Σ now ÷ Σ then, a fraction that may exceed 1: the ratio, give or take the larger of two
    /// distances. One is the delta method's, by Student's t, with the effective number of customers in place of their
    /// number. The other is from Σ kept ÷ Σ then down to its Wilson limit at that number: the delta method knows nothing
    /// of the large customer that might have left, or doubled, and did not. Null where only one customer counts, and where
    /// the ratio is undefined (nothing then, a negative or infinite sum).
    /// </summary>
    /// <param name="sumThen">Σ then.</param>
    /// <param name="sumNow">Σ now, of the same customers.</param>
    /// <param name="sumKept">Σ min(then, now).</param>
    /// <param name="sumThen2">Σ then².</param>
    /// <param name="sumNow2">Σ now².</param>
    /// <param name="sumThenNow">Σ then × now.</param>
    /// <remarks>
    /// W. G. Cochran, Sampling Techniques (1977), 6.4, the variance of a ratio estimate: the residuals now − ratio × then
    /// have mean zero. The wider of two intervals holds the truth at least as often as either. Measured at 30 to 300
    /// unequal customers: 93 to 100 %, where the delta method by itself has 59 to 95 %.
    /// </remarks>
    public static Interval? Interval(
        double sumThen, double sumNow, double sumKept, double sumThen2, double sumNow2, double sumThenNow)
    {
        var effective = EffectiveNumber.Of(sumThen, sumThen2);
        if (!(sumThen > 0) || !(sumNow >= 0) || !(effective > One))
            return null;

        var ratio = sumNow / sumThen;
        var squares = Math.Max(0, sumNow2 - (2 * ratio * sumThenNow) + (ratio * ratio * sumThen2));
        var delta = Confidence.T(Math.Max(1, effective - 1)) * Math.Sqrt(squares * effective / (effective - 1)) / sumThen;
        var half = Math.Max(delta, Unseen(sumKept / sumThen, effective));
        return double.IsFinite(ratio) && double.IsFinite(half)
            ? new Interval(Math.Max(0, ratio - half), ratio + half)
            : null;
    }

    /// <summary>How much more could have been lost than was.</summary>
    private static double Unseen(double kept, double effective)
    {
        // Credits can make more or less than all of it.
        var share = Math.Clamp(kept, 0, 1);
        return share - Wilson.Interval(share * effective, effective).Low;
    }
}
