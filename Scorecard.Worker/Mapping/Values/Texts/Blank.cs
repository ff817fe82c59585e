using System.Buffers;

namespace Scorecard.Worker.Mapping.Values.Texts;

/// <summary>What programs write where there is nothing: <c>N/A</c>, <c>NULL</c>, a dash, an error of a spreadsheet.</summary>
internal static class Blank
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = new HashSet<string>(
        [
            "n/a", "n.a.", "n. a.", "na", "n/v", "nv", "null", "(null)", "<null>", "[null]", "\\N", "nil", "none", "(none)", "nan", "nat", "undefined",
            "blank", "(blank)", "empty", "(empty)", "(leer)", "leer", "(vide)", "vide", "(not set)", "not set", "not available", "unknown", "tbd", "tba",
            "k.a.", "k. a.", "keine angabe", "s/o", "n/d", "n.d.", "?", "??", ".",
            "#n/a", "#n/a!", "#na", "#nv", "#value!", "#ref!", "#div/0!", "#name?", "#num!", "#null!", "#error!", "#wert!", "#bezug!", "#zahl!", "#valeur!", "#valor!", "#nombre!", "#calc!", "#spill!",
            "0000-00-00", "0000-00-00 00:00:00",
        ],
        LabelComparer.Instance).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> Dashes = SearchValues.Create("-_\u2010\u2011\u2012\u2013\u2014\u2015\u2212 \u00A0");

    private const int Longest = 20;

    /// <summary>Whether a text, trimmed, stands for nothing.</summary>
    public static bool Is(ReadOnlySpan<char> text) =>
        text.IsEmpty || (text.Length <= Longest && text[0] is not (>= '1' and <= '9') && (text.IndexOfAnyExcept(Dashes) < 0 || Words.Contains(text)));
}
