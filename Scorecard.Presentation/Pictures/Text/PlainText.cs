using System.Globalization;
using System.Text;

namespace Scorecard.Presentation.Pictures.Text;

/// <summary>A text as it can stand on one line of a picture, and in XML.</summary>
internal static class PlainText
{
    /// <summary>Line breaks and control characters are blanks; half a character is shown as one that cannot be read.</summary>
    public static string Of(string text)
    {
        if (text.All(letter => !char.IsControl(letter) && !char.IsSurrogate(letter) && letter < '\ufffe'))
            return text;
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            plain.Append(Rune.IsControl(rune) || rune.Value is 0xfffe or 0xffff ? new Rune(' ') : rune);
        return plain.ToString();
    }

    /// <summary>Whether a letter shows nothing by itself: it joins others, or says their direction.</summary>
    public static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format;
}
