using System.Globalization;
using System.Text.RegularExpressions;

namespace Scorecard.Worker.Mapping.Values.Dates;

/// <summary>A date taken apart but not yet judged: one whose order is no question (year first, or the month by name), or two parts of unknown order and the year.</summary>
internal readonly partial record struct WrittenDate(bool IsYearFirst, char Separator, int First, int Second, int Year, TimeSpan? Time, TimeSpan? Offset)
{
    public const string TimePart =
        @"(?:(?:T|,?\s+(?:(?:at|um|à|a las|às)\s+)?)(?<h>[0-9]{1,2}):(?<m>[0-9]{2})(?::(?<s>[0-9]{2})(?:[.,](?<f>[0-9]{1,9}))?)?(?:\s*(?<half>[AaPp])\.?[Mm]\.?)?(?:\s*(?:(?<utc>Z|z|UTC|GMT)|(?<sign>[+-])(?<oh>[0-9]{2})(?::?(?<om>[0-9]{2}))?))?)?\z";

    public bool IsDayFirst => First > 12 && Second is >= 1 and <= 12;

    public bool IsMonthFirst => Second > 12 && First is >= 1 and <= 12;

    /// <summary>Whether both orders give a date, and not the same one.</summary>
    public bool IsAmbiguous => !IsYearFirst && First is >= 1 and <= 12 && Second is >= 1 and <= 12 && First != Second;

    public static WrittenDate? Parse(string text)
    {
        var match = YearFirst().Match(text);
        var yearFirst = match.Success;
        match = yearFirst ? match : YearLast().Match(text);
        if (!match.Success)
        {
            return NamedDate.Parse(text);
        }

        return !TryTime(match, out var time) ? null : new WrittenDate(yearFirst, match.Groups["by"].Success ? match.Groups["by"].ValueSpan[0] : '-', Number(match, "a"), Number(match, "b"), Number(match, "y"), time, Zone(match));
    }

    public static bool TryTime(Match match, out TimeSpan? time)
    {
        time = null;
        if (!match.Groups["h"].Success)
        {
            return true;
        }

        var (hour, minute, second) = (Number(match, "h"), Number(match, "m"), Number(match, "s"));
        if (match.Groups["half"].Success)
        {
            hour = hour is < 1 or > 12 ? 99 : (hour % 12) + (match.Groups["half"].ValueSpan is "p" or "P" ? 12 : 0);
        }

        var ticks = long.Parse(match.Groups["f"].Value.PadRight(7, '0')[..7], CultureInfo.InvariantCulture);
        time = new TimeSpan(hour, minute, second) + new TimeSpan(ticks);
        return hour < 24 && minute < 60 && second < 60;
    }

    public static TimeSpan? Zone(Match match)
    {
        if (!match.Groups["sign"].Success)
        {
            return match.Groups["utc"].Success ? TimeSpan.Zero : null;
        }

        var offset = new TimeSpan(Number(match, "oh"), Number(match, "om"), 0);
        return match.Groups["sign"].ValueSpan is "-" ? -offset : offset;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\A(?:(?<y>[0-9]{4})(?<by>[-/.])(?<a>[0-9]{1,2})\k<by>(?<b>[0-9]{1,2})|(?<y>[0-9]{4})(?<a>[0-9]{2})(?<b>[0-9]{2}))" + TimePart, RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"\A(?<a>[0-9]{1,2})(?<by>[-/.])(?<b>[0-9]{1,2})\k<by>(?<y>[0-9]{4})" + TimePart, RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearLast();
}
