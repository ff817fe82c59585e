using System.Buffers.Binary;
using System.Text;
using Scorecard.Data.Snapshots;
using Scorecard.Worker.Sources.Csv.Rows;

namespace Scorecard.Worker.Sources.Csv.Mapping;

/// <summary>
/// By which the rows of a file are known again without being read as records: the id, and a hash of the texts that the
/// record is made from and of how it is made. Columns that nothing is mapped to do not matter.
/// </summary>
internal sealed class RowIdentity
{
    private const char Between = '\u001F';

    private readonly Cell id;
    private readonly Cell[] cells;
    private readonly ulong reading;
    private char[] texts = new char[1024];

    private RowIdentity(Cell id, CsvFile file)
    {
        this.id = id;
        cells = [.. file.Cells.Fields.OrderBy(pair => pair.Key, StringComparer.Ordinal).Concat(file.Cells.Segments).Select(pair => pair.Value)];
        reading = BinaryPrimitives.ReadUInt64LittleEndian(Hash128.Of(Encoding.UTF8.GetBytes(file.Reading)).ToByteArray());
    }

    /// <summary>The identity of a file's rows; null where the id is not a column of it as it stands.</summary>
    public static RowIdentity? Of(CsvFile file) =>
        file.Cells.Fields.TryGetValue("id", out var id) && !file.Options.Values.ContainsKey("id") ? new RowIdentity(id, file) : null;

    public ReadOnlySpan<char> Id(Row row) => id.Read(row);

    public Guid Hash(Row row)
    {
        var length = 0;
        foreach (var cell in cells)
        {
            var text = cell.Read(row);
            if (length + text.Length + 1 > texts.Length)
            {
                Array.Resize(ref texts, (length + text.Length + 1) * 2);
            }

            text.CopyTo(texts.AsSpan(length));
            length += text.Length;
            texts[length++] = Between;
        }

        return Hash128.Of(texts.AsSpan(0, length), reading);
    }
}
