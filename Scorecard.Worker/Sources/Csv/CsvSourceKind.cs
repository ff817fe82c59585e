using Scorecard.Worker.Sources.Csv.Options;
using Scorecard.Worker.Sources.Csv.Rows;
using Scorecard.Worker.Sources.Csv.Tables;

namespace Scorecard.Worker.Sources.Csv;

/// <summary>Makes sources that read CSV files from a folder.</summary>
internal sealed class CsvSourceKind : ISourceKind
{
    public string Name => "csv";

    public ISource Create(SourceSettings settings)
    {
        var options = CsvOptionsReader.Read(settings);
        var folder = new SourceFolder(Path.Combine(settings.Folder, options.Folder ?? ""));
        return new MappedSource([.. options.Files.Select(file => new CsvTables(file, folder))]);
    }
}
