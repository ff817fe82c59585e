using System.Text.RegularExpressions;

namespace Scorecard.Worker.Mapping.Values.Texts;

/// <summary>Tells ids that a spreadsheet has destroyed: it keeps 15 figures of a number and shows fewer, so that different ids become one.</summary>
internal static partial class KeyRules
{
    public const int KeptFigures = 15;

    public const string InScientificNotation = "is written in scientific notation: a spreadsheet has taken the id for a number and lost figures of it, so that it can stand for many; export the column as text from where it came from";

    public const string Rounded = "ends in zeros past its 15th figure, as do all long ids of the column: a spreadsheet has taken them for numbers and lost figures of them; export the column as text from where it came from";

    /// <summary>Why an id stands for none any longer; null where it is one.</summary>
    public static string? Fault(ReadOnlySpan<char> key, bool isRounded) =>
        key.Length < 5 || !char.IsAsciiDigit(key[key[0] is '-' or '+' ? 1 : 0]) ? null
        : key.IndexOfAny('e', 'E') > 0 && Scientific().IsMatch(key) ? InScientificNotation
        : isRounded && IsLong(key) && IsCut(key) ? Rounded
        : null;

    public static bool IsLong(ReadOnlySpan<char> key) => key.Length > KeptFigures && key.IndexOfAnyExceptInRange('0', '9') < 0;

    public static bool IsCut(ReadOnlySpan<char> key) => key[KeptFigures..].IndexOfAnyExcept('0') < 0;

    [GeneratedRegex(@"\A[+-]?[0-9](?:[.,][0-9]+)?[eE][+-][0-9]{2,3}\z", RegexOptions.None, 1000)]
    private static partial Regex Scientific();
}

/// <summary>Collects from a column's ids whether a spreadsheet has cut them.</summary>
internal sealed class KeyEvidence
{
    // By chance a figure is a zero once in ten times; three in a row are taken for no chance.
    private const int Enough = 3;

    private int zeros;
    private bool hasWhole;

    public bool IsRounded => !hasWhole && zeros >= Enough;

    public void Add(ReadOnlySpan<char> key)
    {
        if (KeyRules.IsLong(key))
        {
            hasWhole |= !KeyRules.IsCut(key);
            zeros += key.Length - KeyRules.KeptFigures;
        }
    }
}
