using System.Collections.Frozen;
using System.Globalization;
using Scorecard.Data.Setup.Reading;

namespace Scorecard.Worker.Mapping.Values.Numbers;

/// <summary>The currencies that are in use somewhere, and the signs they are written with there.</summary>
internal static class Currencies
{
    private static readonly RegionInfo[] Regions =
    [
        .. CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Select(culture => new RegionInfo(culture.Name))
            .Where(region => region.ISOCurrencySymbol.Length == 3 && region.ISOCurrencySymbol.All(char.IsAsciiLetterUpper) && region.ISOCurrencySymbol is not "XXX"),
    ];

    private static readonly FrozenSet<(string Sign, string Code)> Signs =
        Regions.Select(region => (region.CurrencySymbol, region.ISOCurrencySymbol)).ToFrozenSet();

    private static readonly FrozenSet<string> KnownSigns = Signs.Select(pair => pair.Sign).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether this is the ISO 4217 code of a currency.</summary>
    public static bool IsCode(string text) => CurrencyCodes.Has(text);

    /// <summary>Whether this stands beside amounts somewhere: a sign or a code.</summary>
    public static bool IsMark(string text) => KnownSigns.Contains(text) || IsCode(text);

    /// <summary>Whether an amount with this sign or code can be in this currency: <c>$</c> can be many, <c>R$</c> is one.</summary>
    public static bool CanMean(string mark, string code) => mark.Equals(code, StringComparison.Ordinal) || Signs.Contains((mark, code));
}
