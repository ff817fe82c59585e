using Scorecard.Data.Queries;

namespace Scorecard.Presentation.Words.Board;

/// <summary>Whether a metric got better since the period before, by its own direction.</summary>
public static class Movement
{
    /// <summary>More than 0 where it got better, less where worse, 0 where it did not change as far as it is written; null where that cannot be told, as of a period that is not over.</summary>
    public static int? Of(MetricView metric, MetricText text) => metric.Trend.Count < 2 || metric.Trend[^1].Running ? null
        : Of(metric.Trend[^2].Value, metric.Trend[^1].Value, metric.Direction, metric.Target, text);

    /// <summary>The same of any two values.</summary>
    /// <param name="then">The earlier.</param>
    /// <param name="since">The later.</param>
    /// <param name="direction">Which of them is better: <c>higher</c>, <c>lower</c>, <c>band</c>, or <c>none</c>.</param>
    /// <param name="band">What a band is.</param>
    /// <param name="text">How they are written.</param>
    public static int? Of(double? then, double? since, string direction, TargetView? band, MetricText text)
    {
        if (then is not { } before || since is not { } now || direction is "none") return null;
        if (text.Difference(now - before) is null) return 0;
        return direction switch
        {
            "lower" => before.CompareTo(now),
            "band" => Outside(before, band).CompareTo(Outside(now, band)),
            _ => now.CompareTo(before),
        };
    }

    /// <summary>How far a value lies outside of a band.</summary>
    private static double Outside(double value, TargetView? band) =>
        Math.Max(0, Math.Max((band?.Low ?? value) - value, value - (band?.High ?? value)));
}
