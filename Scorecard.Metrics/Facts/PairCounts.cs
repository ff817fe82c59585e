namespace Scorecard.Metrics.Facts;

/// <summary>
/// Customers of the day before a period ("then") against its last day ("now"), each customer's rows summed first.
/// Money is at the rate of the period's first day.
/// </summary>
/// <param name="Then">Customers active then.</param>
/// <param name="Both">Of those, the ones active now.</param>
/// <param name="SumThen">Recurring amount then, of the customers active then.</param>
/// <param name="SumNow">What the same customers pay now.</param>
/// <param name="SumKept">The smaller of the two, customer by customer.</param>
/// <param name="SumThenSquared">Squares of the amount then.</param>
/// <param name="SumNowSquared">Squares of the amount now.</param>
/// <param name="SumThenNow">Products of then and now.</param>
/// <param name="WithoutRate">Customers active then whose amount is in a currency without a rate on the period's first day; the sums leave them out.</param>
public readonly record struct PairCounts(
    long Then, long Both, decimal SumThen, decimal SumNow, decimal SumKept, decimal SumThenSquared, decimal SumNowSquared, decimal SumThenNow,
    long WithoutRate = 0);
