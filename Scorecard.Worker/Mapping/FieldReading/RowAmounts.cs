using Scorecard.Worker.Mapping.Values.Numbers;
using Scorecard.Worker.Mapping.Values.Texts;

namespace Scorecard.Worker.Mapping.FieldReading;

/// <summary>Reads numbers, amounts of money, probabilities and currencies from a row.</summary>
internal static class RowAmounts
{
    /// <summary>A number without a unit; null where it is blank.</summary>
    public static decimal? PlainNumber(this MappedRow row, string field) => row.Number(field) is not var (number, mark, _, text) ? null
        : mark.Length == 0 ? number : row.Unreadable<decimal?>(field, "is no number", text);

    /// <summary>What one unit of a currency is worth in another.</summary>
    public static decimal ExchangeRate(this MappedRow row, string field)
    {
        var rate = row.PlainNumber(field) ?? row.RejectBlank(field, 0m);
        return rate > 0 || row.Fault is not null ? rate : row.Unreadable<decimal?>(field, "is no exchange rate: expected a number above 0", row.Raw(field)) ?? 0;
    }

    /// <summary>An amount of money in the row's currency, or the reporting one if it names none; null where it is blank. A credit is negative.</summary>
    public static decimal? Amount(this MappedRow row, string field)
    {
        if (row.Number(field) is not var (amount, mark, scale, text))
        {
            return null;
        }

        var currency = row.Currency() ?? row.Table.Options.Currency;
        var fault = row.IsUnread("currency") ? "is in a currency that cannot be read"
            : mark.Length > 0 && !Currencies.IsMark(mark) ? "is no number"
            : mark.Length > 0 && !Currencies.CanMean(mark, currency) ? $"is in {mark}, not in {currency}; map the column of the currency, so that it can be converted"
            : scale.Length > 0 && Currencies.CanMean(scale, currency) ? $"is ambiguous: {scale} may be the sign of {currency} or multiply the number"
            : null;
        if (fault is null && amount < 0)
        {
            row.Flag(field, "is a negative amount, as a credit is; it counts as it is written");
        }

        return fault is null ? amount : row.Unreadable<decimal?>(field, fault, text);
    }

    public static decimal RequiredAmount(this MappedRow row, string field) => row.Amount(field) ?? row.RejectBlank(field, 0m);

    /// <summary>A share from 0 to 1, or in percent.</summary>
    public static decimal? Probability(this MappedRow row, string field) => row.Number(field) is not var (number, mark, _, text) ? null
        : row.Table.Numbers[field].Share(number, mark, out var fault) ?? row.Unreadable<decimal?>(field, fault!, text);

    /// <summary>The currency by its ISO 4217 code; null where the row names none. Another than the reporting one is converted once there are rates.</summary>
    public static string? Currency(this MappedRow row)
    {
        var said = row.IsUnread("currency") ? null : row.Text("currency");
        var code = said?.ToUpperInvariant();
        var reporting = row.Table.Options.Currency;
        return code is null || Blank.Is(code) ? null
            : Currencies.CanMean(said!, reporting) ? reporting
            : code.Equals(reporting, StringComparison.Ordinal) || Currencies.IsCode(code) ? code
            : row.Unreadable<string>("currency", "is an unknown currency: expected an ISO 4217 code, such as EUR", code);
    }

    public static string RequiredCurrency(this MappedRow row) => row.Currency() ?? row.RejectBlank("currency", "");

    private static (decimal Value, string Mark, string Scale, string Text)? Number(this MappedRow row, string field)
    {
        var said = row.Said(field);
        if (Blank.Is(said))
        {
            return null;
        }

        var text = said.ToString();
        return row.Table.Numbers[field].TryRead(text, out var value, out var mark, out var scale, out var fault)
            ? (value, mark, scale, text)
            : row.Unreadable<(decimal, string, string, string)?>(field, fault, text);
    }
}
