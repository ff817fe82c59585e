using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Scorecard.Metrics;

/// <summary>What a message shows of a value: never more than fits on a line, and no character that acts on a terminal or a page.</summary>
public static class Excerpt
{
    /// <summary>So many characters of a value are shown.</summary>
    public const int Longest = 80;

    /// <summary>A text without quotation marks, cut; what was cut is counted.</summary>
    public static string Of(string? text, int longest = Longest)
    {
        if (text is null)
            return "nothing";
        var shown = new StringBuilder(Math.Min(text.Length, longest));
        foreach (var character in text.AsSpan(0, Math.Min(text.Length, longest)))
            Append(shown, character);
        return text.Length <= longest ? shown.ToString() : string.Create(CultureInfo.InvariantCulture, $"{shown}… ({text.Length:N0} characters)");
    }

    /// <summary>A text in quotation marks, cut.</summary>
    public static string Quoted(string? text, int longest = Longest)
    {
        if (text is null)
            return "null";
        return text.Length <= longest
            ? $"\"{Of(text, longest)}\""
            : string.Create(CultureInfo.InvariantCulture, $"\"{Of(text[..longest], longest)}…\" ({text.Length:N0} characters)");
    }

    /// <summary>A value as JSON writes it, on one line and cut.</summary>
    public static string Of(JsonElement value, int longest = Longest) => value.ValueKind switch
    {
        JsonValueKind.Undefined => "nothing",
        JsonValueKind.String => Quoted(Text(value), longest),
        JsonValueKind.Object or JsonValueKind.Array => Of(OneLine(value.GetRawText(), longest), longest),
        _ => Of(value.GetRawText(), longest),
    };

    /// <summary>Half a character, which JSON can write and no text can hold, is shown as it was written.</summary>
    private static string Text(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return value.GetRawText().Trim('"');
        }
    }

    private static string OneLine(string json, int longest)
    {
        var line = new StringBuilder();
        foreach (var character in json)
        {
            if (!char.IsWhiteSpace(character))
                line.Append(character);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
            if (line.Length > longest)
                return $"{line}{json.AsSpan(Math.Min(json.Length, longest + 1))}";
        }

        return line.ToString();
    }

    private static void Append(StringBuilder shown, char character)
    {
        var acts = CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse;
        if (acts)
            shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
        else
            shown.Append(character);
    }
}
