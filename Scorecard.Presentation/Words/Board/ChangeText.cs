using System.Globalization;
using Scorecard.Data.Queries;

namespace Scorecard.Presentation.Words.Board;

/// <summary>Differences in words: since the period before, and to the target.</summary>
public static class ChangeText
{
    /// <summary><c>better by 2.1 points</c>, <c>worse by $6</c>, <c>no change</c>, and <c>up 18</c> where neither is better; null where one of the two periods has no value, or is not over: part of one is not to be held against a whole one.</summary>
    public static string? Since(MetricView metric, MetricText text, bool compact = false) =>
        metric.Trend.Count < 2 || metric.Trend[^1].Running ? null : Between(metric.Trend[^2].Value, metric.Trend[^1].Value, metric.Direction, metric.Target, text, compact);

    /// <summary><c>since June</c>, where that is another period than the one that stands above; null where it is the same.</summary>
    public static string? SinceWhen(MetricView metric, string? above, CultureInfo culture) =>
        metric.Trend.Count < 2 || metric.Trend[^2].Period == above ? null : $"since {PeriodText.Short(metric.Trend[^2].Period, culture)}";

    /// <summary>The same between any two values; null where one is missing.</summary>
    public static string? Between(double? then, double? since, string direction, TargetView? target, MetricText text, bool compact = false)
    {
        if (then is not { } before || since is not { } now) return null;
        return text.Difference(now - before, compact) is not { } size ? "no change" : Movement.Of(before, now, direction, target, text) switch
        {
            > 0 => $"better by {size}",
            < 0 => $"worse by {size}",
            _ => $"{(now > before ? "up" : "down")} {size}",
        };
    }

    /// <summary><c>0.9 points above</c>, <c>$240 above</c>, <c>within</c> a band, <c>exactly met</c>; null where there is no value or no target.</summary>
    public static string? Gap(double? value, TargetView? target, MetricText text)
    {
        if (value is not { } number || target is null) return null;
        var (low, high) = (target.Low ?? target.Value, target.High ?? target.Value);
        if (low is null && high is null) return null;
        if (number < low) return Beside(number - low.Value, text, "below");
        if (number > high) return Beside(number - high.Value, text, "above");
        return target.Value is null ? "within" : "exactly met";
    }

    /// <summary>The target with its unit: <c>11%</c>, <c>$13,000 a day</c>, <c>3 to 5</c>; null where there is none.</summary>
    public static string? Target(TargetView? target, MetricText text, bool compact = false) =>
        Numbers(target, text, compact) is not { } numbers ? null
        : text.Suffix.Length == 0 ? numbers
        : $"{numbers} {text.Suffix}";

    private static string? Numbers(TargetView? target, MetricText text, bool compact) => target switch
    {
        null => null,
        { Value: { } value } => text.Target(value, compact),
        { Low: { } low, High: { } high } => $"{text.Target(low, compact)} to {text.Target(high, compact)}",
        { Low: { } low } => $"at least {text.Target(low, compact)}",
        { High: { } high } => $"at most {text.Target(high, compact)}",
        _ => null,
    };

    // A difference too small to be written still has a side: the status is judged on unrounded numbers.
    private static string Beside(double difference, MetricText text, string side) =>
        text.Difference(difference) is { } size ? $"{size} {side}" : $"just {side}";
}
