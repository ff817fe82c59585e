using Scorecard.Metrics.Facts;

namespace Scorecard.Metrics.Definitions;

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
}
