using Scorecard.Data.Queries;

namespace Scorecard.Presentation.Words.Board;

/// <summary>How large the distance between a value and its target is, so that the worst comes first.</summary>
public static class Miss
{
    /// <summary>The distance to the nearer end of the target as a share of that end; 0 where it is met; null where it cannot be told.</summary>
    public static double? Of(MetricView metric)
    {
        if (metric.Value is not { } value || metric.Target is not { } target) return null;
        var bound = metric.Direction switch
        {
            "higher" => value < target.Value ? target.Value : null,
            "lower" => value > target.Value ? target.Value : null,
            _ => value < target.Low ? target.Low : value > target.High ? target.High : null,
        };
        return bound switch
        {
            null => 0,
            0 => double.PositiveInfinity,
            { } end => Math.Abs((value - end) / end),
        };
    }

    /// <summary>Those first whose miss is the largest; those behind them that are a close call, since they may as well be met.</summary>
    public static IEnumerable<MetricView> WorstFirst(IEnumerable<MetricView> metrics) =>
        metrics.OrderBy(metric => metric.CloseCall).ThenByDescending(metric => Of(metric) ?? -1);

    /// <summary><c>41%</c>; null where a share says nothing: of a band, of no target, of nothing or less, and where it is a hundred.</summary>
    public static string? Share(double? value, TargetView? target, MetricText text)
    {
        if (value is not >= 0 || target?.Value is not > 0) return null;
        var share = value.Value / target.Value.Value;
        var percent = (share * 100).ToString("0", text.Culture);
        return percent is "100" || share >= 10 ? null : $"{percent}%";
    }
}
