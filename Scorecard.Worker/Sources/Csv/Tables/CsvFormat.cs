using System.Text.Json.Nodes;
using Scorecard.Worker.Mapping.Rows;
using Scorecard.Worker.Mapping.Tables;
using Scorecard.Worker.Sources.Csv.Rows;

namespace Scorecard.Worker.Sources.Csv.Tables;

/// <summary>Takes single rows of a file apart by what is kept with them: what separates their cells, and the header as it stood in the file.</summary>
internal sealed class CsvFormat : IRowParser
{
    private readonly char delimiter;
    private readonly CsvHeader header;

    private CsvFormat(TableWords words, string file, char delimiter, string header)
    {
        this.delimiter = delimiter;
        this.header = new CsvHeader(words, file, TakeApart(header, 1));
    }

    public ColumnNames Columns => header.Columns;

    public static JsonObject Write(char delimiter, string header) => new() { ["delimiter"] = delimiter.ToString(), ["header"] = header };

    /// <summary>Reads what was kept.</summary>
    /// <param name="words">What the source calls its tables.</param>
    /// <param name="file">The name of the file.</param>
    /// <param name="kept">What <see cref="Write"/> wrote.</param>
    /// <param name="delimiter">The delimiter, where the options of today set it.</param>
    public static CsvFormat Read(TableWords words, string file, JsonObject kept, char? delimiter) =>
        new(words, file, delimiter ?? kept["delimiter"]!.GetValue<string>()[0], kept["header"]!.GetValue<string>());

    public Row Parse(string text, long number) => header.Fit(TakeApart(text, number));

    private Row TakeApart(string text, long number) =>
        new RowReader(new StringReader(text), delimiter).Next() is { } row ? row.At(number) : Row.Broken(number, text, "the row is blank");
}
