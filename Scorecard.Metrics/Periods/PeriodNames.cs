using System.Globalization;

namespace Scorecard.Metrics.Periods;

/// <summary>
/// Reads the parts of a period's name, and null where there are none. What it reads is only a candidate: it holds if
/// the period found by it carries the very same name.
/// </summary>
internal static class PeriodNames
{
    public static DateOnly? Day(string name) => Date(name, "yyyy-MM-dd");

    public static DateOnly? Month(string name) => Date(name, "yyyy-MM");

    public static int? Year(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal) ? Number(name.AsSpan(prefix.Length), 1900, 9999) : null;

    public static (int Year, int Quarter)? Quarter(string name, string prefix) =>
        Split(name, "-Q") is var (head, tail) && Year(head, prefix) is { } year && Number(tail, 1, 4) is { } quarter
            ? (year, quarter)
            : null;

    /// <summary>The Monday of an ISO 8601 week, whose first is the one with 4 January in it. 9999 is past every calendar.</summary>
    public static DateOnly? IsoWeek(string name) =>
        Split(name, "-W") is var (head, tail) && Year(head, "") is { } year && Number(tail, 1, 53) is { } week && year < 9999
            ? Monday(new DateOnly(year, 1, 4)).AddDays(7 * (week - 1))
            : null;

    /// <summary>An ISO 8601 week belongs to the year that has its Thursday.</summary>
    public static string OfIsoWeek(DateOnly monday)
    {
        var thursday = monday.AddDays(3);
        return string.Create(CultureInfo.InvariantCulture, $"{thursday.Year:D4}-W{((thursday.DayOfYear - 1) / 7) + 1:D2}");
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static (string Head, string Tail)? Split(string name, string separator) =>
        name.Split(separator) is [var head, var tail] ? (head, tail) : null;

    private static DateOnly? Date(string name, string format) =>
        DateOnly.TryParseExact(name, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static int? Number(ReadOnlySpan<char> digits, int least, int most) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : null;
}
