using Scorecard.Worker.Sources.Csv.Options;

namespace Scorecard.Worker.Sources.Csv;

/// <summary>Makes sources that read CSV files from a folder.</summary>
internal sealed class CsvSourceKind : ISourceKind
{
    public string Name => "csv";

    public ISource Create(SourceSettings settings) => new CsvSource(settings, CsvOptionsReader.Read(settings));
}
