using System.Text;
using Scorecard.Worker.Mapping.Fields;

namespace Scorecard.Worker.Sources.Csv.Options;

/// <summary>The options of a CSV source.</summary>
/// <param name="Folder">The folder of the files; relative to the settings' folder, which it is if null.</param>
/// <param name="Files">What to read, in this order.</param>
internal sealed record CsvOptions(string? Folder, IReadOnlyList<CsvFileOptions> Files);

/// <summary>How some files are read, and how their rows become records.</summary>
/// <param name="File">A file name, or a pattern with <c>*</c> and <c>?</c> for several, read in name order.</param>
/// <param name="Delimiter">Detected if null.</param>
/// <param name="Encoding">Detected if null.</param>
/// <param name="Mapping">How the rows become records.</param>
internal sealed record CsvFileOptions(string File, char? Delimiter, Encoding? Encoding, MappingOptions Mapping);
