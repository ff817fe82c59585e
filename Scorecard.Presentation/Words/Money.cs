using System.Globalization;

namespace Scorecard.Presentation.Words;

/// <summary>Money with the currency's own sign, in the order and with the marks of the reader's culture.</summary>
public static class Money
{
    // Below a hundred the cents are part of what is compared; above they are noise.
    private const double CentsBelow = 100;

    public static string Full(double value, string? currency, CultureInfo culture)
    {
        var cents = Math.Abs(value) < CentsBelow && Math.Abs(value - Math.Round(value)) >= 0.005;
        return value.ToString(cents ? "C2" : "C0", Format(currency, culture));
    }

    /// <summary>With the cents, where there are any.</summary>
    public static string Exact(double value, string? currency, CultureInfo culture) =>
        value.ToString(Math.Abs(value - Math.Round(value)) < 0.005 ? "C0" : "C2", Format(currency, culture));

    public static string Compact(double value, string? currency, CultureInfo culture)
    {
        if (Math.Abs(value) < CentsBelow) return Full(value, currency, culture);
        var format = Format(currency, culture);
        return Words.Compact.Write(value, (number, digits) => number.ToString("C" + digits[1..], format));
    }

    private static NumberFormatInfo Format(string? currency, CultureInfo culture)
    {
        var format = (NumberFormatInfo)culture.NumberFormat.Clone();
        format.CurrencySymbol = Sign(currency);
        // A code of three letters runs into the number unless a space parts them; a minus says more than accountants' brackets.
        if (format.CurrencySymbol.Length > 2 && format.CurrencyPositivePattern < 2) format.CurrencyPositivePattern += 2;
        format.CurrencyNegativePattern = format.CurrencyPositivePattern switch { 0 => 1, 1 => 5, 2 => 9, _ => 8 };
        return format;
    }

    private static string Sign(string? currency) => currency?.ToUpperInvariant() switch
    {
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        "JPY" or "CNY" => "¥",
        "BRL" => "R$",
        "INR" => "₹",
        "KRW" => "₩",
        null => "",
        var code => code,
    };
}
