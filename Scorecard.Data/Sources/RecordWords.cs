using System.Globalization;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Sources;

/// <summary>Records of a source, counted in words.</summary>
public static class RecordWords
{
    private static readonly (RecordType Type, string Name, string One, string Many)[] Words =
    [
        (RecordType.Lead, "leads", "lead", "leads"),
        (RecordType.Deal, "deals", "deal", "deals"),
        (RecordType.CustomerPeriod, "customers", "customer period", "customer periods"),
        (RecordType.Spend, "spend", "row of spend", "rows of spend"),
        (RecordType.Rate, "rates", "exchange rate", "exchange rates"),
    ];

    /// <summary>The short names of the record types, as a person types them.</summary>
    public static IEnumerable<string> Names => Words.Select(word => word.Name);

    /// <summary>The short name of a record type: <c>leads</c>.</summary>
    internal static string NameOf(RecordType type) => Array.Find(Words, word => word.Type == type).Name;

    /// <summary>The record type of a short name; null where there is none.</summary>
    internal static RecordType? TypeOf(string name) => Names.Contains(name, StringComparer.Ordinal) ? Array.Find(Words, word => word.Name == name).Type : null;

    /// <summary><c>2,310 leads</c>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="name">The short name of their type.</param>
    /// <param name="culture">How the number is written; the invariant one if null.</param>
    public static string Counted(long count, string name, CultureInfo? culture = null)
    {
        var (_, _, one, many) = Array.Find(Words, word => word.Name == name);
        return $"{count.ToString("N0", culture ?? CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}";
    }

    /// <summary><c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> parts) =>
        parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";
}
