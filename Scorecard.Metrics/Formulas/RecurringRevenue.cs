using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;

namespace Scorecard.Metrics.Formulas;

/// <summary>What the two revenue retentions have in common.</summary>
internal static class RecurringRevenue
{
    /// <summary>How many customers the sums leave out, where they leave some out.</summary>
    public static IReadOnlyList<string> Notes(PairCounts pairs) => pairs.WithoutAmount == 0
        ? []
        : [$"{pairs.WithoutAmount} customers without an amount are left out"];

    /// <summary>Why the sums cannot be known; null where every amount could be converted.</summary>
    public static string? WhyUnknown(PairCounts pairs) => pairs switch
    {
        { WithoutRate: > 0 } => $"{pairs.WithoutRate} of the customers active on the day before pay in a currency without an exchange rate on the period's first day or in the 7 days before",
        { Then: > 0, Paying: 0 } => "none of the customers active on the day before has an amount",
        _ => null,
    };

    /// <summary>The customers of the day before a period, and those of them that are there on its last day, or on the last day of data while it runs.</summary>
    /// <param name="period">The period.</param>
    /// <param name="lastDay">The last day whose events count.</param>
    /// <param name="kept">What of the later day is added up; null where customers are only counted.</param>
    public static MetricRecords Records(Period period, DateOnly lastDay, CustomerAmount? kept = null)
    {
        var (then, now) = (period.Start.AddDays(-1), period.LastDay < lastDay ? period.LastDay : lastDay);
        var known = kept is null ? "" : ", whose amounts are known";
        return new(
            new CustomerSelection($"customers active on the day before the period and on its last day, or on the last day of data while it runs{known}", then, now) { StillActive = true, Sum = kept },
            new CustomerSelection($"customers active on the day before the period{known}", then, now) { Sum = kept is null ? null : CustomerAmount.Then });
    }
}
