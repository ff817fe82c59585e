using CsvHelper;

namespace Scorecard.Worker.Sources.Csv.Rows;

/// <summary>
/// Reads rows. Records are found by the splitter. One without quotes is its text between the delimiters; one with quotes is
/// taken apart by CsvHelper, record by record, since it reads ahead: left to itself it could not go back to the line
/// after one with a stray quote.
/// </summary>
internal sealed class RowReader
{
    private readonly RecordSplitter records;
    private readonly CsvReaderOptions options;
    private readonly char delimiter;
    private readonly List<int> ends = [];
    private bool isMalformed;

    public RowReader(TextReader text, char delimiter)
    {
        this.delimiter = delimiter;
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
                return Row.Broken(record.Line, record.Text, record.Fault);
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
        var special = record.Text.AsSpan().IndexOfAny('"', '\0');
        if (special < 0)
        {
            return Split(record);
        }

        return record.Text.Contains('\0', StringComparison.Ordinal)
            ? Broken(record, "the row holds NUL characters: the file is damaged, no text, or in another encoding than was detected (set encoding)")
            : Unquote(record);
    }

    private Row Split(RecordText record)
    {
        ends.Clear();
        var text = record.Text.AsSpan();
        for (int start = 0, next; ; start += next + 1)
        {
            next = text[start..].IndexOf(delimiter);
            if (next < 0)
            {
                ends.Add(text.Length);
                return new Row(record.Line, record.Text, ends.ToArray());
            }

            ends.Add(start + next);
        }
    }

    private Row Unquote(RecordText record)
    {
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
        return Row.Broken(record.Line, record.Text.Split(['\r', '\n'], 2)[0], fault);
    }
}
