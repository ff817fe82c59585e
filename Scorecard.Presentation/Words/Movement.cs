using Scorecard.Data.Queries;

namespace Scorecard.Presentation.Words;

/// <summary>Whether a metric got better since the period before, by its own direction.</summary>
public static class Movement
{
    /// <summary>More than 0 where it got better, less where worse, 0 where it did not change as far as it is written; null where that cannot be told, as of a period that is not over.</summary>
    public static int? Of(MetricView metric, MetricText text)
    {
        if (metric.Trend.Count < 2 || metric.Trend[^1].Running || metric.Trend[^1].Value is not { } now || metric.Trend[^2].Value is not { } before) return null;
        if (metric.Direction is "none") return null;
        if (text.Difference(now - before) is null) return 0;
        return metric.Direction switch
        {
            "lower" => before.CompareTo(now),
            "band" => Outside(before, metric.Target).CompareTo(Outside(now, metric.Target)),
            _ => now.CompareTo(before),
        };
    }

    /// <summary>How far a value lies outside of a band.</summary>
    private static double Outside(double value, TargetView? band) =>
        Math.Max(0, Math.Max((band?.Low ?? value) - value, value - (band?.High ?? value)));
}
