using System.Globalization;
using System.Text.RegularExpressions;

namespace Scorecard.Web.Components.Formatting;

/// <summary>A period's name as people say it: <c>2018-03</c> is March 2018, <c>2018-W13</c> week 13 of 2018, <c>FY2018-Q1</c> Q1 FY2018. What is not known stays as it is written.</summary>
internal static partial class PeriodText
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

    private static DateOnly First(Match month) => new(Number(month, "year"), Number(month, "part"), 1);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<year>[0-9]{4})-(?<part>0[1-9]|1[0-2])$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex MonthName();

    [GeneratedRegex("^(?<year>[0-9]{4})-W(?<part>[0-9]{2})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex WeekName();

    [GeneratedRegex("^(?<year>(FY)?[0-9]{4})-Q(?<part>[1-4])$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex QuarterName();
}
