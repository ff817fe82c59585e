using System.Globalization;

namespace Scorecard.Presentation.Words;

/// <summary>Large numbers in three digits, to be read from across a room: <c>362k</c>, <c>11.2k</c>, <c>1.24M</c>. Up to 9,999 they stay as they are.</summary>
public static class Compact
{
    private static readonly (double From, double Unit, string Letter)[] s_scales =
        [(999_500_000, 1e9, "bn"), (999_500, 1e6, "M"), (9_999.5, 1e3, "k")];

    public static string Of(double value, CultureInfo culture) => Write(value, (number, format) => number.ToString(format, culture));

    /// <summary>Writes the scaled number by <paramref name="write"/> and sets the letter behind its last digit, so that a currency sign may stand on either side.</summary>
    public static string Write(double value, Func<double, string, string> write)
    {
        foreach (var (from, unit, letter) in s_scales)
        {
            if (Math.Abs(value) >= from) return AfterLastDigit(write(value / unit, "N" + Decimals(value / unit)), letter);
        }

        return write(value, "N0");
    }

    // Three digits, and no zeros that say nothing: 13k, not 13.0k.
    private static int Decimals(double scaled)
    {
        var most = Math.Abs(scaled) switch { >= 99.95 => 0, >= 9.995 => 1, _ => 2 };
        var needed = most;
        while (needed > 0 && Math.Round(scaled, needed - 1) == Math.Round(scaled, most)) needed--;
        return needed;
    }

    private static string AfterLastDigit(string text, string letter)
    {
        var last = text.Length - 1;
        while (last >= 0 && !char.IsDigit(text[last])) last--;
        return text.Insert(last + 1, letter);
    }
}
