using CsvHelper;

namespace Scorecard.Worker.Sources.Csv.Rows;

/// <summary>A row of a file.</summary>
/// <param name="Line">The line it starts on, from 1 with the header.</param>
/// <param name="Text">The row as it stands in the file.</param>
/// <param name="Cells">Its cells; empty where it is broken.</param>
/// <param name="Fault">Why it cannot be read, or null.</param>
internal sealed record Row(long Line, string Text, string[] Cells, string? Fault = null);

/// <summary>
/// Reads rows. Records are found by the splitter and taken apart one by one by CsvHelper, which reads ahead: left to
/// itself it could not go back to the line after one with a stray quote.
/// </summary>
internal sealed class RowReader
{
    private readonly RecordSplitter records;
    private readonly CsvReaderOptions options;
    private bool isMalformed;

    public RowReader(TextReader text, char delimiter)
    {
        records = new RecordSplitter(new LineReader(text));
        options = new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            BufferSize = 256,
            OnMalformedRecord = _ => isMalformed = true,
        };
    }

    /// <summary>The next row that is not blank, or null after the last.</summary>
    public Row? Next()
    {
        while (records.Next() is { } record)
        {
            if (record.Fault is not null)
            {
                return new Row(record.Line, record.Text, [], record.Fault);
            }

            if (record.Text.Length > 0)
            {
                return Parse(record);
            }
        }

        return null;
    }

    private Row Parse(RecordText record)
    {
        if (record.Text.Contains('\0', StringComparison.Ordinal))
        {
            return Broken(record, "the row holds NUL characters: the file is damaged, no text, or in another encoding than was detected (set encoding)");
        }

        isMalformed = false;
        using var reader = CsvReader.FromText(record.Text, options);
        var cells = reader.Read() ? reader.Current.ToArray() : [];
        return isMalformed || reader.Read()
            ? Broken(record, "a quote stands where none can be: put the whole cell in quotes, and double those that belong to its text")
            : new Row(record.Line, record.Text, cells);
    }

    private Row Broken(RecordText record, string fault)
    {
        records.GiveBack();
        return new Row(record.Line, record.Text.Split(['\r', '\n'], 2)[0], [], fault);
    }
}
