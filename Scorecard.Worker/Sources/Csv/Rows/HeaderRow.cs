using Scorecard.Worker.Failures;
using Scorecard.Worker.Mapping.Rows;
using Scorecard.Worker.Mapping.Values.Texts;
using Scorecard.Worker.Sources.Files;

namespace Scorecard.Worker.Sources.Csv.Rows;

/// <summary>
/// The row that names a file's columns, and what separates them: that row of the first ones, and that delimiter, by which
/// most of the columns that are mapped are found. Titles and comments above it are no part of the data.
/// </summary>
/// <param name="Row">The row.</param>
/// <param name="Separator">What separates the cells.</param>
/// <param name="Above">How many rows stand above it.</param>
internal sealed record HeaderRow(Row Row, char Separator, int Above)
{
    private const int MostAbove = 50;
    private const string Announcement = "sep=";

    private static readonly char[] Candidates = [',', ';', '\t', '|'];

    /// <summary>Finds it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="wanted">The columns that are mapped.</param>
    /// <param name="set">The delimiter, where the options set it.</param>
    public static HeaderRow Find(TextFile file, IReadOnlyCollection<string> wanted, char? set)
    {
        var announced = Announced(file);
        var separators = set is { } one ? [one] : announced is { } said ? [said] : Candidates;
        var rows = separators.SelectMany(separator => RowReader.Read(file, separator, CancellationToken.None).Take(MostAbove + 1).Select((row, index) => new HeaderRow(row, separator, index)));
        var best = rows.Where(row => announced is null || row.Above > 0).Select(row => (Row: row, Score: row.Score(wanted))).ToList() is { Count: > 0 } scored
            ? scored.MaxBy(each => (each.Score.Found, -each.Row.Above, each.Score.Cells)).Row
            : throw SourceException.NothingRead($"The file {file.Name} is empty but for blank lines", "Export it again; a file without rows still has a header");
        return best.Row.Fault is null ? best : throw SourceException.NothingRead($"The header of the file {file.Name} cannot be read: {best.Row.Fault}", "Export it again");
    }

    /// <summary>What a first line such as <c>sep=;</c> says; spreadsheets write and obey it.</summary>
    private static char? Announced(TextFile file)
    {
        var first = RowReader.Read(file, ',', CancellationToken.None).Select(row => Invisible.Trim(row.Text.AsSpan().Trim('"')).ToString()).FirstOrDefault() ?? "";
        var said = first.StartsWith(Announcement, StringComparison.OrdinalIgnoreCase) ? first[Announcement.Length..] : null;
        return said is null || said.AsSpan().ContainsAnyExcept(said.FirstOrDefault()) ? null : said.Length == 0 ? '\t' : char.IsAscii(said[0]) && !char.IsLetterOrDigit(said[0]) ? said[0] : null;
    }

    private (int Found, int Cells) Score(IReadOnlyCollection<string> wanted)
    {
        var cells = Row.Fault is null ? Row.ToCells() : [];
        return (wanted.Count(name => cells.Any(cell => LabelComparer.AreSame(cell, name))), cells.Length);
    }
}
