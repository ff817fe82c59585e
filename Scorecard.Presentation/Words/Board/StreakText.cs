using System.Globalization;
using Scorecard.Data.Queries;

namespace Scorecard.Presentation.Words.Board;

/// <summary>Since when a metric is off target, as far as its trend goes back.</summary>
public static class StreakText
{
    /// <summary><c>since August, 3rd month</c>; <c>for 13 months or longer</c>; <c>new this month</c>, or <c>new in September</c> of a cohort of another; null where the newest period is not red.</summary>
    /// <param name="cohort">The period that the trend ends with, where it is another than the board's.</param>
    public static string? Of(IReadOnlyList<TrendPoint> trend, string grain, CultureInfo culture, string? cohort = null)
    {
        var count = Count(trend);
        return count switch
        {
            0 => null,
            _ when count == trend.Count => string.Create(culture, $"for {count} {grain}s or longer"),
            1 when trend[^2].Status is "green" => cohort is null ? $"new this {grain}" : $"new in {PeriodText.Short(cohort, culture)}",
            _ => $"since {PeriodText.Short(trend[^count].Period, culture)}, {TensionText.Ordinal(count)} {grain}",
        };
    }

    /// <summary>How many periods in a row are red, the newest first. A period without a colour ends it: nobody knows what it was.</summary>
    private static int Count(IReadOnlyList<TrendPoint> trend) => trend.Reverse().TakeWhile(point => point.Status is "red").Count();
}
