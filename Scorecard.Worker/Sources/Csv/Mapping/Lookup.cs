using Scorecard.Worker.Sources.Csv.Options;
using Scorecard.Worker.Sources.Csv.Rows;

namespace Scorecard.Worker.Sources.Csv.Mapping;

/// <summary>A small file, held in memory, whose rows are found by a key.</summary>
internal sealed class Lookup
{
    private const int MaxRows = 100_000;

    private readonly Dictionary<string, string[]> rows = new(StringComparer.Ordinal);
    private readonly HashSet<string> reported = new(StringComparer.Ordinal);
    private readonly string name;

    private Lookup(string name, string checksum, Header header) => (this.name, Checksum, Header) = (name, checksum, header);

    /// <summary>Of the file's bytes.</summary>
    public string Checksum { get; }

    public Header Header { get; }

    /// <summary>Reads the file; one that is not clean is refused whole, since a wrong segment would be wrong for many records.</summary>
    public static Lookup Load(LookupOptions options, string folder, System.Text.Encoding? encoding, CancellationToken cancellation)
    {
        var file = new TextFile(Path.Combine(folder, options.File), encoding, cancellation);
        var delimiter = Delimiter.Detect(file, [options.Key]);
        Lookup? lookup = null;
        var key = 0;
        foreach (var row in file.Rows(delimiter, cancellation))
        {
            if (lookup is null)
            {
                lookup = new Lookup(file.Name, file.Checksum, new Header(file.Name, row.ToCells()));
                key = lookup.Header.IndexOf(options.Key, options.Path + ".key");
            }
            else
            {
                lookup.Add(row, key);
            }
        }

        return lookup ?? throw Failures.NothingRead($"The file {file.Name} has no header", "Export it again");
    }

    public string[]? Find(ReadOnlySpan<char> key) => rows.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var row) ? row : null;

    /// <summary>Whether a key is missing and this is the first time that it was asked for here.</summary>
    public bool IsNewlyMissed(string key) => !rows.ContainsKey(key) && reported.Add(key);

    /// <summary>The file's name.</summary>
    public string Name => name;

    private void Add(Row row, int key)
    {
        var fault = row.Fault ?? (row.Count != Header.Count ? $"it has {row.Count} cells, but the header has {Header.Count}"
            : rows.Count == MaxRows ? $"a file to look up in may have {MaxRows:N0} rows at most"
            : !rows.TryAdd(row[key].ToString(), row.ToCells()) ? $"its key \"{row[key]}\" is there before"
            : null);
        if (fault is not null)
        {
            throw Failures.NothingRead($"The file {name} cannot be looked up in, because of line {row.Line}: {fault}", "Mend the line");
        }
    }
}
