using System.Globalization;
using System.Text.RegularExpressions;

namespace Scorecard.Worker.Mapping.Values.Dates;

/// <summary>Dates that name their month, in any of their orders: <c>3 March 2026</c>, <c>Mar 9, 2026</c>, <c>2026-Mar-09</c>, <c>9 de marzo de 2026</c>.</summary>
internal static partial class NamedDate
{
    private const string Weekday = @"\A(?:(?<weekday>\p{L}{2,10})[.,]*\s+)?";
    private const string Month = @"(?<month>\p{L}{3,12})";
    private const string Of = @"[\s\-/.,]*(?:(?:de|del|of)\s+)?";

    public static WrittenDate? Parse(string text)
    {
        var match = new[] { DayFirst(), MonthFirst(), YearFirst() }.Select(pattern => pattern.Match(text)).FirstOrDefault(each => each.Success);
        return match is not null && (!match.Groups["weekday"].Success || MonthNames.IsWeekday(match.Groups["weekday"].Value))
            && MonthNames.Find(match.Groups["month"].Value) is { } month && WrittenDate.TryTime(match, out var time)
            ? new WrittenDate(IsYearFirst: true, '-', month, Number(match, "d"), Number(match, "y"), time, WrittenDate.Zone(match))
            : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(Weekday + "(?<d>[0-9]{1,2})(?:st|nd|rd|th|er|º|ª|°)?" + Of + Month + Of + "(?<y>[0-9]{4})" + WrittenDate.TimePart, RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DayFirst();

    [GeneratedRegex(Weekday + Month + @"[\s\-/.,]*(?<d>[0-9]{1,2})(?:st|nd|rd|th)?[\s\-/.,]+(?<y>[0-9]{4})" + WrittenDate.TimePart, RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"\A(?<y>[0-9]{4})[\s\-/.,]*" + Month + @"[\s\-/.,]*(?<d>[0-9]{1,2})" + WrittenDate.TimePart, RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearFirst();
}
