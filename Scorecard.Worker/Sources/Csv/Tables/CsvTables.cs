using System.Text.Json.Nodes;
using Scorecard.Worker.Mapping.Fields;
using Scorecard.Worker.Mapping.Rows;
using Scorecard.Worker.Mapping.Tables;
using Scorecard.Worker.Sources.Csv.Options;
using Scorecard.Worker.Sources.Files;

namespace Scorecard.Worker.Sources.Csv.Tables;

/// <summary>The files that one entry of the options names.</summary>
internal sealed class CsvTables(CsvFileOptions options, SourceFolder folder) : ITables
{
    private readonly FilePattern files = new(options.Mapping.Table, options.Mapping.Path + ".file");

    public MappingOptions Options => options.Mapping;

    public IEnumerable<ITable> Open(IReadOnlyCollection<string> columns, CancellationToken cancellation) =>
        files.Find(folder).Select(file => Open(file, columns, options.Delimiter, cancellation));

    public ITable OpenLookup(LookupOptions lookup, CancellationToken cancellation) => Open(lookup.Table, lookup.Keys, delimiter: null, cancellation);

    public bool Includes(string table) => files.Includes(table);

    public IRowParser Parser(string table, JsonObject format) => CsvFormat.Read(Options.Words, table, format, options.Delimiter);

    private CsvTable Open(string file, IReadOnlyCollection<string> columns, char? delimiter, CancellationToken cancellation) =>
        new(Options.Words, new TextFile(folder, file, options.Encoding, cancellation), columns, delimiter);
}
