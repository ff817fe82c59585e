using System.Globalization;
using System.Text;

namespace Scorecard.Presentation.Pictures.Text;

/// <summary>
/// A line in the order in which it is seen: words from right to left stand reversed, numbers among them do not. What the
/// Unicode bidirectional algorithm does with a line that begins on the left and has no brackets or embeddings.
/// </summary>
internal static class Directions
{
    /// <summary>The pieces of a line from left to right, each in one direction.</summary>
    public static IEnumerable<(string Text, bool RightToLeft)> Of(string line)
    {
        if (!line.EnumerateRunes().Any(IsRightToLeft))
            return [(line, false)];
        var pieces = new List<(string, bool)>();
        for (int at = 0, end; at < line.Length; at = end)
        {
            end = EndOfLeftToRight(line, at);
            if (end > at)
            {
                pieces.Add((line[at..end], false));
                continue;
            }

            end = EndOfRightToLeft(line, at);
            pieces.AddRange(Numbers(line[at..end]).Reverse());
        }

        return pieces;
    }

    private static int EndOfLeftToRight(string line, int from)
    {
        var at = from;
        while (at < line.Length && !IsRightToLeft(RuneAt(line, at)))
            at += RuneAt(line, at).Utf16SequenceLength;
        return at;
    }

    /// <summary>Behind the last letter or number before the next letter of the other direction: what stands between the two belongs to the line.</summary>
    private static int EndOfRightToLeft(string line, int from)
    {
        var end = from;
        for (var at = from; at < line.Length;)
        {
            var rune = RuneAt(line, at);
            var isOwn = IsRightToLeft(rune) || Rune.IsDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark;
            if (!isOwn && Rune.IsLetter(rune))
                break;
            at += rune.Utf16SequenceLength;
            if (isOwn)
                end = at;
        }

        return end;
    }

    /// <summary>Numbers with their marks, and what stands between them.</summary>
    private static IEnumerable<(string Text, bool RightToLeft)> Numbers(string piece)
    {
        for (int at = 0, end; at < piece.Length; at = end)
        {
            var isNumber = char.IsDigit(piece[at]);
            end = at + 1;
            while (end < piece.Length && (isNumber ? IsOfNumber(piece, end) : !char.IsDigit(piece[end])))
                end++;
            yield return (piece[at..end], !isNumber);
        }
    }

    private static bool IsOfNumber(string piece, int at) =>
        char.IsDigit(piece[at]) || (piece[at] is '.' or ',' or ':' or '/' && at + 1 < piece.Length && char.IsDigit(piece[at + 1]));

    private static Rune RuneAt(string line, int at) => Rune.TryGetRuneAt(line, at, out var rune) ? rune : Rune.ReplacementChar;

    /// <summary>Hebrew, Arabic and their like.</summary>
    private static bool IsRightToLeft(Rune rune) => Rune.IsLetter(rune) && rune.Value is (>= 0x0590 and <= 0x08ff) or (>= 0xfb1d and <= 0xfdff) or (>= 0xfe70 and <= 0xfefc) or (>= 0x10800 and <= 0x10fff) or (>= 0x1e800 and <= 0x1efff);
}
