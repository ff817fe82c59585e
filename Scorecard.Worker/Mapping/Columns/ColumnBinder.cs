using Scorecard.Worker.Mapping.Fields;
using Scorecard.Worker.Mapping.Lookups;
using Scorecard.Worker.Mapping.Rows;

namespace Scorecard.Worker.Mapping.Columns;

/// <summary>Finds the columns that the options name in a table and in the tables that are looked up in.</summary>
internal sealed class ColumnBinder(MappingOptions options)
{
    /// <summary>The columns that the table itself has to have.</summary>
    public IReadOnlyCollection<string> Wanted { get; } =
    [
        .. options.Columns.Values.Concat(options.Segments.Values).Concat(options.Outcome.Values).Concat(options.LeaveOut.Keys)
            .Where(name => !options.Lookups.Any(lookup => name.StartsWith(lookup.Prefix, StringComparison.Ordinal)))
            .Concat(options.Lookups.SelectMany(lookup => lookup.Columns))
            .Concat(options.DataTimeColumn is null ? [] : [options.DataTimeColumn])
            .Distinct(StringComparer.Ordinal),
    ];

    public BoundCells Bind(ColumnNames columns, IReadOnlyList<(LookupOptions Options, Lookup Lookup)> lookups)
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
            var from = lookups.FirstOrDefault(lookup => !columns.Has(column) && column.StartsWith(lookup.Options.Prefix, StringComparison.Ordinal));
            return from.Lookup is null
                ? new ColumnCell(column, columns.IndexOf(column, $"{options.Path}.{setting}"))
                : InLookup(columns, from.Options, from.Lookup, column, setting);
        }
    }

    private LookupCell InLookup(ColumnNames columns, LookupOptions lookup, Lookup table, string column, string setting) => new(
        column,
        new LookupKey([.. lookup.Columns.Select(each => new ColumnCell(each, columns.IndexOf(each, lookup.Path + ".column")))]),
        table,
        table.Columns.IndexOf(column[lookup.Prefix.Length..], $"{options.Path}.{setting}"));
}
