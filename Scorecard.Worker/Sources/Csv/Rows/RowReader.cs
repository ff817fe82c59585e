using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CsvHelper;
using Scorecard.Worker.Mapping.Rows;
using Scorecard.Worker.Sources.Files;

namespace Scorecard.Worker.Sources.Csv.Rows;

/// <summary>
/// Reads rows. Records are found by the splitter. One without quotes is its text between the delimiters; one with quotes is
/// taken apart by CsvHelper, record by record, since it reads ahead: left to itself it could not go back to the line
/// after one with a stray quote.
/// </summary>
internal sealed class RowReader
{
    private const int EndsLength = 1 << 14;

    private readonly RecordSplitter records;
    private readonly CsvReaderOptions options;
    private readonly char delimiter;
    private int[] ends = new int[EndsLength];
    private int used;
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

    /// <summary>The rows of a file, with what stands above its header.</summary>
    public static IEnumerable<Row> Read(TextFile file, char delimiter, CancellationToken cancellation) =>
        file.Read<Row>(text => new RowReader(text, delimiter).Next, cancellation);

    /// <summary>The next row that is not blank, or null after the last.</summary>
    public Row? Next()
    {
        while (records.Next() is { } record)
        {
            if (record.Fault is not null)
            {
                return Row.Broken(record.Line, record.Text, record.Fault);
            }

            if (record.Text.Count > 0)
            {
                return record.IsPlain ? Split(record) : Parse(record);
            }
        }

        return null;
    }

    private Row Parse(RecordText record) => record.Text.AsSpan().Contains('\0')
        ? Broken(record, "the row holds NUL characters: the file is damaged, no text, or in another encoding than was detected (set encoding)")
        : Unquote(record);

    private Row Split(RecordText record)
    {
        var text = record.Text.AsSpan();
        if (ends.Length - used <= text.Length)
        {
            // Rows share an array; one that might be too short is left to the rows in it.
            (ends, used) = (new int[Math.Max(EndsLength, text.Length + 1)], 0);
        }

        var count = Split(text, delimiter, ends.AsSpan(used));
        used += count;
        return new Row(record.Line, record.Text, new ArraySegment<int>(ends, used - count, count));
    }

    /// <summary>Finds where the cells of a text end, many characters at a time; answers how many cells there are.</summary>
    private static int Split(ReadOnlySpan<char> text, char delimiter, Span<int> ends)
    {
        var letters = MemoryMarshal.Cast<char, ushort>(text);
        var (count, at) = (0, 0);
        for (var wanted = Vector256.Create((ushort)delimiter); letters.Length - at >= Vector256<ushort>.Count; at += Vector256<ushort>.Count)
        {
            for (var found = Vector256.Equals(Vector256.Create(letters[at..]), wanted).ExtractMostSignificantBits(); found != 0; found &= found - 1)
            {
                ends[count++] = at + BitOperations.TrailingZeroCount(found);
            }
        }

        for (; at < text.Length; at++)
        {
            if (text[at] == delimiter)
            {
                ends[count++] = at;
            }
        }

        ends[count++] = text.Length;
        return count;
    }

    private Row Unquote(RecordText record)
    {
        isMalformed = false;
        using var reader = CsvReader.FromText(record.Text.AsSpan().ToString(), options);
        var cells = reader.Read() ? reader.Current.ToArray() : [];
        return isMalformed || reader.Read()
            ? Broken(record, "a quote stands where none can be: put the whole cell in quotes, and double those that belong to its text")
            : new Row(record.Line, record.Text, cells);
    }

    private Row Broken(RecordText record, string fault)
    {
        records.GiveBack();
        var firstLine = record.Text.AsSpan().IndexOfAny('\r', '\n');
        return Row.Broken(record.Line, firstLine < 0 ? record.Text : record.Text[..firstLine], fault);
    }
}
