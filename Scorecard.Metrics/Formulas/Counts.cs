using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Periods;

namespace Scorecard.Metrics.Formulas;

/// <summary>A flow fact as a metric: a covered zero is a value, and there is no minimum.</summary>
internal static class Counts
{
    public static Result Of(FactTable facts, FlowFact fact, Period period)
    {
        var count = (double)facts.Sum(fact, period);
        return Result.Of(count, count) with { Parts = new Dictionary<string, double>(StringComparer.Ordinal) { ["count"] = count } };
    }
}
