using System.Text.RegularExpressions;
using Scorecard.Worker.Mapping.Columns;
using Scorecard.Worker.Mapping.Fields;
using Scorecard.Worker.Mapping.Rows;
using Scorecard.Worker.Mapping.Values.Texts;

namespace Scorecard.Worker.Mapping.Rejects;

/// <summary>Rows that stand among the records and are none: totals of a report, and a header that comes again where exports were joined.</summary>
internal sealed partial class NoRecord
{
    private const int Longest = 120;

    private readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> meanings;
    private readonly IReadOnlyDictionary<string, Cell> fields;
    private readonly KeyValuePair<string, Cell>[] named;
    private readonly ColumnCell[] columns;
    private readonly Cell[] dates;

    public NoRecord(MappingOptions options, BoundCells cells)
    {
        (meanings, fields) = (options.Values, cells.Fields);
        dates = [.. Of(options, FieldKind.Date).Select(field => fields[field])];
        var numbers = Of(options, FieldKind.Number, FieldKind.Share).ToHashSet(StringComparer.Ordinal);
        columns = [.. fields.Values.OfType<ColumnCell>()];
        named = fields.TryGetValue("id", out var id) ? [KeyValuePair.Create("id", id)]
            : fields.TryGetValue("customer", out var customer) ? [KeyValuePair.Create("customer", customer)]
            : [.. fields.Where(field => field.Value is ColumnCell && !numbers.Contains(field.Key)), .. cells.Segments];
    }

    /// <summary>Why a row is no record; null where it may be one.</summary>
    public string? Reason(Row row) =>
        IsTotal(row) ? "the row is a total of the others, by what it calls itself; a record of this name needs a meaning in values"
        : RepeatsHeader(row) ? "the row repeats the header"
        : null;

    /// <summary>
    /// A total stands where a record would have its id; one of records without ids, anywhere in what they say. A row without an id is one
    /// by any cell, and one that
    /// calls itself so in its first cell where it lacks what records have: there are companies with such names.
    /// </summary>
    private bool IsTotal(Row row)
    {
        foreach (var (field, cell) in named)
        {
            var text = cell.Read(row);
            if (IsLabel(text) && !HasMeaning(field, text))
            {
                return true;
            }
        }

        return Blank.Is(named[0].Value.Read(row)) ? HasLabel(row) : IsLabel(row[0]) && (!IsName().IsMatch(row[0]) || HasNoDate(row)) && !HasMeaning(row);
    }

    private IEnumerable<string> Of(MappingOptions options, params FieldKind[] kinds) =>
        options.Record.Fields.Where(field => kinds.Contains(field.Kind) && fields.ContainsKey(field.Name)).Select(field => field.Name);

    private static bool HasLabel(Row row)
    {
        for (var index = 0; index < row.Count; index++)
        {
            if (IsLabel(row[index]))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasNoDate(Row row)
    {
        foreach (var date in dates)
        {
            if (!Blank.Is(date.Read(row)))
            {
                return false;
            }
        }

        return true;
    }

    private bool HasMeaning(Row row)
    {
        foreach (var (field, cell) in fields)
        {
            if (cell is ColumnCell { Index: 0 } && HasMeaning(field, row[0]))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasMeaning(string field, ReadOnlySpan<char> text) =>
        meanings.TryGetValue(field, out var values) && values.ContainsKey(text.ToString());

    private static bool IsLabel(ReadOnlySpan<char> text) => text.Length is >= 3 and <= Longest && !char.IsAsciiDigit(text[0]) && Label().IsMatch(text);

    private bool RepeatsHeader(Row row)
    {
        foreach (var column in columns)
        {
            if (!column.Read(row).Equals(column.Name, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return columns.Length > 1;
    }

    [GeneratedRegex(
        @"\A(?:(?:grand|overall|report|sub|column|row|net|final)[\s\-]*totals?|totals?|(?:gesamt|end|zwischen)(?:summe|ergebnis|betrag|total)?|summen?|insgesamt|alle\s+zusammen"
        + @"|(?:sous|sub)[\s\-]*tota(?:l|ux|les|is|le)|tota(?:l|ux|les|is|le)(?:[\s\-]*(?:g[eé]n[eé]ra(?:l|le|ux)|geral|generale|complessivo))?|ensemble|somme|suma(?:s|\s+total)?|soma|somma|sum|eindtotaal|totaal|subtotaal|итого|всего|合計|总计|總計)"
        + @"\s*[:=]?\s*(?:\([^)]*\)|(?:for|of|f[üu]r|von|pour|de|para|per)\s.*|\d+\s+\w+)?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"\A(?:total|totals|summa|sum|ensemble|suma|soma)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IsName();
}
