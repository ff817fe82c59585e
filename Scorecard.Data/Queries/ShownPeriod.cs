using Scorecard.Data.Points;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Queries;

/// <summary>Which period a board shows of a metric.</summary>
internal static class ShownPeriod
{
    /// <summary>A cohort metric shows the newest cohort that was mature when the board's period ended, or is today while it runs.</summary>
    public static Period Of(ScoringContext context, IMetric metric, Period board, DateOnly? asOf)
    {
        var terms = context.Agreements.DefinitionOn(board.Start).Terms;
        if (metric.WindowDays(terms) is not { } window)
            return board;
        var today = asOf?.AddDays(1) ?? context.Today;
        return context.Calendar.MatureCohort(board.End <= today ? board : board with { End = today }, window);
    }
}
