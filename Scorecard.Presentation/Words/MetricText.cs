using System.Globalization;

namespace Scorecard.Presentation.Words;

/// <summary>Writes values of one unit in the reader's culture. Rounding is for the eye only; nothing is computed from what is written here.</summary>
/// <param name="Unit">As in the API: <c>count</c>, <c>ratio</c>, <c>money</c>, <c>money-per-day</c>, <c>days</c>, <c>hours</c> or <c>times</c>.</param>
/// <param name="Currency">The ISO code of money's currency.</param>
/// <param name="Culture">The reader's.</param>
public sealed record MetricText(string Unit, string? Currency, CultureInfo Culture)
{
    /// <summary>What stands for a value that there is none of. Never a zero.</summary>
    public const string Missing = "–";

    private const string Times = "×";

    private bool IsMoney => Unit is "money" or "money-per-day";

    /// <summary>What follows the number, where its sign does not say the unit.</summary>
    public string Suffix => Unit switch
    {
        "money-per-day" => "a day",
        "days" => "days",
        "hours" => "h",
        _ => "",
    };

    /// <summary>A number without its suffix: <c>11.9%</c>, <c>$3,240</c>; compact where room is short: <c>$362k</c>.</summary>
    public string Number(double value, bool compact = false) => Unit switch
    {
        "ratio" => Percent(value, 1),
        "count" => compact ? Compact.Of(value, Culture) : value.ToString("N0", Culture),
        "days" or "hours" => value.ToString("N1", Culture),
        "times" => value.ToString("N1", Culture) + Times,
        _ when IsMoney => compact ? Money.Compact(value, Currency, Culture) : Money.Full(value, Currency, Culture),
        _ => value.ToString("G6", Culture),
    };

    /// <summary>A number with its suffix, to be read in a sentence.</summary>
    public string Words(double? value, bool compact = false) =>
        value is not { } number ? Missing
        : Suffix.Length == 0 ? Number(number, compact)
        : $"{Number(number, compact)} {Suffix}";

    /// <summary>A number to recompute with by hand: <c>61.41%</c>, <c>$2,372.52</c>, <c>48.82 days</c>.</summary>
    public string Exact(double value)
    {
        var digits = Unit is "ratio" || !IsWhole(value) ? 2 : 0;
        var number = Unit is "ratio" ? Percent(value, digits) : IsMoney ? Money.Exact(value, Currency, Culture) : value.ToString($"N{digits}", Culture);
        return Unit is "times" ? number + Times : Suffix.Length == 0 ? number : $"{number} {Suffix}";
    }

    /// <summary>A target says no more digits than it has: <c>11%</c>, <c>97.5%</c>, <c>4 h</c>, and of a band's ends none says "times".</summary>
    public string Target(double value, bool compact = false) => Unit switch
    {
        "ratio" => Percent(value, IsWhole(value * 100) ? 0 : 1),
        "days" or "hours" or "times" => value.ToString(IsWhole(value) ? "N0" : "N1", Culture),
        _ => Number(value, compact),
    };

    /// <summary>Both ends of an interval or a band with the unit said once where it follows the number: <c>10.2–13.9%</c>.</summary>
    public string Range(double low, double high, bool compact = false)
    {
        var (from, to) = (Number(low, compact), Number(high, compact));
        var sign = Culture.NumberFormat.PercentSymbol;
        if (Unit is "times") from = from[..^Times.Length];
        if (Unit is "ratio" && from.EndsWith(sign, StringComparison.Ordinal)) from = from[..^sign.Length].TrimEnd('\u00a0', '\u202f', ' ');
        return $"{from}–{to}";
    }

    /// <summary>The size of a difference, without its direction: <c>2.1 points</c>, <c>$6</c>, <c>18</c>; null where it rounds to nothing.</summary>
    public string? Difference(double value, bool compact = false)
    {
        var text = Size(Math.Abs(value), compact);
        if (string.Equals(text, Size(0, compact), StringComparison.Ordinal)) return null;
        return Unit switch
        {
            "ratio" => $"{text} points",
            "days" or "hours" => $"{text} {Suffix}",
            _ => text,
        };
    }

    private string Size(double size, bool compact) => Unit is "ratio" ? (size * 100).ToString("N1", Culture) : Number(size, compact);

    private string Percent(double value, int digits) => value.ToString($"P{digits}", Culture);

    private static bool IsWhole(double value) => Math.Abs(value - Math.Round(value)) < 1e-6;
}
