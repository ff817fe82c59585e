using System.Text.RegularExpressions;

namespace Scorecard.Worker.Mapping.Values.Dates;

/// <summary>Why a text is no date that can be used, and what to do.</summary>
internal static partial class DateFaults
{
    public const string Ambiguous = "is ambiguous: the day or the month may come first, and no value of the column that is written like it tells which; set dateFormat, such as dd/MM/yyyy or MM/dd/yyyy";

    public const string Mixed = "is ambiguous: some values of the column that are written like it have the day first and others the month; set dateFormat to the right one";

    public const string NoSuchDay = "is no day of the calendar";

    public static string Contradicts(DateOrder order) =>
        $"contradicts the order of the column, whose other values of this shape have the {(order == DateOrder.DayFirst ? "day" : "month")} first";

    public static string NoDate(string text) =>
        WrittenPeriod.Parse(text) is not null ? "is a whole month, quarter or week: export the day"
        : SerialNumber().IsMatch(text) ? "is a number: dates of a spreadsheet have to be exported as dates, best as yyyy-MM-dd"
        : TwoDigitYear().IsMatch(text) ? "has a year of two digits: export four, or set dateFormat, such as dd/MM/yy"
        : "is no date that can be read for certain: export it as yyyy-MM-dd, or set dateFormat";

    [GeneratedRegex(@"\A[0-9]{1,7}(?:[.,][0-9]+)?\z", RegexOptions.None, 1000)]
    private static partial Regex SerialNumber();

    [GeneratedRegex(@"\A[0-9]{1,2}[-/. ]+(?:[0-9]{1,2}|\p{L}{3,12})[-/. ]+[0-9]{2}(?:\s.*)?\z", RegexOptions.None, 1000)]
    private static partial Regex TwoDigitYear();
}
