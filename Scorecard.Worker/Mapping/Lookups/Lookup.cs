using Scorecard.Worker.Failures;
using Scorecard.Worker.Mapping.Fields;
using Scorecard.Worker.Mapping.Rows;
using Scorecard.Worker.Mapping.Values.Texts;

namespace Scorecard.Worker.Mapping.Lookups;

/// <summary>A small table, held in memory, whose rows are found by a key.</summary>
internal sealed class Lookup
{
    private const int MaxRows = 100_000;
    private const int LongestShown = 100;

    private readonly Dictionary<string, string[]> rows = new(StringComparer.Ordinal);
    private readonly HashSet<string> reported = new(StringComparer.Ordinal);

    private Lookup(ITable table) => (Name, Checksum, Columns) = (table.Name, table.Checksum, table.Columns);

    /// <summary>The table's name.</summary>
    public string Name { get; }

    /// <summary>The table's checksum.</summary>
    public string? Checksum { get; }

    public ColumnNames Columns { get; }

    /// <summary>Reads the table; one that is not clean is refused whole, since a wrong segment would be wrong for many records.</summary>
    public static Lookup Load(LookupOptions options, TableWords words, ITable table, CancellationToken cancellation)
    {
        var lookup = new Lookup(table);
        int[] keys = [.. options.Keys.Select(key => table.Columns.IndexOf(key, options.Path + ".key"))];
        foreach (var row in table.Rows(cancellation))
        {
            if (lookup.Add(row, keys, words) is { } fault)
            {
                throw SourceException.NothingRead(
                    $"The {words.Table} {table.Name} cannot be looked up in, because of {words.Row} {row.Number}: {fault}",
                    $"Mend the {words.Row}; or, where it takes several columns to tell the rows apart, name them all: column and key take lists");
            }
        }

        return lookup;
    }

    public string[]? Find(ReadOnlySpan<char> key) => rows.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var row) ? row : null;

    /// <summary>Whether a key is missing and this is the first time that it was asked for here.</summary>
    public bool IsNewlyMissed(string key) => !rows.ContainsKey(key) && reported.Add(key);

    /// <summary>Keeps a row, or answers why it cannot be kept.</summary>
    private string? Add(Row row, int[] keys, TableWords words) =>
        row.Fault ?? (rows.Count == MaxRows ? $"a {words.Table} to look up in may have {MaxRows:N0} rows at most"
            : !rows.TryAdd(Key(row, keys), row.ToCells()) ? $"its key \"{Invisible.Shown(string.Join(", ", keys.Select(key => row[key].ToString())), LongestShown)}\" is there before"
            : null);

    private static string Key(Row row, int[] keys) => keys is [var only] ? row[only].ToString() : string.Join(LookupKey.Between, keys.Select(key => row[key].ToString()));
}
