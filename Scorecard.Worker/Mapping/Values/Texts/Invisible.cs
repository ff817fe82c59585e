using System.Globalization;
using System.Text;

namespace Scorecard.Worker.Mapping.Values.Texts;

/// <summary>Characters that nobody sees: spaces of every kind, marks of direction, joiners. They come in by copying and never belong to the ends of a text.</summary>
internal static class Invisible
{
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text) =>
        text.IsEmpty || (IsInk(text[0]) && IsInk(text[^1])) ? text : TrimEnd(TrimStart(text));

    public static ReadOnlySpan<char> TrimStart(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && Is(text[start]))
        {
            start++;
        }

        return text[start..];
    }

    public static bool Is(char one) => !IsInk(one) && (char.IsWhiteSpace(one) || char.GetUnicodeCategory(one) == UnicodeCategory.Format);

    /// <summary>A text for a message: what could not be seen, or not be told from a space, is written as its number.</summary>
    public static string Shown(string text, int length)
    {
        var shown = new StringBuilder();
        foreach (var one in text.AsSpan(0, Math.Min(text.Length, length)))
        {
            _ = one != ' ' && (Is(one) || char.IsControl(one)) ? shown.Append(CultureInfo.InvariantCulture, $"[U+{(int)one:X4}]") : shown.Append(one);
        }

        return text.Length > length ? shown.Append('…').ToString() : shown.ToString();
    }

    private static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0 && Is(text[end - 1]))
        {
            end--;
        }

        return text[..end];
    }

    private static bool IsInk(char one) => one is > ' ' and <= '~';
}
