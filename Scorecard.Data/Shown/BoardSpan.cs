using Scorecard.Data.Points;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Shown;

/// <summary>The periods that a board is made from: its own, those of its trends, of cohorts that lie behind it, and of tension.</summary>
internal static class BoardSpan
{
    /// <summary>How far back tension is followed.</summary>
    public const int TensionBack = 24;

    /// <summary>The board's period and those before it, newest first.</summary>
    public static List<Period> Of(ScoringContext context, Period board)
    {
        var periods = new List<Period> { board };
        for (var count = LongestWindow(context, board) + TensionBack; periods.Count < count;)
            periods.Add(context.Calendar.Previous(periods[^1]));
        return periods;
    }

    /// <summary>In periods of the grain, how far behind the board the cohort of the longest window can lie.</summary>
    private static int LongestWindow(ScoringContext context, Period board)
    {
        var terms = context.Agreements.DefinitionOn(board.Start).Terms;
        var days = MetricCatalog.All.Max(metric => metric.WindowDays(terms) ?? 0);
        return (days / Math.Max(1, board.Days - 3)) + 2;
    }
}
