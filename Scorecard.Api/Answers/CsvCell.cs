using System.Globalization;
using System.Text;

namespace Scorecard.Api.Answers;

/// <summary>
/// A text as a cell of a CSV file. What a spreadsheet would run as a formula gets an apostrophe before it, since words here
/// come from sources that anyone may write to.
/// </summary>
/// <remarks>
/// Not only at the start of a cell: where <c>;</c> or a tab separates cells (Excel in many countries), a quotation mark in
/// the middle of a line quotes nothing, and what stands behind such a separator or a line break begins a cell there. Blanks,
/// invisible characters and quotation marks before a formula are passed over. To read a cell back, take one apostrophe from
/// each run of them at such a place.
/// </remarks>
internal static class CsvCell
{
    private static readonly System.Buffers.SearchValues<char> Quoted = System.Buffers.SearchValues.Create(",\";\t\r\n");

    /// <summary>What a cell begins with that is run: also in full width, as East Asian keyboards write it.</summary>
    private const string Starters = "=+-@＝＋－＠﹦﹢﹣﹫";

    /// <summary>What begins a cell, in some country or other.</summary>
    private const string Separators = ";|\t\r\n";

    /// <summary>The text, quoted where it must be and harmless.</summary>
    public static string? Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return text;
        var safe = Harmless(text);
        return safe.AsSpan().ContainsAny(Quoted) || char.IsWhiteSpace(safe[0]) || char.IsWhiteSpace(safe[^1])
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }

    /// <summary>Whether a spreadsheet would take the whole text for something to run.</summary>
    public static bool CanBeFormula(string text)
    {
        var at = 0;
        while (at < text.Length && IsPassedOver(text[at]))
            at++;
        return at < text.Length && Starters.Contains(text[at]);
    }

    private static string Harmless(string text)
    {
        var (safe, begins) = (new StringBuilder(text.Length + 1), true);
        foreach (var letter in text)
        {
            if (begins && Starters.Contains(letter))
                safe.Append('\'');
            begins = Separators.Contains(letter) || (begins && (letter is '\'' || IsPassedOver(letter)));
            safe.Append(letter);
        }

        return safe.ToString();
    }

    private static bool IsPassedOver(char letter) =>
        letter is '"' || char.IsWhiteSpace(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format;
}
