using System.Globalization;
using System.Text.Json;

namespace Scorecard.Data.Queries;

/// <summary>Fields of records as the interface writes them.</summary>
internal static class FieldNames
{
    /// <summary><c>mql_day</c> is <c>mqlDay</c>.</summary>
    public static string Camel(string column) =>
        JsonNamingPolicy.CamelCase.ConvertName(string.Concat(column.Split('_').Select(word => $"{char.ToUpperInvariant(word[0])}{word[1..]}")));

    /// <summary>A column's value as text, an instant in UTC: it may have been written in another zone.</summary>
    public static string Text(string column, JsonElement value) => column.EndsWith("_at", StringComparison.Ordinal) && value.TryGetDateTimeOffset(out var at)
        ? at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
        : Text(value);

    /// <summary>A value as text, a number as it is written.</summary>
    public static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
