using System.Text;
using Scorecard.Worker.Mapping.Fields;

namespace Scorecard.Worker.Sources.Csv.Options;

/// <summary>How some files are read, and how their rows become records.</summary>
/// <param name="Delimiter">Detected if null.</param>
/// <param name="Encoding">Detected if null.</param>
/// <param name="Mapping">How the rows become records.</param>
internal sealed record CsvFileOptions(char? Delimiter, Encoding? Encoding, MappingOptions Mapping);
