using Scorecard.Worker.Sources.Csv.Options;

namespace Scorecard.Worker.Sources.Csv.Mapping;

/// <summary>Where the fields and segments of a file's records get their text from.</summary>
internal sealed record BoundCells(IReadOnlyDictionary<string, Cell> Fields, IReadOnlyList<KeyValuePair<string, Cell>> Segments, Cell? DataTime);

/// <summary>Finds the columns that the options name in a file and in the files that are looked up in.</summary>
internal sealed class ColumnBinder(CsvFileOptions options)
{
    /// <summary>The name under which the column of the data's time is read; no record has such a field.</summary>
    public const string DataTimeField = "dataTime";

    /// <summary>The columns that the file itself has to have.</summary>
    public IReadOnlyCollection<string> Wanted { get; } =
    [
        .. options.Columns.Values.Concat(options.Segments.Values)
            .Where(name => !options.Lookups.Any(lookup => name.StartsWith(lookup.Prefix, StringComparison.Ordinal)))
            .Concat(options.Lookups.Select(lookup => lookup.Column))
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
            options.DataTimeColumn is null ? null : Bind(options.DataTimeColumn, "dataTime.column"));

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
        new ColumnCell(lookup.Column, header.IndexOf(lookup.Column, lookup.Path + ".column")),
        table,
        table.Header.IndexOf(column[lookup.Prefix.Length..], $"{options.Path}.{setting}"));
}
