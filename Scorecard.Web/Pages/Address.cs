using System.Globalization;
using System.Text;
using Scorecard.Data.Queries;

namespace Scorecard.Web.Pages;

/// <summary>Addresses of the pages: parameters have the API's names, and what is not chosen is not in them.</summary>
internal static class Address
{
    /// <summary>An empty field of a form means that nothing was chosen.</summary>
    public static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    /// <summary>An id in an address; null where none is given.</summary>
    /// <exception cref="QueryException">It is no number.</exception>
    public static long? Id(string parameter, string? value) => Given(value) is not { } given ? null
        : long.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id
        : throw new QueryException(parameter, given, $"“{given}” is not an id; ids are whole numbers.");

    /// <summary>A day in an address; null where none is given.</summary>
    /// <exception cref="QueryException">It is no day.</exception>
    public static DateOnly? Day(string parameter, string? value) => Given(value) is not { } given ? null
        : DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new QueryException(parameter, given, $"“{given}” is not a day; write it as 2018-03-31.");

    public static string Of(string path, params ReadOnlySpan<(string Name, string? Value)> parameters)
    {
        var address = new StringBuilder(path);
        var mark = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        foreach (var (name, value) in parameters)
        {
            if (value is null) continue;
            address.Append(mark).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            mark = '&';
        }

        return address.ToString();
    }

    public static string Source(string name) => $"/sources/{Uri.EscapeDataString(name)}";

    public static string Run(long id) => string.Create(CultureInfo.InvariantCulture, $"/runs/{id}");
}
