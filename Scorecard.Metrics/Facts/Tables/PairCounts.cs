namespace Scorecard.Metrics.Facts.Tables;

/// <summary>
/// Customers of the day before a period ("then") against its last day ("now"), each customer's rows summed first.
/// Money is at the rate of the period's first day.
/// </summary>
/// <param name="Then">Customers active then.</param>
/// <param name="Both">Of those, the ones active now.</param>
/// <param name="SumThen">Recurring amount then, of the customers active then whose amounts are known.</param>
/// <param name="SumNow">What the same customers pay now.</param>
/// <param name="SumKept">The smaller of the two, customer by customer.</param>
/// <param name="SumThenSquared">Squares of the amount then.</param>
/// <param name="SumNowSquared">Squares of the amount now.</param>
/// <param name="SumThenNow">Products of then and now.</param>
/// <param name="WithoutRate">Customers active then whose amount is in a currency without a rate on the period's first day; the sums leave them out.</param>
/// <param name="WithoutAmount">Customers active then of whom some amount is unknown; the sums leave them out.</param>
public readonly record struct PairCounts(
    long Then, long Both, decimal SumThen, decimal SumNow, decimal SumKept, double SumThenSquared, double SumNowSquared, double SumThenNow,
    long WithoutRate = 0, long WithoutAmount = 0)
{
    /// <summary>The customers that the sums are over.</summary>
    public long Paying => Then - WithoutRate - WithoutAmount;
}
