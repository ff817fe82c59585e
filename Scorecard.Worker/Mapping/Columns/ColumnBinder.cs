using Scorecard.Worker.Mapping.Lookups;
using Scorecard.Worker.Mapping.Rows;
using Scorecard.Worker.Sources.Csv.Options;

namespace Scorecard.Worker.Mapping.Columns;

/// <summary>Where the fields and segments of a file's records get their text from.</summary>
/// <param name="Fields">By field.</param>
/// <param name="Segments">By segment.</param>
/// <param name="DataTime">Of the time of the data.</param>
/// <param name="Outcome">What says whether a deal is won, closed or lost, by that word.</param>
/// <param name="LeaveOut">What says that a row is left out, with the texts that say so.</param>
internal sealed record BoundCells(
    IReadOnlyDictionary<string, Cell> Fields,
    IReadOnlyList<KeyValuePair<string, Cell>> Segments,
    Cell? DataTime,
    IReadOnlyDictionary<string, Cell> Outcome,
    IReadOnlyList<(Cell Cell, IReadOnlyList<string> Texts)> LeaveOut)
{
    /// <summary>All of which a record is made, in an order that stays.</summary>
    public IEnumerable<Cell> All =>
        Fields.OrderBy(pair => pair.Key, StringComparer.Ordinal).Concat(Segments).Concat(Outcome.OrderBy(pair => pair.Key, StringComparer.Ordinal)).Select(pair => pair.Value)
            .Concat(LeaveOut.Select(rule => rule.Cell));
}

/// <summary>Finds the columns that the options name in a file and in the files that are looked up in.</summary>
internal sealed class ColumnBinder(CsvFileOptions options)
{
    /// <summary>The name under which the column of the data's time is read; no record has such a field.</summary>
    public const string DataTimeField = "dataTime";

    /// <summary>The columns that the file itself has to have.</summary>
    public IReadOnlyCollection<string> Wanted { get; } =
    [
        .. options.Columns.Values.Concat(options.Segments.Values).Concat(options.Outcome.Values).Concat(options.LeaveOut.Keys)
            .Where(name => !options.Lookups.Any(lookup => name.StartsWith(lookup.Prefix, StringComparison.Ordinal)))
            .Concat(options.Lookups.SelectMany(lookup => lookup.Columns))
            .Concat(options.DataTimeColumn is null ? [] : [options.DataTimeColumn])
            .Distinct(StringComparer.Ordinal),
    ];

    public BoundCells Bind(Header header, IReadOnlyList<(LookupOptions Options, Lookup Lookup)> lookups)
    {
        var fields = options.Columns.ToDictionary(pair => pair.Key, pair => Bind(pair.Value, $"columns.{pair.Key}"), StringComparer.Ordinal);
        foreach (var (name, value) in options.Constants)
        {
            fields[name] = new ConstantCell(name, value);
        }

        return new BoundCells(
            fields,
            [.. options.Segments.Select(pair => KeyValuePair.Create(pair.Key, Bind(pair.Value, $"segments.{pair.Key}")))],
            options.DataTimeColumn is null ? null : Bind(options.DataTimeColumn, "dataTime.column"),
            options.Outcome.ToDictionary(pair => pair.Key, pair => Bind(pair.Value, $"outcome.{pair.Key}"), StringComparer.Ordinal),
            [.. options.LeaveOut.Select(pair => (Bind(pair.Key, $"leaveOut.{pair.Key}"), pair.Value))]);

        Cell Bind(string column, string setting)
        {
            var from = lookups.FirstOrDefault(lookup => !header.Has(column) && column.StartsWith(lookup.Options.Prefix, StringComparison.Ordinal));
            return from.Lookup is null
                ? new ColumnCell(column, header.IndexOf(column, $"{options.Path}.{setting}"))
                : InLookup(header, from.Options, from.Lookup, column, setting);
        }
    }

    private LookupCell InLookup(Header header, LookupOptions lookup, Lookup table, string column, string setting) => new(
        column,
        new LookupKey([.. lookup.Columns.Select(each => new ColumnCell(each, header.IndexOf(each, lookup.Path + ".column")))]),
        table,
        table.Header.IndexOf(column[lookup.Prefix.Length..], $"{options.Path}.{setting}"));
}
