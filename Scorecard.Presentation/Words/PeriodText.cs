using System.Globalization;
using System.Text.RegularExpressions;
using Scorecard.Data.Queries;

namespace Scorecard.Presentation.Words;

/// <summary>A period's name as people say it: <c>2018-03</c> is March 2018, <c>2018-W13</c> week 13 of 2018, <c>FY2018-Q1</c> Q1 FY2018. What is not known stays as it is written.</summary>
public static partial class PeriodText
{
    public static string Of(string name, CultureInfo culture) =>
        MonthName().Match(name) is { Success: true } month ? DateText.Month(First(month), culture)
        : WeekName().Match(name) is { Success: true } week ? $"Week {Number(week, "part")}, {week.Groups["year"].Value}"
        : QuarterName().Match(name) is { Success: true } quarter ? $"Q{quarter.Groups["part"].Value} {quarter.Groups["year"].Value}"
        : DateOnly.TryParseExact(name, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? DateText.FullDay(day, culture)
        : name;

    /// <summary>As short as a table's heading wants it: the month without its year.</summary>
    public static string Short(string name, CultureInfo culture) =>
        MonthName().Match(name) is { Success: true } month ? First(month).ToString("MMMM", culture)
        : WeekName().Match(name) is { Success: true } week ? $"week {Number(week, "part")}"
        : QuarterName().Match(name) is { Success: true } quarter ? $"Q{quarter.Groups["part"].Value}"
        : DateOnly.TryParseExact(name, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? DateText.Day(day, culture)
        : name;

    /// <summary>A board's period: <c>November 2026, so far</c> where it is running.</summary>
    public static string Of(ScorecardView view, CultureInfo culture) => $"{Of(view.Period, culture)}{(view.Running ? ", so far" : null)}";

    /// <summary>A point's period beside the word of its status: <c>November 2026, so far</c> where it is running and the word does not say so.</summary>
    public static string Of(HistoryPoint point, CultureInfo culture) => Of(point.Period, culture) + (point.Running && StatusText.Word(point) is not StatusText.SoFar ? ", so far" : null);

    /// <summary><c>so far, 28 of 30 days</c>.</summary>
    public static string SoFar(ScorecardView view) => view.DaysSoFar is { } days ? $"so far, {days} of {view.End.DayNumber - view.Start.DayNumber} days" : "so far";

    /// <summary>The period before a board's, by the trend of a metric that is shown for the board's own; null where there is none.</summary>
    public static string? BeforeName(ScorecardView view) => view.Metrics.FirstOrDefault(metric => metric.Cohort is null && metric.Trend.Count > 1)?.Trend[^2].Period;

    /// <summary>The same in words.</summary>
    public static string Before(ScorecardView view, CultureInfo culture) => BeforeName(view) is { } name ? Short(name, culture) : $"the {view.Grain} before";

    private static DateOnly First(Match month) => new(Number(month, "year"), Number(month, "part"), 1);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<year>[0-9]{4})-(?<part>0[1-9]|1[0-2])$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex MonthName();

    [GeneratedRegex("^(?<year>[0-9]{4})-W(?<part>[0-9]{2})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex WeekName();

    [GeneratedRegex("^(?<year>(FY)?[0-9]{4})-Q(?<part>[1-4])$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex QuarterName();
}
