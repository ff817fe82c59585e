namespace Scorecard.Metrics.Statistics;

/// <summary>
/// What the interval of pipeline velocity is made from: counts and sums over the closed deals of a period. They merge
/// over days and over disjoint segments.
/// </summary>
/// <param name="Closed">Deals won or lost.</param>
/// <param name="Won">Deals won.</param>
/// <param name="Measured">The won deals of which both amount and cycle are known; the sums are over these.</param>
/// <param name="Amount">Σ amount, in the reporting currency.</param>
/// <param name="AmountSquared">Σ amount².</param>
/// <param name="CycleDays">Σ days from qualified to closed.</param>
/// <param name="CycleDaysSquared">Σ days².</param>
/// <param name="AmountCycleDays">Σ amount × days.</param>
public readonly record struct VelocitySums(
    long Closed,
    long Won,
    long Measured,
    double Amount,
    double AmountSquared,
    double CycleDays,
    double CycleDaysSquared,
    double AmountCycleDays)
{
    /// <summary>The sums over both sets of deals, which share none.</summary>
    public static VelocitySums operator +(VelocitySums left, VelocitySums right) => left.Add(right);

    /// <summary>The sums over both sets of deals, which share none.</summary>
    public VelocitySums Add(VelocitySums other) => new(
        checked(Closed + other.Closed),
        checked(Won + other.Won),
        checked(Measured + other.Measured),
        Amount + other.Amount,
        AmountSquared + other.AmountSquared,
        CycleDays + other.CycleDays,
        CycleDaysSquared + other.CycleDaysSquared,
        AmountCycleDays + other.AmountCycleDays);
}
