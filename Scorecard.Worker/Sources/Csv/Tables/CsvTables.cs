using System.IO.Enumeration;
using System.Text.Json.Nodes;
using Scorecard.Worker.Failures;
using Scorecard.Worker.Mapping.Fields;
using Scorecard.Worker.Mapping.Rows;
using Scorecard.Worker.Mapping.Tables;
using Scorecard.Worker.Sources.Csv.Options;
using Scorecard.Worker.Sources.Csv.Rows;

namespace Scorecard.Worker.Sources.Csv.Tables;

/// <summary>The files that one entry of the options names.</summary>
internal sealed class CsvTables(CsvFileOptions options, SourceFolder folder) : ITables
{
    public MappingOptions Options => options.Mapping;

    public IEnumerable<ITable> Open(IReadOnlyCollection<string> columns, CancellationToken cancellation) =>
        Find().Select(file => Open(file, columns, options.Delimiter, cancellation));

    public ITable OpenLookup(LookupOptions lookup, CancellationToken cancellation) => Open(lookup.Table, lookup.Keys, delimiter: null, cancellation);

    public bool Includes(string table) => FileSystemName.MatchesSimpleExpression(Path.GetFileName(options.File), table, ignoreCase: false);

    public IRowParser Parser(string table, JsonObject format) => CsvFormat.Read(Options.Words, table, format, options.Delimiter);

    private CsvTable Open(string file, IReadOnlyCollection<string> columns, char? delimiter, CancellationToken cancellation) =>
        new(Options.Words, new TextFile(folder, file, options.Encoding, cancellation), columns, delimiter);

    private string[] Find()
    {
        if (!Directory.Exists(folder.Path))
        {
            throw SourceException.NothingRead($"There is no folder {folder.Path}", "Make it, or name another (--folder, or the option folder)");
        }

        var paths = Matches(folder.Path, options.File);
        return paths.Length > 0 ? paths : throw SourceException.NothingRead(
            $"There is no file {options.File} in the folder",
            $"Put it there, or change {Options.Path}.file");
    }

    private static string[] Matches(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        if (file.IndexOfAny(['*', '?']) < 0)
        {
            return Path.Exists(path) ? [file] : [];
        }

        try
        {
            var within = new DirectoryInfo(Path.GetDirectoryName(path)!);
            return within.Exists ? [.. within.GetFiles(Path.GetFileName(file)).Select(found => Path.Combine(Path.GetDirectoryName(file)!, found.Name)).Order(StringComparer.Ordinal)] : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw SourceException.NothingRead("The folder of the files may not be read by this program", "Give its user the right to read it", e);
        }
    }
}
