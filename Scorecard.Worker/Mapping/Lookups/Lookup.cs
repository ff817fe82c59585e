using Scorecard.Worker.Mapping.Rows;
using Scorecard.Worker.Mapping.Values.Texts;
using Scorecard.Worker.Sources.Csv;
using Scorecard.Worker.Sources.Csv.Options;
using Scorecard.Worker.Sources.Csv.Rows;

namespace Scorecard.Worker.Mapping.Lookups;

/// <summary>A small file, held in memory, whose rows are found by a key.</summary>
internal sealed class Lookup
{
    private const int MaxRows = 100_000;
    private const int LongestShown = 100;

    private readonly Dictionary<string, string[]> rows = new(StringComparer.Ordinal);
    private readonly HashSet<string> reported = new(StringComparer.Ordinal);
    private readonly string name;

    private Lookup(string name, string checksum, Header header) => (this.name, Checksum, Header) = (name, checksum, header);

    /// <summary>Of the file's bytes.</summary>
    public string Checksum { get; }

    public Header Header { get; }

    /// <summary>Reads the file; one that is not clean is refused whole, since a wrong segment would be wrong for many records.</summary>
    public static Lookup Load(LookupOptions options, SourceFolder folder, System.Text.Encoding? encoding, CancellationToken cancellation)
    {
        var file = new TextFile(folder, options.File, encoding, cancellation);
        var header = HeaderRow.Find(file, options.Keys, set: null);
        var lookup = new Lookup(file.Name, file.Checksum, new Header(file.Name, header.Row.ToCells()));
        int[] keys = [.. options.Keys.Select(key => lookup.Header.IndexOf(key, options.Path + ".key"))];
        foreach (var row in file.Rows(header.Separator, cancellation).Skip(header.Above + 1))
        {
            lookup.Add(row, keys);
        }

        return lookup;
    }

    public string[]? Find(ReadOnlySpan<char> key) => rows.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var row) ? row : null;

    /// <summary>Whether a key is missing and this is the first time that it was asked for here.</summary>
    public bool IsNewlyMissed(string key) => !rows.ContainsKey(key) && reported.Add(key);

    /// <summary>The file's name.</summary>
    public string Name => name;

    private void Add(Row row, int[] keys)
    {
        var fault = Header.Fit(row).Fault ?? (rows.Count == MaxRows ? $"a file to look up in may have {MaxRows:N0} rows at most"
            : !rows.TryAdd(Key(row, keys), row.ToCells()) ? $"its key \"{Invisible.Shown(string.Join(", ", keys.Select(key => row[key].ToString())), LongestShown)}\" is there before"
            : null);
        if (fault is not null)
        {
            throw Failures.NothingRead(
                $"The file {name} cannot be looked up in, because of line {row.Line}: {fault}",
                "Mend the line; or, where it takes several columns to tell the rows apart, name them all: column and key take lists");
        }
    }

    private static string Key(Row row, int[] keys) => keys is [var only] ? row[only].ToString() : string.Join(LookupKey.Between, keys.Select(key => row[key].ToString()));
}
