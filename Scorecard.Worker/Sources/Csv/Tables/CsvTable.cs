using System.Text.Json.Nodes;
using Scorecard.Worker.Mapping.Rows;
using Scorecard.Worker.Sources.Csv.Rows;
using Scorecard.Worker.Sources.Files;

namespace Scorecard.Worker.Sources.Csv.Tables;

/// <summary>A file whose header has been found.</summary>
internal sealed class CsvTable : ITable
{
    private readonly TextFile file;
    private readonly CsvHeader header;
    private readonly string headerText;
    private readonly int rowsAbove;

    /// <summary>Finds the header.</summary>
    /// <param name="words">What the source calls its tables.</param>
    /// <param name="file">The file.</param>
    /// <param name="wanted">The columns that are mapped.</param>
    /// <param name="delimiter">The delimiter; detected if null.</param>
    public CsvTable(TableWords words, TextFile file, IReadOnlyCollection<string> wanted, char? delimiter)
    {
        var found = HeaderRow.Find(file, wanted, delimiter);
        (this.file, Separator, rowsAbove, headerText) = (file, found.Separator, found.Above + 1, found.Row.Text);
        header = new CsvHeader(words, file.Name, found.Row);
    }

    public string Name => file.Name;

    public ColumnNames Columns => header.Columns;

    public char Separator { get; }

    public DateTimeOffset WrittenAt => file.WrittenAt;

    public string Checksum => file.Checksum;

    public JsonObject Format => CsvFormat.Write(Separator, headerText);

    public IEnumerable<Row> Rows(CancellationToken cancellation)
    {
        foreach (var row in RowReader.Read(file, Separator, cancellation).Skip(rowsAbove))
        {
            yield return header.Fit(row);
        }
    }

    public void CheckUnchanged() => file.CheckUnchanged();
}
