namespace Scorecard.Metrics.Statistics;

/// <summary>The approximate interval of pipeline velocity.</summary>
public static class VelocityInterval
{
    /// <summary>
    /// The 95 % interval of <paramref name="velocity"/>, in its unit (currency per day), symmetric on the log scale. It is
    /// approximate: the number of open deals is taken as fixed, and deals as independent. Null with fewer than two
    /// measured deals, and where the velocity is undefined (no won deal, no amount, no time).
    /// </summary>
    /// <param name="velocity">The velocity N × W × A ÷ L itself.</param>
    /// <param name="sums">The closed deals that W, A and L come from.</param>
    /// <exception cref="ArgumentOutOfRangeException">More measured than won, more won than closed, or a negative count.</exception>
    /// <remarks>
    /// Delta method: Var ln V = (1 − W)/(cW) + s²A/(nA²) + s²L/(nL²) − 2 s_AL/(nAL), with c closed and n measured deals;
    /// Student's t with n − 1 degrees of freedom. Win rate and the mean of the won are independent given the number won.
    /// </remarks>
    public static Interval? Of(double velocity, VelocitySums sums)
    {
        Check(sums);
        if (sums.Measured < 2 || !(velocity > 0) || !(sums.Amount > 0) || !(sums.CycleDays > 0))
            return null;

        var factor = Math.Exp(Confidence.T(sums.Measured - 1) * Math.Sqrt(LogVariance(sums)));
        return double.IsFinite(velocity * factor) ? new Interval(velocity / factor, velocity * factor) : null;
    }

    private static double LogVariance(VelocitySums s)
    {
        var n = s.Measured;
        var winRate = (s.Closed - s.Won) / ((double)s.Closed * s.Won);
        var amount = Moments.Variance(n, s.Amount, s.AmountSquared) / s.Amount / s.Amount;
        var cycle = Moments.Variance(n, s.CycleDays, s.CycleDaysSquared) / s.CycleDays / s.CycleDays;
        var both = Moments.Covariance(n, s.Amount, s.CycleDays, s.AmountCycleDays) / s.Amount / s.CycleDays;

        // s² ÷ (n mean²) is n s² ÷ sum². Where amount and cycle move as one, rounding can leave less than nothing.
        return winRate + (n * Math.Max(0, amount + cycle - (2 * both)));
    }

    private static void Check(VelocitySums sums)
    {
        if (sums.Measured < 0 || sums.Won < sums.Measured || sums.Closed < sums.Won)
            throw new ArgumentOutOfRangeException(nameof(sums), sums, "Measured deals are among the won, and won deals among the closed.");
    }
}
