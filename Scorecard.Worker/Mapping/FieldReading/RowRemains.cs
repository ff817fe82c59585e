using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Worker.Mapping.Fields;
using Scorecard.Worker.Mapping.Rows;
using Scorecard.Worker.Mapping.Tables;
using Scorecard.Worker.Mapping.Values.Dates;
using Scorecard.Worker.Mapping.Values.Texts;

namespace Scorecard.Worker.Mapping.FieldReading;

/// <summary>What can be told of the record that a rejected row would have been: by it what is missing is known.</summary>
internal static class RowRemains
{
    private static readonly Dictionary<string, DateOnly?> NoDays = [];

    public static RejectedRecord Of(IMappedTable table, Row row)
    {
        var type = table.Options.Record.Type;
        return row.Fault is null ? new RejectedRecord(type, Id(table, row), Days(table, row)) : new RejectedRecord(type, Id: null, NoDays);
    }

    /// <summary>An id that is made from what a row says is not made of half of it.</summary>
    private static string? Id(IMappedTable table, Row row)
    {
        if (!table.Cells.Fields.TryGetValue("id", out var cell))
            return null;
        var id = Said(table, "id", cell, row);
        return !Blank.Is(id) && id.Length <= RowTexts.MaxKeyLength && KeyRules.Fault(id, table.RoundedKeys.Contains("id")) is null ? id : null;
    }

    private static Dictionary<string, DateOnly?> Days(IMappedTable table, Row row)
    {
        var days = new Dictionary<string, DateOnly?>(StringComparer.Ordinal);
        foreach (var field in table.Options.Record.Fields.Where(field => field is { Kind: FieldKind.Date, Name: not RecordField.Updated }))
        {
            if (!table.Cells.Fields.TryGetValue(field.Name, out var cell))
                continue;
            var text = Said(table, field.Name, cell, row);
            if (Blank.Is(text))
                days[field.Name] = null;
            else if (table.Dates[field.Name].TryRead(text, out var moment, out _))
                days[field.Name] = moment.Day;
            else if (table.Options.Record.Type == RecordType.Spend && WrittenPeriod.Parse(text) is var (first, _))
                days[field.Name] = first;
        }

        return days;
    }

    private static string Said(IMappedTable table, string field, Cell cell, Row row)
    {
        var theirs = cell.Read(row).ToString();
        return table.Options.Values.GetValueOrDefault(field)?.GetValueOrDefault(theirs) ?? theirs;
    }
}
