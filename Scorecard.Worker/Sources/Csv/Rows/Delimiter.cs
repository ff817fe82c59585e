namespace Scorecard.Worker.Sources.Csv.Rows;

/// <summary>Tells what separates the cells of a file: that by which its header has most of the columns that are mapped.</summary>
internal static class Delimiter
{
    private static readonly char[] Candidates = [',', ';', '\t', '|'];

    public static char Detect(TextFile file, IReadOnlyCollection<string> wanted) => Candidates.MaxBy(candidate => Score(file.Header(candidate), wanted));

    private static (int Found, int Cells) Score(Row? header, IReadOnlyCollection<string> wanted)
    {
        var cells = header?.ToCells() ?? [];
        return (wanted.Count(name => cells.Any(cell => cell.Equals(name, StringComparison.Ordinal))), cells.Length);
    }
}
