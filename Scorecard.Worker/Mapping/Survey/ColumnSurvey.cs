using System.Text.Json;
using Scorecard.Worker.Mapping.Columns;
using Scorecard.Worker.Mapping.Fields;
using Scorecard.Worker.Mapping.Rows;
using Scorecard.Worker.Mapping.Values.Dates;
using Scorecard.Worker.Mapping.Values.Numbers;
using Scorecard.Worker.Mapping.Values.Texts;

namespace Scorecard.Worker.Mapping.Survey;

/// <summary>Looks through a table, no further than it has to, for how its dates and numbers are written.</summary>
internal sealed class ColumnSurvey
{
    private const int Sample = 10_000;

    private readonly Dictionary<string, (Cell Cell, DateEvidence Evidence)> dates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Cell Cell, NumberEvidence Evidence)> numbers = new(StringComparer.Ordinal);

    private readonly Dictionary<string, (Cell Cell, KeyEvidence Evidence)> keys = new(StringComparer.Ordinal);

    private ColumnSurvey(MappingOptions options, BoundCells cells)
    {
        foreach (var field in options.Record.Fields)
        {
            if (cells.Fields.TryGetValue(field.Name, out var cell))
            {
                _ = (field.Kind == FieldKind.Date && dates.TryAdd(field.Name, (cell, new DateEvidence())))
                    || (field.Kind is FieldKind.Number or FieldKind.Share && numbers.TryAdd(field.Name, (cell, new NumberEvidence(field.Kind == FieldKind.Share))))
                    || (field.Kind == FieldKind.Key && keys.TryAdd(field.Name, (cell, new KeyEvidence())));
            }
        }

        if (cells.DataTime is { } dataTime)
        {
            dates.Add(MappingOptions.DataTimeField, (dataTime, new DateEvidence()));
        }
    }

    public static ColumnSurvey Of(MappingOptions options, BoundCells cells, IEnumerable<Row> rows)
    {
        var survey = new ColumnSurvey(options, cells);
        var count = 0;
        foreach (var row in rows.Where(row => row.Fault is null))
        {
            if (++count > Sample && !survey.IsWanting)
            {
                break;
            }

            survey.Add(row);
        }

        return survey;
    }

    /// <summary>How the dates are written, by column.</summary>
    public Dictionary<string, DateRules> DateRules =>
        dates.Values.DistinctBy(date => date.Cell.Name, StringComparer.Ordinal).ToDictionary(date => date.Cell.Name, date => date.Evidence.Rules, StringComparer.Ordinal);

    /// <summary>How the numbers are written, by column.</summary>
    public Dictionary<string, NumberRules> NumberRules =>
        numbers.Values.DistinctBy(number => number.Cell.Name, StringComparer.Ordinal).ToDictionary(number => number.Cell.Name, number => number.Evidence.Rules, StringComparer.Ordinal);

    /// <summary>The fields whose ids a spreadsheet has rounded.</summary>
    public HashSet<string> RoundedKeys => keys.Where(pair => pair.Value.Evidence.IsRounded).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);

    public Dictionary<string, DateReader> DateReaders(MappingOptions options)
    {
        var clock = new LocalClock(options.TimeZone);
        return dates.ToDictionary(
            pair => pair.Key,
            pair => new DateReader(clock, options.DateFormats.Of(pair.Key) is { } formats ? Values.Dates.DateRules.None with { Formats = formats } : pair.Value.Evidence.Rules),
            StringComparer.Ordinal);
    }

    public Dictionary<string, NumberReader> NumberReaders(MappingOptions options) => numbers.ToDictionary(
        pair => pair.Key,
        pair => new NumberReader(options.Settle(pair.Value.Evidence.Rules)),
        StringComparer.Ordinal);

    /// <summary>How rows are read, for telling whether another time they would be read in the same way.</summary>
    public string Describe(MappingOptions options) => string.Join(
        '\n',
        [
            typeof(ColumnSurvey).Module.ModuleVersionId.ToString(),
            options.Record.Name,
            JsonSerializer.Serialize(options.DateFormats),
            options.ProbabilityIn?.ToString() ?? "",
            options.DecimalMark?.ToString() ?? "",
            options.TimeZone.Id,
            JsonSerializer.Serialize(new { options.Columns, options.Segments, options.Constants, options.Values, options.Outcome, options.LeaveOut }),
            .. dates.Select(pair => $"{pair.Key}: {pair.Value.Evidence.Rules}"),
            .. numbers.Select(pair => $"{pair.Key}: {pair.Value.Evidence.Rules}"),
            .. RoundedKeys,
        ]);

    private bool IsWanting => dates.Values.Any(date => date.Evidence.IsWanting) || numbers.Values.Any(number => number.Evidence.IsWanting);

    private void Add(Row row)
    {
        foreach (var (cell, evidence) in dates.Values)
        {
            evidence.Add(cell.Read(row));
        }

        foreach (var (cell, evidence) in numbers.Values)
        {
            evidence.Add(cell.Read(row).ToString());
        }

        foreach (var (cell, evidence) in keys.Values)
        {
            evidence.Add(cell.Read(row));
        }
    }
}
