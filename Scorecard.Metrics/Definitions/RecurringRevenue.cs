using Scorecard.Metrics.Facts;

namespace Scorecard.Metrics.Definitions;

/// <summary>What the two revenue retentions have in common.</summary>
internal static class RecurringRevenue
{
    /// <summary>Why the sums cannot be known; null where every amount could be converted.</summary>
    public static string? WhyUnknown(PairCounts pairs) => pairs.WithoutRate == 0
        ? null
        : $"{pairs.WithoutRate} of the customers active on the day before pay in a currency without an exchange rate on the period's first day or in the 7 days before";
}
