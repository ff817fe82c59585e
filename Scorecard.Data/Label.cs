using System.Globalization;
using System.Text;

namespace Scorecard.Data;

/// <summary>
/// Texts that name something: segments, campaigns, stages, reasons. Spaces around them, spaces of other kinds, spaces in a row
/// and what cannot be seen are no part of a name; case makes no difference between two.
/// </summary>
public static class Label
{
    /// <summary>The name as it is kept.</summary>
    public static string Of(string text) => IsTidy(text) ? text : Tidy(text);

    /// <summary>The name as names are compared.</summary>
    public static string Folded(string text) => Of(text).ToLowerInvariant();

    /// <summary>Most names are: letters and figures with single spaces between them.</summary>
    private static bool IsTidy(ReadOnlySpan<char> text)
    {
        var isAfterSpace = true;
        foreach (var letter in text)
        {
            var isSpace = letter == ' ';
            if (isSpace ? isAfterSpace : letter is not (> ' ' and <= '~') && !char.IsLetterOrDigit(letter))
                return false;
            isAfterSpace = isSpace;
        }

        return text.IsEmpty || !isAfterSpace;
    }

    private static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter) || char.IsControl(letter))
                _ = tidy.Length > 0 && tidy[^1] != ' ' ? tidy.Append(' ') : tidy;
            else if (char.GetUnicodeCategory(letter) != UnicodeCategory.Format)
                tidy.Append(letter);
        }

        return tidy.ToString().TrimEnd();
    }
}
