namespace Scorecard.Metrics.Statistics;

/// <summary>The Kaplan–Meier life table after one age.</summary>
/// <param name="Days">The age.</param>
/// <param name="AtRisk">Followed at least to this age, without an earlier event.</param>
/// <param name="Remaining">Still followed beyond it.</param>
/// <param name="Survival">S, the share without the event after this age.</param>
/// <param name="Greenwood">Σ d ÷ (n (n − d)) up to here: the variance of ln S.</param>
internal readonly record struct LifeTableRow(int Days, long AtRisk, long Remaining, double Survival, double Greenwood)
{
    /// <summary>The row before any age: everyone remains.</summary>
    public static LifeTableRow Start(long subjects) => new(0, subjects, subjects, 1, 0);

    /// <summary>The row after this one, at the age of <paramref name="bar"/>: its events come before its censorings.</summary>
    public LifeTableRow Next(Observation bar)
    {
        var without = Remaining - bar.Events;
        return new LifeTableRow(
            bar.Days,
            Remaining,
            without - bar.Censored,
            Survival * without / Remaining,
            Greenwood + (bar.Events / ((double)Remaining * without)));
    }
}
