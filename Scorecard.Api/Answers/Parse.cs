using System.Globalization;
using Scorecard.Data.Queries;

namespace Scorecard.Api.Answers;

/// <summary>Reads parameters that are more than text; what cannot be read is refused by its name and value.</summary>
internal static class Parse
{
    public static DateOnly? Day(string parameter, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return null;
        return DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new QueryException(parameter, value, $"'{value}' is not a day; write it as 2018-03-31.");
    }

    public static long? Id(string parameter, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return null;
        return long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw new QueryException(parameter, value, $"'{value}' is not an id; ids are whole numbers.");
    }

    public static int Limit(string? value, int usual, int most)
    {
        if (string.IsNullOrEmpty(value))
            return usual;
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit >= 1 && limit <= most
            ? limit
            : throw new QueryException("limit", value, $"'{value}' is not a limit; write a whole number from 1 to {most}.");
    }
}
