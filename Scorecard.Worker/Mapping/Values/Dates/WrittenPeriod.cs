using System.Globalization;
using System.Text.RegularExpressions;

namespace Scorecard.Worker.Mapping.Values.Dates;

/// <summary>A month, calendar quarter or ISO week as it is written: <c>2026-03</c>, <c>March 2026</c>, <c>Q1 2026</c>, <c>2026-W10</c>.</summary>
internal static partial class WrittenPeriod
{
    private const string By = @"[\s\-/.,]*(?:(?:de|del|of)\s+)?";

    /// <summary>Its first and last day; null where the text is no such period.</summary>
    public static (DateOnly First, DateOnly Last)? Parse(string text)
    {
        var match = Figures().Match(text);
        match = match.Success ? match : Names().Match(text);
        if (!match.Success || Number(match, "y") is not (>= 1900 and <= 2200) || !TryMonths(match, out var year, out var month, out var months))
        {
            return Week(text);
        }

        var first = new DateOnly(year, month, 1);
        return (first, first.AddMonths(months).AddDays(-1));
    }

    private static bool TryMonths(Match match, out int year, out int month, out int months)
    {
        year = Number(match, "y");
        months = match.Groups["q"].Success ? 3 : 1;
        month = match.Groups["q"].Success ? (3 * Number(match, "q")) - 2
            : match.Groups["m"].Success ? Number(match, "m")
            : MonthNames.Find(match.Groups["month"].Value) ?? 0;
        return month is >= 1 and <= 12;
    }

    private static (DateOnly First, DateOnly Last)? Week(string text)
    {
        var match = Weeks().Match(text);
        if (!match.Success || Number(match, "y") is not (>= 1900 and <= 2200) || Number(match, "w") < 1 || Number(match, "w") > ISOWeek.GetWeeksInYear(Number(match, "y")))
        {
            return null;
        }

        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(Number(match, "y"), Number(match, "w"), DayOfWeek.Monday));
        return (monday, monday.AddDays(6));
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A(?:(?<y>[0-9]{4})[\s\-/.](?<m>[0-9]{1,2})|(?<m>[0-9]{1,2})[\-/.](?<y>[0-9]{4})|(?<y>(?:19|20)[0-9]{2})(?<m>0[1-9]|1[0-2]))\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Figures();

    [GeneratedRegex(@"\A(?:(?:[QT](?<q>[1-4])|(?<q>[1-4])[.º°]?\s*(?:Q|Quarter|Quartal|Trimestre|Trim\.?)|(?<month>\p{L}{3,12}))" + By + "(?<y>[0-9]{4})|(?<y>[0-9]{4})" + By + @"(?:[QT](?<q>[1-4])|(?<month>\p{L}{3,12}))\.?)\z", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Names();

    [GeneratedRegex(@"\A(?:(?<y>[0-9]{4})-?W(?<w>[0-9]{2})|(?:W|KW|CW|Week)\s?(?<w>[0-9]{1,2})[\s/.-]+(?<y>[0-9]{4}))\z", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Weeks();
}
