namespace Scorecard.Worker.Mapping.Values.Dates;

/// <summary>Days that programs write for "never": <c>9999-12-31</c>, <c>31.12.2999</c>, <c>99991231</c>. Whatever is so far away has no day yet.</summary>
internal static class OpenEnd
{
    private const int FirstYear = 2200;
    private const int YearLength = 4;
    private const int DayLength = 8;

    /// <summary>Whether a text is such a day: a date by its form, whose year is the first or the last of its three numbers.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        var first = DigitsIn(text);
        if (first == DayLength)
            return text.Length == DayLength && IsFar(text[..YearLength]) && IsDay(text[YearLength..(YearLength + 2)], text[(YearLength + 2)..]);
        if (first is not (1 or 2 or YearLength) || first == text.Length || text[first] is not ('-' or '.' or '/'))
            return false;
        var rest = text[(first + 1)..];
        var second = DigitsIn(rest);
        if (second is not (1 or 2) || second == rest.Length || rest[second] != text[first])
            return false;
        var last = rest[(second + 1)..];
        var third = DigitsIn(last);
        return first == YearLength ? third is 1 or 2 && IsFar(text[..YearLength]) && IsDay(rest[..second], last[..third])
            : third == YearLength && IsFar(last[..YearLength]) && (IsDay(text[..first], rest[..second]) || IsDay(rest[..second], text[..first]));
    }

    private static int DigitsIn(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExceptInRange('0', '9');
        return length < 0 ? text.Length : length;
    }

    private static bool IsFar(ReadOnlySpan<char> year) => Number(year) >= FirstYear;

    private static bool IsDay(ReadOnlySpan<char> month, ReadOnlySpan<char> day) => Number(month) is >= 1 and <= 12 && Number(day) is >= 1 and <= 31;

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
