using System.Globalization;
using Scorecard.Data.Classification.InMemory;
using Scorecard.Data.Columns;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Records;

/// <summary>Fields of records in memory as text: days as <c>2018-03-31</c>, flags as <c>true</c> or <c>false</c>.</summary>
internal static class FieldTexts
{
    /// <summary>Those fields of a record that are known, by their names.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(ColumnSet columns, IEnumerable<Field> fields, int record)
    {
        foreach (var field in fields)
        {
            if (Of(columns, field, record) is { } text)
                yield return new(field.Name, text);
        }
    }

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Of(bool flag) => flag ? "true" : "false";

    public static string Of(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Of(ColumnSet columns, Field field, int record) => field.Type switch
    {
        FieldType.Flag => Of(columns.Flag(field)[record]),
        FieldType.Text => OfText(columns.Text(field), record),
        FieldType.Day => columns.Whole(field)![record] is not Unknown.Value and var day ? Of(DateOnly.FromDayNumber(day)) : null,
        _ => OfNumber(columns, field, record),
    };

    private static string? OfText((int[] Numbers, Texts Texts) column, int record) => column.Numbers[record] is not Unknown.Value and var number ? column.Texts[number] : null;

    private static string? OfNumber(ColumnSet columns, Field field, int record)
    {
        if (columns.Whole(field) is not { } whole)
            return columns.Exact(field)![record] is { } exact ? Of(exact) : null;
        return whole[record] is not Unknown.Value and var number ? number.ToString(CultureInfo.InvariantCulture) : null;
    }
}
