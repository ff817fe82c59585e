using Scorecard.Data.Points;
using Scorecard.Metrics.Definitions;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Queries;

/// <summary>Which period's value a scorecard shows for a metric.</summary>
internal static class ShownPeriod
{
    /// <summary>The board's own; of a cohort metric the newest cohort that was mature when that ended, or is today while it runs.</summary>
    public static Period Shown(this ScoringContext context, IMetric metric, Period period, DateOnly? asOf)
    {
        var terms = context.Agreements.DefinitionOn(period.Start).Terms;
        if (metric.WindowDays(terms) is not { } window)
            return period;
        var today = asOf?.AddDays(1) ?? context.Today;
        return context.Calendar.MatureCohort(period.End <= today ? period : period with { End = today }, window);
    }
}
