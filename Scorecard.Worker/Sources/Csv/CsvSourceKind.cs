using Scorecard.Worker.Sources.Csv.Options;
using Scorecard.Worker.Sources.Csv.Tables;
using Scorecard.Worker.Sources.Files;

namespace Scorecard.Worker.Sources.Csv;

/// <summary>Makes sources that read CSV files from a folder.</summary>
internal sealed class CsvSourceKind : ISourceKind
{
    public string Name => "csv";

    public ISource Create(SourceSettings settings)
    {
        var files = CsvOptionsReader.Read(settings);
        var folder = FileSettings.Folder(settings);
        return new MappedSource([.. files.Select(file => new CsvTables(file, folder))]);
    }
}
