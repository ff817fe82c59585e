using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;

namespace Scorecard.Metrics.Definitions;

/// <summary>What the two revenue retentions have in common.</summary>
internal static class RecurringRevenue
{
    /// <summary>Why the sums cannot be known; null where every amount could be converted.</summary>
    public static string? WhyUnknown(PairCounts pairs) => pairs.WithoutRate == 0
        ? null
        : $"{pairs.WithoutRate} of the customers active on the day before pay in a currency without an exchange rate on the period's first day or in the 7 days before";

    /// <summary>The customers of the day before a period, and those of them who are there on its last day, or on the last day of data while it runs.</summary>
    public static MetricRecords Records(Period period, DateOnly lastDay)
    {
        var (before, now) = (period.Start.AddDays(-1), period.LastDay < lastDay ? period.LastDay : lastDay);
        return new(
            new CustomerSelection("customers active on the day before the period and on its last day, or the last day of data while it runs", before, now),
            new CustomerSelection("customers active on the day before the period", before));
    }
}
