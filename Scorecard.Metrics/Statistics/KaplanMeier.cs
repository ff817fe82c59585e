namespace Scorecard.Metrics.Statistics;

/// <summary>
/// The share of subjects that has had an event by an age, when some were not followed that long. An event and a
/// censoring at the same age count the event first.
/// </summary>
/// <remarks>E. L. Kaplan and P. Meier, Journal of the American Statistical Association 53 (1958), 457–481.</remarks>
public static class KaplanMeier
{
    /// <summary>
    /// The share with the event on or before age <paramref name="at"/>, with Greenwood's variance on the log-log scale.
    /// Without any subject the share is 0 with nobody at risk: read <see cref="SurvivalEstimate.AtRisk"/> first.
    /// </summary>
    /// <param name="observations">The histogram, in any order; bars of the same age are added.</param>
    /// <param name="at">The age, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative age or count.</exception>
    /// <remarks>Interval: J. D. Kalbfleisch and R. L. Prentice, The Statistical Analysis of Failure Time Data (1980), 1.3.</remarks>
    public static SurvivalEstimate Estimate(IEnumerable<Observation> observations, int at)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(at);
        var (last, atRisk) = (LifeTableRow.Start(0), 0L);
        foreach (var row in LifeTable.Of(observations).Rows())
        {
            if (row.Days <= at)
                last = row;
            if (row.Days < at)
                continue;
            atRisk = row.AtRisk;
            break;
        }

        return new SurvivalEstimate(1 - last.Survival, IntervalOf(last), atRisk);
    }

    /// <summary>
    /// The first age by which the share <paramref name="q"/> has had the event, 0.5 for the median, null where it is not
    /// reached; with its 95 % interval, from the first age at which the upper limit of the share with the event reaches
    /// <paramref name="q"/> to the first at which the lower limit does.
    /// </summary>
    /// <param name="observations">The histogram, in any order; bars of the same age are added.</param>
    /// <param name="q">The share, above 0 and up to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share outside its range, a negative age or count.</exception>
    /// <remarks>
    /// R. Brookmeyer and J. Crowley, Biometrics 38 (1982), 29–41, with the limits of <see cref="Estimate"/>. Once all have
    /// had the event the scale ends: the upper limit is 1, and the lower one is taken as not reached.
    /// </remarks>
    public static QuantileEstimate EstimateQuantile(IEnumerable<Observation> observations, double q) => EstimateQuantiles(LifeTable.Of(observations), [q])[0];

    /// <summary>The same for several shares at once, in their order.</summary>
    /// <param name="table">The histogram.</param>
    /// <param name="shares">The shares, each above 0 and up to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share outside its range.</exception>
    public static IReadOnlyList<QuantileEstimate> EstimateQuantiles(LifeTable table, IReadOnlyList<double> shares)
    {
        var searches = shares.Select(q => new QuantileSearch(Checked(q))).ToArray();
        foreach (var row in table.Rows())
        {
            var limits = Array.Exists(searches, search => search.NeedsLimits(row)) ? IntervalOf(row) : null;
            foreach (var search in searches)
                search.Take(row, limits);
            if (Array.TrueForAll(searches, search => search.IsOver))
                break;
        }

        return [.. searches.Select(search => search.Found)];
    }

    private static Interval? IntervalOf(LifeTableRow row)
    {
        if (row.Survival is <= 0 or >= 1)
            return null;

        var log = Math.Log(row.Survival);
        var spread = Math.Exp(Confidence.Normal * Math.Sqrt(row.Greenwood) / -log);
        return new Interval(1 - Math.Exp(log / spread), 1 - Math.Exp(log * spread));
    }

    private static double Checked(double q) =>
        q > 0 && q <= 1 ? q : throw new ArgumentOutOfRangeException(nameof(q), q, "A quantile is asked for a share above 0 and up to 1.");
}
