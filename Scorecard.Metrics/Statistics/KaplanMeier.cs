namespace Scorecard.Metrics.Statistics;

/// <summary>
/// The share of subjects that has had an event by an age, when some were not followed that long. An event and a
/// censoring at the same age count the event first.
/// </summary>
/// <remarks>E. L. Kaplan and P. Meier, Journal of the American Statistical Association 53 (1958), 457–481.</remarks>
public static class KaplanMeier
{
    // 1 − S is a product of fractions: a share of exactly one half may come out a few units in the last place below it.
    private const double Rounding = 1e-12;

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
        var table = LifeTable(observations);
        var last = table.LastOrDefault(row => row.Days <= at, LifeTableRow.Start(0));
        var atRisk = table.FirstOrDefault(row => row.Days >= at).AtRisk;
        return new SurvivalEstimate(1 - last.Survival, IntervalOf(last), atRisk);
    }

    /// <summary>
    /// The first age by which the share <paramref name="q"/> has had the event, 0.5 for the median; null where the
    /// share is not reached.
    /// </summary>
    /// <param name="observations">The histogram, in any order; bars of the same age are added.</param>
    /// <param name="q">The share, above 0 and up to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share outside its range, a negative age or count.</exception>
    public static int? Quantile(IEnumerable<Observation> observations, double q) =>
        FirstAge(LifeTable(observations), Checked(q), row => 1 - row.Survival);

    /// <summary>
    /// The same age with its 95 % interval: from the first age at which the upper limit of the share with the event
    /// reaches <paramref name="q"/> to the first at which the lower limit does.
    /// </summary>
    /// <param name="observations">The histogram, in any order; bars of the same age are added.</param>
    /// <param name="q">The share, above 0 and up to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share outside its range, a negative age or count.</exception>
    /// <remarks>
    /// R. Brookmeyer and J. Crowley, Biometrics 38 (1982), 29–41, with the limits of <see cref="Estimate"/>. Once all have
    /// had the event the scale ends: the upper limit is 1, and the lower one is taken as not reached.
    /// </remarks>
    public static QuantileEstimate EstimateQuantile(IEnumerable<Observation> observations, double q) => EstimateQuantiles(observations, [q])[0];

    /// <summary>The same for several shares at once, in their order.</summary>
    /// <param name="observations">The histogram, in any order; bars of the same age are added.</param>
    /// <param name="shares">The shares, each above 0 and up to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share outside its range, a negative age or count.</exception>
    public static IReadOnlyList<QuantileEstimate> EstimateQuantiles(IEnumerable<Observation> observations, IReadOnlyList<double> shares)
    {
        var table = LifeTable(observations);
        return [.. shares.Select(q => QuantileOf(table, Checked(q)))];
    }

    // The lower limit lies below the share and the upper one above it, so that each need be worked out of few rows only.
    private static QuantileEstimate QuantileOf(List<LifeTableRow> table, double q) => new(
        FirstAge(table, q, row => 1 - row.Survival),
        FirstAge(table, q, row => IntervalOf(row)?.High ?? (1 - row.Survival)),
        FirstAge(table, q, row => 1 - row.Survival < q - Rounding ? 0 : IntervalOf(row)?.Low ?? 0));

    private static int? FirstAge(List<LifeTableRow> table, double q, Func<LifeTableRow, double> share)
    {
        foreach (var row in table)
        {
            if (share(row) >= q - Rounding)
                return row.Days;
        }

        return null;
    }

    private static Interval? IntervalOf(LifeTableRow row)
    {
        if (row.Survival is <= 0 or >= 1)
            return null;

        var log = Math.Log(row.Survival);
        var spread = Math.Exp(Confidence.Normal * Math.Sqrt(row.Greenwood) / -log);
        return new Interval(1 - Math.Exp(log / spread), 1 - Math.Exp(log * spread));
    }

    /// <summary>
    /// Ages below the number of bars are counted, which takes no longer than reading the bars; only those beyond, few where
    /// there are many bars, are sorted.
    /// </summary>
    private static List<LifeTableRow> LifeTable(IEnumerable<Observation> observations)
    {
        Observation[] bars = [.. observations];
        var (counted, beyond, subjects) = (new (long Events, long Censored)[bars.Length], new List<Observation>(), 0L);
        foreach (var bar in bars)
        {
            subjects += Checked(bar).Events + bar.Censored;
            if (bar.Days >= counted.Length)
                beyond.Add(bar);
            else
                counted[bar.Days] = (counted[bar.Days].Events + bar.Events, counted[bar.Days].Censored + bar.Censored);
        }

        beyond.Sort((one, other) => one.Days.CompareTo(other.Days));
        return LifeTable(counted, beyond, subjects);
    }

    private static List<LifeTableRow> LifeTable(ReadOnlySpan<(long Events, long Censored)> counted, List<Observation> beyond, long subjects)
    {
        var (row, table) = (LifeTableRow.Start(subjects), new List<LifeTableRow>());
        for (var age = 0; age < counted.Length; age++)
        {
            var (events, censored) = counted[age];
            if (events + censored > 0)
                table.Add(row = row.Next(new Observation(age, events, censored)));
        }

        for (var i = 0; i < beyond.Count;)
        {
            var bar = beyond[i];
            while (++i < beyond.Count && beyond[i].Days == bar.Days)
                bar = bar with { Events = bar.Events + beyond[i].Events, Censored = bar.Censored + beyond[i].Censored };
            if (bar.Events + bar.Censored > 0)
                table.Add(row = row.Next(bar));
        }

        return table;
    }

    private static Observation Checked(Observation bar) =>
        bar is { Days: >= 0, Events: >= 0, Censored: >= 0 }
            ? bar
            : throw new ArgumentOutOfRangeException(nameof(bar), bar, "Ages and counts are not negative.");

    private static double Checked(double q) =>
        q > 0 && q <= 1 ? q : throw new ArgumentOutOfRangeException(nameof(q), q, "A quantile is asked for a share above 0 and up to 1.");
}
