using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Periods;

namespace Scorecard.Metrics.Formulas;

/// <summary>Money in a currency without an exchange rate: never taken as 1.0, and never left out in silence.</summary>
internal static class MissingRates
{
    /// <summary>Why a sum over the period cannot be known; null where every amount could be converted.</summary>
    public static string? Reason(FactTable facts, FlowFact withoutRate, Period period) => Reason(facts, withoutRate, period.Start, period.End);

    /// <summary>Why a sum over the days cannot be known; null where every amount could be converted.</summary>
    public static string? Reason(FactTable facts, FlowFact withoutRate, DateOnly start, DateOnly end)
    {
        var missing = facts.Split(withoutRate, start, end);
        return missing.Count == 0 ? null : $"no exchange rate for {string.Join(", ", missing.Keys.Order(StringComparer.Ordinal))} on the days it is needed, nor in the 7 days before";
    }
}
