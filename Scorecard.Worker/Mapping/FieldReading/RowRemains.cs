using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Worker.Mapping.Records;
using Scorecard.Worker.Mapping.Rows;
using Scorecard.Worker.Mapping.Tables;
using Scorecard.Worker.Mapping.Values.Dates;
using Scorecard.Worker.Mapping.Values.Texts;

namespace Scorecard.Worker.Mapping.FieldReading;

/// <summary>What can be told of the record that a rejected row would have been: by it what is missing is known.</summary>
internal static class RowRemains
{
    private static readonly Dictionary<string, DateOnly?> NoDays = [];

    public static RejectedRecord Of(IMappedFile file, Row row)
    {
        var type = file.Options.Mapper.Type;
        return row.Fault is null ? new RejectedRecord(type, Id(file, row), Days(file, row)) : new RejectedRecord(type, Id: null, NoDays);
    }

    /// <summary>An id that is made from what a row says is not made of half of it.</summary>
    private static string? Id(IMappedFile file, Row row)
    {
        if (!file.Cells.Fields.TryGetValue("id", out var cell))
            return null;
        var id = Said(file, "id", cell, row);
        return !Blank.Is(id) && id.Length <= MappedRow.MaxKeyLength && KeyRules.Fault(id, file.RoundedKeys.Contains("id")) is null ? id : null;
    }

    private static Dictionary<string, DateOnly?> Days(IMappedFile file, Row row)
    {
        var days = new Dictionary<string, DateOnly?>(StringComparer.Ordinal);
        foreach (var field in file.Options.Mapper.Fields.Where(field => field is { Kind: FieldKind.Date, Name: not RecordField.Updated }))
        {
            if (!file.Cells.Fields.TryGetValue(field.Name, out var cell))
                continue;
            var text = Said(file, field.Name, cell, row);
            if (Blank.Is(text))
                days[field.Name] = null;
            else if (file.Dates[field.Name].TryRead(text, out var moment, out _))
                days[field.Name] = moment.Day;
            else if (file.Options.Mapper.Type == RecordType.Spend && WrittenPeriod.Parse(text) is var (first, _))
                days[field.Name] = first;
        }

        return days;
    }

    private static string Said(IMappedFile file, string field, Cell cell, Row row)
    {
        var theirs = cell.Read(row).ToString();
        return file.Options.Values.GetValueOrDefault(field)?.GetValueOrDefault(theirs) ?? theirs;
    }
}
