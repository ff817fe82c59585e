using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Scorecard.Data.Queries;

/// <summary>The last record of a page: the next one begins after it, whatever has come or gone meanwhile.</summary>
internal sealed record RecordCursor(DateOnly Day, string Source, string Id)
{
    /// <summary>As it stands in addresses.</summary>
    public override string ToString() =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new[] { Day.ToString("O", CultureInfo.InvariantCulture), Source, Id }));

    /// <summary>Reads one; null if absent.</summary>
    /// <exception cref="QueryException">It is none that a page ended with.</exception>
    public static RecordCursor? Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        return Parts(text) is [var day, { } source, { } id] && !source.Contains('\0', StringComparison.Ordinal) && !id.Contains('\0', StringComparison.Ordinal)
            && DateOnly.TryParseExact(day, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            ? new RecordCursor(on, source, id)
            : throw new QueryException("after", text, $"\"{text}\" is not where a page ended; take it from the \"next\" of the page before.");
    }

    private static string?[]? Parts(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<string?[]>(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)));
        }
        catch (Exception failure) when (failure is FormatException or JsonException)
        {
            return null;
        }
    }
}
