using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Scorecard.Worker.Mapping.Values.Texts;

namespace Scorecard.Worker.Mapping.Values.Numbers;

/// <summary>A number as it is written, taken apart but not yet judged: its figures with their separators, and what stands around them.</summary>
/// <param name="Figures">From the first figure to the last.</param>
/// <param name="IsNegative">Minus before or after, or in brackets.</param>
/// <param name="Mark">What else stands around: a currency sign or code, a percent sign, or nothing.</param>
/// <param name="Scale">The letter or word that multiplies it.</param>
internal readonly partial record struct WrittenNumber(string Figures, bool IsNegative, string Mark, ScaleWord Scale)
{
    private static readonly SearchValues<char> Minuses = SearchValues.Create("-\u2212\u2010\u2011\u2013\uFE63\uFF0D");

    public static WrittenNumber? Parse(string text)
    {
        var first = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (first < 0)
        {
            return null;
        }

        // ".5" is a number; the point of "Rs.500" is none of it.
        first -= first > 0 && text[first - 1] is '.' or ',' && text[..(first - 1)].All(c => Minuses.Contains(c) || c is '+' or ' ') ? 1 : 0;
        var last = text.AsSpan().LastIndexOfAnyInRange('0', '9');
        var figures = text[first..(last + 1)];
        var (before, after) = (text[..first], text[(last + 1)..]);
        var brackets = before.Contains('(', StringComparison.Ordinal) && after.Contains(')', StringComparison.Ordinal);
        var minuses = before.Count(Minuses.Contains) + after.Count(Minuses.Contains);
        if (minuses > 1 || !Shape().IsMatch(figures))
        {
            return null;
        }

        (before, after) = (Bare(before, brackets ? '(' : '+'), Bare(after, brackets ? ')' : '+'));
        var scale = ScaleWord.TakeFrom(ref before, ref after);
        return new WrittenNumber(figures, brackets || minuses == 1, before + (PercentWords.Contains(after) ? "%" : after), scale);
    }

    /// <summary>What stands beside the figures, but for signs and spaces.</summary>
    private static string Bare(string around, char bracket) =>
        around.Length == 0 ? "" : string.Concat(around.Where(c => c != bracket && c != '+' && !Minuses.Contains(c) && !Invisible.Is(c)));

    /// <summary>The decimal mark that the figures prove, or null where they could be read with either or have none.</summary>
    public char? DecimalMark
    {
        get
        {
            var at = Figures.AsSpan().LastIndexOfAny('.', ',');
            if (at < 0)
            {
                return null;
            }

            var (mark, other) = Figures[at] == '.' ? ('.', ',') : (',', '.');
            if (Figures.Contains(other, StringComparison.Ordinal))
            {
                return mark;
            }

            return Figures.IndexOf(mark, StringComparison.Ordinal) < at ? other : LooksLikeThousands ? null : mark;
        }
    }

    public bool HasSeparator => Figures.AsSpan().IndexOfAny('.', ',') >= 0;

    private bool LooksLikeThousands => OneGroup().IsMatch(Figures);

    /// <summary>The value, read with this decimal mark; null where the figures do not fit it or are too many to keep.</summary>
    public decimal? Value(char mark)
    {
        var fits = mark == '.' ? PointDecimal() : CommaDecimal();
        if (!fits.IsMatch(Figures))
        {
            return null;
        }

        var plain = string.Concat(Figures.Where(c => char.IsAsciiLetterOrDigit(c) || c == mark || c is '-' or '+')).Replace(mark, '.');
        const NumberStyles Styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return !decimal.TryParse(plain, Styles, CultureInfo.InvariantCulture, out var value) || value > decimal.MaxValue / Scale.Factor ? null
            : (IsNegative ? -value : value) * Scale.Factor;
    }

    private static readonly HashSet<string> PercentWords = new(StringComparer.OrdinalIgnoreCase) { "\uFF05", "\uFE6A", "pct", "percent", "prozent", "v.H." };

    private const string Spaces = @"'\u2019 \u00A0\u2009\u202F";
    private const string Exponent = @"(?:[eE][+-]?[0-9]{1,9})?\z";

    // Groups of two, as in 12,34,567, are how thousands are written in India.
    private const string Groups = @"])(?:[0-9]{2,3}\k<by>)*[0-9]{3})";

    [GeneratedRegex(@"\A[0-9.," + Spaces + "]+" + Exponent, RegexOptions.None, 1000)]
    private static partial Regex Shape();

    [GeneratedRegex(@"\A[1-9][0-9]{0,2}[.,][0-9]{3}\z", RegexOptions.None, 1000)]
    private static partial Regex OneGroup();

    [GeneratedRegex(@"\A(?:[0-9]*|[0-9]{1,3}(?<by>[," + Spaces + Groups + @"(?:\.[0-9]+)?" + Exponent, RegexOptions.None, 1000)]
    private static partial Regex PointDecimal();

    [GeneratedRegex(@"\A(?:[0-9]*|[0-9]{1,3}(?<by>[." + Spaces + Groups + "(?:,[0-9]+)?" + Exponent, RegexOptions.None, 1000)]
    private static partial Regex CommaDecimal();
}
