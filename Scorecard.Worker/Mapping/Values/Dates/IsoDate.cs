namespace Scorecard.Worker.Mapping.Values.Dates;

/// <summary>A date as most exports write it, <c>2024-05-03</c> or <c>2024-05-03T14:22:11Z</c>, read without a search for other ways of writing.</summary>
internal readonly record struct IsoDate(DateOnly Day, TimeSpan? Time, bool IsUtc)
{
    private const int DayLength = 10;
    private const int SecondLength = 19;

    /// <summary>Only what is a date for certain: everything else has to be looked at closely.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out IsoDate date)
    {
        date = default;
        var isUtc = text.Length == SecondLength + 1 && text[^1] == 'Z';
        if (text.Length != DayLength && text.Length != SecondLength && !isUtc)
        {
            return false;
        }

        TimeSpan time = default;
        if (!TryDay(text, out var day) || (text.Length > DayLength && !TryTime(text[DayLength..], out time)))
        {
            return false;
        }

        date = new IsoDate(day, text.Length > DayLength ? time : null, isUtc);
        return true;
    }

    private static bool TryDay(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        var (year, month, of) = (Number(text[..4]), Number(text.Slice(5, 2)), Number(text.Slice(8, 2)));
        if (text[4] != '-' || text[7] != '-' || year < 1 || month is < 1 or > 12 || of < 1 || of > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new DateOnly(year, month, of);
        return true;
    }

    private static bool TryTime(ReadOnlySpan<char> text, out TimeSpan time)
    {
        time = default;
        var (hour, minute, second) = (Number(text.Slice(1, 2)), Number(text.Slice(4, 2)), Number(text.Slice(7, 2)));
        if (text[0] is not ('T' or ' ') || text[3] != ':' || text[6] != ':' || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59)
        {
            return false;
        }

        time = new TimeSpan(hour, minute, second);
        return true;
    }

    /// <summary>The number of these figures; −1 where they are none.</summary>
    private static int Number(ReadOnlySpan<char> figures)
    {
        var number = 0;
        foreach (var figure in figures)
        {
            if (!char.IsAsciiDigit(figure))
            {
                return -1;
            }

            number = number * 10 + figure - '0';
        }

        return number;
    }
}
